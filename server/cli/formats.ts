// The formats of a report by their names.
import type { CheckFormat } from './command.ts';
import { jsonReport } from './format-json.ts';
import type { FormatOptions } from './format-options.ts';
import { sarifReport } from './format-sarif.ts';
import { textReport } from './format-text.ts';
import type { Report } from './report.ts';

/** Each format: from a report to the text on standard output. */
export const FORMATS: Readonly<Record<CheckFormat, (report: Report, options: FormatOptions) => string>> = {
  text: textReport,
  json: jsonReport,
  sarif: sarifReport,
};
