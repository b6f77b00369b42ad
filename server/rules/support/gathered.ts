// What all entries of a document say of one thing, each entry read once as long as it is unchanged.
import type { Entry } from '../../model/document/document.ts';
import type { Recall } from '../rule.ts';

/**
 * What `read` finds in the entries and in those below them, in reading order.
 * @param read as `Recall` asks: a function of its file that depends on nothing but what an entry itself says; where it
 *   finds nothing it should hand out one and the same empty list
 */
export function gathered<T>(
  entries: readonly Entry[],
  recall: Recall,
  read: (entry: Entry) => readonly T[],
): readonly T[] {
  const found: T[] = [];
  const visit = (inner: readonly Entry[]): void => {
    for (const entry of inner) {
      const own = recall(entry, read);
      if (own.length > 0) found.push(...own);
      if (entry.entries.length > 0) visit(entry.entries);
    }
  };
  visit(entries);
  return found;
}
