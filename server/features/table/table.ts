// The one table model: every writer (preview, HTML, Markdown, CSV …) writes this value.
import type { Place } from '../../text/block.ts';

/** A cell. Cells covered by the span of another one are left out of their row. */
export interface TableCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** Index of its column; the first one that it covers when it spans several. */
  readonly column: number;
  /** What it was read from; undefined for a counted 序号 and an empty cell. */
  readonly place: Place | undefined;
  /** Where its content begins, to put the cursor there; an empty place. */
  readonly begin: Place | undefined;
}

/** A row: a section row across the table, or the cells of one entry. */
export interface TableRow {
  readonly kind: 'section' | 'entry';
  /** Depth of a section, from 1; 0 for an entry. */
  readonly level: number;
  readonly cells: readonly TableCell[];
  /** The whole entry, to reveal it when nothing finer is known. */
  readonly place: Place;
}

/** A column: its heading as typed. */
export interface TableColumn {
  readonly heading: string;
  /** Id of the element, undefined for a column of the user's own. */
  readonly element: string | undefined;
  /** The heading printed over this column and its neighbours of the same group, as 公开事项 over 一级事项 and 二级事项. */
  readonly group: string | undefined;
}

/** One document as it is printed. */
export interface Table {
  readonly caption: string;
  /** What stands above the table: 附件 mark, 文号 … and below it: 说明. */
  readonly mark: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly notes: readonly string[];
}
