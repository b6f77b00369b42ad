// Small tables as the server sends them, for the tests of the preview.
import type { TableResult, WireCell, WireRow, WireTable } from '../../server/protocol/requests.ts';

/** A place on one line. */
export function at(line: number, start: number, end: number): NonNullable<WireCell['range']> {
  return { start: { line, character: start }, end: { line, character: end } };
}

/** A cell of one column and row, unless said otherwise. */
export function cell(text: string, more: Partial<WireCell> = {}): WireCell {
  return { text, rowSpan: 1, colSpan: 1, column: 0, range: null, begin: null, severity: null, ...more };
}

/** An entry of one line. */
export function entry(line: number, ...cells: readonly WireCell[]): WireRow {
  return { kind: 'entry', level: 0, cells, range: at(line, 0, 99) };
}

/** An answer with one table. */
export function answer(rows: readonly WireRow[], more: Partial<WireTable> = {}): TableResult {
  const columns = [
    { heading: '工作任务', element: 'task', group: null },
    { heading: '责任单位', element: 'responsible', group: null },
  ];
  return { version: 1, tables: [{ caption: '责任清单', mark: '附件1', columns, rows, notes: [], ...more }] };
}
