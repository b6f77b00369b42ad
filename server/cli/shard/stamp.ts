// The stamp of a share: what its report says of the run, so that the reports of all shares can be put together.
import { formatDay } from '../../model/languages/days.ts';
import type { Severity } from '../../model/world.ts';
import type { Language } from '../../rules/support/say.ts';
import type { Share } from '../args/values.ts';
import type { Failure } from '../failure.ts';

/** What is the same in all shares of one run. */
export interface RunInfo {
  /** The version of the program. */
  readonly program: string;
  readonly language: Language;
  readonly today: string;
  readonly failOn: Severity;
  /** A name for all files of the run, with their texts. */
  readonly files: string;
}

/** What could not be done in a run, by where it was met: on the way to the files, in a file, in a unit directory. */
export interface Failures {
  readonly paths: readonly Failure[];
  readonly files: readonly Failure[];
  readonly directories: readonly Failure[];
}

/** A failure in the language of the run. */
export interface LocalizedFailure {
  readonly path: string;
  readonly message: string;
}

/** The stamp of one share. */
export interface Stamp extends Share, RunInfo {
  /** How many files this share checked. */
  readonly checked: number;
  readonly failures: Readonly<Record<keyof Failures, readonly LocalizedFailure[]>>;
}

/** Puts a stamp together. */
export function stampOf(
  { index, count }: Share,
  run: Omit<RunInfo, 'today'> & { readonly today: number },
  checked: number,
  { paths, files, directories }: Failures,
): Stamp {
  const { program, language, today, failOn } = run;
  const told = (failures: readonly Failure[]): readonly LocalizedFailure[] =>
    failures.map(({ path, why }) => ({ path, message: why[language] }));
  return {
    index,
    count,
    program,
    language,
    today: formatDay(today),
    failOn,
    files: run.files,
    checked,
    failures: { paths: told(paths), files: told(files), directories: told(directories) },
  };
}

/** All failures in the order in which they are told. */
export function inTurn({ paths, files, directories }: Failures): readonly Failure[] {
  return [...paths, ...files, ...directories];
}
