// Where something new can be written at a line so that every other line stays in the map or list that it is in: as the
// next key of an open map, or as the next item of an open list. Which of them is meant is told by the column.

import type { TypedLine } from '../cursor/typed-line.ts';
import type { Level, ListLevel, MapLevel, Next } from './nesting.ts';

/** A place for a key or for an item. */
export interface Opening {
  /** The map or list that it goes into; the map under whose last key a list is begun. */
  readonly level: Level;
  /** An item needs a dash in front. */
  readonly item: 'entries' | 'values' | undefined;
  /** Where the dash, or else the key, goes. */
  readonly column: number;
  /** Where the keys of a new entry go; for a key the same as `column`. */
  readonly keys: number;
}

/** The line at the cursor, as it counts here. */
export interface OpeningLine {
  readonly line: TypedLine;
  /** Column of the dash, of the first letter, or of the cursor in a blank line. */
  readonly column: number;
  readonly blank: boolean;
}

/** The place that is meant at a line; undefined where nothing can be put without harm. */
export function openingAt(levels: readonly Level[], next: Next, at: OpeningLine): Opening | undefined {
  if (next === 'unread') return undefined;
  const all = levels.flatMap((level) => openingsOf(level, levels, next, at));
  const free = all.filter((opening) => isFree(opening, next, at));
  const { column, line } = at;
  const inner = levels.at(-1);
  // Below a finished text nobody means a key in an empty line, and letters may go on with the text.
  if (
    at.blank &&
    inner !== undefined &&
    column > inner.column &&
    !free.some((each) => each.column === column)
  )
    return isOpen(inner) ? nearest(free, column) : undefined;
  const fitting = line.dash === undefined ? free : free.filter(({ item }) => item !== undefined);
  return nearest(fitting, column);
}

/** Whether a key of the header may stand at a line below the entries: nothing but the header goes on there. */
export function takesHeaderKey(
  levels: readonly Level[],
  next: Next,
  { line }: OpeningLine,
): number | undefined {
  const [root] = levels;
  if (root?.is !== 'map' || root.of !== 'header' || line.dash !== undefined || next === 'unread')
    return undefined;
  const free = next === undefined || (next.dash ? root.column > next.column : root.column >= next.column);
  return free ? root.column : undefined;
}

/** The one that stands in the column, else the innermost one further left, else the outermost one. */
function nearest(openings: readonly Opening[], column: number): Opening | undefined {
  const meant = openings.filter(({ level }) => level.is === 'list' || level.of !== 'foreign');
  return (
    openings.find((opening) => opening.column === column && opening.item === undefined) ??
    openings.find((opening) => opening.column === column) ??
    meant.findLast((opening) => opening.column <= column) ??
    meant.at(0)
  );
}

function isOpen(level: Level): boolean {
  return level.is === 'map' ? level.opens !== undefined : level.lone;
}

function openingsOf(level: Level, levels: readonly Level[], next: Next, at: OpeningLine): Opening[] {
  const inner = level === levels.at(-1);
  return level.is === 'map' ? inMap(level, inner, next, at) : inList(level, inner, next, at);
}

function inMap(map: MapLevel, inner: boolean, next: Next, at: OpeningLine): Opening[] {
  const key: Opening = { level: map, item: undefined, column: map.column, keys: map.column };
  // The header ends where the first entry begins.
  const keys = map.of === 'header' && !inner && map.opens === 'entries' ? [] : [key];
  if (!inner || map.opens === undefined || isMapBelow(next, map.column)) return keys;
  const below = dashBelow(next, map.column);
  const wanted = at.column > map.column || (at.line.dash !== undefined && at.column === map.column);
  const own = wanted ? at.column : map.column + 2;
  if (below === undefined && map.opens === 'values' && !wanted) return keys;
  const item = itemAt(map, map.opens, below ?? own, next, at);
  // Under 条目 an entry is meant, wherever the cursor stands.
  return map.opens === 'entries' && at.line.dash === undefined ? [item] : [...keys, item];
}

function inList(list: ListLevel, inner: boolean, next: Next, at: OpeningLine): Opening[] {
  const item = itemAt(list, list.of, list.column, next, at);
  if (!inner || !list.lone || list.of !== 'entries' || at.line.dash !== undefined || at.column <= list.column)
    return [item];
  const column = keysBelow(next, list.column, at.column);
  return [item, { level: list, item: undefined, column, keys: column }];
}

function itemAt(
  level: Level,
  item: ListLevel['of'],
  column: number,
  next: Next,
  { line }: OpeningLine,
): Opening {
  const typed = line.dash === undefined ? 2 : line.content - line.start - line.dash;
  const own = column + Math.max(2, typed);
  const keys = line.dash === column ? keysBelow(next, column, own) : own;
  return { level, item, column, keys };
}

/** Column of the dash of the next line, where it may begin the list of a key in `column`. */
function dashBelow(next: Next, column: number): number | undefined {
  return typeof next === 'object' && next.dash && next.column >= column ? next.column : undefined;
}

/** Whether the next line is part of a map that stands deeper than a column. */
function isMapBelow(next: Next, column: number): boolean {
  return typeof next === 'object' && next.key && !next.dash && next.column > column;
}

/** Where the keys of the next line stand; those of a map that is deeper than a column, else `otherwise`. */
function keysBelow(next: Next, column: number, otherwise: number): number {
  return typeof next === 'object' && isMapBelow(next, column) ? next.column : otherwise;
}

/** Whether the next line stays where it is when something is put in front of it. */
function isFree({ column, keys, item }: Opening, next: Next, { line }: OpeningLine): boolean {
  if (next === undefined || next === 'unread') return true;
  // What is neither a key nor an item belongs to the line in front of it.
  if (!next.dash && !next.key) return false;
  if (item === undefined) return next.dash ? column > next.column : column >= next.column;
  return column >= next.column || (line.dash === column && keys === next.column && !next.dash);
}
