// The lines above a line that count for how a block is nested, without those that are inside of a value of several
// lines: a text behind `|`, quotes or brackets that are closed further down. What stands there is text, whatever it
// looks like.
import type { Excerpt } from '../../text/excerpt.ts';
import type { CursorBlock, KeyLine } from '../cursor/lines-around.ts';
import { keyColumn, skipBlanks, type TypedLine, typedLineAt } from '../cursor/typed-line.ts';

/** A value of several lines. */
export interface Inside {
  readonly by: 'text' | 'quotes' | 'brackets';
  /** Its lines stand deeper than this column. */
  readonly column: number;
  /** The key that it stands behind; undefined for an item of a list. */
  readonly owner: KeyLine | undefined;
  /** Offset of the first line of it below the key, and of the sign that closes it. */
  readonly start: number;
  readonly end: number;
}

/** The structural lines above a line, and the value that the line itself is inside of. */
export interface RowsAbove {
  readonly rows: readonly TypedLine[];
  readonly inside: Inside | undefined;
}

/** Reads a block from its beginning down to a line. @param column where the cursor stands in a blank line */
export function rowsAbove(page: CursorBlock, line: TypedLine, column: number): RowsAbove {
  const { text, isKey } = page;
  const rows: TypedLine[] = [];
  let inside: Inside | undefined;
  for (let at = text.start; at < line.start; ) {
    const row = typedLineAt(text, at, isKey);
    at = text.lineEnd(row.end) + 1;
    if (inside !== undefined && reaches(inside, row)) continue;
    inside = undefined;
    if (row.kind !== 'text') continue;
    rows.push(row);
    inside = openedBy(page, row);
  }
  const holds = inside !== undefined && holdsLine(text, inside, line, column);
  return { rows, inside: holds ? inside : undefined };
}

/** Column in which the lines of a text behind `|` begin; undefined while it has none but the one left out. */
export function textColumn(text: Excerpt, { start, column }: Inside, without: TypedLine): number | undefined {
  for (let at = start; at < text.end; ) {
    const stop = text.lineEnd(at);
    const first = skipBlanks(text, at, stop);
    if (first < stop && at !== without.start) return first - at > column ? first - at : undefined;
    at = stop + 1;
  }
  return undefined;
}

function reaches({ by, column, end }: Inside, row: TypedLine): boolean {
  if (by === 'text') return row.kind === 'blank' || row.column > column;
  return row.start <= end;
}

/** A blank line belongs to a text that goes on below it, else to whoever the cursor's column says. */
function holdsLine(text: Excerpt, inside: Inside, line: TypedLine, column: number): boolean {
  if (inside.by !== 'text') return line.start <= inside.end;
  if (line.kind === 'text') return line.column > inside.column;
  for (let at = text.lineEnd(line.end) + 1; at < text.end; ) {
    const stop = text.lineEnd(at);
    const first = skipBlanks(text, at, stop);
    if (first < stop) return first - at > inside.column || column > inside.column;
    at = stop + 1;
  }
  return column > inside.column;
}

function openedBy({ text, isKey }: CursorBlock, row: TypedLine): Inside | undefined {
  const { key, dash } = row;
  if (key === undefined && dash === undefined) return undefined;
  const value = key === undefined ? row.content : skipBlanks(text, key.colon.end, row.end);
  const column = key === undefined ? (dash ?? 0) : keyColumn(row);
  const start = text.lineEnd(row.end) + 1;
  const owner = key === undefined ? undefined : { line: row, key };
  const rest = text.slice(value, row.end);
  if (/^[|>][-+\d]*[ \t]*(?:#.*)?$/u.test(rest)) {
    return { by: 'text', column, owner, start, end: text.end };
  }
  if (!/^["'[{]/u.test(rest)) return undefined;
  const by = /^["']/u.test(rest) ? 'quotes' : 'brackets';
  const limit = deeperUntil({ text, isKey }, row, column);
  const end = by === 'quotes' ? closingQuote(text, value, limit) : closingBracket(text, value, limit);
  return end === undefined || end < start ? undefined : { by, column, owner, start, end };
}

/** Where the lines end that stand deeper than a column; a bracket may be closed in that column. */
function deeperUntil({ text, isKey }: CursorBlock, row: TypedLine, column: number): number {
  for (let at = text.lineEnd(row.end) + 1; at < text.end; ) {
    const line = typedLineAt(text, at, isKey);
    const closes = /[\]}]/u.test(text.charAt(line.start + line.column));
    if (line.kind === 'text' && line.column <= column && !closes) return at;
    at = text.lineEnd(line.end) + 1;
  }
  return text.end;
}

function closingQuote(text: Excerpt, from: number, limit: number): number | undefined {
  const quote = text.charAt(from);
  for (let at = from + 1; at < limit; at++) {
    const char = text.charAt(at);
    if (char === '\\' && quote === '"') at++;
    else if (char === quote && quote === "'" && text.charAt(at + 1) === "'") at++;
    else if (char === quote) return at;
  }
  return undefined;
}

function closingBracket(text: Excerpt, from: number, limit: number): number | undefined {
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const char = text.charAt(at);
    if (char === '[' || char === '{') depth++;
    else if (char === ']' || char === '}') depth--;
    else if ((char === '"' || char === "'") && /[[{,:\s]/u.test(text.charAt(at - 1)))
      at = closingQuote(text, at, limit) ?? at;
    if (depth === 0) return at;
  }
  return undefined;
}
