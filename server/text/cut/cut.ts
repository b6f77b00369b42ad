// The cut: a text is divided by its lines, before any parsing, into headers and entries.
//
// An entry is a wall: an unclosed quote or bracket spoils its own piece and no other. Where cutting could change what
// valid YAML means, the piece is just larger. The cut knows indentation, the dash and the list key, else nothing.
import { type LevelState, Levels } from './levels.ts';
import { type Line, type Lines, linesOf } from './lines.ts';
import { type CutState, isSameState, NO_KEYS, type OpenPiece, type Piece, UNKNOWN_KEYS } from './pieces.ts';

/**
 * Cuts a text into pieces that join up to it, one after the other.
 * @param listKey the key whose list holds the items
 * @param from the state in which the text goes on; undefined where a YAML document begins
 * @param isWhole whether the text begins where the file does: only there may a byte order mark stand
 */
export function* cut(text: string, listKey: string, from?: CutState, isWhole = true): Generator<Piece> {
  const lines = linesOf(text, isWhole);
  let state = from;
  while (lines.more()) {
    const document = new DocumentCut(listKey, lines, state);
    yield* document.run();
    state = undefined;
    // Two versions of a table at once are no table: nothing is read from there on.
    if (!lines.peek()?.isConflictMark()) continue;
    yield { ...UNREAD, start: lines.at(), end: text.length, before: document.end };
    return;
  }
}

const UNREAD = { role: 'unread', depth: 0, alien: undefined, stray: false, after: undefined } as const;

/** The cut of one YAML document: a class because its state lives from line to line. */
class DocumentCut {
  private comments: { start: number; column: number }[] = [];
  private readonly levels: Levels;
  private cuttable: boolean;
  /** Something of the document has been read: a marker now begins another one. */
  private begun: boolean;
  private current: OpenPiece;
  private finished: Piece | undefined;
  /** The newest state in front of a piece: most pieces of a list share one. */
  private state: CutState | undefined;
  /** The state in front of a mark of a merge conflict. */
  end: CutState | undefined;
  private readonly listKey: string;
  private readonly lines: Lines;

  constructor(listKey: string, lines: Lines, from: CutState | undefined) {
    this.listKey = listKey;
    this.lines = lines;
    this.state = from;
    this.end = from;
    this.begun = from !== undefined;
    this.levels = new Levels(from);
    this.cuttable = from?.cuttable ?? true;
    const { role = 'head', depth = 0, keys = 0, stray = false, word = false, significant = 0 } = from ?? {};
    this.current = {
      start: lines.at(),
      role,
      depth,
      keys,
      stray,
      word,
      significant,
      alien: undefined,
      before: from,
    };
  }

  *run(): Generator<Piece> {
    let conflict: CutState | undefined;
    for (let line = this.lines.peek(); line !== undefined; line = this.lines.peek()) {
      if (line.isConflictMark()) {
        conflict = this.stateWith(this.levels.now());
        break;
      }
      if (line.column === 0 && line.isMarker('---')) {
        if (this.begun) break;
        this.begun = true;
        this.cuttable &&= line.bareMarker();
      } else if (line.column === 0 && line.isMarker('...')) {
        this.lines.next();
        break;
      } else if (line.column === 0 && line.isDirective() && this.current.significant === 0)
        this.cuttable = false;
      else if (line.kind === 'comment') this.comments.push({ start: line.start, column: line.column });
      else if (line.kind === 'text') {
        this.significant(line);
        if (this.finished !== undefined) yield this.finished;
        this.finished = undefined;
      }
      this.lines.next();
    }
    this.finish(this.lines.at(), conflict);
    if (this.finished === undefined) return;
    this.end = conflict;
    yield this.finished;
  }

  private significant(line: Line): void {
    const first = this.current.role === 'head' && this.current.significant === 0;
    if (first && (line.column > 0 || line.startsOddly())) this.cuttable = false;
    if (this.cuttable) this.place(line);
    this.current.significant++;
    this.begun = true;
    if (this.comments.length > 0) this.comments = [];
  }

  private place(line: Line): void {
    // Most lines are text of their piece: the state before them is put together only for those that begin one.
    const { lists, closed, opener, disturbed } = this.levels;
    const belonging = this.levels.place(line, this.current);
    if (belonging === 'comment') return;
    if (belonging === 'item') {
      this.item(line, { lists, closed, opener, disturbed });
      return;
    }
    if (belonging === 'tail') this.tail(line, { lists, closed, opener, disturbed });
    else if (belonging === 'alien') this.current.alien ??= line.start;
    this.learnKeys(line);
    this.levels.opener = line.column === this.current.keys && line.isBareKey(this.listKey, line.first);
  }

  private item(line: Line, before: LevelState): void {
    const from = this.commentsBefore(line);
    const keys = line.keyColumnAfterDash();
    this.begin(
      from,
      { role: 'item', depth: this.levels.lists.length, keys, stray: false, word: false },
      before,
    );
    this.current.significant = 1;
    this.levels.opener = keys >= 0 && line.isBareKey(this.listKey, line.start + keys);
  }

  private tail(line: Line, before: LevelState): void {
    const word = line.isPlainWords();
    const stray = word || line.isPlainPair();
    const depth = this.levels.lists.length;
    this.begin(line.start, { role: 'tail', depth, keys: line.column, stray, word }, before);
  }

  private begin(
    start: number,
    piece: Pick<OpenPiece, 'role' | 'depth' | 'keys' | 'stray' | 'word'>,
    was: LevelState,
  ): void {
    const before = this.stateWith(was);
    this.finish(start, before);
    this.current = { ...piece, start, before, alien: undefined, significant: 0 };
  }

  /** The state before the line at hand was placed. */
  private stateWith(levels: LevelState): CutState {
    const { role, depth, keys, stray, word } = this.current;
    const significant = Math.min(2, this.current.significant);
    const own = { ...levels, cuttable: this.cuttable, role, depth, keys, stray, word, significant };
    if (!isSameState(own, this.state)) this.state = own;
    return this.state ?? own;
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

  private finish(end: number, after: CutState | undefined): void {
    const { start, role, depth, alien, stray, word, significant, before } = this.current;
    if (end <= start) return;
    const resumed = stray && (word || significant === 1) && this.levels.lists.length > depth;
    this.finished = { start, end, role, depth, alien, stray: resumed, before, after };
  }
}
