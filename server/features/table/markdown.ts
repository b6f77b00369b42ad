// The Markdown writer: tables that line up in a fixed-width Chinese font and that GitHub and its kind show.
import { escapeMarkdown } from '../../text/markdown-text.ts';
import { widthOf } from './east-asian-width.ts';
import type { Output } from './output.ts';
import type { Table, TableRow } from './table.ts';

/** `--to md`. */
export const markdownOutput: Output = {
  id: 'md',
  order: 2,
  isSpreadsheet: false,
  write: markdown,
};

/** Text wider than this does not widen its column, so that one long cell does not blow up every row. */
const WIDEST = 100;

/** All tables as one Markdown text. */
export function markdown(tables: readonly Table[]): string {
  return tables.map(markdownTable).join('\n');
}

/** One table. Markdown has no merged cells: the text stands in the first row, the cells below are blank. */
export function markdownTable({ caption, mark, columns, rows, notes }: Table): string {
  const heading = columns.map((column) => escaped(column.heading));
  const lines = rows.map((row) => cellsOf(row, columns.length));
  const widths = columns.map((_, index) => {
    const cells = [heading, ...lines.filter((_line, at) => rows[at]?.kind === 'entry')].map(
      (line) => line[index] ?? '',
    );
    return cells
      .map(widthOf)
      .reduce((widest, width) => (width > WIDEST ? widest : Math.max(widest, width)), 3);
  });
  const rule = widths.map((width) => '-'.repeat(width));
  const table = columns.length === 0 ? [] : [heading, rule, ...lines].map((line) => aligned(line, widths));
  return [
    ...(mark === '' ? [] : [escaped(mark), '']),
    ...(caption === '' ? [] : [`## ${escaped(caption)}`, '']),
    ...table,
    ...notes.flatMap((note) => ['', escaped(note)]),
    '',
  ].join('\n');
}

function cellsOf(row: TableRow, columns: number): string[] {
  const line = new Array<string>(columns).fill('');
  for (const { column, text } of row.cells)
    line[column] = row.kind === 'section' && text !== '' ? `**${escaped(text)}**` : escaped(text);
  return line;
}

/** Pads the cells of a row; what a long cell takes too much, the blanks after it give back. */
function aligned(line: readonly string[], widths: readonly number[]): string {
  let debt = 0;
  const cells = line.map((text, index) => {
    const spare = (widths[index] ?? 0) - widthOf(text);
    const blanks = Math.max(0, spare - debt);
    debt = Math.max(0, debt - spare);
    return ` ${text}${' '.repeat(blanks)} `;
  });
  return `|${cells.join('|')}|`;
}

/** A text of the document as it was written, line by line. No address in it becomes a link. */
function escaped(text: string): string {
  return text
    .split(/\r\n|[\r\n]/)
    .map(escapeMarkdown)
    .join('<br>');
}
