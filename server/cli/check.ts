// `gongkai check`: the same findings as in the editor, for all files that the paths lead to.
import { analyse } from '../analysis/analyse.ts';
import type { Day } from '../model/days.ts';
import type { Directory } from '../model/directory.ts';
import { STANDARD } from '../model/standard.ts';
import type { Others } from '../model/workspace.ts';
import { DEFAULT_SETTINGS, type World } from '../model/world.ts';
import { collect } from './collect.ts';
import type { CheckCommand } from './command.ts';
import { type Failure, tell } from './failure.ts';
import { FORMATS } from './formats.ts';
import { EXIT, type ExitCode, type Host, type Language } from './host.ts';
import { neighbourhood, seenFrom } from './neighbours.ts';
import { slashed } from './paths.ts';
import { readText } from './read-text.ts';
import { type Report, type ReportedFinding, reaches, reported } from './report.ts';
import { UnitDirectories } from './unit-directories.ts';

/** Checks and reports; what cannot be read is told and the rest is checked all the same. */
export function check(command: CheckCommand, host: Host, language: Language): ExitCode {
  const report = checkAll(command.paths, command.today ?? host.today, host);
  host.out(FORMATS[command.format](report, { language, version: host.version }));
  tell(report.failures, host, language);
  if (report.failures.length > 0) return EXIT.failed;
  return report.findings.some(({ severity }) => reaches(severity, command.failOn)) ? EXIT.found : EXIT.clean;
}

/** The world that a file is checked in. */
function worldOf(directory: Directory | undefined, today: Day, others: Others): World {
  return { standard: STANDARD, directory, today, settings: DEFAULT_SETTINGS, others };
}

function checkAll(paths: readonly string[], today: Day, host: Host): Report {
  const { files, failures } = collect(paths, host.files);
  const directories = new UnitDirectories(host.files, files);
  const workspace = neighbourhood(files, host.files);
  const worldFor = (file: string): World => {
    return worldOf(directories.of(file), today, seenFrom(file, workspace, host.files));
  };
  const results = files.map((file) => checkFile(file, worldFor, host));
  const broken = results.flatMap((result) => ('why' in result ? [result] : []));
  return {
    checked: files.length - broken.length,
    findings: results.flatMap((result) => ('why' in result ? [] : result)),
    failures: [...failures, ...broken, ...directories.failures, ...nothing(paths, files, failures)],
  };
}

function checkFile(
  path: string,
  worldFor: (path: string) => World,
  { files }: Host,
): readonly ReportedFinding[] | Failure {
  const read = readText(path, files);
  if ('why' in read) return read;
  try {
    const { findings } = analyse(read.text, worldFor(path));
    return reported(slashed(path), read.text, findings);
  } catch (error) {
    // The core does not throw; should it ever, one file must not take the others with it.
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
      path,
      why: { zh: `检查时程序出错，请报告：${detail}`, en: `The program failed, please report: ${detail}` },
    };
  }
}

/** A check that looked at nothing must not pass for one that found nothing. */
function nothing(
  paths: readonly string[],
  files: readonly string[],
  failures: readonly Failure[],
): Failure[] {
  if (files.length > 0 || failures.length > 0) return [];
  const why = {
    zh: '这里没有可以检查的文件（如 *.分工.yaml、*.目录.yaml、*.名录.yaml）。',
    en: 'There are no files to check here (such as *.tasks.yaml, *.catalog.yaml, *.units.yaml).',
  };
  return [{ path: paths.join(' '), why }];
}
