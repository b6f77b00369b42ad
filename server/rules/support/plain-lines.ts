// The lines of a block as they are typed, each with its dashes, key and value; texts that run over lines are passed over.
import type { Block } from '../../text/block.ts';
import { rawLines } from './raw-lines.ts';

/** A line outside of block texts and of quotes that run over lines; all offsets count in the block's text. */
export interface PlainLine {
  readonly start: number;
  /** Where its dashes, its key or its text begin, behind the indentation. */
  readonly first: number;
  /** Where its key or text begins, behind indentation and dashes. */
  readonly head: number;
  /** Its key without the colon; undefined where it has none that YAML knows. */
  readonly key: string | undefined;
  /** Where the text behind key or dashes begins and ends, without a comment behind it. */
  readonly value: number;
  readonly valueEnd: number;
  /** Where the line ends, before its line break. */
  readonly end: number;
}

const LINE = /^( *)((?:-(?:[ \t]+|$))*)(?:([^:#]+):(?:[ \t]+|$))?/u;
const BLOCK_TEXT = /^(?:[&!]\S+[ \t]+)*[|>][-+0-9]{0,2}(?:[ \t]+#.*)?$/u;
const COMMENT = /(?:^|[ \t])#/u;
/** No line that begins with a key is looked at further for it. */
const LONGEST_HEAD = 400;

/** All lines that say something, but for comments and what lies in a text over several lines. */
export function plainLines(block: Block): PlainLine[] {
  const { text } = block;
  const raw = [...rawLines(block)];
  const lines: PlainLine[] = [];
  for (let index = 0; index < raw.length; index++) {
    const [start, end] = raw[index] ?? [0, 0];
    const line = readLine(text, start, end);
    if (line === undefined) continue;
    lines.push(line);
    if (goesOn(text, line)) index = lastOfText(text, line, raw, index);
  }
  return lines;
}

/** Whether the line has a key or a dash, behind which its value begins. */
export function hasValue({ first, head, key, value, valueEnd }: PlainLine): boolean {
  return (key !== undefined || head > first) && value < valueEnd;
}

/** Column of the key of a line, or of its last dash. */
export function columnOf({ start, first, head, key }: PlainLine): number {
  return (key === undefined ? first : head) - start;
}

function readLine(text: string, start: number, end: number): PlainLine | undefined {
  const [all, indentation = '', dashes = '', key] =
    LINE.exec(text.slice(start, Math.min(end, start + LONGEST_HEAD))) ?? [];
  if (all === undefined) return undefined;
  const first = start + indentation.length;
  if (first >= end || text[first] === '#' || text.startsWith('---', first)) return undefined;
  const value = start + all.length;
  const valueEnd = value + lengthOfValue(text.slice(value, end));
  return { start, first, head: first + dashes.length, key, value, valueEnd, end };
}

/** In quotes a hash is text; what may stand behind them is not looked at here. */
function lengthOfValue(value: string): number {
  const comment = /^["']/u.test(value) ? -1 : value.search(COMMENT);
  return (comment < 0 ? value : value.slice(0, comment)).trimEnd().length;
}

/** Whether the line begins a block text, or a text in quotes that are not closed on it. */
function goesOn(text: string, line: PlainLine): boolean {
  const value = text.slice(line.value, line.valueEnd);
  return BLOCK_TEXT.test(value) || (/^["']/u.test(value) && value.indexOf(value.charAt(0), 1) < 0);
}

type Raw = readonly (readonly [start: number, end: number])[];

/** The last line of such a text that begins on a line; that line itself where quotes are never closed. */
function lastOfText(text: string, line: PlainLine, raw: Raw, index: number): number {
  const column = columnOf(line);
  const quote = /["']/u.exec(text.charAt(line.value))?.[0];
  let last = index;
  for (const [start, end] of following(raw, index)) {
    const written = text.slice(start, end);
    if (written.trim() !== '' && written.search(/[^ ]/u) <= column) break;
    last++;
    if (quote !== undefined && written.includes(quote)) return last;
  }
  return quote === undefined ? last : index;
}

function* following(raw: Raw, index: number): Generator<Raw[number]> {
  for (let next = index + 1; next < raw.length; next++) {
    const line = raw[next];
    if (line !== undefined) yield line;
  }
}
