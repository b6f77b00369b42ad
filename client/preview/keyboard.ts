// Moves the focus over a table with merged cells by the arrow keys, as a person sees the table.

/** What a cell covers; the row is where it is written. */
export interface Covering {
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
}

/** A cell: index of its row, and its index among the row's own cells. */
export interface CellIndex {
  readonly row: number;
  readonly cell: number;
}

/** The rows of a table; asked one by one, because a table may be long. */
export interface TableRows {
  readonly count: number;
  cells(row: number): readonly Covering[];
}

/** The cell that a key leads to; undefined when the key means nothing here or there is none. */
export function moved(rows: TableRows, from: CellIndex, key: string): CellIndex | undefined {
  const cell = rows.cells(from.row)[from.cell];
  if (cell === undefined) return undefined;
  switch (key) {
    case 'ArrowUp':
      return covering(rows, from.row - 1, cell.column);
    case 'ArrowDown':
      return below(rows, from.row + cell.rowSpan, cell.column);
    case 'ArrowLeft':
      return covering(rows, from.row, cell.column - 1);
    case 'ArrowRight':
      return covering(rows, from.row, cell.column + cell.colSpan);
    case 'Home':
      return covering(rows, from.row, 0);
    case 'End':
      return { row: from.row, cell: rows.cells(from.row).length - 1 };
    default:
      return undefined;
  }
}

/** The cell that covers a place: written in this row, or in an earlier one from which it reaches down. */
function covering(rows: TableRows, row: number, column: number): CellIndex | undefined {
  for (let at = row; at >= 0; at--) {
    const cell = inRow(rows, at, column);
    if (cell >= 0) return { row: at, cell };
  }
  return undefined;
}

/** The next cell written at or below a row. */
function below(rows: TableRows, row: number, column: number): CellIndex | undefined {
  for (let at = row; at < rows.count; at++) {
    const cell = inRow(rows, at, column);
    if (cell >= 0) return { row: at, cell };
  }
  return undefined;
}

function inRow(rows: TableRows, row: number, column: number): number {
  return rows.cells(row).findIndex((cell) => cell.column <= column && column < cell.column + cell.colSpan);
}
