// Merged cells: what holds for several rows one after the other becomes one cell.
import type { Place } from '../../text/block.ts';
import type { TableCell, TableRow } from './table.ts';

/** What stands in a cell. One value, however many lines it holds for: that is how merged cells are known. */
export interface Filling {
  readonly text: string;
  readonly place: Place | undefined;
  /** Where the content itself begins; an empty place. */
  readonly begin: Place | undefined;
}

/** A line of the table: a section across it, or an entry with a filling for each column. */
export type TableLine =
  | { readonly section: Filling; readonly level: number; readonly place: Place }
  | { readonly fillings: readonly (Filling | undefined)[]; readonly place: Place };

/** A cell that may still grow downwards. */
interface OpenCell extends TableCell {
  rowSpan: number;
}

/** The rows of a table from its lines; a section row ends every merged cell. */
export function mergedRows(lines: Iterable<TableLine>, columns: number): TableRow[] {
  const rows: TableRow[] = [];
  let open: (Open | undefined)[] = [];
  for (const line of lines) {
    if ('section' in line) {
      open = [];
      rows.push(sectionRow(line.section, line.level, line.place, columns));
      continue;
    }
    open = line.fillings.map((filling, column) => grown(open[column], filling) ?? opened(filling, column));
    const cells = open.flatMap((each) => (each?.cell.rowSpan === 1 ? [each.cell] : []));
    rows.push({ kind: 'entry', level: 0, cells, place: line.place });
  }
  return rows;
}

interface Open {
  readonly filling: Filling | undefined;
  readonly cell: OpenCell;
}

/** The cell of the row above, one row higher, when the same filling holds here. */
function grown(above: Open | undefined, filling: Filling | undefined): Open | undefined {
  if (above === undefined || filling === undefined || above.filling !== filling) return undefined;
  above.cell.rowSpan += 1;
  return above;
}

function opened(filling: Filling | undefined, column: number): Open {
  const { text = '', place, begin } = filling ?? {};
  return { filling, cell: { text, rowSpan: 1, colSpan: 1, column, place, begin } };
}

function sectionRow({ text, place, begin }: Filling, level: number, entry: Place, columns: number): TableRow {
  const cell = { text, rowSpan: 1, colSpan: Math.max(1, columns), column: 0, place, begin };
  return { kind: 'section', level, cells: [cell], place: entry };
}
