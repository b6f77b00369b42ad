// From one block to the entries that it says by itself, nearly always one.
import type { Block } from '../../text/block.ts';
import { lastIndex } from '../../text/halving.ts';
import type { Span } from '../../text/span.ts';
import type { ListNode, MapNode, Node } from '../../text/yaml/tree.ts';
import type { KindFact } from '../standard/standard.ts';
import type { Entry } from './document.ts';
import { dashesOf, emptyItem, firstDash } from './empty-item.ts';
import { ENTRIES_KEY, type Part } from './read.ts';
import type { Reader } from './reader.ts';
import { WrittenEntry } from './written-entry.ts';

/** Lists nested deeper than this are left unread. */
const DEPTH_LIMIT = 64;

/** The entries of a block that is an item of a list of entries. */
export function entriesOf(block: Block, kind: KindFact | undefined, reader: Reader): readonly Entry[] {
  const { root } = block;
  if (root?.kind === 'list' && root.items.length !== 1) return entriesOfList(block, root, kind, reader, 0);
  return [entryOf(block, root?.kind === 'list' ? root.items[0]?.value : root, kind, reader, 0)];
}

/** The entries that a header, or a part of a group, writes in itself, in brackets or where the cut does not cut. */
export function entriesIn(
  part: Part,
  kind: KindFact | undefined,
  reader: Reader,
  depth = 0,
): readonly Entry[] {
  const { block, node } = part;
  if (node.kind !== 'map' || depth > DEPTH_LIMIT) return [];
  const lists = listsUnder(node);
  if (lists.length === 0) return NONE;
  return lists.flatMap((list) => entriesOfList(block, list, kind, reader, depth + 1));
}

function entriesOfList(
  block: Block,
  list: ListNode,
  kind: KindFact | undefined,
  reader: Reader,
  depth: number,
): Entry[] {
  const { items } = list;
  const dashes = items.some(({ value }) => value === undefined) ? dashesOf(block, list) : [];
  return items.map(({ value }, index) => entryOf(block, value, kind, reader, depth, dashes[index]));
}

function entryOf(
  block: Block,
  node: Node | undefined,
  kind: KindFact | undefined,
  reader: Reader,
  depth: number,
  dash?: Span,
): Entry {
  if (node === undefined)
    return emptyItem(block, dash ?? firstDash(block), reader.shapesOf(kind).empty.shape);
  const part = { block, node };
  return new WrittenEntry(part, kind, reader, entriesIn(part, kind, reader, depth));
}

const NONE: readonly Entry[] = [];

function listsUnder({ pairs }: MapNode): readonly ListNode[] {
  const lists: ListNode[] = [];
  for (const { key, value } of pairs) {
    if (value?.kind === 'list' && key.value === ENTRIES_KEY) lists.push(value);
  }
  return lists;
}

/** Entries, each followed by those that it writes in itself. */
export function withInner(entries: readonly Entry[]): readonly Entry[] {
  if (entries.every((entry) => entry.entries.length === 0)) return entries;
  return entries.flatMap((entry) => [entry, ...withInner(innerOf(entry))]);
}

/** The entries below an entry that are written in its own block: they stand first. */
export function innerOf({ block, entries }: Entry): readonly Entry[] {
  const other = entries.findIndex((entry) => entry.block !== block);
  return other < 0 ? entries : entries.slice(0, other);
}

/** The first of a list that does not begin before an offset; those that went do not count as before. */
export function firstNotBefore(list: readonly Entry[], offset: number, went: ReadonlySet<Block>): number {
  return lastIndex(list, ({ block }) => !went.has(block) && block.start < offset) + 1;
}
