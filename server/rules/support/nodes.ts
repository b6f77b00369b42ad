// Walks over the tree of a block, for rules that look at how a thing is written.
import type { ListNode, MapNode, Node, Pair } from '../../text/yaml/tree.ts';

/** A node and all nodes below it, in reading order. */
export function nodesIn(node: Node | undefined): Node[] {
  if (node === undefined) return [];
  if (node.kind === 'text') return [node];
  if (node.kind === 'list') return [node, ...node.items.flatMap(({ value }) => nodesIn(value))];
  return [node, ...node.pairs.flatMap(({ key, value }) => [key, ...nodesIn(value)])];
}

/** All maps of a tree, in reading order; texts are passed over, since every entry is walked when a file is opened. */
export function mapsIn(node: Node | undefined): MapNode[] {
  const maps: MapNode[] = [];
  addMaps(node, maps);
  return maps;
}

function addMaps(node: Node | undefined, maps: MapNode[]): void {
  if (node === undefined || node.kind === 'text') return;
  if (node.kind === 'map') maps.push(node);
  for (const { value } of node.kind === 'map' ? node.pairs : node.items) addMaps(value, maps);
}

/** All pairs of a tree, in reading order. */
export function pairsIn(node: Node | undefined): Pair[] {
  return mapsIn(node).flatMap(({ pairs }) => pairs);
}

/** A list in brackets, with the key that it stands behind. */
export function flowListsIn(
  node: Node | undefined,
): readonly { readonly key: string; readonly list: ListNode }[] {
  return pairsIn(node).flatMap(({ key, value }) => {
    return value?.kind === 'list' && value.flow ? [{ key: key.value, list: value }] : [];
  });
}
