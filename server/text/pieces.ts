// A piece: a stretch of the text that is parsed by itself, and the piece that is being cut.

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
  /** Column of its keys, or one of the two constants above. */
  keys: number;
  alien: number | undefined;
  stray: boolean;
  /** Significant lines so far. */
  significant: number;
}

/** A piece that begins. */
export function newPiece(start: number, role: Piece['role'], depth: number, keys: number): OpenPiece {
  return { start, role, depth, keys, alien: undefined, stray: false, significant: 0 };
}

/** A piece that lies in no list, and is not parted further. */
export function wholePiece(start: number, end: number, role: Piece['role']): Piece {
  return { start, end, role, depth: 0, alien: undefined, stray: false };
}
