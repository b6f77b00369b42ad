// Where an offset lies in the model: its document, and the entries around it, found by halving and not by reading.
import type { Doc, Entry } from '../model/document.ts';
import { absolute, type Block } from '../text/block.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';

/** An entry among its siblings. */
export interface Step {
  readonly entry: Entry;
  readonly siblings: readonly Entry[];
  readonly index: number;
}

/** The last item that begins at or before an offset, by halving; -1 when there is none. */
export function lastBefore<T>(items: readonly T[], offset: number, begin: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && begin(item) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The stretch of the block that an offset lies in; the whole text when it has no blocks. */
export function blockSpan({ blocks, text }: Source, offset: number): Span {
  const block = blocks[lastBefore(blocks, offset, ({ start }) => start)];
  if (block === undefined) return { start: 0, end: text.length };
  return { start: block.start, end: block.start + block.text.length };
}

/** The document of an offset; undefined in an empty text and in a document in which nothing is written yet. */
export function docAt(docs: readonly Doc[], offset: number): Doc | undefined {
  const doc = docs[lastBefore(docs, offset, ({ blocks }) => blocks[0]?.start ?? 0)];
  const last = doc?.blocks.at(-1);
  return last === undefined || offset > endOf(last) ? undefined : doc;
}

/** The last line of a document without a line break still belongs to it, the line after it no longer. */
function endOf({ start, text }: Block): number {
  return start + text.length;
}

/**
 * The entries that an offset lies in or behind, outermost first: in each list the last one that begins before it.
 * @param column the column of what is asked for: only entries whose dash stands further left can hold it
 */
export function pathTo(text: string, doc: Doc, offset: number, column = Number.POSITIVE_INFINITY): Step[] {
  const path: Step[] = [];
  let siblings = doc.entries;
  let outside: Block | undefined;
  while (siblings.length > 0) {
    const above = outside;
    const index = lastBefore(siblings, offset, (entry) => beginOf(text, entry, above));
    const entry = siblings[index];
    if (entry === undefined || dashColumn(text, entry) >= column) break;
    path.push({ entry, siblings, index });
    siblings = entry.entries;
    outside = entry.block;
  }
  return path;
}

/** Column of the dash that begins an entry; it stands in front of the entry, or alone on a line above it. */
export function dashColumn(text: string, { block, place }: Entry): number {
  const { start } = absolute(place);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const dash = text.lastIndexOf('-', start);
  if (dash >= lineStart) return dash - lineStart;
  return ITEM.exec(block.text)?.[1]?.length ?? Math.max(0, start - lineStart - 2);
}

const ITEM = /^( *)-(?=\s|$)/mu;

/** An entry that is cut out by itself begins with its block, any other with its line. */
function beginOf(text: string, { block, place }: Entry, outside: Block | undefined): number {
  if (block !== outside && block.root?.kind === 'list' && block.root.items.length === 1) return block.start;
  return text.lastIndexOf('\n', absolute(place).start - 1) + 1;
}
