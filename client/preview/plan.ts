// Plans how the tables that are shown become the new ones: rows that stay the same are not touched.
import type { ShownCell, ShownHead, ShownRow, ShownTable } from './shown.ts';

/** Steps over the rows from top to bottom: so many stay, so many go, these come. */
export type RowStep =
  | { readonly keep: number }
  | { readonly drop: number }
  | { readonly add: readonly ShownRow[] };

/** What changes in one table; `head` is null when all but the rows stays as it is. */
export interface TableChange {
  readonly head: ShownHead | null;
  readonly rows: readonly RowStep[];
}

/** The changes from the old tables to the new ones, one for each new table. */
export function planTables(old: readonly ShownTable[], next: readonly ShownTable[]): readonly TableChange[] {
  return next.map((table, at) => {
    const before = old[at];
    const same = before !== undefined && JSON.stringify(before.head) === JSON.stringify(table.head);
    return { head: same ? null : table.head, rows: planRows(before?.rows ?? [], table.rows) };
  });
}

/** The steps from the old rows to the new ones; rows are the same when they look the same. */
export function planRows(old: readonly ShownRow[], next: readonly ShownRow[]): readonly RowStep[] {
  const steps: RowStep[] = [];
  let at = 0;
  for (const [index, from] of kept(old, next).entries()) {
    if (from === undefined) {
      steps.push({ add: next.slice(index, index + 1) });
    } else {
      if (from > at) steps.push({ drop: from - at });
      steps.push({ keep: 1 });
      at = from + 1;
    }
  }
  if (at < old.length) steps.push({ drop: old.length - at });
  return joined(steps);
}

/** For each new row the index of the old one that stays for it, rising; undefined for a row that comes. */
function kept(old: readonly ShownRow[], next: readonly ShownRow[]): readonly (number | undefined)[] {
  const most = Math.min(old.length, next.length);
  let head = 0;
  while (head < most && same(old[head], next[head])) head++;
  let tail = 0;
  while (tail < most - head && same(old[old.length - 1 - tail], next[next.length - 1 - tail])) tail++;
  const places = placesOf(old, head, old.length - tail);
  let from = head;
  return next.map((row, index) => {
    if (index < head) return index;
    if (index >= next.length - tail) return index - next.length + old.length;
    const place = firstFrom(places.get(JSON.stringify(row)), from);
    if (place !== undefined) from = place + 1;
    return place;
  });
}

/** Whether two rows look the same. */
function same(a: ShownRow | undefined, b: ShownRow | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return (
    a.kind === b.kind &&
    a.level === b.level &&
    a.cells.length === b.cells.length &&
    a.cells.every((cell, at) => sameCell(cell, b.cells[at]))
  );
}

function sameCell(a: ShownCell, b: ShownCell | undefined): boolean {
  return (
    a.text === b?.text &&
    a.mark === b.mark &&
    a.title === b.title &&
    a.column === b.column &&
    a.rowSpan === b.rowSpan &&
    a.colSpan === b.colSpan
  );
}

/** Takes the first of some places, the last one first, that is not before `from`; those before it are of no use again. */
function firstFrom(places: number[] | undefined, from: number): number | undefined {
  let place = places?.pop();
  while (place !== undefined && place < from) place = places?.pop();
  return place;
}

/** Where each row stands between two indices, the last place first. */
function placesOf(rows: readonly ShownRow[], from: number, to: number): ReadonlyMap<string, number[]> {
  const places = new Map<string, number[]>();
  for (let at = to - 1; at >= from; at--) {
    const key = JSON.stringify(rows[at]);
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else known.push(at);
  }
  return places;
}

/** The same steps, with neighbours of one sort made one. */
function joined(steps: readonly RowStep[]): readonly RowStep[] {
  const result: RowStep[] = [];
  for (const step of steps) {
    const last = result.at(-1);
    if (last === undefined) result.push(step);
    else if ('keep' in last && 'keep' in step) result.splice(-1, 1, { keep: last.keep + step.keep });
    else if ('add' in last && 'add' in step) result.splice(-1, 1, { add: [...last.add, ...step.add] });
    else result.push(step);
  }
  return result;
}
