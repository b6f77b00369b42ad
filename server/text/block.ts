// A block: the piece of a document that is parsed once, by itself, and remembered.
import type { CutState } from './cut/pieces.ts';
import type { Span } from './span.ts';
import { readPlain } from './yaml/plain.ts';
import type { Node } from './yaml/tree.ts';

/** An error of the YAML text inside one block, by the parser's closed set of codes. */
export interface TextProblem {
  readonly code: string;
  readonly span: Span;
}

/** What the `yaml` package says of a block. */
export interface Reading {
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
  /** What was found in the blocks on it; undefined when they are others, or something else is found in one of them. */
  found: Note | undefined;
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

/**
 * What a floor above remembers of a block. It stands on the block itself, so that it lasts as long and costs no
 * look-up. Who writes it is told from its class and its owner; a note of another owner counts as none. Blocks of which
 * there is nothing special to remember may share one.
 */
export interface Note {
  readonly owner: object;
}

const NONE: readonly never[] = [];
const NOWHERE: Ground = { start: 0, line: 0, found: undefined };
const UNCUT: Mark = { role: 'head', depth: 0, alien: undefined, stray: false, before: undefined };

/**
 * A piece of text with its tree. Everything but its place and its mark is a function of its text. The tree of a plain one
 * can be forgotten, and is read again when it is asked for: a file has many blocks, few of which are looked at.
 */
export class Block {
  readonly text: string;
  /** How many line breaks are in it. */
  readonly lines: number;
  /** Undefined where it was read the short way. */
  private readonly reading: Reading | undefined;
  private tree: Node | undefined;
  mark = UNCUT;
  /** Its page, and where it stands on it: all that an edit elsewhere changes. */
  page = NOWHERE;
  offset = 0;
  row = 0;
  /** What the block says to one who reads it, and what was found in it. */
  said: Note | undefined = undefined;
  found: Note | undefined = undefined;

  /** @param tree the tree of a plain text; of any other one it is in the reading */
  constructor(text: string, lines: number, tree: Node | undefined, reading: Reading | undefined) {
    this.text = text;
    this.lines = lines;
    this.tree = tree;
    this.reading = reading;
  }

  get root(): Node | undefined {
    if (this.reading !== undefined) return this.reading.root;
    this.tree ??= readPlain(this.text);
    return this.tree;
  }

  get problems(): readonly TextProblem[] {
    return this.reading?.problems ?? NONE;
  }

  /** Names of anchors defined here, and of aliases used here but not defined here before. */
  get anchors(): readonly string[] {
    return this.reading?.anchors ?? NONE;
  }

  get openAliases(): readonly string[] {
    return this.reading?.openAliases ?? NONE;
  }

  /** Whether it was read the short way. */
  get isPlain(): boolean {
    return this.reading === undefined;
  }

  /** Lets go of a tree that is easily read again. */
  forgetTree(): void {
    this.tree = undefined;
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
