// Keys and values on one line of plain block style: where they end, and whether they are plain at all.
import { TextNode } from './tree.ts';

const TAB = 9;
const SPACE = 32;
/** `#` begins a comment behind a blank. */
export const HASH = 35;
const COLON = 58;
const NO_BREAK_SPACE = 0xa0;
const IDEOGRAPHIC_SPACE = 0x3000;
const BYTE_ORDER_MARK = 0xfeff;

/** Characters of ASCII that begin something else than a plain text, or could. */
const INDICATORS = new Set([...'-?:,[]{}#&*!|>\'"%@`.'].map((char) => char.charCodeAt(0)));
/** YAML lets a key be 1,024 characters long. */
const KEY_LIMIT = 1000;

/** A text that stands in `text` letter by letter. */
export function textNode(text: string, start: number, end: number): TextNode {
  return new TextNode(start, end, text, start);
}

/** The first offset from `from` on, at most `end`, that is no space. */
export function pastSpaces(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text.charCodeAt(at) === SPACE) at++;
  return at;
}

/** Whether a plain text can begin with this character, wherever it stands. */
export function beginsPlain(code: number): boolean {
  return code > SPACE && !(code < 128 && INDICATORS.has(code)) && code !== BYTE_ORDER_MARK;
}

/** Offset of the colon behind a plain key that begins at `from`, on a line that ends at `end`; -1 if there is none. */
export function keyEnd(text: string, from: number, end: number): number {
  if (!beginsPlain(text.charCodeAt(from))) return -1;
  const last = Math.min(end, from + KEY_LIMIT);
  let before = 0;
  for (let at = from; at < last; at++) {
    const code = text.charCodeAt(at);
    if (code === COLON && endsToken(text, at + 1, end)) return before === SPACE ? -1 : at;
    if (code < SPACE || (code === HASH && before === SPACE)) return -1;
    before = code;
  }
  return -1;
}

/** Where the plain text ends that begins at `from`, on a line that ends at `end`; -1 if the line says more than a text. */
export function plainEnd(text: string, from: number, end: number): number {
  if (!beginsPlain(text.charCodeAt(from))) return -1;
  let last = from;
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE) {
      if (at + 1 < end && text.charCodeAt(at + 1) === HASH) break;
      continue;
    }
    if (code < SPACE || (code === COLON && endsToken(text, at + 1, end))) return -1;
    last = at + 1;
  }
  return last;
}

/**
 * The offset behind a quoted text that begins at `from` and is written without escapes; -1 if it is not. A quote that
 * is doubled ends it here, and then no line goes on like that.
 */
export function quotedEnd(text: string, from: number, end: number): number {
  const quote = text.charAt(from);
  const close = text.indexOf(quote, from + 1);
  if (close < 0 || close >= end) return -1;
  for (let at = from + 1; at < close; at++) {
    const code = text.charCodeAt(at);
    if (code < SPACE || code === 92) return -1;
  }
  return close + 1;
}

/** Where `text` ends between `start` and `end` when the blanks at its end are left out, as `trimEnd` has it. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The same list without room to grow: what is pushed gets room for a dozen more, and trees are kept by the ten thousand. */
export function exact<T>(list: readonly T[]): readonly T[] {
  return list.slice();
}

function endsToken(text: string, at: number, end: number): boolean {
  return at >= end || text.charCodeAt(at) <= SPACE;
}

function isBlank(code: number): boolean {
  if (code <= SPACE) return code === SPACE || (code >= TAB && code <= 13);
  if (code < NO_BREAK_SPACE || (code > IDEOGRAPHIC_SPACE && code !== BYTE_ORDER_MARK)) return false;
  return /\s/.test(String.fromCharCode(code));
}
