// Plans how the tables that are shown become the new ones: rows that stay the same are not touched.
import type { ShownHead, ShownRow, ShownTable } from './shown.ts';

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
  const before = old.map((row) => JSON.stringify(row));
  const after = next.map((row) => JSON.stringify(row));
  const steps: RowStep[] = [];
  let at = 0;
  for (const [index, from] of kept(before, after).entries()) {
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
function kept(before: readonly string[], after: readonly string[]): readonly (number | undefined)[] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const places = placesOf(before, head, before.length - tail);
  let from = head;
  return after.map((row, index) => {
    if (index < head) return index;
    if (index >= after.length - tail) return index - after.length + before.length;
    const place = places.get(row)?.find((each) => each >= from);
    if (place !== undefined) from = place + 1;
    return place;
  });
}

/** Where each row stands between two indices. */
function placesOf(rows: readonly string[], from: number, to: number): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (let at = from; at < to; at++) {
    const row = rows[at] ?? '';
    const known = places.get(row);
    if (known === undefined) places.set(row, [at]);
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
