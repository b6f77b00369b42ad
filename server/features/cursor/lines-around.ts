// What the lines around a line say of it: whose value it is part of, which headings stand beside it, how far a cell
// goes. Only indentation, dashes and colons count, so that it holds in text that YAML cannot read yet.
import type { Excerpt } from '../../text/excerpt.ts';
import type { Span } from '../../text/span.ts';
import { commentAt, keyColumn, type TypedKey, type TypedLine, typedLineAt } from './typed-line.ts';

/** The text that may be looked at: the block around the cursor, never more. */
export interface CursorBlock {
  readonly text: Excerpt;
  /** Whether a text in front of a careless colon is a key all the same. */
  readonly isKey: (text: string) => boolean;
}

/** A key with its line. */
export interface KeyLine {
  readonly line: TypedLine;
  readonly key: TypedKey;
}

/** The nearest line above that says something. */
export function lineAbove({ text, isKey }: CursorBlock, line: TypedLine): TypedLine | undefined {
  for (let start = line.start; start > text.start; ) {
    const above = typedLineAt(text, start - 1, isKey);
    if (above.kind === 'text') return above;
    start = above.start;
  }
  return undefined;
}

/** The nearest line below that says something. */
export function lineBelow({ text, isKey }: CursorBlock, line: TypedLine): TypedLine | undefined {
  for (let from = text.lineEnd(line.end); from + 1 < text.end; ) {
    const below = typedLineAt(text, from + 1, isKey);
    if (below.kind === 'text') return below;
    from = text.lineEnd(below.end);
  }
  return undefined;
}

/** The key whose value a line is part of; undefined for a line that stands on its own in its entry or header. */
export function ownerOf(page: CursorBlock, line: TypedLine): KeyLine | undefined {
  let limit = line.dash ?? line.column;
  let isItem = line.dash !== undefined;
  for (let above = lineAbove(page, line); above !== undefined; above = lineAbove(page, above)) {
    if (above.dash !== undefined && above.dash >= limit) continue;
    const column = keyColumn(above);
    const holds = column < limit || (isItem && column === limit && above.key?.bare === true);
    if (above.key !== undefined && holds) return { line: above, key: above.key };
    if (above.dash === undefined) continue;
    // The line stands in this item; what the item belongs to is asked next.
    limit = above.dash;
    isItem = true;
  }
  return undefined;
}

/** The headings written in the same map as a line whose keys stand in `column`; those of the line itself left out. */
export function keysBeside(page: CursorBlock, line: TypedLine, column: number): string[] {
  const keys: string[] = [];
  for (let above = line; above.dash === undefined; ) {
    const next = lineAbove(page, above);
    if (next === undefined || (next.dash === undefined && next.column < column)) break;
    if (next.key !== undefined && keyColumn(next) === column) keys.push(next.key.text);
    if (next.dash !== undefined && next.dash < column) break;
    above = next.dash === undefined ? next : { ...next, dash: undefined };
  }
  for (let below = lineBelow(page, line); below !== undefined; below = lineBelow(page, below)) {
    if ((below.dash ?? below.column) < column) break;
    if (below.key !== undefined && below.dash === undefined && below.column === column)
      keys.push(below.key.text);
  }
  return keys;
}

/** The stretch behind a colon: the rest of its line without a comment, and the lines below that belong to it. */
export function cellSpan(page: CursorBlock, { line, key }: KeyLine): Span {
  const column = keyColumn(line);
  const start = key.colon.end;
  let end = commentAt(page.text, start, line.end);
  for (let below = lineBelow(page, line); below !== undefined; below = lineBelow(page, below)) {
    const inside =
      below.dash === undefined
        ? below.column > column
        : below.dash > column || (key.bare && below.dash === column);
    if (!inside) break;
    end = commentAt(page.text, below.content, below.end);
  }
  return { start, end };
}
