// What the workers of a check are asked, and what they answer: plain values that go from thread to thread.
import type { Counts } from '../../analysis/findings.ts';
import type { Day } from '../../model/languages/days.ts';
import type { Language } from '../../rules/support/say.ts';
import type { Failure } from '../failure.ts';
import type { FormatId } from '../report/formats.ts';
import type { FileHead } from './heads.ts';

/** What holds for all files of a run. */
export interface Job {
  readonly today: Day;
  readonly language: Language;
  readonly format: FormatId;
  /** Whether this run checks a share: then its report says more of each finding. */
  readonly isShare: boolean;
  /** The files of the run, those of other shares too. */
  readonly files: readonly string[];
  /** The folders that the run was given. */
  readonly folders: readonly string[];
}

/** What is known of a file before files are checked. */
export interface Sighting {
  /** Undefined when it cannot be read. */
  readonly head: FileHead | undefined;
  /** How much text it has, and a number that tells this text from others, line breaks aside; 0 unless shares are made. */
  readonly length: number;
  readonly print: number;
}

/** What a check of one file gives. */
export interface CheckedFile {
  /** The findings in the format of the report, from the first to the last. */
  readonly text: string;
  readonly counts: Counts;
  /** The rule of the first finding. */
  readonly rule: string | undefined;
  /** Why it could not be checked. */
  readonly failure: Failure | undefined;
  /** What is wrong with the unit directories that it was to be checked with. */
  readonly directories: readonly Failure[];
}

/** A message to a worker. The first is `begin`, and `know` comes before `check`. */
export type Task =
  | { readonly ask: 'begin'; readonly job: Job }
  | { readonly ask: 'know'; readonly heads: readonly FileHead[] }
  | { readonly ask: 'look'; readonly paths: readonly string[] }
  | { readonly ask: 'check'; readonly paths: readonly string[] };

/** A message of a worker: one that it has started, then one for each file, in the order in which they were asked. */
export type WorkerMessage =
  | { readonly of: 'begin' }
  | { readonly of: 'look'; readonly value: Sighting }
  | { readonly of: 'check'; readonly value: CheckedFile };
