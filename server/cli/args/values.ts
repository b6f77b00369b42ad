// The values of arguments: one of a few words, a number, a share; what is wrong with them is thrown and caught in one place.
import type { Message } from '../../rules/rule.ts';

/** What was written behind an option; true where it stands alone, undefined where it was left out. */
export type Given = string | true | undefined;

/** One of so many shares of the files, counted from 1. */
export interface Share {
  readonly index: number;
  readonly count: number;
}

/** A value that is not among the allowed ones; caught where the arguments are read. */
export class NotAllowed extends Error {
  readonly why: Message;

  constructor(why: Message) {
    super(why.en);
    this.why = why;
  }
}

/** The names of a table, in its order. */
export function keysOf<T extends object>(table: T): readonly (keyof T & string)[] {
  return Object.keys(table) as (keyof T & string)[];
}

/** Words of which one is to be chosen: `a、b 或 c`. */
export function anyOf(words: readonly string[]): Message {
  const [last = '', ...others] = words.toReversed();
  if (others.length === 0) return { zh: last, en: last };
  const rest = others.toReversed();
  return { zh: `${rest.join('、')} 或 ${last}`, en: `${rest.join(', ')} or ${last}` };
}

/** A value as one of the allowed words. */
export function allowedWord<T extends string>(
  option: string,
  value: string | true,
  allowed: readonly T[],
): T {
  const found = allowed.find((each) => each === value);
  if (found !== undefined) return found;
  throw new NotAllowed({
    zh: `${option} 不能是“${value}”；可用 ${allowed.join('、')}。`,
    en: `${option} cannot be "${value}"; use ${allowed.join(', ')}.`,
  });
}

/** `--jobs`: a whole number from 1 on. */
export function jobsOf(value: Given): number | undefined {
  if (value === undefined) return undefined;
  const jobs = wholeNumber(String(value));
  if (jobs !== undefined && jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw new NotAllowed({
    zh: `--jobs 应是 1 到 ${MOST_JOBS} 的整数，而不是“${value}”。`,
    en: `--jobs takes a whole number from 1 to ${MOST_JOBS}, not "${value}".`,
  });
}

/** `--shard`: `2/4` is the second of four shares. */
export function shareOf(value: Given): Share | undefined {
  if (value === undefined) return undefined;
  const [index, count] = String(value).split('/', 2).map(wholeNumber);
  const whole = /^\d+\/\d+$/.test(String(value));
  if (
    whole &&
    index !== undefined &&
    count !== undefined &&
    index >= 1 &&
    index <= count &&
    count <= MOST_SHARES
  )
    return { index, count };
  throw new NotAllowed({
    zh: `--shard 应写作 2/4（共 4 份中的第 2 份，最多 ${MOST_SHARES} 份），而不是“${value}”。`,
    en: `--shard takes a share such as 2/4, the second of four (at most ${MOST_SHARES}), not "${value}".`,
  });
}

/** More shares than that are a slip of the finger. */
export const MOST_SHARES = 1000;

/** More workers than that help on no machine. */
const MOST_JOBS = 256;

function wholeNumber(text: string): number | undefined {
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
