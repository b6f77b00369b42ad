// Where the cursor is, as a person would say it: at a heading, or in the cell behind a heading. Read from the lines
// around the cursor, so that it is right in half-written text as well; completion and hover both begin here.
import type { Analysis } from '../analysis/analyse.ts';
import { ENTRIES_KEY } from '../model/read.ts';
import { typeOfKey } from '../rules/known-keys.ts';
import { type Excerpt, excerptAt } from '../text/excerpt.ts';
import type { Span } from '../text/span.ts';
import { type FlowPair, flowPairAt } from './flow-entry.ts';
import { cellOf, type KeyLine, keysBeside, lineAbove, ownerOf, type Page } from './lines-around.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';
import { commentAt, isBlank, keyColumn, lineAt, type TypedKey, type TypedLine } from './typed-line.ts';

/** At a heading, whole, half-typed, or still to be written. */
export interface KeyPosition extends Surroundings {
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
}

/** In the cell of a heading. */
export interface ValuePosition extends Surroundings {
  readonly at: 'value';
  readonly key: TypedKey;
  /** All that is written behind the colon, on its line and on those below that belong to it. */
  readonly cell: Span;
  /** What is missing in front of the cursor: the blank behind a colon or a dash. */
  readonly lead: string;
  /** On an empty line under the heading, where an item of a list may begin. */
  readonly itemLine: boolean;
}

/** Where the cursor is. */
export type Position = KeyPosition | ValuePosition;

/**
 * The position at an offset (UTF-16, in the newest text); undefined in a comment, in indentation, and where the text
 * has not been read yet.
 */
export function positionAt(analysis: Analysis, offset: number): Position | undefined {
  const { source, world } = analysis;
  if (!source.isRead && offset >= source.pages.length) return undefined;
  const isKey = (text: string): boolean => typeOfKey(world.standard, text) !== undefined;
  const page: Page = { text: excerptAt(source, offset), isKey };
  const written = lineAt(page.text, offset, isKey);
  if (written.kind === 'comment' || commentAt(page.text, written.content, written.end) < offset)
    return undefined;
  const line =
    written.kind === 'blank' ? { ...written, column: offset - written.start, content: offset } : written;
  if (offset < line.content) return undefined;
  const owner = ownerOf(page, line);
  if (owner !== undefined && owner.key.text !== ENTRIES_KEY)
    return valueBelow(analysis, page, offset, line, owner);
  const pair = line.dash === undefined ? undefined : flowPairAt(page.text, line, offset, isKey);
  if (pair !== undefined) return inFlow(analysis, page, offset, keyColumn(line), pair);
  const { key } = line;
  if (key !== undefined && offset >= key.colon.end) return valueBehind(analysis, page, offset, { line, key });
  return keyOn(analysis, page, offset, line, owner !== undefined);
}

/** In an entry of one line. */
function inFlow(analysis: Analysis, page: Page, offset: number, column: number, pair: FlowPair): Position {
  const { key, span, beside, lead } = pair;
  const around = surroundingsOf(analysis, page.text, offset, column);
  if (key === undefined || offset < key.colon.end) {
    const word = key?.span ?? span;
    return { at: 'key', ...around, word, lead, colon: key !== undefined, column, beside, flow: true };
  }
  const cell = { start: key.colon.end, end: span.end };
  const blank = !key.slip && offset === key.colon.end ? ' ' : '';
  return { at: 'value', ...around, key, cell, lead: blank, itemLine: false };
}

function valueBehind(analysis: Analysis, page: Page, offset: number, { line, key }: KeyLine): ValuePosition {
  return {
    at: 'value',
    ...surroundingsOf(analysis, page.text, offset, keyColumn(line)),
    key,
    cell: cellOf(page, { line, key }),
    lead: !key.slip && offset === key.colon.end ? ' ' : '',
    itemLine: false,
  };
}

function valueBelow(
  analysis: Analysis,
  page: Page,
  offset: number,
  line: TypedLine,
  owner: KeyLine,
): ValuePosition | undefined {
  const { key } = owner;
  const cell = cellOf(page, owner);
  const blank = line.kind === 'blank';
  // An empty line below a finished text belongs to it for YAML, but nobody means that.
  if (blank && !key.bare && !/^\s*[[{|>]/u.test(page.text.slice(cell.start, cell.end))) return undefined;
  return {
    at: 'value',
    ...surroundingsOf(analysis, page.text, offset, keyColumn(owner.line)),
    key,
    cell: { start: cell.start, end: Math.max(cell.end, offset) },
    lead: afterDash(line, offset),
    itemLine: blank && key.bare,
  };
}

function keyOn(
  analysis: Analysis,
  page: Page,
  offset: number,
  line: TypedLine,
  underEntries: boolean,
): KeyPosition {
  const word = wordOn(page.text, line, offset);
  const begin =
    line.dash === undefined && line.key === undefined ? itemBegin(page, line, underEntries) : undefined;
  if (begin !== undefined) {
    const around = surroundingsOf(analysis, page.text, offset, begin.dash);
    const above = around.entry === undefined ? around.above : [...around.above, around.entry];
    const item = { in: 'entry' as const, entry: undefined, above, beside: [], column: begin.dash + 2 };
    return { at: 'key', ...around, ...item, word, lead: begin.lead, colon: false, flow: false };
  }
  const column = Math.max(keyColumn(line), line.dash === undefined ? 0 : line.dash + 2);
  const beside = keysBeside(page, line, column);
  const lead = afterDash(line, offset);
  const around = surroundingsOf(analysis, page.text, offset, column);
  return { at: 'key', ...around, word, lead, colon: line.key !== undefined, column, beside, flow: false };
}

/** Where a line without a dash has to begin an item of a list of entries: under 条目, or below the dash of another. */
function itemBegin(
  page: Page,
  line: TypedLine,
  underEntries: boolean,
): { dash: number; lead: string } | undefined {
  if (underEntries) return { dash: line.column, lead: '- ' };
  const last = lineAbove(page, line);
  if (last?.key?.text === ENTRIES_KEY && last.key.bare && keyColumn(last) === line.column)
    return { dash: line.column + 2, lead: '  - ' };
  for (let above = last; above !== undefined; above = lineAbove(page, above)) {
    if (above.dash === line.column && line.column > 0) return { dash: line.column, lead: '- ' };
    if ((above.dash ?? above.column) < line.column) return undefined;
  }
  return undefined;
}

/** What is written of a heading: up to its colon, or to the end of the line. */
function wordOn(text: Excerpt, line: TypedLine, offset: number): Span {
  if (line.key !== undefined) return line.key.span;
  const start = line.content;
  let end = line.kind === 'blank' ? start : commentAt(text, start, line.end);
  while (end > start && end > offset && isBlank(text.charAt(end - 1))) end--;
  return { start, end };
}

function afterDash(line: TypedLine, offset: number): string {
  return line.dash !== undefined && offset === line.start + line.dash + 1 ? ' ' : '';
}
