// What a format of a report is: it writes finding by finding, so that a report need not be whole before it begins.
// Each format is one file of this folder; the list of all is made from them.
import type { Counts } from '../../analysis/findings.ts';
import type { Language } from '../../rules/support/say.ts';
import type { Failure } from '../failure.ts';
import type { Stamp } from '../shard/stamp.ts';
import type { ReportedFinding } from './report.ts';

/** How to write, whatever is written. */
export interface Style {
  readonly language: Language;
  /** Whether the report is of a share of the files: then it keeps what `gongkai merge` needs to know. */
  readonly isShare: boolean;
}

/** What a report says at its end: the sum of a run, or of a share. */
export interface Totals {
  /** How many files were checked. */
  readonly checked: number;
  readonly counts: Counts;
  /** The rule of the first finding. */
  readonly rule: string | undefined;
  readonly failures: readonly Failure[];
  /** What `gongkai merge` has to know of a share. */
  readonly stamp: Stamp | undefined;
}

/** A format. The text of a report: `head`, the findings with `between` between any two, `foot`. */
export interface Format {
  /** What a user asks for it by. */
  readonly id: string;
  /** Where it stands among the others in what a user reads, from 1 on. */
  readonly order: number;
  head(style: Style, version: string): string;
  /** A function of the finding alone: it may be called on another thread. */
  finding(finding: ReportedFinding, style: Style): string;
  readonly between: string;
  foot(totals: Totals, style: Style): string;
}
