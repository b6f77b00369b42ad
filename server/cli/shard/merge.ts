// `gongkai merge`: the reports of all shares become the one report that a check of all files would have given.
import type { Severity } from '../../model/world.ts';
import type { Message } from '../../rules/rule.ts';
import type { Language } from '../../rules/support/say.ts';
import type { MergeCommand } from '../args/command.ts';
import { type Failure, tell } from '../failure.ts';
import { readText } from '../files/read-text.ts';
import { EXIT, type ExitCode, type Host } from '../host.ts';
import type { Totals } from '../report/format.ts';
import { FORMATS } from '../report/formats.ts';
import { exitOf } from '../report/totals.ts';
import { type NamedShare, shardMismatch } from './mismatch.ts';
import { readShare } from './read-share.ts';
import { inTurn, type LocalizedFailure, type Stamp } from './stamp.ts';

/** Merges, or says why not; the exit code is that of the whole check. */
export async function merge(command: MergeCommand, host: Host, language: Language): Promise<ExitCode> {
  const read = command.paths.map((path) => shareAt(path, host));
  const broken = read.flatMap((each) => ('why' in each ? [each] : []));
  if (broken.length > 0) {
    tell(broken, host, language);
    return EXIT.failed;
  }
  const shares = read.flatMap((each) => ('why' in each ? [] : [each]));
  const wrong = shardMismatch(shares, host.version);
  if (wrong !== undefined) {
    tell([wrong], host, language);
    return EXIT.usage;
  }
  const inOrder = shares.toSorted((one, other) => one.stamp.index - other.stamp.index);
  const [first] = inOrder;
  return first === undefined ? EXIT.usage : await write(inOrder, first, command, host);
}

async function write(
  shares: readonly NamedShare[],
  { stamp, format }: NamedShare,
  command: MergeCommand,
  host: Host,
): Promise<ExitCode> {
  const { head, finding, between, foot } = FORMATS[command.format ?? format];
  const style = { language: stamp.language, isShare: false };
  const totals = totalsOf(shares, stamp);
  await host.out(head(style, host.version));
  let isNext = false;
  for (const { findings } of shares) {
    for (const each of findings) {
      await host.out((isNext ? between : '') + finding(each, style));
      isNext = true;
    }
  }
  await host.out(foot(totals, style));
  tell(totals.failures, host, stamp.language);
  return exitOf(totals, stamp.failOn);
}

/** The shares are stretches of the ordered files: what they say in turn is what the whole check says. */
function totalsOf(shares: readonly NamedShare[], first: Stamp): Totals {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  const all = shares.flatMap(({ findings }) => findings);
  for (const { severity } of all) counts[severity] += 1;
  const directories = shares.flatMap(({ stamp }) => stamp.failures.directories);
  const once = new Map(directories.toReversed().map((told) => [told.path, told]));
  return {
    checked: shares.reduce((sum, { stamp }) => sum + stamp.checked, 0),
    counts,
    rule: all[0]?.rule,
    failures: inTurn({
      paths: first.failures.paths.map(failureOf),
      files: shares.flatMap(({ stamp }) => stamp.failures.files.map(failureOf)),
      directories: directories.filter((told) => once.get(told.path) === told).map(failureOf),
    }),
    stamp: undefined,
  };
}

function failureOf({ path, message }: LocalizedFailure): Failure {
  return { path, why: { zh: message, en: message } };
}

function shareAt(path: string, { files }: Host): NamedShare | Failure {
  const read = readText(path, files, LARGEST_REPORT);
  if ('why' in read) return read;
  const report = readShare(read.text);
  return report === undefined ? { path, why: NO_SHARE } : { ...report, path };
}

/** A report of a hundred thousand findings has 60 MB. In bytes. */
const LARGEST_REPORT = 256_000_000;

const NO_SHARE: Message = {
  zh: '这不是一份可以合并的结果。请合并 gongkai check --shard … --format json（或 sarif）写出的文件。',
  en: 'This is no report that can be merged. Merge files written by gongkai check --shard … --format json (or sarif).',
};
