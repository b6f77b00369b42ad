// A piece: a stretch of the text that is parsed by itself, and the state in which the cut comes to it.

/** A list that is open at the line being read. */
export interface OpenList {
  /** Column of its dashes. */
  readonly column: number;
  /** Column of the keys of the header or item that owns it. */
  readonly owner: number;
}

/** All that the lines above say to the cut: from here it can go on as if it had read them. */
export interface CutState {
  readonly lists: readonly OpenList[];
  /** Lists that a line at a lower column has just closed, and that may go on after it. */
  readonly closed: readonly OpenList[];
  /** The last significant line was the bare list key of the piece above. */
  readonly opener: boolean;
  /** Since then came a comment that YAML takes for text: then only an item with a key opens the list for certain. */
  readonly disturbed: boolean;
  readonly cuttable: boolean;
  /** The piece above: its role, depth and keys, and whether it has one significant line (2 stands for more). */
  readonly role: Piece['role'];
  readonly depth: number;
  readonly keys: number;
  readonly significant: number;
  /** The piece above may be a lone line in the middle of a list; `word`: it is certain to be one. */
  readonly stray: boolean;
  readonly word: boolean;
}

/** A stretch of the text to be parsed by itself. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /**
   * `head`: the header of a document; `item`: an item of a list; `tail`: what an item (or the header, at depth 0)
   * goes on to say after its own list; `unread`: the rest of a text from a merge conflict on, which is nobody's.
   */
  readonly role: 'head' | 'item' | 'tail' | 'unread';
  /** How many lists it lies in: 0 for a header, 1 for the items of the top list. */
  readonly depth: number;
  /** Offset of a line that fits no level; YAML calls all text after it broken, we only this piece. */
  readonly alien: number | undefined;
  /** A lone line in the middle of a list, after which the list goes on. */
  readonly stray: boolean;
  /** The state of the cut in front of this piece and behind it; undefined where a YAML document begins. */
  readonly before: CutState | undefined;
  readonly after: CutState | undefined;
}

/** No list may open in a piece that is no plain block map. */
export const NO_KEYS = -1;
/** A dash alone on its line: the next line tells. */
export const UNKNOWN_KEYS = -2;

/** A piece while its lines are still being read. */
export interface OpenPiece {
  readonly start: number;
  readonly role: Piece['role'];
  readonly depth: number;
  readonly before: CutState | undefined;
  /** Column of its keys, or one of the two constants above. */
  keys: number;
  alien: number | undefined;
  stray: boolean;
  word: boolean;
  /** Significant lines so far. */
  significant: number;
}

/** Whether the cut goes on in the same way from two states. */
export function isSameState(one: CutState | undefined, other: CutState | undefined): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined) return false;
  return (
    one.opener === other.opener &&
    one.disturbed === other.disturbed &&
    one.cuttable === other.cuttable &&
    one.role === other.role &&
    one.depth === other.depth &&
    one.keys === other.keys &&
    one.significant === other.significant &&
    one.stray === other.stray &&
    one.word === other.word &&
    areSameLists(one.lists, other.lists) &&
    areSameLists(one.closed, other.closed)
  );
}

function areSameLists(one: readonly OpenList[], other: readonly OpenList[]): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  return one.every(({ column, owner }, index) => {
    return column === other[index]?.column && owner === other[index]?.owner;
  });
}
