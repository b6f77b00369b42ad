// The messages between extension and preview, and the checks at both doors.
import {
  count,
  either,
  is,
  list,
  nullable,
  object,
  oneOf,
  type Schema,
  text,
} from '../../server/protocol/requests.ts';
import type { RowStep, TableChange } from './plan.ts';

/** A cell of the preview: indices of its table, its row, and the cell in the row's own list. */
export interface CellAddress {
  readonly table: number;
  readonly row: number;
  /** Null when the whole row is meant. */
  readonly cell: number | null;
}

/** From the extension to the page. */
export type ToPage =
  /** The page shows state `from` and shall show state `to`. */
  | {
      readonly type: 'patch';
      readonly from: number;
      readonly to: number;
      readonly tables: readonly TableChange[];
    }
  /** Where the cursor of the editor is; null when it is in none of the rows. */
  | { readonly type: 'follow'; readonly spot: CellAddress | null }
  /** What the bar says; empty when what is shown is up to date. */
  | { readonly type: 'bar'; readonly text: string };

/** From the page to the extension. */
export type ToExtension =
  /** The script runs, over the page of this state. */
  | { readonly type: 'ready'; readonly state: number }
  /** The user chose a cell. */
  | { readonly type: 'reveal'; readonly state: number; readonly spot: CellAddress };

const SPOT: Schema<CellAddress> = object({ table: count, row: count, cell: nullable(count) });

const TO_EXTENSION: Schema<ToExtension> = either(
  object({ type: oneOf(['ready']), state: count }),
  object({ type: oneOf(['reveal']), state: count, spot: SPOT }),
);

const CELL = object({
  text,
  column: count,
  rowSpan: count,
  colSpan: count,
  mark: oneOf(['', 'error', 'warning', 'info', 'hint']),
  title: text,
});

const ROW = object({ kind: oneOf(['section', 'entry']), level: count, cells: list(CELL) });

const HEAD = object({
  caption: text,
  mark: text,
  columns: list(object({ heading: text, width: count, group: nullable(text) })),
  notes: list(text),
});

const STEP: Schema<RowStep> = either(
  object({ keep: count }),
  either(object({ drop: count }), object({ add: list(ROW) })),
);

const CHANGE: Schema<TableChange> = object({ head: nullable(HEAD), rows: list(STEP) });

const TO_PAGE: Schema<ToPage> = either(
  object({ type: oneOf(['patch']), from: count, to: count, tables: list(CHANGE) }),
  either(object({ type: oneOf(['follow']), spot: nullable(SPOT) }), object({ type: oneOf(['bar']), text })),
);

/** The extension's door. */
export function isToExtension(value: unknown): value is ToExtension {
  return is(TO_EXTENSION, value);
}

/** The page's door. */
export function isToPage(value: unknown): value is ToPage {
  return is(TO_PAGE, value);
}
