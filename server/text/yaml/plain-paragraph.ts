// Texts over several lines that begin with `|` or `>`, in the simple form: one indentation, no digits, no `+`.
import { pastSpaces, trimmedEnd } from './plain-words.ts';

/** A text over several lines. */
export interface Paragraph {
  readonly value: string;
  /** Offset of its end, without blanks, and of the first line that does not belong to it. */
  readonly end: number;
  readonly after: number;
}

const TAB = 9;
const CR = 13;

/** Whether a value that begins with this character is a text on the lines below. */
export function isParagraph(lead: string): boolean {
  return lead === '|' || lead === '>';
}

/**
 * Reads the text whose mark stands at `from`.
 * @param below where the line below the mark begins
 * @param least the column from which on a line can belong to it
 */
export function readParagraph(
  text: string,
  from: number,
  below: number,
  least: number,
): Paragraph | undefined {
  const mark = /^([|>])(-?) *\r?\n$/.exec(text.slice(from, below));
  if (mark === null) return undefined;
  const [, style, strip] = mark;
  const content = readContent(text, below, least, style === '>');
  if (content === undefined) return undefined;
  const value = strip === '-' ? content.value : `${content.value}\n`;
  return { value, end: trimmedEnd(text, from, content.end), after: content.after };
}

function readContent(text: string, below: number, least: number, folds: boolean): Paragraph | undefined {
  let value = '';
  let column = -1;
  let blanks = 0;
  let end = below;
  let at = below;
  while (at < text.length) {
    const found = text.indexOf('\n', at);
    const stop =
      found < 0 ? text.length : found > at && text.charCodeAt(found - 1) === CR ? found - 1 : found;
    const first = pastSpaces(text, at, stop);
    const own = first - at;
    if (first >= stop) {
      if (column < 0 || own > column) return undefined;
      blanks++;
    } else {
      if (text.charCodeAt(first) === TAB) return undefined;
      if (column < 0) {
        if (own < least) return undefined;
        column = own;
        value = text.slice(first, stop);
      } else {
        if (own < column) break;
        if (folds && own > column) return undefined;
        value += breaks(blanks, folds) + text.slice(at + column, stop);
      }
      blanks = 0;
      end = stop;
    }
    at = found < 0 ? stop : found + 1;
  }
  return column < 0 || value.includes('\r') ? undefined : { value, end, after: at };
}

/** What stands in the value for a line break and the blank lines behind it. */
function breaks(blanks: number, folds: boolean): string {
  if (!folds) return '\n'.repeat(blanks + 1);
  return blanks === 0 ? ' ' : '\n'.repeat(blanks);
}
