// What the formats of a report depend on besides the report.
import type { Language } from './host.ts';

/** What a format depends on besides the report. */
export interface FormatOptions {
  readonly language: Language;
  /** The version of the program. */
  readonly version: string;
}
