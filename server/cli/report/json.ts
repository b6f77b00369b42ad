// The report for programs: one JSON object, described in the manual of `check`.
import { visibleJson } from '../../text/visible.ts';
import type { Format } from './format.ts';

/** `{version: 1, findings: […]}`; lines and columns from 1, columns in UTF-16 units. A share adds its `shard`. */
export const jsonFormat: Format = {
  id: 'json',
  order: 2,
  head: () => '{\n  "version": 1,\n  "findings": [',
  finding: ({ file, rule, severity, message, range, fixes }, { language }) =>
    item({
      file,
      rule,
      severity,
      message: message[language],
      range,
      fixes: fixes.map(({ title, safe, edits }) => ({ title: title[language], safe, edits })),
    }),
  between: ',',
  foot: ({ rule, stamp }) => {
    const shard = stamp === undefined ? '' : `,\n  "shard": ${indented(stamp, 2)}`;
    return `${rule === undefined ? '' : '\n  '}]${shard}\n}\n`;
  },
};

function item(value: object): string {
  return `\n    ${indented(value, 4)}`;
}

/** A value as JSON of several lines, those below the first moved to the right; a terminal does nothing but show it. */
export function indented(value: object, by: number): string {
  return visibleJson(JSON.stringify(value, null, 2)).replaceAll('\n', `\n${' '.repeat(by)}`);
}
