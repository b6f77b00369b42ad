// From the cursor in the text to the cell in the table and back, by the ranges of entries and cells.
import type { Position, Range } from 'vscode-languageserver-types';
import type { TableResult, WireRow, WireTable } from '../../server/protocol/requests.ts';
import type { CellAddress } from './messages.ts';

/** Where the content of a cell begins; where its row does, when the cell is counted or not written at all. */
export function beginOf({ tables }: TableResult, { table, row, cell }: CellAddress): Position | undefined {
  const found = tables[table]?.rows[row];
  return (cell === null ? undefined : found?.cells[cell]?.begin) ?? found?.range.start;
}

/**
 * The cell that the cursor is in, or else the row of the innermost entry that the cursor is in or before on its line.
 * What is written on a group prints in the group's first row, so cells are asked before rows.
 */
export function cellAtCursor({ tables }: TableResult, cursor: Position): CellAddress | null {
  for (const [table, { rows }] of tables.entries()) {
    const spot = cellAt(table, rows, cursor) ?? rowAt(table, rows, cursor) ?? rowBegunIn(table, rows, cursor);
    if (spot !== null) return spot;
  }
  return null;
}

function cellAt(table: number, rows: readonly WireRow[], cursor: Position): CellAddress | null {
  for (const [row, { cells }] of rows.entries()) {
    const cell = cells.findIndex(({ range }) => range !== null && isIn(range, cursor));
    if (cell >= 0) return { table, row, cell };
  }
  return null;
}

function rowAt(table: number, rows: WireTable['rows'], cursor: Position): CellAddress | null {
  const row = rows.findLastIndex(({ range }) => isIn(range, cursor));
  return row < 0 ? null : { table, row, cell: null };
}

/** Before the dash of an entry the cursor is in none, but the person who put it there means the line. */
function rowBegunIn(table: number, rows: readonly WireRow[], { line }: Position): CellAddress | null {
  const begins = ({ start }: Range): boolean => start.line === line;
  const row = rows.findIndex(({ range, cells }) => {
    return begins(range) || cells.some((cell) => cell.range !== null && begins(cell.range));
  });
  return row < 0 ? null : { table, row, cell: null };
}

/** Both edges count, as for a cursor. */
function isIn({ start, end }: Range, cursor: Position): boolean {
  return !isBefore(cursor, start) && !isBefore(end, cursor);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
