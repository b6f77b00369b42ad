// The one name that the cursor is at, among the several that a cell may hold.
import type { Excerpt } from '../../text/excerpt.ts';
import type { Span } from '../../text/span.ts';
import { writtenAt } from './scalar.ts';
import { isBlank, skipBlanks } from './typed-line.ts';

/** What is written between two marks of a cell, around the cursor. */
export interface Mention {
  /** All of it; empty at the cursor where nothing is written. Offsets in the whole text. */
  readonly span: Span;
  /** The part in front of the cursor. */
  readonly typed: string;
  /** What else the cell holds. */
  readonly others: readonly string[];
  /** Whether the cell is a flow list or map: `[a, b]`. */
  readonly flow: boolean;
}

/** The characters that part the names of a cell, besides line breaks and quotes. */
export interface Marks {
  readonly text: string;
  /** Whether a blank parts names as well. */
  readonly blanks: boolean;
}

/**
 * The mention at an offset within a cell. What stands in brackets （） is not parted, whole or still open; the marks of
 * YAML's lists, the dash and `[ , ]`, always part, and so do quotes; not the apostrophe of half-composed input, `shi'fa`.
 */
export function mentionAt(text: Excerpt, cell: Span, offset: number, marks: Marks): Mention {
  const opens = /[[{]/u.test(text.charAt(skipBlanks(text, cell.start, cell.end)));
  const flow = opens || writtenAt(text, cell, offset).flow;
  const pieces = piecesOf(text, cell, flow ? { ...marks, text: `${marks.text},[]{}` } : marks);
  const current = pieces.find(({ start, end }) => start <= offset && offset <= end);
  const span = current === undefined ? { start: offset, end: offset } : trimmed(text, current, offset);
  const others = pieces
    .filter((piece) => piece !== current)
    .map(({ start, end }) => text.slice(start, end).trim());
  return {
    span,
    typed: text.slice(span.start, offset),
    others: others.filter((other) => other !== ''),
    flow,
  };
}

/** Blanks at the ends do not count, except those that were typed in front of the cursor. */
function trimmed(text: Excerpt, piece: Span, offset: number): Span {
  const start = Math.min(skipBlanks(text, piece.start, piece.end), offset);
  let end = piece.end;
  while (end > offset && isBlank(text.charAt(end - 1))) end--;
  return { start, end };
}

function piecesOf(text: Excerpt, cell: Span, marks: Marks): Span[] {
  const pieces: Span[] = [];
  let start = afterIndicator(text, cell);
  let depth = 0;
  for (let at = start; at < cell.end; at++) {
    const char = text.charAt(at);
    if (char === '（' || char === '(') depth++;
    else if (char === '）' || char === ')') depth = Math.max(0, depth - 1);
    if (char === '\n') {
      depth = 0;
      pieces.push({ start, end: at });
      start = afterDash(text, at + 1, cell.end);
      at = start - 1;
    } else if (depth === 0 && isMark(text, at, marks)) {
      pieces.push({ start, end: at });
      start = at + 1;
    }
  }
  pieces.push({ start, end: Math.max(start, cell.end) });
  return pieces;
}

function isMark(text: Excerpt, at: number, marks: Marks): boolean {
  const char = text.charAt(at);
  if (char === '"' || char === "'") return !/^[a-z]'[a-z]$/iu.test(text.slice(at - 1, at + 2));
  return marks.text.includes(char) || (marks.blanks && isBlank(char));
}

/** `|` and `>` open a text of several lines. */
function afterIndicator(text: Excerpt, cell: Span): number {
  const match = /^[ \t]*[|>][-+\d]*[ \t]*(?=\r?\n|$)/u.exec(text.slice(cell.start, cell.end));
  return cell.start + (match?.[0].length ?? 0);
}

function afterDash(text: Excerpt, lineStart: number, end: number): number {
  const first = skipBlanks(text, lineStart, end);
  if (text.charAt(first) !== '-' || (first + 1 < end && !/\s/u.test(text.charAt(first + 1)))) return first;
  return skipBlanks(text, first + 1, end);
}
