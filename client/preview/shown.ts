// What the preview shows of a document: the tables without their places in the text, which stay in the extension.
import type { TableResult, WireCell, WireRow, WireTable } from '../../server/protocol/requests.ts';
import { columnWidths } from './widths.ts';

/** A cell; `title` is said when the pointer rests on it, and is empty where nothing was found. */
export interface ShownCell {
  readonly text: string;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly mark: SeverityMark;
  readonly title: string;
}

/** The most severe finding in a cell; also its class in the page. */
export type SeverityMark = '' | 'error' | 'warning' | 'info' | 'hint';

/** A row as the page shows it. */
export interface ShownRow {
  readonly kind: 'section' | 'entry';
  /** Depth of a section, from 1; 0 for an entry. */
  readonly level: number;
  readonly cells: readonly ShownCell[];
}

/** A column's heading, and the heading printed over it and its neighbours of the same group, if any. */
export interface ShownColumn {
  readonly heading: string;
  /** In characters; one of 2, 4, … 24. */
  readonly width: number;
  readonly group: string | null;
}

/** All of a table but its rows. */
export interface ShownHead {
  readonly caption: string;
  readonly mark: string;
  readonly columns: readonly ShownColumn[];
  readonly notes: readonly string[];
}

/** A table as the page shows it. */
export interface ShownTable {
  readonly head: ShownHead;
  readonly rows: readonly ShownRow[];
}

/** Says what was found in a cell. */
export type TitleOf = (cell: WireCell) => string;

/** The tables as they are shown. */
export function shownTables({ tables }: TableResult, titleOf: TitleOf): readonly ShownTable[] {
  return tables.map((table) => ({
    head: shownHead(table),
    rows: table.rows.map((row) => shownRow(row, titleOf)),
  }));
}

function shownHead({ caption, mark, columns, rows, notes }: WireTable): ShownHead {
  const widths = columnWidths(
    columns.map(({ heading }) => heading),
    rows,
  );
  const shown = columns.map(({ heading, group }, at) => ({ heading, group, width: widths[at] ?? 2 }));
  return { caption, mark, columns: shown, notes };
}

function shownRow({ kind, level, cells }: WireRow, titleOf: TitleOf): ShownRow {
  return {
    kind,
    level,
    cells: cells.map((cell) => {
      const { text, column, rowSpan, colSpan, severity } = cell;
      const mark = MARKS[severity ?? 0] ?? '';
      return { text, column, rowSpan, colSpan, mark, title: mark === '' ? '' : titleOf(cell) };
    }),
  };
}

/** By the severity's number in LSP. */
const MARKS: readonly SeverityMark[] = ['', 'error', 'warning', 'info', 'hint'];
