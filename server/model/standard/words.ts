// The small words in which all facts of `schemas/` are told: texts in two languages, names, sources.

/** One text in both languages, Chinese first. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** Where a fact was read: addresses or public titles, several parted by ` ; `. Never empty. */
export type Citation = string;

/** How sure a fact is; left out when it was read in the source that stands beside it. */
export type Confidence = 'high' | 'medium' | 'low';

/** A word with its source: a collective unit, a tail, a separator, a variant of a name. */
export interface Word {
  readonly name: string;
  readonly note?: string;
  readonly confidence?: Confidence;
  readonly source: Citation;
}

/** A look-up by every key that `keysOf` gives; the first value with a key keeps it. */
export function indexed<K, V>(values: Iterable<V>, keysOf: (value: V) => Iterable<K>): ReadonlyMap<K, V> {
  const index = new Map<K, V>();
  for (const value of values) {
    for (const key of keysOf(value)) if (!index.has(key)) index.set(key, value);
  }
  return index;
}

/** Widths and spaces folded, so that `责任单位1`, `责任单位 1` and `责任单位　１` are one text. */
export function folded(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}
