// The entries near the cursor, nearest first: what a document uses there tells what it will use next. Never more than
// a fixed number of them is looked at, whatever the size of the document.
import { type Entry, type EntryField, walk } from '../../model/document/document.ts';
import type { ElementId, ValueType } from '../../model/standard/standard.ts';
import type { Step } from './where.ts';

const MOST_ENTRIES = 300;
const MOST_SIBLINGS = 100;

/** Entries around the innermost step of a path: the siblings in front, those behind, then further out. */
export function nearby(path: readonly Step[]): readonly Entry[] {
  const found: Entry[] = [];
  for (const { entry, siblings, index } of path.toReversed()) {
    if (found.length >= MOST_ENTRIES) break;
    found.push(entry);
    const last = Math.min(siblings.length, index + MOST_SIBLINGS);
    for (let at = index - 1; at >= Math.max(0, index - MOST_SIBLINGS); at--)
      addWithInner(siblings[at], found);
    for (let at = index + 1; at < last; at++) addWithInner(siblings[at], found);
  }
  return found.length > MOST_ENTRIES ? found.slice(0, MOST_ENTRIES) : found;
}

/** Fields of one element or one type near the cursor, nearest first. */
export function fieldsNearby(
  path: readonly Step[],
  wanted: ElementId | { readonly type: ValueType },
): readonly EntryField[] {
  const found: EntryField[] = [];
  for (const { fields } of nearby(path)) {
    for (const field of fields) {
      const { element } = field;
      if (typeof wanted === 'string' ? element?.id === wanted : element?.type === wanted.type)
        found.push(field);
    }
  }
  return found;
}

function addWithInner(entry: Entry | undefined, found: Entry[]): void {
  if (entry === undefined) return;
  found.push(entry);
  if (entry.entries.length === 0) return;
  for (const inner of walk(entry.entries)) found.push(inner.entry);
}
