// Lines and columns for those who need them, from 0, in UTF-16 units. Only the block that is asked about is read.
import type { Block } from './block.ts';
import type { Source } from './source.ts';
import type { Span } from './span.ts';

/** A line and a column, both from 0. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** The line and column of an offset into the newest text. */
export function positionAt(source: Source, offset: number): LineColumn {
  const { pages } = source;
  if (offset > pages.length && !source.isRead) {
    const { line, column } = position(source.slice(pages.length, offset), offset - pages.length);
    return { line: pages.lines + line, column };
  }
  const block = blockAt(source, offset);
  return block === undefined ? { line: 0, column: offset } : positionIn(block, offset - block.start);
}

/** The line and column of an offset into a block. */
export function positionIn(block: Block, offset: number): LineColumn {
  const { line, column } = position(block.text, offset);
  return { line: block.line + line, column };
}

/** The offset of a line and column; past the end of a line it is the end of that line. */
export function offsetAt(source: Source, { line, column }: LineColumn): number {
  const { pages } = source;
  if (line >= pages.lines && !source.isRead) {
    const rest = source.slice(pages.length, source.length);
    return pages.length + offsetIn(rest, { line: line - pages.lines, column });
  }
  const spot = pages.spotOfLine(line);
  const block = spot && pages.at(spot);
  if (block === undefined) return 0;
  return block.start + offsetIn(block.text, { line: line - block.line, column });
}

/** The block in which an offset lies; the end of the text belongs to the last block. */
export function blockAt({ pages }: Source, offset: number): Block | undefined {
  const spot = pages.spotAt(offset);
  return spot && pages.at(spot);
}

/** The span between two positions as offsets. */
export function spanBetween(source: Source, from: LineColumn, to: LineColumn): Span {
  const start = offsetAt(source, from);
  return { start, end: Math.max(start, offsetAt(source, to)) };
}

function position(text: string, offset: number): LineColumn {
  let line = 0;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++;
    lineStart = at + 1;
  }
  return { line, column: offset - lineStart };
}

function offsetIn(text: string, { line, column }: LineColumn): number {
  let lineStart = 0;
  for (let skip = line; skip > 0; skip--) {
    const next = text.indexOf('\n', lineStart);
    if (next < 0) return text.length;
    lineStart = next + 1;
  }
  return Math.min(lineStart + column, lineEnd(text, lineStart));
}

function lineEnd(text: string, from: number): number {
  const next = text.indexOf('\n', from);
  if (next < 0) return text.length;
  return next > from && text[next - 1] === '\r' ? next - 1 : next;
}
