// One line of a block and its parts: indentation, key and value.
import { lineEnd, lineStart } from './mend.ts';
import { skipSpaces } from './raw-lines.ts';

/** A line of a text; all offsets count in the text. */
export interface TextLine {
  readonly start: number;
  /** Where it begins behind its indentation. */
  readonly head: number;
  /** Where it ends, without blanks at its end and without its line break. */
  readonly end: number;
  readonly text: string;
}

/** The line that an offset lies in. */
export function lineAt(text: string, offset: number): TextLine {
  const start = lineStart(text, offset);
  const full = lineEnd(text, Math.max(offset, start));
  const end = Math.max(start, start + text.slice(start, full).trimEnd().length);
  const head = Math.min(skipSpaces(text, start, end), end);
  return { start, head, end, text: text.slice(head, end) };
}

/** The next line that says something, undefined at the end of the text. */
export function lineAfter(text: string, line: TextLine): TextLine | undefined {
  for (let next = text.indexOf('\n', line.end); next >= 0 && next + 1 < text.length; ) {
    const following = lineAt(text, next + 1);
    if (following.text !== '') return following;
    next = text.indexOf('\n', next + 1);
  }
  return undefined;
}

const DASHES = /^(?:- +)*/;
const KEY_AND_COLON = /^[^:#]*:(?: +|$)/;

/** Offset of the value in a line `key: value` or `- value`; the end of the line when there is none. */
export function valueOffset({ head, end, text }: TextLine): number {
  const dashes = DASHES.exec(text)?.[0].length ?? 0;
  const key = KEY_AND_COLON.exec(text.slice(dashes))?.[0].length ?? 0;
  return Math.min(head + dashes + key, end);
}

/** Whether the line begins with a key and its colon, behind dashes or not. */
export function startsWithKey({ text }: TextLine): boolean {
  return KEY_AND_COLON.test(text.replace(DASHES, ''));
}

/** A text in single quotes, which YAML takes to the letter. */
export function inQuotes(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
