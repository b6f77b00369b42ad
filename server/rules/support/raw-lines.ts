// The raw lines of a block in which a key belongs: where slips of the input method are caught before YAML is asked.
import type { Block } from '../../text/block.ts';

/** A line at the column of the block's keys. Offsets count in the block's text. */
export interface RawKeyLine {
  /** Where the key begins, behind indentation and dash. */
  readonly start: number;
  /** Where the line ends, before its line break. */
  readonly end: number;
  /** Whether it is the first line of the block that says something. */
  readonly first: boolean;
}

/**
 * The lines that begin at the column of the block's first key. No text in quotes or over several lines can stand
 * there, since YAML wants it to be indented deeper.
 */
export function keyLines({ text }: Block): RawKeyLine[] {
  const lines: RawKeyLine[] = [];
  let column = -1;
  for (let start = 0; start < text.length; ) {
    const end = endOfLine(text, start);
    const from = skipSpaces(text, start, end);
    if (saysSomething(text, from, end)) {
      const key = column < 0 ? skipDashes(text, from, end) : from;
      if (column < 0 || key - start === column) lines.push({ start: key, end, first: column < 0 });
      if (column < 0) column = key - start;
    }
    start = nextLine(text, end);
  }
  return lines;
}

/** Every line of a block, as `[start, end]` without its line break. */
export function* rawLines({ text }: Block): Generator<readonly [start: number, end: number]> {
  for (let start = 0; start < text.length; ) {
    const end = endOfLine(text, start);
    yield [start, end];
    start = nextLine(text, end);
  }
}

function endOfLine(text: string, start: number): number {
  const next = text.indexOf('\n', start);
  const end = next < 0 ? text.length : next;
  return end > start && text[end - 1] === '\r' ? end - 1 : end;
}

function nextLine(text: string, end: number): number {
  return text[end] === '\r' ? end + 2 : end + 1;
}

/** Neither blank, nor a comment, nor the line between two documents. */
function saysSomething(text: string, from: number, end: number): boolean {
  return from < end && text[from] !== '#' && !text.startsWith('---', from);
}

/** Offset of the first character that is no space. */
export function skipSpaces(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text[at] === ' ') at++;
  return at;
}

function skipDashes(text: string, from: number, end: number): number {
  let at = from;
  while (text[at] === '-' && text[at + 1] === ' ') at = skipSpaces(text, at + 1, end);
  return at;
}
