// The report for programs: one JSON object, described in the manual of `check`.
import type { FormatOptions } from './format-options.ts';
import type { Report } from './report.ts';

/** `{version: 1, findings: […]}`; lines and columns from 1, columns in UTF-16 units. */
export function jsonReport({ findings }: Report, { language }: FormatOptions): string {
  const plain = findings.map(({ message, fixes, ...finding }) => ({
    file: finding.file,
    rule: finding.rule,
    severity: finding.severity,
    message: message[language],
    range: finding.range,
    fixes: fixes.map(({ title, safe, edits }) => ({ title: title[language], safe, edits })),
  }));
  return `${JSON.stringify({ version: 1, findings: plain }, null, 2)}\n`;
}
