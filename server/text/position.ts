// Lines and columns for those who need them, from 0, in UTF-16 units. Only the block that is asked about is read.
import type { Block } from './block.ts';
import type { Span } from './span.ts';

/** A line and a column, both from 0. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/**
 * The line and column of an offset into the newest text.
 * @param blocks all blocks of the source, in order; each begins at the beginning of a line
 */
export function positionAt(blocks: readonly Block[], offset: number): LineColumn {
  const block = blockAt(blocks, offset);
  if (block === undefined) return { line: 0, column: 0 };
  return positionIn(block, offset - block.start);
}

/** The line and column of an offset into a block. */
export function positionIn(block: Block, offset: number): LineColumn {
  let line = block.line;
  let lineStart = 0;
  for (let at = block.text.indexOf('\n'); at >= 0 && at < offset; at = block.text.indexOf('\n', at + 1)) {
    line++;
    lineStart = at + 1;
  }
  return { line, column: offset - lineStart };
}

/** The offset of a line and column; past the end of a line it is the end of that line. */
export function offsetAt(blocks: readonly Block[], { line, column }: LineColumn): number {
  const block = last(blocks, (candidate) => candidate.line <= line);
  if (block === undefined) return 0;
  let lineStart = 0;
  for (let skip = line - block.line; skip > 0; skip--) {
    const next = block.text.indexOf('\n', lineStart);
    if (next < 0) return block.start + block.text.length;
    lineStart = next + 1;
  }
  return block.start + Math.min(lineStart + column, lineEnd(block.text, lineStart));
}

/** The block in which an offset lies; the end of the text belongs to the last block. */
export function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  return last(blocks, (block) => block.start <= offset);
}

/** The span between two positions as offsets. */
export function spanBetween(blocks: readonly Block[], from: LineColumn, to: LineColumn): Span {
  const start = offsetAt(blocks, from);
  return { start, end: Math.max(start, offsetAt(blocks, to)) };
}

function lineEnd(text: string, from: number): number {
  const next = text.indexOf('\n', from);
  if (next < 0) return text.length;
  return next > from && text[next - 1] === '\r' ? next - 1 : next;
}

/** The last block that holds; blocks that hold stand before all that do not. */
function last(blocks: readonly Block[], holds: (block: Block) => boolean): Block | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block !== undefined && holds(block)) low = middle + 1;
    else high = middle;
  }
  return blocks[Math.max(0, low - 1)];
}
