// Where the cursor is, as a person would say it: at a heading, or in the cell behind a heading. Read from the lines
// around the cursor, so that it is right in half-written text as well; hover begins here, and completion where a line
// says already what it is.
import type { Analysis } from '../../analysis/analyse.ts';
import { ENTRIES_KEY } from '../../model/document/read.ts';
import { typeOfKey } from '../../rules/support/known-keys.ts';
import { type Excerpt, excerptAt } from '../../text/excerpt.ts';
import type { Span } from '../../text/span.ts';
import type { TextEdit } from '../completion/types.ts';
import { type FlowPair, flowPairAt } from './flow-entry.ts';
import { type CursorBlock, cellSpan, type KeyLine, keysBeside, ownerOf } from './lines-around.ts';
import { type CursorContext, cursorContextOf } from './surroundings.ts';
import { commentAt, isBlank, keyColumn, type TypedKey, type TypedLine, typedLineAt } from './typed-line.ts';

/** At a heading, whole, half-typed, or still to be written. */
export interface KeyPosition extends CursorContext {
  readonly at: 'key';
  /** The heading as far as it is written. */
  readonly word: Span;
  /** What is missing in front of the word: the dash of an item, or the blank behind it. */
  readonly lead: string;
  /** Whether a colon stands behind it. */
  readonly colon: boolean;
  /** The column in which the headings of this entry stand. */
  readonly column: number;
  /** The other headings in this header or entry, as far as the lines around the cursor tell. */
  readonly beside: readonly string[];
  /** Whether the entry is written in one line, `{ 工作任务: 甲 }`, where no other line has room. */
  readonly flow: boolean;
  /** What sets the indentation of the line right; in front of the word, and never touching the cursor's own text. */
  readonly indent: readonly TextEdit[];
}

/** In the cell of a heading. */
export interface ValuePosition extends CursorContext {
  readonly at: 'value';
  readonly key: TypedKey;
  /** All that is written behind the colon, on its line and on those below that belong to it. */
  readonly cell: Span;
  /** What is missing in front of the cursor: the blank behind a colon or a dash. */
  readonly lead: string;
  /** On an empty line under the heading, where an item of a list may begin. */
  readonly itemLine: boolean;
  /** As for a key. */
  readonly indent: readonly TextEdit[];
}

/** Where the cursor is. */
export type CursorPosition = KeyPosition | ValuePosition;

/** The line of the cursor and the block around it. */
export interface CursorLine {
  readonly page: CursorBlock;
  readonly line: TypedLine;
}

/**
 * The line at an offset; undefined in a comment, in indentation, and where the text has not been read yet. A blank line
 * ends at the cursor.
 */
export function cursorLineAt({ source, world }: Analysis, offset: number): CursorLine | undefined {
  if (!source.isRead && offset >= source.pages.length) return undefined;
  const isKey = (text: string): boolean => typeOfKey(world.standard, text) !== undefined;
  const page: CursorBlock = { text: excerptAt(source, offset), isKey };
  const written = typedLineAt(page.text, offset, isKey);
  if (written.kind === 'comment' || commentAt(page.text, written.content, written.end) < offset)
    return undefined;
  const line =
    written.kind === 'blank' ? { ...written, column: offset - written.start, content: offset } : written;
  return offset < line.content ? undefined : { page, line };
}

/** The position at an offset (UTF-16, in the newest text); undefined where there is no `cursorLineAt` it. */
export function cursorPositionAt(analysis: Analysis, offset: number): CursorPosition | undefined {
  const spot = cursorLineAt(analysis, offset);
  if (spot === undefined) return undefined;
  const { page, line } = spot;
  const owner = ownerOf(page, line);
  if (owner !== undefined && owner.key.text !== ENTRIES_KEY)
    return valueBelow(analysis, page, offset, line, owner);
  const pair = line.dash === undefined ? undefined : flowPairAt(page.text, line, offset, page.isKey);
  if (pair !== undefined) return inFlow(analysis, page, offset, keyColumn(line), pair);
  const { key } = line;
  if (key !== undefined && offset >= key.colon.end) return valueBehind(analysis, page, offset, { line, key });
  return keyOn(analysis, page, offset, line);
}

/** In an entry of one line. */
function inFlow(
  analysis: Analysis,
  page: CursorBlock,
  offset: number,
  column: number,
  pair: FlowPair,
): CursorPosition {
  const { key, span, beside, lead } = pair;
  const around = cursorContextOf(analysis, page.text, offset, column);
  if (key === undefined || offset < key.colon.end) {
    const word = key?.span ?? span;
    const colon = key !== undefined;
    return { at: 'key', ...around, word, lead, colon, column, beside, flow: true, indent: [] };
  }
  const cell = { start: key.colon.end, end: span.end };
  const blank = !key.slip && offset === key.colon.end ? ' ' : '';
  return { at: 'value', ...around, key, cell, lead: blank, itemLine: false, indent: [] };
}

function valueBehind(
  analysis: Analysis,
  page: CursorBlock,
  offset: number,
  { line, key }: KeyLine,
): ValuePosition {
  return {
    at: 'value',
    ...cursorContextOf(analysis, page.text, offset, keyColumn(line)),
    key,
    cell: cellSpan(page, { line, key }),
    lead: !key.slip && offset === key.colon.end ? ' ' : '',
    itemLine: false,
    indent: [],
  };
}

function valueBelow(
  analysis: Analysis,
  page: CursorBlock,
  offset: number,
  line: TypedLine,
  owner: KeyLine,
): ValuePosition | undefined {
  const blank = line.kind === 'blank';
  const { start, end } = cellSpan(page, owner);
  // An empty line below a finished text belongs to it for YAML, but nobody means that.
  if (blank && !owner.key.bare && !/^\s*[[{|>]/u.test(page.text.slice(start, end))) return undefined;
  const itemLine = blank && owner.key.bare;
  return valueUnder(analysis, page, offset, { owner, lead: afterDash(line, offset), itemLine, indent: [] });
}

/** In the cell of a key on a line above. */
export function valueUnder(
  analysis: Analysis,
  page: CursorBlock,
  offset: number,
  { owner, ...put }: Pick<ValuePosition, 'lead' | 'itemLine' | 'indent'> & { readonly owner: KeyLine },
): ValuePosition {
  const { start, end } = cellSpan(page, owner);
  return {
    at: 'value',
    ...cursorContextOf(analysis, page.text, offset, keyColumn(owner.line)),
    key: owner.key,
    cell: { start, end: Math.max(end, offset) },
    ...put,
  };
}

function keyOn(analysis: Analysis, page: CursorBlock, offset: number, line: TypedLine): KeyPosition {
  const column = Math.max(keyColumn(line), line.dash === undefined ? 0 : line.dash + 2);
  return {
    at: 'key',
    ...cursorContextOf(analysis, page.text, offset, column),
    word: wordOn(page.text, line, offset),
    lead: afterDash(line, offset),
    colon: line.key !== undefined,
    column,
    beside: keysBeside(page, line, column),
    flow: false,
    indent: [],
  };
}

/** What is written of a heading: up to its colon, else up to the next blank behind the cursor. */
export function wordOn(text: Excerpt, line: TypedLine, offset: number): Span {
  if (line.key !== undefined) return line.key.span;
  const start = line.content;
  const stop = line.kind === 'blank' ? start : commentAt(text, start, line.end);
  let end = Math.min(offset, stop);
  while (end < stop && !isBlank(text.charAt(end))) end++;
  return { start, end: Math.max(start, end) };
}

function afterDash(line: TypedLine, offset: number): string {
  return line.dash !== undefined && offset === line.start + line.dash + 1 ? ' ' : '';
}
