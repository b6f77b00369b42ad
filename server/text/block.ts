// A block: the piece of a document that is parsed once, by itself, and remembered.
import type { Span } from './span.ts';
import type { Node } from './tree.ts';

/** An error of the YAML text inside one block, by the parser's closed set of codes. */
export interface TextProblem {
  readonly code: string;
  readonly span: Span;
}

/** A piece of text with its tree. Everything but its place is a function of its text. */
export interface Block {
  readonly text: string;
  /** How many line breaks are in it. */
  readonly lines: number;
  readonly root: Node | undefined;
  readonly problems: readonly TextProblem[];
  /** Names of anchors defined here, and of aliases used here but not defined here before. */
  readonly anchors: readonly string[];
  readonly openAliases: readonly string[];
  /**
   * The offset and line of its first character in the newest whole text. The only thing that changes:
   * an edit above moves a block without touching it.
   */
  start: number;
  line: number;
}

/** The code of a block with a line so long that none of it was read. */
export const LINE_TOO_LONG = 'LINE_TOO_LONG';
/** The code of a block that begins with a mark of a merge conflict: none of the text after it is read. */
export const CONFLICT = 'CONFLICT';

/** Whether none of a block was read: a line in it is no table's, or two versions of the table stand there at once. */
export function isUnread({ problems }: Block): boolean {
  const code = problems[0]?.code;
  return code === LINE_TOO_LONG || code === CONFLICT;
}

/** A span together with the block that it counts from. Stays right while text above is edited. */
export interface Place {
  readonly block: Block;
  readonly span: Span;
}

/** The span of a place in the newest whole text. */
export function absolute({ block, span }: Place): Span {
  return { start: block.start + span.start, end: block.start + span.end };
}
