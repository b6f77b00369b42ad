// What all entries of a document say of one thing, each entry read once as long as it is unchanged.
import type { Entry } from '../model/document.ts';
import type { Recall } from './rule.ts';

/**
 * What `read` finds in the fields of the entries and of those below them, in reading order.
 * @param read as `Recall` asks: a function of its file that depends on nothing but the fields; where it finds nothing
 *   it should hand out one and the same empty list
 */
export function gathered<T>(
  entries: readonly Entry[],
  recall: Recall,
  read: (fields: Entry['fields']) => readonly T[],
): readonly T[] {
  const found: T[] = [];
  const visit = (inner: readonly Entry[]): void => {
    for (const { fields, entries: below } of inner) {
      const own = recall(fields, read);
      if (own.length > 0) found.push(...own);
      if (below.length > 0) visit(below);
    }
  };
  visit(entries);
  return found;
}
