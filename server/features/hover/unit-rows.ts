// How many rows name a unit, themselves or on a group around them. Counted from the cursor outwards and never further
// than a fixed number of rows, so that it costs the same in a table of any size.
import type { Entry } from '../../model/document/document.ts';
import type { Step } from '../cursor/where.ts';

/** Far more rows than most tables have: there the count is that of the whole table. */
const MOST_ROWS = 1000;

/** A count of rows. */
export interface RowCount {
  readonly count: number;
  /** Among how many rows around the cursor; undefined when these are all of the table. */
  readonly among: number | undefined;
}

/**
 * Counts the rows that name a unit.
 * @param near the entries that the cursor lies in or behind
 * @param names all names of the unit
 */
export function rowsNaming(near: readonly Step[], names: ReadonlySet<string>): RowCount {
  const rows = new Rows(names);
  for (const [depth, { entry, siblings, index }] of [...near.entries()].reverse()) {
    const isAbove = near.slice(0, depth).some((outer) => isNamed(outer.entry, names));
    if (depth === near.length - 1) rows.add(entry, isAbove);
    const furthest = Math.max(index, siblings.length - 1 - index);
    for (let away = 1; away <= furthest && !rows.isOver; away++) {
      rows.add(siblings[index - away], isAbove);
      rows.add(siblings[index + away], isAbove);
    }
  }
  return { count: rows.count, among: rows.isOver ? MOST_ROWS : undefined };
}

/** A class because it counts along. */
class Rows {
  count = 0;
  /** Whether there are more rows than are counted. */
  isOver = false;
  private seen = 0;
  private readonly names: ReadonlySet<string>;

  constructor(names: ReadonlySet<string>) {
    this.names = names;
  }

  /** Counts the rows of an entry. @param isAbove whether a group around it names the unit */
  add(entry: Entry | undefined, isAbove: boolean): void {
    if (entry === undefined || this.isOver) return;
    const isOwn = isAbove || isNamed(entry, this.names);
    for (const inner of entry.entries) {
      if (this.isOver) return;
      this.add(inner, isOwn);
    }
    if (entry.entries.length > 0) return;
    this.isOver = this.seen === MOST_ROWS;
    if (this.isOver) return;
    this.seen++;
    if (isOwn) this.count++;
  }
}

function isNamed({ fields }: Entry, names: ReadonlySet<string>): boolean {
  for (const field of fields) {
    // The type comes first: what a cell means is read only when it is asked for.
    if (field.element?.type !== 'units' || field.meaning.type !== 'units') continue;
    for (const { list } of field.meaning.lists) {
      if (list.units.some(({ name }) => names.has(name))) return true;
    }
  }
  return false;
}
