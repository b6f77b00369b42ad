// One line of the text as a person types it: its dash, its key and its colon, whole or half written.
import type { Excerpt } from '../../text/excerpt.ts';
import type { Span } from '../../text/span.ts';

/** A line. Offsets count in the whole text, columns in characters from its beginning. */
export interface TypedLine {
  readonly start: number;
  /** Without its line break. */
  readonly end: number;
  readonly kind: 'blank' | 'comment' | 'text';
  /** Column of the first character that is no blank; the length of a blank line. */
  readonly column: number;
  /** Column of the dash that makes it an item of a list. */
  readonly dash: number | undefined;
  /** Where what it says begins, behind blanks and dash. */
  readonly content: number;
  readonly key: TypedKey | undefined;
}

/** `key:` at the beginning of what a line says. */
export interface TypedKey {
  readonly span: Span;
  readonly text: string;
  readonly colon: Span;
  /** The colon is full width, or lacks its blank: clear to a person, but no key for YAML. */
  readonly slip: boolean;
  /** Nothing stands behind the colon. */
  readonly bare: boolean;
}

/** The line that an offset lies in. @param isKey whether a text before a careless colon is a key all the same */
export function typedLineAt(text: Excerpt, offset: number, isKey: (text: string) => boolean): TypedLine {
  const start = text.lineStart(offset);
  const stop = text.lineEnd(offset);
  const end = stop > start && text.charAt(stop - 1) === '\r' ? stop - 1 : stop;
  const first = skipBlanks(text, start, end);
  const kind = first === end ? 'blank' : text.charAt(first) === '#' ? 'comment' : 'text';
  const dash = kind === 'text' && text.charAt(first) === '-' && isBlankOrEnd(text, first + 1, end);
  const content = dash ? skipBlanks(text, first + 1, end) : first;
  return {
    start,
    end,
    kind,
    column: first - start,
    dash: dash ? first - start : undefined,
    content,
    key: kind === 'text' ? keyIn(text, content, end, isKey) : undefined,
  };
}

/** Column of the keys of the map that the line begins or belongs to. */
export function keyColumn(line: TypedLine): number {
  return line.content - line.start;
}

/** Where a comment (`#` after a blank, outside quotes) begins in a stretch of one line; its end when there is none. */
export function commentAt(text: Excerpt, start: number, end: number): number {
  let quote = '';
  for (let at = start; at < end; at++) {
    const char = text.charAt(at);
    if (quote !== '') quote = char === quote ? '' : quote;
    else if ((char === '"' || char === "'") && opensQuote(text, start, at)) quote = char;
    else if (char === '#' && (at === start || isBlank(text.charAt(at - 1)))) return at;
  }
  return end;
}

/** The first offset from `start` on that holds no blank of any width. */
export function skipBlanks(text: Excerpt, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charAt(at))) at++;
  return at;
}

/** Blanks that a person sees as blank: also the tab, the no-break space and the full-width space. */
export function isBlank(char: string): boolean {
  return char === ' ' || char === '\t' || char === '\u00a0' || char === '\u3000' || char === '\r';
}

function isBlankOrEnd(text: Excerpt, at: number, end: number): boolean {
  return at >= end || isBlank(text.charAt(at));
}

/** A quote within a plain text is a letter like any other. */
function opensQuote(text: Excerpt, start: number, at: number): boolean {
  const before = text.slice(start, at).trimEnd().at(-1);
  return before === undefined || /[:：[{,-]/u.test(before);
}

/** The key that a stretch of one line begins with. @param isKey as for `typedLineAt` */
export function keyIn(
  text: Excerpt,
  start: number,
  end: number,
  isKey: (text: string) => boolean,
): TypedKey | undefined {
  if (/["'[{#|>&*!]/u.test(text.charAt(start))) return quotedKey(text, start, end);
  for (let at = start; at < end; at++) {
    const char = text.charAt(at);
    if (char === '#' && isBlank(text.charAt(at - 1))) return undefined;
    if (char !== ':' && char !== '：') continue;
    const key = text.slice(start, at).trimEnd();
    const slip = char === '：' || !isBlankOrEnd(text, at + 1, end);
    if (!slip || isKey(key)) return typedKey(text, { start, end: start + key.length }, at, end, slip);
  }
  return undefined;
}

function quotedKey(text: Excerpt, start: number, end: number): TypedKey | undefined {
  const match = /^(["'])(.*?)\1\s*:(?=\s|$)/u.exec(text.slice(start, end));
  if (match === null) return undefined;
  const stop = start + (match[2]?.length ?? 0) + 2;
  return typedKey(text, { start, end: stop }, start + match[0].length - 1, end, false);
}

function typedKey(text: Excerpt, span: Span, colon: number, end: number, slip: boolean): TypedKey {
  const value = skipBlanks(text, colon + 1, end);
  return {
    span,
    text: text.slice(span.start, span.end).replace(/^(["'])(.*)\1$/u, '$2'),
    colon: { start: colon, end: colon + 1 },
    slip,
    bare: value === end || text.charAt(value) === '#',
  };
}
