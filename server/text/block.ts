// A block: the piece of a document that is parsed once, by itself, and remembered.
import type { CutState } from './pieces.ts';
import type { Span } from './span.ts';
import type { Node } from './tree.ts';

/** An error of the YAML text inside one block, by the parser's closed set of codes. */
export interface TextProblem {
  readonly code: string;
  readonly span: Span;
}

/** What a block is a function of: its text alone. */
export interface BlockReading {
  readonly text: string;
  /** How many line breaks are in it. */
  readonly lines: number;
  readonly root: Node | undefined;
  readonly problems: readonly TextProblem[];
  /** Names of anchors defined here, and of aliases used here but not defined here before. */
  readonly anchors: readonly string[];
  readonly openAliases: readonly string[];
}

/** A problem that lies in the way blocks follow each other, not in one block's own text. */
export interface CutProblem extends TextProblem {
  readonly block: Block;
}

/** Where the neighbours of a block stand; moving a page moves all blocks on it. */
export interface Ground {
  start: number;
  line: number;
}

/** How the cut came to a piece, and what it makes of it in its document. */
export interface Mark {
  readonly role: 'head' | 'item' | 'tail' | 'unread';
  /** How many lists it lies in: 0 for a header, 1 for the items of the top list. */
  readonly depth: number;
  /** Offset in the block of a line that fits no level. */
  readonly alien: number | undefined;
  /** A lone line in the middle of a list, after which the list goes on. */
  readonly stray: boolean;
  /** The state of the cut in front of it; undefined where a YAML document begins. */
  readonly before: CutState | undefined;
}

const UNCUT: Mark = { role: 'head', depth: 0, alien: undefined, stray: false, before: undefined };

/** A piece of text with its tree. Everything but its place and its mark is a function of its text. */
export class Block implements BlockReading {
  readonly text: string;
  readonly lines: number;
  readonly root: Node | undefined;
  readonly problems: readonly TextProblem[];
  readonly anchors: readonly string[];
  readonly openAliases: readonly string[];
  mark = UNCUT;
  /** Its page, and where it stands on it: all that an edit elsewhere changes. */
  page: Ground = { start: 0, line: 0 };
  offset = 0;
  row = 0;

  constructor({ text, lines, root, problems, anchors, openAliases }: BlockReading) {
    this.text = text;
    this.lines = lines;
    this.root = root;
    this.problems = problems;
    this.anchors = anchors;
    this.openAliases = openAliases;
  }

  /** The offset of its first character in the newest whole text. */
  get start(): number {
    return this.page.start + this.offset;
  }

  /** The line of its first character in the newest whole text, from 0. */
  get line(): number {
    return this.page.line + this.row;
  }
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
  const { start } = block;
  return { start: start + span.start, end: start + span.end };
}
