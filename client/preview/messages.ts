// The messages between extension and preview, and the checks at both doors.
import { isCount, isListOf, isObject } from '../guards.ts';
import type { RowStep, TableChange } from './plan.ts';

/** A cell of the preview: indices of its table, its row, and the cell in the row's own list. */
export interface Spot {
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
  | { readonly type: 'follow'; readonly spot: Spot | null }
  /** What the bar says; empty when what is shown is up to date. */
  | { readonly type: 'bar'; readonly text: string };

/** From the page to the extension. */
export type ToExtension =
  /** The script runs, over the page of this state. */
  | { readonly type: 'ready'; readonly state: number }
  /** The user chose a cell. */
  | { readonly type: 'reveal'; readonly state: number; readonly spot: Spot };

/** The extension's door. */
export function isToExtension(value: unknown): value is ToExtension {
  if (!isObject(value) || !isCount(value['state'])) return false;
  return value['type'] === 'ready' || (value['type'] === 'reveal' && isSpot(value['spot']));
}

/** The page's door. */
export function isToPage(value: unknown): value is ToPage {
  if (!isObject(value)) return false;
  switch (value['type']) {
    case 'patch':
      return isCount(value['from']) && isCount(value['to']) && isListOf(value['tables'], isChange);
    case 'follow':
      return value['spot'] === null || isSpot(value['spot']);
    case 'bar':
      return typeof value['text'] === 'string';
    default:
      return false;
  }
}

function isSpot(value: unknown): value is Spot {
  if (!isObject(value)) return false;
  const { table, row, cell } = value;
  return isCount(table) && isCount(row) && (cell === null || isCount(cell));
}

function isChange(value: unknown): value is TableChange {
  if (!isObject(value)) return false;
  return (value['head'] === null || isObject(value['head'])) && isListOf(value['rows'], isStep);
}

function isStep(value: unknown): value is RowStep {
  return isObject(value) && (isCount(value['keep']) || isCount(value['drop']) || Array.isArray(value['add']));
}
