// The shape of a whole source text: its YAML documents, each a header and a tree of items.
import type { Block, TextProblem } from './block.ts';
import type { Node } from './tree.ts';

/** A node together with the block that its spans count from. */
export interface Part {
  readonly block: Block;
  readonly node: Node;
}

/**
 * An item of a list of entries. A group may be written in several parts: what stands before its own list
 * and what stands after it.
 */
export interface SourceItem {
  readonly block: Block;
  /** What the item itself says; empty where nothing is written after its dash. */
  readonly parts: readonly Part[];
  /** The items of the list under the list key inside this item. */
  readonly items: readonly SourceItem[];
}

/** One YAML document: the parts of its header, and its items. */
export interface SourceDocument {
  readonly blocks: readonly Block[];
  readonly parts: readonly Part[];
  readonly items: readonly SourceItem[];
}

/** A problem that lies in the way blocks follow each other, not in one block's own text. */
export interface CutProblem extends TextProblem {
  readonly block: Block;
}

/** A text, cut and parsed. */
export interface Source {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly documents: readonly SourceDocument[];
  readonly problems: readonly CutProblem[];
}

/** What a text with nothing in it is. */
export const EMPTY_SOURCE: Source = { text: '', blocks: [], documents: [], problems: [] };
