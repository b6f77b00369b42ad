// What may be asked of the command line, as values.
import type { Formulas } from '../../features/table/csv.ts';
import type { Day } from '../../model/languages/days.ts';
import type { Severity } from '../../model/world.ts';
import type { Message } from '../../rules/rule.ts';
import type { Language } from '../host.ts';

/** How `check` reports: for people, for programs, for code scanning. */
export type CheckFormat = 'text' | 'json' | 'sarif';
/** What `render` writes. */
export type RenderFormat = 'html' | 'md' | 'csv';

/** `gongkai check`. */
export interface CheckCommand {
  readonly command: 'check';
  readonly paths: readonly string[];
  readonly format: CheckFormat;
  /** The day given by --today; undefined for the day of the run. */
  readonly today: Day | undefined;
  /** The severity from which the check fails. */
  readonly failOn: Severity;
  /** How many files are checked at once; undefined for what pays. */
  readonly jobs: number | undefined;
  /** The share of the files that this run checks; undefined for all. */
  readonly share: Share | undefined;
}

/** One of so many shares of the files, counted from 1. */
export interface Share {
  readonly index: number;
  readonly count: number;
}

/** `gongkai merge`. */
export interface MergeCommand {
  readonly command: 'merge';
  /** The reports of all shares. */
  readonly paths: readonly string[];
  /** Undefined for the format of the shares. */
  readonly format: CheckFormat | undefined;
}

/** `gongkai render`. */
export interface RenderCommand {
  readonly command: 'render';
  readonly path: string;
  readonly to: RenderFormat;
  /** The file to write; undefined for standard output. */
  readonly out: string | undefined;
  /** What becomes of cells that a spreadsheet would run; of CSV alone. */
  readonly formulas: Formulas;
}

/** `gongkai explain`. */
export interface ExplainCommand {
  readonly command: 'explain';
  /** Undefined lists all rules. */
  readonly rule: string | undefined;
}

/** One of the commands, or what is wrong with the arguments. */
export type Command =
  | CheckCommand
  | MergeCommand
  | RenderCommand
  | ExplainCommand
  | { readonly command: 'help' | 'version' }
  | { readonly command: 'wrong'; readonly why: Message };

/** What was asked for, and the language to answer in. */
export interface Request {
  readonly language: Language;
  readonly asked: Command;
}
