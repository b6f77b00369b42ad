// Walks over the tree of a block, for rules that look at how a thing is written.
import type { ListNode, MapNode, Node, Pair } from '../text/tree.ts';

/** A node and all nodes below it, in reading order. */
export function* nodesIn(node: Node | undefined): Generator<Node> {
  if (node === undefined) return;
  yield node;
  if (node.kind === 'list') for (const { value } of node.items) yield* nodesIn(value);
  if (node.kind === 'map') {
    for (const { key, value } of node.pairs) {
      yield key;
      yield* nodesIn(value);
    }
  }
}

/** All maps of a tree, in reading order; texts are passed over, since every entry is walked when a file is opened. */
export function* mapsIn(node: Node | undefined): Generator<MapNode> {
  if (node === undefined || node.kind === 'text') return;
  if (node.kind === 'map') yield node;
  const inner = node.kind === 'map' ? node.pairs : node.items;
  for (const { value } of inner) if (value !== undefined && value.kind !== 'text') yield* mapsIn(value);
}

/** All pairs of a tree, in reading order. */
export function* pairsIn(node: Node | undefined): Generator<Pair> {
  for (const map of mapsIn(node)) yield* map.pairs;
}

/** A list in brackets, with the key that it stands behind. */
export function* flowListsIn(
  node: Node | undefined,
): Generator<{ readonly key: string; readonly list: ListNode }> {
  for (const { key, value } of pairsIn(node)) {
    if (value?.kind === 'list' && value.flow) yield { key: key.value, list: value };
  }
}
