// The lines of a piece in plain block style: a reader goes from one that says something to the next.

/** A comment on a line of its own. */
export interface PlainComment {
  readonly column: number;
  /** Offset of its end. */
  readonly end: number;
}

const CR = 13;
const SPACE = 32;
const HASH = 35;
const DASH = 45;

/** The line at which the reading stands. A class because its place in the text is what it is for. */
export class PlainLines {
  /** Offsets of the line, of its first character that is no space, and of its line break. */
  start = 0;
  first = 0;
  end = 0;
  /** Offset at which the line below begins. */
  after = 0;
  /** How many spaces stand in front; -1 behind the last line. */
  column = -1;
  /** It begins with a dash and a blank. */
  dash = false;
  /** How many blank lines were passed on the way to it, and which comments; the reader takes away what it has placed. */
  blanks = 0;
  readonly comments: PlainComment[] = [];
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Whether it stands at a line, and not behind the last. */
  more(): boolean {
    return this.column >= 0;
  }

  /** Whether the line is `---` and nothing else: it may stand in front of a document. */
  isMarker(): boolean {
    return this.end - this.start === 3 && this.text.startsWith('---', this.start);
  }

  /** Goes to the next line that is neither blank nor a comment. */
  next(): void {
    this.blanks = 0;
    if (this.comments.length > 0) this.comments.length = 0;
    const { text } = this;
    while (this.after < text.length) {
      this.take();
      if (this.first >= this.end) this.blanks++;
      else {
        const lead = text.charCodeAt(this.first);
        this.column = this.first - this.start;
        if (lead !== HASH) {
          this.dash = lead === DASH && this.blankAt(this.first + 1);
          return;
        }
        this.comments.push({ column: this.column, end: this.end });
      }
    }
    this.column = -1;
    this.dash = false;
  }

  /** Lets the next line be the one that begins at `offset`. */
  continueAt(offset: number): void {
    this.after = offset;
  }

  private take(): void {
    const { text } = this;
    const start = this.after;
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    let first = start;
    while (first < end && text.charCodeAt(first) === SPACE) first++;
    this.start = start;
    this.first = first;
    this.end = lineEnd(text, start, found, end);
    this.after = found < 0 ? end : found + 1;
  }

  private blankAt(offset: number): boolean {
    return offset >= this.end || this.text.charCodeAt(offset) === SPACE;
  }
}

/** The end of a line without the first half of its line break. */
function lineEnd(text: string, start: number, found: number, end: number): number {
  return found > start && text.charCodeAt(found - 1) === CR ? found - 1 : end;
}
