// What is written behind a heading, in the shape in which it is written.
import type { Block, Place } from '../text/block.ts';
import type { ListNode, MapNode, Node, TextNode } from '../text/tree.ts';
import type { LabelledText, PlacedText, Value } from './document.ts';

const EMPTY: Value = { shape: 'empty' };

/** Reads the value of a pair; never fails, a shape without meaning is `other`. */
export function readValue(block: Block, node: Node | undefined): Value {
  switch (node?.kind) {
    case undefined:
      return EMPTY;
    case 'text':
      return node.value.trim() === '' ? EMPTY : { shape: 'text', text: placedText(block, node) };
    case 'list':
      return readList(block, node);
    case 'map':
      return readLabelled(block, node);
  }
}

/**
 * A text node with its place.
 * @param text what it says, where that is known
 */
export function placedText(block: Block, node: TextNode, text: string = node.value.trimEnd()): PlacedText {
  return new NodeText(block, node, text);
}

/** A class because its place is not kept beside the node that says it, but made when it is asked for. */
class NodeText implements PlacedText {
  readonly text: string;
  private readonly block: Block;
  private readonly node: TextNode;

  constructor(block: Block, node: TextNode, text: string) {
    this.text = text;
    this.block = block;
    this.node = node;
  }

  get place(): Place {
    return { block: this.block, span: this.node.span };
  }

  get verbatim(): number | undefined {
    return this.node.verbatim;
  }
}

/**
 * The place of a part of a text.
 * @param inner offsets into `from.text`
 * @returns the part itself where the text stands letter by letter in the source, else the whole text
 */
export function placeWithin(from: PlacedText, inner: { start: number; end: number }): Place {
  if (from.verbatim === undefined) return from.place;
  const span = { start: from.verbatim + inner.start, end: from.verbatim + inner.end };
  return { block: from.place.block, span };
}

/** A class for the same reason. */
class ListValue {
  readonly shape = 'list';
  readonly items: readonly PlacedText[];
  private readonly block: Block;
  private readonly node: ListNode;

  constructor(block: Block, node: ListNode, items: readonly PlacedText[]) {
    this.items = items;
    this.block = block;
    this.node = node;
  }

  get place(): Place {
    return { block: this.block, span: this.node.span };
  }
}

/** A list of texts; an element may itself be labelled, as a former name with its date is. */
function readList(block: Block, node: ListNode): Value {
  const items: PlacedText[] = [];
  for (const { value } of node.items) {
    if (value?.kind === 'list') return { shape: 'other', place: { block, span: node.span } };
    if (value?.kind === 'text') items.push(placedText(block, value));
    else if (value?.kind === 'map') items.push(...joinedLabels(block, value));
  }
  return items.length === 0 ? EMPTY : new ListValue(block, node, items);
}

/** `{名称: 市扶贫办, 至: 2021-02-25}` as an element of a list reads as one text: its first text, the rest in brackets. */
function joinedLabels(block: Block, node: MapNode): PlacedText[] {
  const [first, ...rest] = labelled(block, node) ?? [];
  if (first === undefined) return [];
  const remarks = rest.map(({ label, text }) => `${label.text}${text.text}`).join('，');
  const text = remarks === '' ? first.text.text : `${first.text.text}（${remarks}）`;
  return [{ text, place: { block, span: node.span }, verbatim: undefined }];
}

function readLabelled(block: Block, node: MapNode): Value {
  const place = { block, span: node.span };
  const items = labelled(block, node);
  if (items === undefined) return { shape: 'other', place };
  return items.length === 0 ? { shape: 'empty' } : { shape: 'labelled', items, place };
}

function labelled(block: Block, node: MapNode): LabelledText[] | undefined {
  const items = node.pairs.map(({ key, value }): LabelledText | undefined => {
    return value?.kind === 'text'
      ? { label: placedText(block, key), text: placedText(block, value) }
      : undefined;
  });
  const known = items.filter((item) => item !== undefined);
  return known.length === items.length ? known : undefined;
}
