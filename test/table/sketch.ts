// Tables in tests: written as text, seen at a glance.
import { layout } from '../../server/features/table/layout.ts';
import type { Table, TableRow } from '../../server/features/table/table.ts';
import { readDocuments } from '../../server/model/document/book.ts';
import type { Doc } from '../../server/model/document/document.ts';
import { ENTRIES_KEY } from '../../server/model/document/read.ts';
import { STANDARD } from '../../server/model/standard/standard.ts';
import { readSource } from '../../server/text/source.ts';

/** The documents of a text. */
export function docsOf(text: string): readonly Doc[] {
  return readDocuments(readSource(text, ENTRIES_KEY), STANDARD);
}

/** The tables of a text. */
export function tablesOf(text: string): Table[] {
  return docsOf(text).map(layout);
}

/** The only table of a text. */
export function tableOf(text: string): Table {
  const [table] = tablesOf(text);
  if (table === undefined) throw new Error('no document');
  return table;
}

/** A line for the headings and one for each row: `1↓2 | 甲↓2 | a`, with ↓ and the height of merged cells; `§1 …`. */
export function sketch(table: Table): string[] {
  return [table.columns.map(({ heading }) => heading).join(' | '), ...table.rows.map(sketchRow)];
}

function sketchRow({ kind, level, cells }: TableRow): string {
  if (kind === 'section') return `§${level} ${cells.map(({ text }) => text).join()}`;
  return cells
    .map(({ text, rowSpan }) => `${text.replaceAll('\n', '⏎')}${rowSpan > 1 ? `↓${rowSpan}` : ''}`)
    .join(' | ');
}

/** How often each place of the grid is covered, as one text; a table without holes and overlaps gives only ones. */
export function coverage({ columns, rows }: Table): string {
  const grid = rows.map(() => new Array<number>(columns.length).fill(0));
  rows.forEach((row, at) => {
    for (const { column, rowSpan, colSpan } of row.cells) {
      for (let down = 0; down < rowSpan; down++) {
        for (let right = 0; right < colSpan; right++) {
          const line = grid[at + down];
          if (line !== undefined) line[column + right] = (line[column + right] ?? 0) + 1;
        }
      }
    }
  });
  return grid.flat().join('');
}
