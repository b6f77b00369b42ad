// The tree that a YAML text becomes: maps, lists and texts, each with its span. Every scalar is text.
import type { Span } from './span.ts';

/** A node of the tree. Spans count from the start of the block that was parsed. */
export type Node = TextNode | ListNode | MapNode;

/** A scalar, read as text: `0505` stays `0505`. */
export interface TextNode {
  readonly kind: 'text';
  readonly span: Span;
  readonly value: string;
  /**
   * Where `value` begins in the block, when it stands there letter by letter (one line, nothing escaped);
   * undefined when the written form differs from the value.
   */
  readonly verbatim: number | undefined;
}

/** A list, in block (`- a`) or flow (`[a, b]`) style. */
export interface ListNode {
  readonly kind: 'list';
  readonly span: Span;
  readonly flow: boolean;
  readonly items: readonly ListItem[];
}

/** One element of a list; `value` is undefined where nothing is written after the dash. */
export interface ListItem {
  readonly span: Span;
  readonly value: Node | undefined;
}

/** A map, in block or flow style, with its pairs as written (a repeated key stays). */
export interface MapNode {
  readonly kind: 'map';
  readonly span: Span;
  readonly flow: boolean;
  readonly pairs: readonly Pair[];
}

/** `key: value`; `value` is undefined where nothing is written. */
export interface Pair {
  readonly span: Span;
  readonly key: TextNode;
  readonly value: Node | undefined;
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
