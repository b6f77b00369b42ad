// The CSV writer (RFC 4180), with a byte order mark, so that Excel and WPS read it as UTF-8.
import type { Formulas, Output } from './output.ts';
import type { Table, TableRow } from './table.ts';

/** `--to csv`. */
export const csvOutput: Output = {
  id: 'csv',
  order: 3,
  isSpreadsheet: true,
  write: (tables, { formulas }) => csv(tables, formulas),
};

/**
 * All tables as one CSV text: headings, then rows; a merged cell has its text in its first row and is blank below.
 * A single table stands alone, ready for a program to read; several are parted by an empty line, each under a line
 * with its title. Cells are kept to the letter, but for those that a spreadsheet would run as a formula.
 */
export function csv(tables: readonly Table[], formulas: Formulas = 'guarded'): string {
  const [first, ...others] = tables;
  if (first === undefined) return '\ufeff';
  const records = others.length === 0 ? recordsOf(first) : tables.flatMap(underTitle);
  const field = formulas === 'guarded' ? (text: string) => quoted(guarded(text)) : quoted;
  return `\ufeff${records.map((record) => `${record.map(field).join(',')}\r\n`).join('')}`;
}

function underTitle(table: Table, index: number): string[][] {
  const title = [`${table.mark} ${table.caption}`.trim()];
  return [...(index === 0 ? [] : [[]]), title, ...recordsOf(table)];
}

function recordsOf({ columns, rows }: Table): string[][] {
  return [columns.map(({ heading }) => heading), ...rows.map((row) => recordOf(row, columns.length))];
}

function recordOf({ cells }: TableRow, columns: number): string[] {
  const record = new Array<string>(columns).fill('');
  for (const { column, text } of cells) record[column] = text;
  return record;
}

/**
 * An apostrophe before what would be a formula makes a text of it, in Excel, WPS and LibreOffice. Whoever opens the file
 * with another separator, as spreadsheets of other countries do by themselves, parts a cell within: after a semicolon, a
 * tab or a line break there is a beginning as well.
 */
function guarded(text: string): string {
  const begin = FORMULA.test(text) && !NUMBER.test(text) ? "'" : '';
  const [first = '', ...parts] = text.split(SEPARATOR);
  const rest = parts.map((part, at) => (at % 2 === 1 && isFormulaWithin(part) ? `'${part}` : part));
  return begin + first + rest.join('');
}

const SEPARATOR = /([;\t\r\n])/;

/** A line of a list begins with a sign and a blank, and calls nothing. */
function isFormulaWithin(part: string): boolean {
  return FORMULA.test(part) && !NUMBER.test(part) && !LISTED.test(part);
}

const LISTED = /^[ \u3000]*[+\-－][ \u3000][^(|!=]*$/;

/**
 * A sign that begins a formula, in any of its widths, with nothing before it but what spreadsheets leave out there:
 * blanks, quotes, and what nobody sees. A tab or a line break at the beginning is left out by some, and so is a guard.
 */
const FORMULA =
  /^(?:[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}"'＂＇]*[=+\-@＝＋－＠﹦﹢﹣﹫]|[ \u00a0\u3000]*[\t\r\n])/u;

/** `-5`, `+3.5`, `-12%`, `-1,000`; blanks may stand around it, but no tab and no line break. */
const NUMBER = /^ *[+-](?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%? *$/;

/** A semicolon or a tab parts columns as well for some who open the file. */
function quoted(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
