// What lies around the cursor in the model: the document, the entry, the groups around it, the entries near by.
import type { Analysis } from '../../analysis/analyse.ts';
import type { Doc, Entry } from '../../model/document/document.ts';
import type { Excerpt } from '../../text/excerpt.ts';
import { docAt, pathTo, type Step } from './where.ts';

/** What every position tells. */
export interface CursorContext {
  readonly offset: number;
  /** The text around the offset, all that a position is read from: its block. */
  readonly text: Excerpt;
  /** Undefined in an empty text, and in a document in which nothing is written yet. */
  readonly doc: Doc | undefined;
  readonly in: 'header' | 'entry';
  /** The entry that the heading belongs to; undefined in the header, and for an entry that is still to be begun. */
  readonly entry: Entry | undefined;
  /** The groups and sections around that entry, outermost first. */
  readonly above: readonly Entry[];
  /** The entries that the cursor lies in or behind, each among its siblings, outermost first. */
  readonly near: readonly Step[];
}

/**
 * What lies around an offset.
 * @param text the excerpt around it
 * @param column where the headings (or the dash of a new entry) stand: it tells how deep the cursor is
 */
export function cursorContextOf(
  { docs }: Analysis,
  text: Excerpt,
  offset: number,
  column: number,
): CursorContext {
  const doc = docAt(docs, offset);
  const near = doc === undefined ? [] : nearest(doc, offset);
  const path = doc === undefined ? [] : pathTo(doc, offset, column);
  const entries = path.map(({ entry }) => entry);
  const entry = entries.at(-1);
  const above = entries.slice(0, -1);
  return { offset, text, doc, in: entry === undefined ? 'header' : 'entry', entry, above, near };
}

/** In front of all entries the first one is the nearest. */
function nearest(doc: Doc, offset: number): readonly Step[] {
  const path = pathTo(doc, offset);
  const [entry] = doc.entries;
  return path.length > 0 || entry === undefined ? path : [{ entry, siblings: doc.entries, index: 0 }];
}
