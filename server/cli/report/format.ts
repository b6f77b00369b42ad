// What a format of a report is: it writes finding by finding, so that a report need not be whole before it begins.
import type { Language } from '../host.ts';
import type { ReportedFinding } from './report.ts';
import type { Totals } from './totals.ts';

/** How to write, whatever is written. */
export interface Style {
  readonly language: Language;
  /** Whether the report is of a share of the files: then it keeps what `gongkai merge` needs to know. */
  readonly isShare: boolean;
}

/** A format. The text of a report: `head`, the findings with `between` between any two, `foot`. */
export interface Format {
  head(style: Style, version: string): string;
  /** A function of the finding alone: it may be called on another thread. */
  finding(finding: ReportedFinding, style: Style): string;
  readonly between: string;
  foot(totals: Totals, style: Style): string;
}
