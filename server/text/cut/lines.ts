// Lines of a text, as far as the cut needs to know them: where they begin, and what they begin with.

/** A reader that stands before a line. */
export interface Lines {
  more(): boolean;
  /** Offset at which the next line begins. */
  at(): number;
  peek(): Line | undefined;
  next(): void;
}

/** A key that YAML cannot read as anything else: no indicator in front, no colon or hash in it. */
const KEY = /[^\s\-?:,[\]{}#&*!|>'"%@`][^:#\r\n]*:(?=[ \t\r\n]|$)/y;
const BLANK_OR_COMMENT = /[ \t]*(?:[ \t]#[^\n]*)?\r?(?=\n|$)/y;
const ITEM_WITH_KEY = /- +[\p{L}\p{N}_]+:(?=[ \t\r\n]|$)/uy;
/** A text that can be no key: what follows can only go on with it, or be an error. */
const PLAIN_WORDS = /[\u3000\u00A0]*[\p{L}\p{N}_][^:#"'\r\n]*\r?(?=\n|$)/uy;
const PLAIN_PAIR = /[\u3000\u00A0]*[\p{L}\p{N}_]+: +[\p{L}\p{N}_][^"'#:\r\n]*\r?(?=\n|$)/uy;
/** A comment begun by the hash of another width: a plain text without a colon. */
const SLIPPED_COMMENT = /＃[^:\r\n]*\r?(?=\n|$)/y;
/** What looks like the dash of an item but is none: of another width, or without the blank behind it. */
const SLIPPED_DASH = /[－—–―•●·]|-(?=[^ \t\r\n-])/y;
/** What version control writes around the two sides of a conflict: seven marks at the margin. */
const CONFLICT_MARK = /\uFEFF?(?:(?:<{7}|\|{7}|>{7})(?: [^\n]*)?|={7})\r?(?=\n|$)/y;

const BYTE_ORDER_MARK = 0xfeff;
const SPACE = 32;
const TAB = 9;
const CR = 13;
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
const HASH = 35;
const DASH = 45;

/** One line. Offsets count from the start of the text. */
export class Line {
  readonly text: string;
  readonly start: number;
  /** Offset of the first character that is no space. */
  readonly first: number;
  /** Offset of the line break, or of the end of the text. */
  readonly end: number;
  readonly kind: 'blank' | 'comment' | 'text';
  readonly dash: boolean;
  /** A byte order mark in front of the text is no column. */
  private readonly margin: 0 | 1;

  constructor(text: string, start: number, end: number, isWhole: boolean) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.margin = isWhole && start === 0 && text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
    let first = start + this.margin;
    while (first < end && text.charCodeAt(first) === SPACE) first++;
    this.first = first;
    this.kind = kindAt(text, first, end);
    this.dash = this.kind === 'text' && text.charCodeAt(first) === DASH && this.endsToken(first + 1, false);
  }

  get column(): number {
    return this.first - this.start - this.margin;
  }

  isMarker(marker: '---' | '...'): boolean {
    return this.text.startsWith(marker, this.start) && this.endsToken(this.start + 3, true);
  }

  isDirective(): boolean {
    return this.text.charAt(this.first) === '%';
  }

  isConflictMark(): boolean {
    return isConflictMark(this.text, this.start);
  }

  isSlippedComment(): boolean {
    return matches(SLIPPED_COMMENT, this.text, this.first);
  }

  isSlippedDash(): boolean {
    const code = this.text.charCodeAt(this.first);
    // Nearly all lines begin with a Chinese character.
    if (code >= FIRST_HAN && code <= LAST_HAN) return false;
    return matches(SLIPPED_DASH, this.text, this.first);
  }

  /** Nothing but a comment stands behind the marker. */
  bareMarker(): boolean {
    return matches(BLANK_OR_COMMENT, this.text, this.start + 3);
  }

  /** The first line of a document that is neither a plain key nor a plain word: a directive, flow, quote, tag … */
  startsOddly(): boolean {
    return this.dash || /[-?:,[\]{}#&*!|>'"%@`\t]/.test(this.text.charAt(this.first));
  }

  /** Led by a tab where blanks should be: YAML can read it only as a part of what stands above. */
  tabbed(): boolean {
    return this.text.charCodeAt(this.first) === TAB;
  }

  /** A bracket closed at the column of the item that it belongs to. */
  closesBracket(): boolean {
    const char = this.text.charAt(this.first);
    return char === ']' || char === '}';
  }

  /** `key:` and nothing else but a comment, at an offset of this line. */
  isBareKey(key: string, offset: number): boolean {
    if (!this.text.startsWith(key, offset) || this.text.charAt(offset + key.length) !== ':') return false;
    return matches(BLANK_OR_COMMENT, this.text, offset + key.length + 1);
  }

  beginsWithKey(): boolean {
    return matches(KEY, this.text, this.first);
  }

  /** Column of the key behind the dash; -1 when none can be there, -2 when the line says nothing. */
  keyColumnAfterDash(): number {
    if (!this.dash || matches(BLANK_OR_COMMENT, this.text, this.first + 1)) return -2;
    let at = this.first + 1;
    while (this.text.charCodeAt(at) === SPACE) at++;
    return matches(KEY, this.text, at) ? at - this.start : -1;
  }

  isItemWithKey(): boolean {
    return matches(ITEM_WITH_KEY, this.text, this.first);
  }

  isPlainWords(): boolean {
    return matches(PLAIN_WORDS, this.text, this.first);
  }

  isPlainPair(): boolean {
    return matches(PLAIN_PAIR, this.text, this.first);
  }

  private endsToken(at: number, tabs: boolean): boolean {
    if (at >= this.end) return true;
    const code = this.text.charCodeAt(at);
    return code === SPACE || code === CR || (tabs && code === TAB);
  }
}

/** Whether the line that begins at an offset of a text is a mark of a merge conflict. */
export function isConflictMark(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  // Nearly all lines begin with a blank, a dash or a Chinese character.
  if (code === SPACE || code === DASH || (code >= FIRST_HAN && code <= LAST_HAN)) return false;
  return matches(CONFLICT_MARK, text, start);
}

/**
 * Reads lines one after the other; a line break is `\n` or `\r\n`.
 * @param isWhole whether the text begins where the file does: only there may a byte order mark stand
 */
export function linesOf(text: string, isWhole: boolean): Lines {
  let start = 0;
  let line: Line | undefined;
  const read = (): Line | undefined => {
    if (start >= text.length) return undefined;
    const end = text.indexOf('\n', start);
    return new Line(text, start, end < 0 ? text.length : end, isWhole);
  };
  return {
    more: () => start < text.length,
    at: () => start,
    peek: () => {
      line ??= read();
      return line;
    },
    next: () => {
      line ??= read();
      start = line === undefined || line.end >= text.length ? text.length : line.end + 1;
      line = undefined;
    },
  };
}

function kindAt(text: string, first: number, end: number): Line['kind'] {
  let at = first;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === HASH) return 'comment';
    if (code !== SPACE && code !== TAB && code !== CR) return 'text';
    at++;
  }
  return 'blank';
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
