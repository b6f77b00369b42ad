// The entries near the cursor, nearest first: what a document uses there tells what it will use next. Never more than
// a fixed number of them is looked at, whatever the size of the document.
import { type Entry, type EntryField, walk } from '../model/document.ts';
import type { ElementId, ValueType } from '../model/standard.ts';
import type { Step } from './where.ts';

const MOST_ENTRIES = 300;
const MOST_SIBLINGS = 100;

/** Entries around the innermost step of a path: the siblings in front, those behind, then further out. */
export function* nearby(path: readonly Step[]): Generator<Entry> {
  let left = MOST_ENTRIES;
  for (const entry of nearestFirst(path)) {
    if (left-- <= 0) return;
    yield entry;
  }
}

/** Fields of one element or one type near the cursor, nearest first. */
export function* fieldsNearby(
  path: readonly Step[],
  wanted: ElementId | { readonly type: ValueType },
): Generator<EntryField> {
  for (const { fields } of nearby(path)) {
    for (const field of fields) {
      const { element } = field;
      if (typeof wanted === 'string' ? element?.id === wanted : element?.type === wanted.type) yield field;
    }
  }
}

function* nearestFirst(path: readonly Step[]): Generator<Entry> {
  for (const { entry, siblings, index } of path.toReversed()) {
    yield entry;
    for (let at = index - 1; at >= Math.max(0, index - MOST_SIBLINGS); at--) yield* withInner(siblings[at]);
    for (const sibling of siblings.slice(index + 1, index + MOST_SIBLINGS)) yield* withInner(sibling);
  }
}

function* withInner(entry: Entry | undefined): Generator<Entry> {
  if (entry === undefined) return;
  yield entry;
  for (const inner of walk(entry.entries)) yield inner.entry;
}
