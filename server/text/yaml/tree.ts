// The tree that a YAML text becomes: maps, lists and texts, each with its span. Every scalar is text.
//
// Nodes are classes because a tree is kept for every entry of an open file: their spans and texts are not kept beside
// the offsets that say the same, but made when they are asked for.
import type { Span } from '../span.ts';

/** A node of the tree. Spans count from the start of the block that was parsed. */
export type Node = TextNode | ListNode | MapNode;

/** What stands somewhere in the block. */
class Written {
  readonly start: number;
  readonly end: number;

  constructor(start: number, end: number) {
    this.start = start;
    this.end = end;
  }

  get span(): Span {
    return { start: this.start, end: this.end };
  }
}

/** A scalar, read as text: `0505` stays `0505`. */
export class TextNode extends Written {
  /**
   * Where `value` begins in the block, when it stands there letter by letter (one line, nothing escaped);
   * undefined when the written form differs from the value.
   */
  readonly verbatim: number | undefined;
  /** The text of the block where the value stands in it letter by letter, else the value. */
  private readonly from: string;

  constructor(start: number, end: number, from: string, verbatim: number | undefined) {
    super(start, end);
    this.verbatim = verbatim;
    this.from = from;
  }

  get kind(): 'text' {
    return 'text';
  }

  get value(): string {
    const { from, verbatim } = this;
    // A quote in front of the value has another one behind it.
    return verbatim === undefined ? from : from.slice(verbatim, this.end - (verbatim - this.start));
  }

  /** The UTF-16 unit that the value begins with; NaN where it is empty. */
  get lead(): number {
    const { start, end, from, verbatim } = this;
    if (verbatim === undefined) return from.charCodeAt(0);
    return end - verbatim > verbatim - start ? from.charCodeAt(verbatim) : Number.NaN;
  }
}

/** A list, in block (`- a`) or flow (`[a, b]`) style. */
export class ListNode extends Written {
  readonly flow: boolean;
  readonly items: readonly ListItem[];

  constructor(start: number, end: number, flow: boolean, items: readonly ListItem[]) {
    super(start, end);
    this.flow = flow;
    this.items = items;
  }

  get kind(): 'list' {
    return 'list';
  }
}

/** One element of a list; `value` is undefined where nothing is written after the dash. */
export interface ListItem {
  readonly span: Span;
  readonly value: Node | undefined;
}

/** An element that says something stands where its value does. */
export class ValueItem implements ListItem {
  readonly value: Node;

  constructor(value: Node) {
    this.value = value;
  }

  get span(): Span {
    return this.value.span;
  }
}

/** A map, in block or flow style, with its pairs as written (a repeated key stays). */
export class MapNode extends Written {
  readonly flow: boolean;
  readonly pairs: readonly Pair[];

  constructor(start: number, end: number, flow: boolean, pairs: readonly Pair[]) {
    super(start, end);
    this.flow = flow;
    this.pairs = pairs;
  }

  get kind(): 'map' {
    return 'map';
  }
}

/** `key: value`; `value` is undefined where nothing is written. */
export class Pair {
  readonly key: TextNode;
  readonly value: Node | undefined;

  constructor(key: TextNode, value: Node | undefined) {
    this.key = key;
    this.value = value;
  }

  get span(): Span {
    return { start: this.key.start, end: Math.max(this.key.end, this.value?.end ?? 0) };
  }
}

/**
 * The span in the block of a part of a text's value.
 * @param inner offsets into `node.value`
 * @returns the part itself where the value stands letter by letter, else the span of the whole node
 */
export function spanWithin(node: TextNode, inner: Span): Span {
  if (node.verbatim === undefined) return node.span;
  return { start: node.verbatim + inner.start, end: node.verbatim + inner.end };
}
