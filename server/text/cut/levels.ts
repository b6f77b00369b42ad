// Levels: the lists that are open at a line, and which of them the line belongs to.
import type { Line } from './lines.ts';
import type { CutState, OpenList, OpenPiece } from './pieces.ts';

/** More nested lists than any table has are left to the parser. */
const DEPTH_LIMIT = 64;
const NONE: readonly OpenList[] = [];

/** What lasts from line to line. */
export type LevelState = Pick<CutState, 'lists' | 'closed' | 'opener' | 'disturbed'>;

/** Where a line belongs: it begins an item, goes on with what stood before a list, is text of the piece, or nothing. */
export type Belonging = 'item' | 'tail' | 'own' | 'alien' | 'comment';

/** A class because its state lives from line to line. */
export class Levels implements LevelState {
  lists: readonly OpenList[];
  closed: readonly OpenList[];
  opener: boolean;
  disturbed: boolean;

  constructor(from: LevelState | undefined) {
    this.lists = from?.lists ?? NONE;
    this.closed = from?.closed ?? NONE;
    this.opener = from?.opener ?? false;
    this.disturbed = from?.disturbed ?? false;
  }

  /** The state as a value. */
  now(): LevelState {
    const { lists, closed, opener, disturbed } = this;
    return { lists, closed, opener, disturbed };
  }

  /** Finds the level that a line belongs to, and makes it the innermost one. */
  place(line: Line, current: OpenPiece): Belonging {
    const { opener, disturbed } = this;
    this.disturbed = opener && line.isSlippedComment();
    this.opener = this.disturbed;
    if (this.disturbed) return 'comment';
    if (this.isItem(line, current, opener && (!disturbed || line.isItemWithKey()))) {
      this.closed = NONE;
      return 'item';
    }
    const inner = this.lists.at(-1);
    if (isInCurrent(line, inner, current) || line.closesBracket()) return 'own';
    const isOwner = !line.dash && !line.tabbed() && !line.isSlippedComment();
    const owner = isOwner ? this.lists.findLastIndex((list) => list.owner === line.column) : -1;
    if (owner < 0) return 'alien';
    this.closed = this.lists.slice(owner);
    this.lists = this.lists.slice(0, owner);
    return 'tail';
  }

  private isItem(line: Line, current: OpenPiece, wasOpener: boolean): boolean {
    if (line.dash)
      return this.opens(line, current, wasOpener) || this.continues(line) || this.resumes(line, current);
    return line.isSlippedDash() && this.slipsOn(line);
  }

  /** A dash under the bare list key opens its list. */
  private opens(line: Line, { keys }: OpenPiece, wasOpener: boolean): boolean {
    if (!wasOpener || line.column < keys || this.lists.length >= DEPTH_LIMIT) return false;
    this.lists = [...this.lists, { column: line.column, owner: keys }];
    return true;
  }

  /** A dash at the column of an open list is its next item. */
  private continues(line: Line): boolean {
    if (this.lists.at(-1)?.column === line.column) return true;
    const index = this.lists.findLastIndex((list) => list.column === line.column);
    if (index < 0) return false;
    if (index + 1 < this.lists.length) this.lists = this.lists.slice(0, index + 1);
    return true;
  }

  /**
   * A slipped dash at the column of an open list. No text reaches there, so YAML would stumble; only where the list
   * stands at the column of its owner might it begin a key.
   */
  private slipsOn(line: Line): boolean {
    const list = this.lists.findLast(({ column }) => column === line.column);
    return list !== undefined && list.column > list.owner && this.continues(line);
  }

  /**
   * A stray line at a lower column would take all entries after it into its own value, as an error. Where that is
   * certain (plain words without a colon, or a plain pair alone, then an item with a key), the list goes on instead.
   */
  private resumes(line: Line, { role, significant, stray, word }: OpenPiece): boolean {
    if (role !== 'tail' || !stray || !(word || significant === 1) || !line.isItemWithKey()) return false;
    const index = this.closed.findIndex((list) => list.column === line.column);
    if (index < 0) return false;
    this.lists = [...this.lists, ...this.closed.slice(0, index + 1)];
    return true;
  }
}

function isInCurrent(line: Line, inner: OpenList | undefined, { role, keys }: OpenPiece): boolean {
  if (inner === undefined) return true;
  return role === 'item' ? line.column > inner.column : line.column >= keys;
}
