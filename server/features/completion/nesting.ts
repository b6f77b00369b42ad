// How a block is nested at a line: the maps and lists that are open there, told by the lines above it and by what the
// cut knows of the lists around the block; and the line that comes next, which must stay in the map or list it is in.
import { ENTRIES_KEY } from '../../model/document/read.ts';
import type { Block } from '../../text/block.ts';
import type { CutState } from '../../text/cut/pieces.ts';
import { Excerpt } from '../../text/excerpt.ts';
import type { Source } from '../../text/source.ts';
import { type CursorBlock, type KeyLine, lineBelow } from '../cursor/lines-around.ts';
import { keyColumn, type TypedLine, typedLineAt } from '../cursor/typed-line.ts';

/** A map that is open: its keys stand in one column. */
export interface MapLevel {
  readonly is: 'map';
  readonly column: number;
  /** Whose headings they are; `foreign` inside of a value. */
  readonly of: 'header' | 'entry' | 'foreign';
  /** The last key above, where it is known. */
  readonly key: KeyLine | undefined;
  /** Which list may be begun under the last key: it has no value yet. */
  readonly opens: ListLevel['of'] | undefined;
}

/** A list that is open: its dashes stand in one column. */
export interface ListLevel {
  readonly is: 'list';
  readonly column: number;
  readonly of: 'entries' | 'values';
  /** The key that it stands under, where it is known. */
  readonly key: KeyLine | undefined;
  /** Whether nothing stands behind its last dash yet. */
  readonly lone: boolean;
}

/** A map or list that is open. */
export type Level = MapLevel | ListLevel;

/**
 * What is open behind some structural lines of a block, outermost first.
 * @param rows the lines, from the beginning of the block on
 */
export function nestingOf(block: Block | undefined, rows: readonly TypedLine[]): readonly Level[] {
  const levels = rows.length === 0 ? inFront(block) : around(block);
  for (const row of rows) {
    if (row.dash === undefined) placeKey(levels, row);
    else placeItem(levels, row, row.dash);
  }
  return levels;
}

/** The next line of the same document that says something; undefined at its end. */
export function nextLine(source: Source, block: Block | undefined, page: CursorBlock, line: TypedLine): Next {
  const below = lineBelow(page, line);
  if (below !== undefined) return seen(page.text, below);
  const { pages } = source;
  const spot = block && pages.spotOf(block);
  for (const next of pages.from(spot && pages.next(spot))) {
    if (next.mark.before === undefined) return undefined;
    const text = new Excerpt(next.text, next.start);
    const first = typedLineAt(text, next.start, page.isKey);
    const found = first.kind === 'text' ? first : lineBelow({ text, isKey: page.isKey }, first);
    if (found !== undefined) return seen(text, found);
  }
  return source.isRead ? undefined : 'unread';
}

/** So many blocks below are looked through for more headings of an entry. */
const MOST_BLOCKS = 100;

/**
 * The keys of a map below the block at hand, behind the entries that it holds.
 * @param map how many lists it lies in, and the column of its keys
 */
export function keysOfTails(
  { pages }: Source,
  { text, isKey }: CursorBlock,
  map: { readonly depth: number; readonly column: number },
): string[] {
  const keys: string[] = [];
  let spot = pages.spotAt(Math.max(text.start, text.end - 1));
  for (let count = 0; count < MOST_BLOCKS; count++) {
    spot = spot && pages.next(spot);
    const block = spot && pages.at(spot);
    if (block === undefined || block.mark.before === undefined) break;
    const { role, depth } = block.mark;
    if (depth < map.depth || (depth === map.depth && role === 'item')) break;
    if (depth > map.depth) continue;
    const tail = new Excerpt(block.text, block.start);
    for (let at = tail.start; at < tail.end; at = tail.lineEnd(at) + 1) {
      const { key, dash, column } = typedLineAt(tail, at, isKey);
      if (key !== undefined && dash === undefined && column === map.column) keys.push(key.text);
    }
  }
  return keys;
}

/** The line that comes next: its column, and whether a dash stands there. */
export type Next =
  | { readonly column: number; readonly dash: boolean; readonly key: boolean }
  | 'unread'
  | undefined;

function seen(text: Excerpt, { start, end, column, dash, key }: TypedLine): Next {
  if (column === 0 && /^(?:---|\.\.\.)(?:\s|$)/u.test(text.slice(start, end))) return undefined;
  return { column, dash: dash !== undefined, key: key !== undefined };
}

/** The lists that lie around a block; its own first line tells of the one that it is an item of. */
function around(block: Block | undefined): Level[] {
  const { before, depth, role } = block?.mark ?? NOWHERE;
  if (before === undefined || depth === 0) return [];
  const known = [...before.lists, ...before.closed];
  const outer = known.slice(0, role === 'item' ? depth - 1 : depth);
  const levels = levelsOf(outer);
  if (role === 'item') levels.push(entriesMap(levels, known[depth - 1]?.owner ?? before.keys));
  return levels;
}

/** What is open in front of the first line of a block: all that the piece above it has left open, but for its keys. */
function inFront(block: Block | undefined): Level[] {
  const { before } = block?.mark ?? NOWHERE;
  if (before === undefined) return [];
  const levels = levelsOf(before.lists);
  if (before.opener) levels.push(entriesMap(levels, before.keys));
  return levels;
}

const NOWHERE = { before: undefined, depth: 0, role: 'head' } as const;

function levelsOf(lists: CutState['lists']): Level[] {
  const levels: Level[] = [];
  for (const { column, owner } of lists) {
    levels.push(entriesMap(levels, owner));
    levels.push({ is: 'list', column, of: 'entries', key: undefined, lone: false });
  }
  return levels;
}

function entriesMap(outer: readonly Level[], column: number): MapLevel {
  return {
    is: 'map',
    column,
    of: outer.length === 0 ? 'header' : 'entry',
    key: undefined,
    opens: 'entries',
  };
}

/** A line that begins with its key, or with words that are none. */
function placeKey(levels: Level[], row: TypedLine): void {
  const { column, key } = row;
  if (key === undefined) return;
  const keep = levels.findLastIndex((level) =>
    level.is === 'map' ? level.column <= column : level.column < column,
  );
  const top = levels[keep];
  // Deeper than a key that has its value already: part of that value, or an error.
  if (top?.is === 'map' && top.column < column && top.opens === undefined) return;
  levels.length = keep + 1;
  if (top?.is === 'map' && top.column === column) levels.pop();
  levels.push(mapWith(levels, { line: row, key }));
}

/** A line that begins with a dash. */
function placeItem(levels: Level[], row: TypedLine, dash: number): void {
  const keep = levels.findLastIndex((level) => level.column <= dash);
  const top = levels[keep];
  if (top === undefined && levels.length > 0) return;
  if (top?.is === 'map' && top.opens === undefined) return;
  if (top?.is === 'list' && top.column < dash) return;
  levels.length = keep + 1;
  if (top?.is === 'list') levels.pop();
  const { key = undefined, of = 'values' } =
    top?.is === 'list' ? top : top === undefined ? {} : { key: top.key, of: top.opens };
  levels.push({ is: 'list', column: dash, of, key, lone: row.content >= row.end });
  if (row.key !== undefined) levels.push(mapWith(levels, { line: row, key: row.key }));
}

function mapWith(outer: readonly Level[], keyLine: KeyLine): MapLevel {
  const parent = outer.at(-1);
  const of =
    parent === undefined ? 'header' : parent.is === 'list' && parent.of === 'entries' ? 'entry' : 'foreign';
  const { bare, text } = keyLine.key;
  const opens = text === ENTRIES_KEY && of !== 'foreign' ? 'entries' : 'values';
  return {
    is: 'map',
    column: keyColumn(keyLine.line),
    of,
    key: keyLine,
    opens: bare ? opens : undefined,
  };
}
