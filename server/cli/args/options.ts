// The options of each command, each a value: its name, what stands behind it, its help, and how it is read.
import { OUTPUTS } from '../../features/table/outputs.ts';
import { type Day, parseIso } from '../../model/languages/days.ts';
import type { Message } from '../../rules/rule.ts';
import { say } from '../../rules/support/say.ts';
import { FORMATS } from '../report/formats.ts';
import { LOUDEST_FIRST } from '../report/report.ts';
import { allowedWord, type Given, jobsOf, keysOf, NotAllowed, shareOf } from './values.ts';

/** An option of a command. */
export interface Option<T> {
  readonly name: string;
  /** One letter that means the same. */
  readonly short?: string;
  /** What stands behind it, for the help; undefined for an option that stands alone. */
  readonly value: Message | undefined;
  /** What it does, in as many lines as the help prints. */
  readonly help: Message;
  /** Its value; throws `NotAllowed`. */
  read(given: Given): T;
}

/** The options of a command by the names of what they give. */
export type Options = Readonly<Record<string, Option<unknown>>>;

/** What the options of a command give. */
export type ValuesOf<O extends Options> = { readonly [K in keyof O]: ReturnType<O[K]['read']> };

/** Reads all options of a command. */
export function readAll<O extends Options>(options: O, given: (name: string) => Given): ValuesOf<O>;
export function readAll(options: Options, given: (name: string) => Given): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(options).map(([key, option]) => [key, option.read(given(option.name))]),
  );
}

/** An option that takes one of a few words; undefined where it is left out. */
function choice<T extends string>(name: string, words: readonly T[], help: Message): Option<T | undefined> {
  const all = words.join('|');
  return {
    name,
    value: say(all, all),
    help,
    read: (given) => (given === undefined ? undefined : allowedWord(`--${name}`, given, words)),
  };
}

/** The same with what holds where it is left out. */
function choiceOr<T extends string>(
  name: string,
  words: readonly T[],
  otherwise: T,
  help: Message,
): Option<T> {
  const option = choice(name, words, help);
  return { ...option, read: (given) => option.read(given) ?? otherwise };
}

/** An option that stands alone. */
function flag(name: string, help: Message): Option<boolean> {
  return { name, value: undefined, help, read: (given) => given === true };
}

/** The options of `check`. */
export const CHECK = {
  format: choiceOr(
    'format',
    keysOf(FORMATS),
    'text',
    say('结果的格式，默认 text', 'how to report, text by default'),
  ),
  today: {
    name: 'today',
    value: say('年-月-日', 'YYYY-MM-DD'),
    help: say('以这一天为今天，如 2020-07-02', 'the day to take for today'),
    read: dayOf,
  },
  failOn: choiceOr(
    'fail-on',
    LOUDEST_FIRST,
    'error',
    say('到哪一级就算不通过，默认 error', 'the severity from which a check fails, error by default'),
  ),
  jobs: {
    name: 'jobs',
    value: say('个数', 'N'),
    help: say(
      '同时检查的线程数；不写则按文件多少和处理器核数而定',
      'threads that check at the same time; by default what pays',
    ),
    read: jobsOf,
  },
  share: {
    name: 'shard',
    value: say('第几份/份数', 'I/N'),
    help: say(
      '只检查其中一份，如 2/4；各份可在不同机器上检查，再用 merge 合并',
      'check one share of the files only, such as 2/4; the reports of all shares,\nfrom any machines, are put together by merge',
    ),
    read: shareOf,
  },
} satisfies Options;

/** The options of `merge`. */
export const MERGE = {
  format: choice(
    'format',
    keysOf(FORMATS),
    say('合并后的格式，默认与各份相同', 'how to report, as the shares did by default'),
  ),
} satisfies Options;

/** The options of `render`. */
export const RENDER = {
  to: choice('to', keysOf(OUTPUTS), say('表格的格式', 'the format of the tables')),
  out: {
    name: 'out',
    short: 'o',
    value: say('文件', 'FILE'),
    help: say(
      '写入这个文件；不写则输出到屏幕（屏幕上看不见的控制字符写成 \\u{…}）',
      'write to this file instead of standard output (on a terminal, control\ncharacters that nobody sees are written as \\u{…})',
    ),
    read: (given: Given) => (typeof given === 'string' ? given : undefined),
  },
  keepsFormulas: flag(
    'keep-formulas',
    say(
      "CSV 中像公式的单元格（以 =、+、-、@ 开头）照写；\n默认在前面加一撇（'），以免电子表格把它当公式运行",
      'in CSV, leave cells that look like formulas (that begin with =, +, -, @) as\nthey are; by default an apostrophe keeps a spreadsheet from running them',
    ),
  ),
} satisfies Options;

/** The options of `explain`. */
export const EXPLAIN = {
  list: flag('list', say('列出全部规则', 'all rules')),
} satisfies Options;

/** The language of messages; every command has it. */
export const LANGUAGE = choiceOr(
  'language',
  ['zh', 'en'],
  'zh',
  say('说明和结果的语言，默认 zh', 'language of messages, zh by default'),
);

function dayOf(given: Given): Day | undefined {
  const day = typeof given === 'string' ? parseIso(given) : undefined;
  if (given === undefined || day !== undefined) return day;
  throw new NotAllowed({
    zh: `--today 应写作 2020-07-02，且须是真实的日期，而不是“${given}”。`,
    en: `--today takes a real day such as 2020-07-02, not "${given}".`,
  });
}
