// Whether reports of shares are all the shares of one run, and what is wrong when they are not.
import type { Message } from '../../rules/rule.ts';
import { brief } from '../../rules/support/say.ts';
import type { Failure } from '../failure.ts';
import type { ShareReport } from './read-share.ts';
import type { RunInfo } from './stamp.ts';

/** The report of a share with the path that it was read from. */
export interface NamedShare extends ShareReport {
  readonly path: string;
}

/**
 * The first thing that keeps reports from being merged; undefined when nothing does.
 * @param program the version of this program, which writes the merged report
 */
export function shardMismatch(shares: readonly NamedShare[], program: string): Failure | undefined {
  const [first, ...others] = shares;
  if (first === undefined) return undefined;
  if (first.stamp.program !== program) return otherProgram(first, program);
  for (const other of others) {
    const setting = SETTINGS.find(({ key }) => other.stamp[key] !== first.stamp[key]);
    if (setting !== undefined) return { path: other.path, why: setting.why(first, other) };
  }
  return repeated(shares) ?? missing(shares, first);
}

interface Setting {
  readonly key: keyof RunInfo | 'count';
  why(first: NamedShare, other: NamedShare): Message;
}

/** What has to be the same in all shares, the most telling first. */
const SETTINGS: readonly Setting[] = [
  setting('program', '程序的版本', 'the version of the program'),
  setting('count', '份数（--shard）', 'the number of shares (--shard)'),
  setting('language', '语言（--language）', 'the language (--language)'),
  setting('today', '检查的日期（--today）', 'the day of the check (--today)'),
  setting('failOn', '不通过的级别（--fail-on）', 'the severity from which a check fails (--fail-on)'),
  {
    key: 'files',
    why: ({ path }) => ({
      zh: `检查的文件与“${path}”那份不同，不能合并。各份请用同样的路径检查同一版本的文件。`,
      en: `Other files were checked than for "${path}", so they cannot be merged. Check the same version of the files by the same paths for all shares.`,
    }),
  },
];

function setting(key: Setting['key'], zh: string, en: string): Setting {
  return {
    key,
    why: (first, other) => ({
      zh: `${zh}是 ${settingOf(other, key)}，“${first.path}”那份却是 ${settingOf(first, key)}，不能合并。请用同样的设置重新检查。`,
      en: `Here ${en} is ${settingOf(other, key)}, in "${first.path}" ${settingOf(first, key)}, so they cannot be merged. Check again with the same settings.`,
    }),
  };
}

/** A report that somebody else wrote may say anything, at any length. */
function settingOf({ stamp }: NamedShare, key: Setting['key']): string {
  return brief(String(stamp[key]));
}

function otherProgram({ path, stamp }: NamedShare, program: string): Failure {
  return {
    path,
    why: {
      zh: `这一份由 gongkai ${brief(stamp.program)} 检查，合并的却是 ${program}。请用同一版本检查和合并。`,
      en: `This share was checked by gongkai ${brief(stamp.program)}, but ${program} merges. Check and merge with one version.`,
    },
  };
}

function repeated(shares: readonly NamedShare[]): Failure | undefined {
  const seen = new Map<number, string>();
  for (const { path, stamp } of shares) {
    const before = seen.get(stamp.index);
    if (before !== undefined)
      return {
        path,
        why: {
          zh: `第 ${stamp.index} 份给了两次，另一次是“${before}”。每份请只写一次。`,
          en: `Share ${stamp.index} is given twice, the other time by "${before}". Name each share once.`,
        },
      };
    seen.set(stamp.index, path);
  }
  return undefined;
}

function missing(shares: readonly NamedShare[], { stamp: { count } }: NamedShare): Failure | undefined {
  const given = new Set(shares.map(({ stamp }) => stamp.index));
  const lacking = Array.from({ length: count }, (_, at) => at + 1).filter((index) => !given.has(index));
  if (lacking.length === 0) return undefined;
  const named = lacking.slice(0, 5);
  const more = lacking.length - named.length;
  return {
    path: 'gongkai merge',
    why: {
      zh: `共 ${count} 份，缺第 ${named.join('、')}${more > 0 ? ` 等 ${lacking.length} ` : ' '}份。请把每一份的结果都写上。`,
      en: `Of ${count} shares, ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''} ${lacking.length === 1 ? 'is' : 'are'} missing. Name the reports of all shares.`,
    },
  };
}
