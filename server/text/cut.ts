// The cut: a text is divided by its lines, before any parsing, into headers and entries.
//
// An entry is a wall: an unclosed quote or bracket spoils its own piece and no other. Where cutting could change what
// valid YAML means, the piece is just larger. The cut knows indentation, the dash and the list key, else nothing.
import { type Line, type Lines, linesOf } from './lines.ts';
import { NO_KEYS, newPiece, type OpenPiece, type Piece, UNKNOWN_KEYS, wholePiece } from './pieces.ts';

/** More nested lists than any table has are left to the parser. */
const DEPTH_LIMIT = 64;

/**
 * Cuts a text into its YAML documents, each a list of pieces that join up to the whole text.
 * @param listKey the key whose list holds the items
 */
export function cut(text: string, listKey: string): Piece[][] {
  const documents: Piece[][] = [];
  const lines = linesOf(text);
  while (lines.more()) {
    const pieces = new DocumentCut(listKey, lines).run();
    documents.push(pieces);
    // Two versions of a table at once are no table: nothing is read from there on.
    if (!lines.peek()?.isConflictMark()) continue;
    pieces.push(wholePiece(lines.at(), text.length, 'unread'));
    break;
  }
  return documents;
}

/** A list that is open at the line being read. */
interface OpenList {
  /** Column of its dashes. */
  readonly column: number;
  /** Column of the keys of the header or item that owns it. */
  readonly owner: number;
}

/** The cut of one YAML document: a class because its state lives from line to line. */
class DocumentCut {
  private readonly pieces: Piece[] = [];
  private readonly comments: { start: number; column: number }[] = [];
  private lists: OpenList[] = [];
  /** Lists that a line at a lower column has just closed, and that may go on after it. */
  private closed: OpenList[] = [];
  /** The last significant line was the bare list key of the current piece. */
  private opener = false;
  /** Since then came a comment that YAML takes for text: then only an item with a key opens the list for certain. */
  private disturbed = false;
  private cuttable = true;
  private marked = false;
  private current: OpenPiece;
  private readonly listKey: string;
  private readonly lines: Lines;

  constructor(listKey: string, lines: Lines) {
    this.listKey = listKey;
    this.lines = lines;
    this.current = newPiece(lines.at(), 'head', 0, 0);
  }

  run(): Piece[] {
    for (let line = this.lines.peek(); line !== undefined; line = this.lines.peek()) {
      if (line.isConflictMark()) break;
      if (line.column === 0 && line.isMarker('---')) {
        if (this.marked || this.current.significant > 0 || this.pieces.length > 0) break;
        this.marked = true;
        this.cuttable &&= line.bareMarker();
      } else if (line.column === 0 && line.isMarker('...')) {
        this.lines.next();
        break;
      } else if (line.column === 0 && line.isDirective() && this.current.significant === 0)
        this.cuttable = false;
      else if (line.kind === 'comment') this.comments.push({ start: line.start, column: line.column });
      else if (line.kind === 'text') this.significant(line);
      this.lines.next();
    }
    this.finish(this.lines.at());
    return this.pieces;
  }

  private significant(line: Line): void {
    const first = this.current.role === 'head' && this.current.significant === 0;
    if (first && (line.column > 0 || line.startsOddly())) this.cuttable = false;
    if (this.cuttable) this.place(line);
    this.current.significant++;
    this.comments.length = 0;
  }

  /** Finds the level that a line belongs to. */
  private place(line: Line): void {
    const wasOpener = this.opener && (!this.disturbed || line.isItemWithKey());
    this.disturbed = this.opener && line.isSlippedComment();
    this.opener &&= this.disturbed;
    if (this.disturbed) return;
    if (this.isItem(line, wasOpener)) {
      this.item(line);
      return;
    }
    const inner = this.lists.at(-1);
    if (!this.inCurrent(line, inner) && !line.closesBracket()) {
      const owner =
        line.dash || line.tabbed() || line.isSlippedComment()
          ? -1
          : this.lists.findLastIndex((list) => list.owner === line.column);
      if (owner >= 0) this.tail(line, owner);
      else this.current.alien ??= line.start;
    }
    this.learnKeys(line);
    this.opener = line.column === this.current.keys && line.isBareKey(this.listKey, line.first);
  }

  private isItem(line: Line, wasOpener: boolean): boolean {
    if (line.dash) return this.opens(line, wasOpener) || this.continues(line) || this.resumes(line);
    return line.isSlippedDash() && this.slipsOn(line);
  }

  private inCurrent(line: Line, inner: OpenList | undefined): boolean {
    if (inner === undefined) return true;
    if (this.current.role === 'item') return line.column > inner.column;
    return line.column >= this.current.keys;
  }

  /** A dash under the bare list key opens its list. */
  private opens(line: Line, wasOpener: boolean): boolean {
    const { keys } = this.current;
    if (!wasOpener || line.column < keys || this.lists.length >= DEPTH_LIMIT) return false;
    this.lists.push({ column: line.column, owner: keys });
    return true;
  }

  /** A dash at the column of an open list is its next item. */
  private continues(line: Line): boolean {
    const index = this.lists.findLastIndex((list) => list.column === line.column);
    if (index < 0) return false;
    this.lists.length = index + 1;
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
   * certain (a plain word or pair, then an item with a key), the list goes on instead.
   */
  private resumes(line: Line): boolean {
    const { role, significant, stray } = this.current;
    if (role !== 'tail' || significant !== 1 || !stray || !line.isItemWithKey()) return false;
    const index = this.closed.findIndex((list) => list.column === line.column);
    if (index < 0) return false;
    this.lists.push(...this.closed.slice(0, index + 1));
    return true;
  }

  private item(line: Line): void {
    const from = this.commentsBefore(line);
    this.finish(from);
    this.current = newPiece(from, 'item', this.lists.length, line.keyColumnAfterDash());
    this.current.significant = 1;
    this.opener = this.current.keys >= 0 && line.isBareKey(this.listKey, line.start + this.current.keys);
  }

  private tail(line: Line, owner: number): void {
    this.closed = this.lists.slice(owner);
    this.lists.length = owner;
    this.finish(line.start);
    this.current = newPiece(line.start, 'tail', owner, line.column);
    this.current.stray = line.isPlainWordOrPair();
  }

  /** A dash alone on its line: the keys stand where the next line begins. */
  private learnKeys(line: Line): void {
    if (this.current.keys !== UNKNOWN_KEYS) return;
    this.current.keys = line.beginsWithKey() ? line.column : NO_KEYS;
  }

  /** Comments right above an item, not deeper than its dash, belong to it; deeper ones may be part of a text. */
  private commentsBefore(line: Line): number {
    let from = line.start;
    for (const { start, column } of this.comments.reverse()) {
      if (column > line.column) break;
      from = start;
    }
    return from;
  }

  private finish(end: number): void {
    const { start, role, depth, alien, stray, significant } = this.current;
    if (end <= start) return;
    const resumed = stray && significant === 1 && this.lists.length > depth;
    this.pieces.push({ start, end, role, depth, alien, stray: resumed });
  }
}
