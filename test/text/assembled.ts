// The documents of a source as trees of nodes, put together by the marks of their blocks alone: what the cut claims.
import type { Block } from '../../server/text/block.ts';
import type { Source } from '../../server/text/source.ts';
import type { MapNode, Node } from '../../server/text/yaml/tree.ts';

/** A node together with the block that its spans count from. */
export interface Part {
  readonly block: Block;
  readonly node: Node;
}

/** An item of a list of entries, or a whole document: its own parts, and the items below it. */
export interface Item {
  readonly parts: Part[];
  readonly items: Item[];
}

/** Every YAML document of a source in which something is written. */
export function assembled(source: Source, listKey: string): Item[] {
  const documents = source.documents.map((blocks) => assemble(blocks, listKey));
  const own = documents.filter(({ parts, items }) => parts.length + items.length > 0);
  return own.length > 0 ? own : documents.slice(0, 1);
}

function assemble(blocks: readonly Block[], listKey: string): Item {
  const header: Item = { parts: [], items: [] };
  const open: Item[] = [header];
  for (const block of blocks) {
    const { role, depth, stray } = block.mark;
    if (role === 'unread') continue;
    if (role === 'item') {
      open.length = depth;
      const items = itemsOf(block, listKey);
      (open.at(-1) ?? header).items.push(...items);
      open.push(...items.slice(-1));
    } else if (block.root !== undefined) {
      if (!stray) open.length = depth + 1;
      const owner = open[depth] ?? header;
      owner.parts.push({ block, node: block.root });
      owner.items.push(...inlineItems(block, block.root, listKey));
    }
  }
  return header;
}

function itemsOf(block: Block, listKey: string): Item[] {
  const nodes = block.root?.kind === 'list' ? block.root.items.map(({ value }) => value) : [block.root];
  return nodes.map((node) => itemOf(block, node, listKey));
}

function itemOf(block: Block, node: Node | undefined, listKey: string): Item {
  if (node === undefined) return { parts: [], items: [] };
  return { parts: [{ block, node }], items: inlineItems(block, node, listKey) };
}

function inlineItems(block: Block, node: Node, listKey: string): Item[] {
  if (node.kind !== 'map') return [];
  return listsUnder(node, listKey).flatMap(({ items }) =>
    items.map(({ value }) => itemOf(block, value, listKey)),
  );
}

function listsUnder(node: MapNode, listKey: string): { items: readonly { value: Node | undefined }[] }[] {
  return node.pairs.flatMap(({ key, value }) =>
    key.value === listKey && value?.kind === 'list' ? [value] : [],
  );
}
