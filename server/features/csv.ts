// The CSV writer (RFC 4180), with a byte order mark, so that Excel and WPS read it as UTF-8.
import type { Row, Table } from './table.ts';

/**
 * All tables as one CSV text: headings, then rows; a merged cell has its text in its first row and is blank below.
 * A single table stands alone, ready for a program to read; several are parted by an empty line, each under a line
 * with its title. Cells are kept to the letter.
 */
export function csv(tables: readonly Table[]): string {
  const [first, ...others] = tables;
  if (first === undefined) return '\ufeff';
  const records = others.length === 0 ? recordsOf(first) : tables.flatMap(underTitle);
  return `\ufeff${records.map((record) => `${record.map(quoted).join(',')}\r\n`).join('')}`;
}

function underTitle(table: Table, index: number): string[][] {
  const title = [`${table.mark} ${table.caption}`.trim()];
  return [...(index === 0 ? [] : [[]]), title, ...recordsOf(table)];
}

function recordsOf({ columns, rows }: Table): string[][] {
  return [columns.map(({ heading }) => heading), ...rows.map((row) => recordOf(row, columns.length))];
}

function recordOf({ cells }: Row, columns: number): string[] {
  const record = new Array<string>(columns).fill('');
  for (const { column, text } of cells) record[column] = text;
  return record;
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
