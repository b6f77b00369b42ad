// The cells in the page: which one the focus can reach, which one was chosen, and which one the editor's cursor is in.
import { type CellIndex, moved, type TableRows } from './keyboard.ts';
import type { CellAddress } from './messages.ts';

/** Lets Tab reach one cell of each table: the first, unless another one had the focus. */
export function openToTab(main: HTMLElement): void {
  for (const table of main.querySelectorAll('table')) {
    if (table.querySelector('[tabindex="0"]') === null) {
      table.tBodies[0]?.querySelector('[data-column]')?.setAttribute('tabindex', '0');
    }
  }
}

/** The cell of an event's target. */
export function cellOf(target: EventTarget | null): HTMLTableCellElement | undefined {
  const cell = target instanceof Element ? target.closest('tbody [data-column]') : null;
  return cell instanceof HTMLTableCellElement ? cell : undefined;
}

/** Where a cell stands. */
export function spotOf(main: HTMLElement, cell: HTMLTableCellElement): CellAddress | undefined {
  const row = cell.closest('tr');
  const table = [...main.querySelectorAll('table')].findIndex((each) => each.contains(cell));
  return row === null || table < 0 ? undefined : { table, row: row.sectionRowIndex, cell: cell.cellIndex };
}

/** Gives a cell the focus, and Tab the way to it. */
export function focus(cell: HTMLTableCellElement): void {
  for (const other of cell.closest('table')?.querySelectorAll('[tabindex="0"]') ?? []) {
    other.setAttribute('tabindex', '-1');
  }
  cell.setAttribute('tabindex', '0');
  cell.focus();
}

/** The cell that a key leads to from here. */
export function cellTowards(cell: HTMLTableCellElement, key: string): HTMLTableCellElement | undefined {
  const row = cell.closest('tr');
  const body = row?.closest('tbody');
  if (row == null || body == null) return undefined;
  const to: CellIndex | undefined = moved(
    rowsOf(body),
    { row: row.sectionRowIndex, cell: cell.cellIndex },
    key,
  );
  return to === undefined ? undefined : body.rows[to.row]?.cells[to.cell];
}

function rowsOf(body: HTMLTableSectionElement): TableRows {
  return {
    count: body.rows.length,
    cells: (row) =>
      [...(body.rows[row]?.cells ?? [])].map(({ dataset, colSpan, rowSpan }) => ({
        column: Number(dataset['column']),
        colSpan,
        rowSpan,
      })),
  };
}

/** Marks the row and the cell of the editor's cursor, and brings them into view when they are not. */
export function followCursor(main: HTMLElement, spot: CellAddress | null): void {
  for (const old of main.querySelectorAll('.current')) {
    old.classList.remove('current');
    old.removeAttribute('aria-current');
  }
  if (spot === null) return;
  const row = main.querySelectorAll('table')[spot.table]?.tBodies[0]?.rows[spot.row];
  const cell = spot.cell === null ? undefined : row?.cells[spot.cell];
  row?.classList.add('current');
  cell?.classList.add('current');
  (cell ?? row)?.setAttribute('aria-current', 'true');
  (cell ?? row)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
