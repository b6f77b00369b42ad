// What is written behind a heading, in the shape in which it is written.
import type { Block, Place } from '../../text/block.ts';
import type { ListNode, MapNode, Node, TextNode } from '../../text/yaml/tree.ts';
import type { LabelledText, PlacedText, Value } from './document.ts';

const EMPTY: Value = { shape: 'empty' };

/** Reads the value of a pair; never fails, a shape without meaning is `other`. */
export function readValue(block: Block, node: Node | undefined): Value {
  switch (node?.kind) {
    case undefined:
      return EMPTY;
    case 'text':
      return isBlankText(node) ? EMPTY : { shape: 'text', text: placedText(block, node) };
    case 'list':
      return readList(block, node);
    case 'map':
      return readLabelled(block, node);
  }
}

/** Whether a text says nothing. Asked of every cell, so that a look at the first sign comes before all others. */
export function isBlankText(node: TextNode): boolean {
  const { lead } = node;
  const isSign = (lead > SPACE && lead < NO_BREAK_SPACE) || (lead >= FIRST_HAN && lead <= LAST_HAN);
  return !isSign && node.value.trim() === '';
}

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/** The texts of a value one by one, as they stand in it but without their places. */
export function textsIn(node: Node | undefined): readonly string[] {
  switch (node?.kind) {
    case undefined:
      return NONE;
    case 'text':
      return isBlankText(node) ? NONE : [node.value.trimEnd()];
    case 'list':
      return textsOfList(node);
    case 'map':
      return labelledPairs(node)?.map(({ value }) => value.value.trimEnd()) ?? NONE;
  }
}

const NONE: readonly string[] = [];

function textsOfList({ items }: ListNode): readonly string[] {
  const texts: string[] = [];
  for (const { value } of items) {
    if (value?.kind === 'list') return NONE;
    if (value?.kind === 'text') texts.push(value.value.trimEnd());
    else if (value?.kind === 'map') texts.push(...joinedText(value));
  }
  return texts;
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

/** An element of a list that is a map, as one text; none where it holds anything but texts. */
function joinedLabels(block: Block, node: MapNode): PlacedText[] {
  return joinedText(node).map((text) => ({ text, place: { block, span: node.span }, verbatim: undefined }));
}

/** `{名称: 市扶贫办, 至: 2021-02-25}` as an element of a list reads as one text: its first text, the rest in brackets. */
function joinedText(node: MapNode): readonly string[] {
  const [first, ...rest] = labelledPairs(node) ?? [];
  if (first === undefined) return NONE;
  const text = first.value.value.trimEnd();
  const remarks = rest.map(({ key, value }) => key.value.trimEnd() + value.value.trimEnd()).join('，');
  return [remarks === '' ? text : `${text}（${remarks}）`];
}

function readLabelled(block: Block, node: MapNode): Value {
  const place = { block, span: node.span };
  const pairs = labelledPairs(node);
  if (pairs === undefined) return { shape: 'other', place };
  if (pairs.length === 0) return EMPTY;
  const items = pairs.map(({ key, value }): LabelledText => {
    return { label: placedText(block, key), text: placedText(block, value) };
  });
  return { shape: 'labelled', items, place };
}

/** A key with its text. */
interface LabelledPair {
  readonly key: TextNode;
  readonly value: TextNode;
}

/** The pairs of a map; undefined where one holds anything but a text. */
function labelledPairs({ pairs }: MapNode): readonly LabelledPair[] | undefined {
  const known: LabelledPair[] = [];
  for (const { key, value } of pairs) {
    if (value?.kind !== 'text') return undefined;
    known.push({ key, value });
  }
  return known;
}
