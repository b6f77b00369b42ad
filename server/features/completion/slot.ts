// Where an offer goes. A line that says already what it is, a key or a value, is taken as it stands; a blank or
// half-typed one goes to the map or list that it can only mean, with its indentation and its dash set right.
import type { Analysis } from '../../analysis/analyse.ts';
import { ENTRIES_KEY } from '../../model/document/read.ts';
import { blockAt } from '../../text/position.ts';
import type { Source } from '../../text/source.ts';
import { flowPairAt } from '../cursor/flow-entry.ts';
import { type CursorBlock, lineAbove, lineBelow } from '../cursor/lines-around.ts';
import { commentAt, keyColumn, type TypedLine } from '../cursor/typed-line.ts';
import {
  type CursorLine,
  type CursorPosition,
  cursorLineAt,
  cursorPositionAt,
  valueUnder,
  wordOn,
} from '../cursor/word.ts';
import { type Level, type Next, nestingOf, nextLine } from './nesting.ts';
import { openingAt, takesHeaderKey } from './openings.ts';
import { aligned, keyAt, placed, type Slot } from './placed.ts';
import { type Inside, rowsAbove, textColumn } from './rows.ts';

/**
 * What an offer at an offset would be part of, likeliest first: more than one where entries or header may go on.
 * Empty where nothing can be placed without harm to another line.
 */
export function slotsAt(analysis: Analysis, offset: number): readonly CursorPosition[] {
  const spot = cursorLineAt(analysis, offset);
  if (spot === undefined) return [];
  const { page, line } = spot;
  const column = line.dash ?? line.column;
  const { rows, inside } = rowsAbove(page, line, column);
  if (inside !== undefined) return some(insideOf(analysis, offset, spot, inside));
  if (isInBraces(page, rows[0] ?? line) || line.key?.text === '') return [];
  const block = blockAt(analysis.source, offset);
  const next = nextLine(analysis.source, block, page, line);
  if (saysWhatItIs(spot, offset)) return some(asItStands(analysis, offset, spot, next));
  const levels = rooted(nestingOf(block, rows), next);
  return half({ ...spot, analysis, offset, column, blank: line.kind === 'blank', levels, next });
}

function some(position: CursorPosition | undefined): readonly CursorPosition[] {
  return position === undefined ? [] : [position];
}

/** Whether a block begins with braces or brackets: no line of its own has room in them or behind them. */
function isInBraces({ text }: CursorBlock, { content, dash, key }: TypedLine): boolean {
  return dash === undefined && key === undefined && /[[{]/u.test(text.charAt(content));
}

/** Whether a line has its key, or is an entry of one line. */
function saysWhatItIs({ page, line }: CursorLine, offset: number): boolean {
  if (line.key !== undefined) return true;
  return line.dash !== undefined && flowPairAt(page.text, line, offset, page.isKey) !== undefined;
}

/** In front of all keys the header begins where the next key stands. */
function rooted(levels: readonly Level[], next: Next): readonly Level[] {
  if (levels.length > 0) return levels;
  const column = typeof next === 'object' && next.key ? next.column : 0;
  return [{ is: 'map', column, of: 'header', key: undefined, opens: undefined }];
}

/** Between a key without a value and lines that are its value nothing can stand. */
function asItStands(
  analysis: Analysis,
  offset: number,
  { line }: CursorLine,
  next: Next,
): CursorPosition | undefined {
  const position = cursorPositionAt(analysis, offset);
  const { key, dash } = line;
  // Braces that are closed further down hold what comes next.
  if (key === undefined) return dash !== undefined && isOwned(next, dash, undefined) ? undefined : position;
  if (position?.at !== 'value') return position;
  // In the label of a value nothing is known.
  if (offset < key.colon.end) return undefined;
  return isOwned(next, keyColumn(line), key) ? undefined : position;
}

/** Whether the next line belongs to a key in a column, or without one to a dash: a list may stand right below its key. */
function isOwned(next: Next, column: number, key: TypedLine['key']): boolean {
  if (typeof next !== 'object') return false;
  if (next.dash) return next.column > column || (next.column === column && key !== undefined);
  return next.column > column && (key?.bare === true || next.key);
}

/** In a value of several lines: a text takes more lines, brackets more items, quotes only what is in a line. */
function insideOf(
  analysis: Analysis,
  offset: number,
  { page, line }: CursorLine,
  inside: Inside,
): CursorPosition | undefined {
  const { by, owner, column } = inside;
  if (owner === undefined || owner.key.text === ENTRIES_KEY) return undefined;
  const blank = line.kind === 'blank';
  const put = { owner, lead: '', itemLine: false, indent: [] };
  if (by !== 'text') {
    const odd = line.column <= column || /[^ ]/u.test(page.text.slice(line.start, offset));
    if (line.dash !== undefined || (blank && (by === 'quotes' || odd))) return undefined;
    return valueUnder(analysis, page, offset, put);
  }
  const wanted = textColumn(page.text, inside, line) ?? line.column;
  if (!blank && line.column !== wanted) return undefined;
  const { lead, indent } = blank ? aligned(page, line.start, line.column, wanted) : put;
  return valueUnder(analysis, page, offset, { ...put, lead, indent });
}

/** On a blank line, or one with a dash or a few letters. */
function half(slot: Slot): readonly CursorPosition[] {
  const { line, levels, next, page, column, offset } = slot;
  const inner = levels.at(-1);
  const deeper = inner !== undefined && line.dash === undefined && column > inner.column;
  if (isMeantForNext(slot) || isMore(slot)) return [];
  if (!slot.blank && deeper && goesOn(page, line)) return some(cursorPositionAt(slot.analysis, offset));
  if (/^-(?:\s|$)/u.test(page.text.slice(line.content, line.end))) return [];
  const opening = openingAt(levels, next, slot);
  const found = opening === undefined ? undefined : placed(slot, opening);
  const header = takesHeaderKey(levels, next, slot);
  const isBelow = levels[1]?.is === 'list' && levels[1].of === 'entries';
  if (header === undefined || header !== column || !isBelow) return some(found);
  return [...some(found), keyAt(slot, { of: 'header', column: header, lead: '', indent: [] })];
}

/** Whether a line says more than the word at the cursor: it would get into the offer, or into what it replaces. */
function isMore({ page: { text }, line, offset }: Slot): boolean {
  if (/[、，,；;。：:]/u.test(text.charAt(line.content))) return true;
  const comment = commentAt(text, line.content, line.end);
  if (isSilenced(text.slice(comment, line.end))) return true;
  return text.slice(wordOn(text, line, offset).end, comment).trim() !== '';
}

/** A text that ends with a mark goes on in the next line. */
function goesOn(page: CursorBlock, line: TypedLine): boolean {
  const above = lineAbove(page, line);
  if (above === undefined) return false;
  const end = commentAt(page.text, above.content, above.end);
  return /[、，,；;]\s*$/u.test(page.text.slice(above.content, end));
}

/** Whether a comment that silences a rule in the next line stands above, or a document is still to begin below. */
function isMeantForNext({ analysis, page, line, next, levels }: Slot): boolean {
  if (next !== undefined) return isSilenced(textAbove(analysis.source, page, line));
  const isFirst = levels.length === 1 && levels[0]?.key === undefined && lineAbove(page, line) === undefined;
  return isFirst && isFollowed(analysis.source, page, line);
}

/** Whether the last lines of a text that say nothing to YAML silence a rule. */
function isSilenced(text: string): boolean {
  const lines = text.split('\n');
  const last = lines.findLastIndex((line) => !/^\s*(?:#|$)/u.test(line));
  return lines.slice(last + 1).some((line) => /#[ \t]*忽略[ \t]/u.test(line));
}

/** What stands above a line in its block; where the line begins its block, in the block above. */
function textAbove({ pages }: Source, { text }: CursorBlock, line: TypedLine): string {
  if (line.start > text.start) return text.slice(text.start, line.start);
  const spot = pages.spotAt(text.start);
  const above = spot && pages.previous(spot);
  return (above && pages.at(above)?.text) ?? '';
}

function isFollowed({ pages }: Source, page: CursorBlock, line: TypedLine): boolean {
  const spot = pages.spotAt(Math.max(page.text.start, page.text.end - 1));
  return lineBelow(page, line) !== undefined || (spot !== undefined && pages.next(spot) !== undefined);
}
