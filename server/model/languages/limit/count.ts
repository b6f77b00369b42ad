// Time limits with a number: 之日起20个工作日内, 听证7个工作日前, 公示7日, 延长15个工作日, 20个工作日.
import { digitsOf } from '../chinese-numbers.ts';
import { type Folded, written } from '../deadline/fold.ts';
import type { Counted, LimitUnit, RecurringLimit, SingleLimit } from './types.ts';
import { baseOf, eventAt, eventBehind, TIMES } from './words.ts';

/** Reads a limit around its number; undefined where there is none, or where several belong to different limits. */
export function readCounted(folded: Folded): SingleLimit | undefined {
  const numbers = [...folded.plain.matchAll(NUMBER)];
  const last = numbers.at(-1);
  if (last === undefined) return undefined;
  // An earlier number is part of the event, as in 公示7天期满后3日内, or makes a limit of its own.
  const earlier = numbers.at(-2);
  if (earlier !== undefined && !AFTER_EVENT.test(folded.plain.slice(earlier.index, last.index)))
    return undefined;
  return around(folded, last);
}

/** Whether a number with a unit stands in a text, with blanks and full-width digits or without. */
export function hasNumber(text: string): boolean {
  return text.normalize('NFKC').replace(/\s+/gu, '').search(NUMBER) >= 0;
}

const NUMBER =
  /(?<![\d第月])(?:\d{1,3}[-~～—至到])?(?<number>\d{1,3}|半|[二两三四五六七八九十]{1,3})(?:个)?(?<unit>工作日|自然日|日历日|小时|日(?!常|期)|天|星期|周(?!年)|(?<=[个半])月|年(?!度))(?:左右)?(?<tail>之内|以内|内|之前|以前|前|之后|以后|后|以上)?/dgu;
const AFTER_EVENT = /^(?!.*内)[^，,；;。：:、]*(?:之日起|后|起)$/u;
const WITHIN = /内/u;

const UNITS: Readonly<Record<string, LimitUnit | undefined>> = {
  工作日: 'working-day',
  小时: 'hour',
  周: 'week',
  星期: 'week',
  月: 'month',
  年: 'year',
};

function around(folded: Folded, match: RegExpExecArray): SingleLimit | undefined {
  const { tail = '' } = match.groups ?? {};
  const before = folded.plain.slice(0, match.index);
  const behind = folded.plain.slice(match.index + match[0].length);
  if (SENTENCE.test(before) || SENTENCE.test(behind) || behind.length > LONGEST_DEED) return undefined;
  const base = { ...baseOf(folded), ...counted(folded, match) };
  if (EACH.test(before) || TIMES.test(behind)) return again(base);
  if (PUT_OFF.test(before)) return { kind: 'extension', ...base };
  const what = WITHIN.test(tail) ? undefined : eventAt(folded, 0, displayEnd(before));
  if (what !== undefined) {
    return { kind: 'display', ...base, what, atLeast: AT_LEAST.test(before) || tail === '以上' };
  }
  const { length } = match[0];
  return lasting(folded, match, base) ?? beside(folded, before, tail, base, match.index + length);
}

/** 半年至少更新1次: how often, and not within what time. */
function again({ span, slips, count, unit }: Counted & Base): RecurringLimit {
  const every = PERIODS[`${count} ${unit}`];
  return { kind: 'recurring', span, slips, ...(every === undefined ? {} : { every }) };
}

type Base = ReturnType<typeof baseOf>;

const EACH = /每隔?$/u;

const PERIODS: Readonly<Record<string, RecurringLimit['every']>> = {
  '1 year': 'year',
  '12 month': 'year',
  '6 month': 'half-year',
  '3 month': 'quarter',
  '1 month': 'month',
  '1 week': 'week',
  '7 day': 'week',
  '1 day': 'day',
  '24 hour': 'day',
};

/** 不少于30日, 5年以上, 有效期5年: how long at the least, whatever it is that lasts. */
function lasting(folded: Folded, match: RegExpExecArray, base: Counted & Base): SingleLimit | undefined {
  const { tail = '' } = match.groups ?? {};
  const before = folded.plain.slice(0, match.index);
  const behind = folded.plain.slice(match.index + match[0].length);
  const atLeast = AT_LEAST.test(before) || tail === '以上';
  if (
    WITHIN.test(tail) ||
    aheadIn(before) !== undefined ||
    !(atLeast || LASTS.test(before) || LASTS.test(behind))
  )
    return undefined;
  const span = written(folded, 0, match.index + match[0].length);
  const what = { text: folded.source.slice(span.start, span.end), span };
  return { kind: 'display', ...base, what, atLeast };
}

const LASTS = /有效|保存|保留|留存|展示/u;

/** Counted from what stands in front: after it, before it, or from nothing; or from what stands behind `end`. */
function beside(
  folded: Folded,
  before: string,
  tail: string,
  base: Counted & Base,
  end: number,
): SingleLimit {
  const ahead = aheadIn(before);
  if (tail.endsWith('前') || ahead !== undefined) {
    const event = eventAt(folded, 0, ahead ?? before.length);
    return event === undefined ? { kind: 'before-event', ...base } : { kind: 'before-event', ...base, event };
  }
  const event = eventAt(folded, 0, eventLength(before));
  if (event === undefined || NO_EVENT.test(event.text)) {
    const later = eventBehind(folded, end);
    return later === undefined
      ? { kind: 'no-event', ...base }
      : { kind: 'after-event', ...base, event: later };
  }
  return { kind: 'after-event', ...base, event };
}

/** Where the event ends: before 之日起, 后 and their like, and before 最长, 不超过 and their like. */
function eventLength(before: string): number {
  const bare = before.slice(0, withoutLast(before, LIMITER));
  return bare.replace(AFTER, '').length;
}

/** Where a text ends without the words at its end; each look is at the last word alone, so that the text may be long. */
function withoutLast(text: string, lastWord: RegExp): number {
  let end = text.length;
  for (let length = 1; length > 0; end -= length) {
    length = lastWord.exec(text.slice(Math.max(0, end - LONGEST_WORD), end))?.[0].length ?? 0;
  }
  return end;
}

const LONGEST_WORD = 4;

function counted(folded: Folded, { groups = {}, indices }: RegExpExecArray): Counted {
  const { number = '', unit = '' } = groups;
  const [numberStart = 0, numberEnd = 0] = indices?.groups?.['number'] ?? [];
  const [, unitEnd = numberEnd] = indices?.groups?.['unit'] ?? [];
  const half = number === '半' ? HALF[unit] : undefined;
  return {
    count: half?.count ?? digitsOf(number) ?? 0,
    unit: half?.unit ?? UNITS[unit] ?? 'day',
    numberSpan: written(folded, numberStart, numberEnd),
    // 个 belongs to the unit.
    unitSpan: written(folded, numberEnd, unitEnd),
  };
}

/** Half a year, half a month, half a day in whole units. */
const HALF: Readonly<Record<string, Pick<Counted, 'count' | 'unit'> | undefined>> = {
  年: { count: 6, unit: 'month' },
  月: { count: 15, unit: 'day' },
  天: { count: 12, unit: 'hour' },
  日: { count: 12, unit: 'hour' },
};

const SENTENCE = /[，,；;。：:]/u;
const LONGEST_DEED = 40;

const PUT_OFF = /(?:延长|延期|顺延)(?:答复)?(?:期限|时间)?(?:不得?超过|最长|最多|为|至|约|可)*$/u;

const AT_LEAST = /不得?少于|不低于|不短于|至少|最短|满$/u;

/** Where the words end that say what is displayed, or asked for; 0 where none stand before the number. */
function displayEnd(before: string): number {
  const shown = DISPLAY.exec(before);
  if (shown === null) return 0;
  const [words] = shown;
  return words !== '意见' || /征求|听取/u.test(before.slice(0, shown.index)) ? shown.index + words.length : 0;
}

/** What is displayed, or asked for, and how its length is introduced. */
const DISPLAY =
  /(?:(?:公示|公告|公布|展示|张贴|意见|公开)(?:期限?|时间|时长|天数)|公示|公告|公布|展示|张贴|保留|保存|意见|公开(?=$|不得?少于|不低于|至少))(?=(?:应当?|为|不得?少于|不低于|不短于|至少|最短|满|原则上|一般|不得?超过|最长)*$)/u;

/** 会前3日, 开标前至少20日, 提前一周: the days lie ahead of the event, which ends here. Of several 提前 the first counts. */
function aheadIn(before: string): number | undefined {
  const end = withoutLast(before, AT_LEAST_AHEAD);
  const ahead = AHEAD.exec(before.slice(0, end));
  if (ahead !== null) return ahead.index;
  const early = before.indexOf('提前', end);
  return early < 0 ? undefined : early;
}

const AHEAD = /(?:之前|以前|前)$/u;
const AT_LEAST_AHEAD = /(?:至少|不得?少于|不低于|提前|的)$/u;

const LIMITER = /(?:不得?超过|最长|最迟|最多|至多|时间跨度|的|应当?|须|一般|原则上|在|于|,)$/u;
const AFTER = /(?:之日起|之日|当日起|之时起|之后|以后|后|起)$/u;

/** Words that stand in front of a number and name no event. */
const NO_EVENT =
  /^(?:应当?|须|不得?超过|最长|最迟|时间跨度|(?:主动)?公开(?:时间)?|时限|期限|一般|原则上|尽快|及时|法定|规定|予以|其余|其他|其它|为|约|在|于)+$/u;
