// Where an offset lies in the model: its document, and the entries around it, found by halving and not by reading.
import type { Doc, Entry } from '../../model/document/document.ts';
import type { Block } from '../../text/block.ts';
import { lastIndex } from '../../text/halving.ts';

/** An entry among its siblings. */
export interface Step {
  readonly entry: Entry;
  readonly siblings: readonly Entry[];
  readonly index: number;
}

/** The last item that begins at or before an offset; -1 when there is none. */
export function lastBefore<T>(items: readonly T[], offset: number, begin: (item: T) => number): number {
  return lastIndex(items, (item) => begin(item) <= offset);
}

/** The document of an offset; undefined in an empty text and in a document in which nothing is written yet. */
export function docAt(docs: readonly Doc[], offset: number): Doc | undefined {
  const doc = docs[lastBefore(docs, offset, ({ first }) => first.start)];
  return doc === undefined || offset > doc.end ? undefined : doc;
}

/**
 * The entries that an offset lies in or behind, outermost first: in each list the last one that begins before it.
 * @param column the column of what is asked for: only entries whose dash stands further left can hold it
 */
export function pathTo(doc: Doc, offset: number, column = Number.POSITIVE_INFINITY): Step[] {
  const path: Step[] = [];
  let siblings = doc.entries;
  let outside: Block | undefined;
  while (siblings.length > 0) {
    const above = outside;
    const index = lastBefore(siblings, offset, (entry) => beginOf(entry, above));
    const entry = siblings[index];
    if (entry === undefined || dashColumn(entry) >= column) break;
    path.push({ entry, siblings, index });
    siblings = entry.entries;
    outside = entry.block;
  }
  return path;
}

/** Column of the dash that begins an entry; it stands in front of the entry, or alone on a line above it. */
export function dashColumn({ block, place }: Entry): number {
  const { start } = place.span;
  const lineStart = lineStartIn(block, start);
  const dash = block.text.slice(lineStart, start + 1).lastIndexOf('-');
  if (dash >= 0) return dash;
  return ITEM.exec(block.text)?.[1]?.length ?? Math.max(0, start - lineStart - 2);
}

const ITEM = /^( *)-(?=\s|$)/mu;

/** An entry that is cut out by itself begins with its block, any other with its line. */
function beginOf({ block, place }: Entry, outside: Block | undefined): number {
  if (block !== outside && block.root?.kind === 'list' && block.root.items.length === 1) return block.start;
  return block.start + lineStartIn(block, place.span.start);
}

/** Offset in a block at which the line of another offset in it begins; blocks begin with a line. */
function lineStartIn({ text }: Block, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}
