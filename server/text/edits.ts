// Edits of a text as values: what they make of it, and two of them, one after the other, as one.
import type { Span } from './span.ts';

/** A replacement of one stretch (UTF-16 offsets); an empty stretch inserts. */
export interface SpanEdit {
  readonly span: Span;
  readonly text: string;
}

/** The text after the edits, which are in the order of their places and do not overlap. */
export function edited(text: string, edits: readonly SpanEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { span, text: put } of edits) {
    parts.push(text.slice(at, span.start), put);
    at = span.end;
  }
  return parts.join('') + text.slice(at);
}

/**
 * The edits that make at once of a text what `first` and then `second` make of it. Both are in the order of their
 * places and do not overlap; the places of `second` are those of the text after `first`.
 */
export function composed(first: readonly SpanEdit[], second: readonly SpanEdit[]): SpanEdit[] {
  return editsOf(rewrittenBy(second, piecesOf(first)));
}

/** A piece of a text that was edited: a stretch of the text before, or what has been put in. */
type Piece = Span | string;

/** The text after the edits; its last piece has no end, since the length of the text does not matter. */
function piecesOf(edits: readonly SpanEdit[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { span, text } of edits) {
    pieces.push({ start: at, end: span.start }, text);
    at = span.end;
  }
  return [...pieces, { start: at, end: Number.POSITIVE_INFINITY }];
}

function rewrittenBy(edits: readonly SpanEdit[], pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let index = 0;
  let within = 0;
  let at = 0;
  const pass = (to: number, keep: boolean): void => {
    while (at < to) {
      const piece = pieces[index];
      if (piece === undefined) return;
      const length = lengthOf(piece) - within;
      const taken = Math.min(length, to - at);
      if (keep) result.push(part(piece, within, within + taken));
      at += taken;
      within = taken === length ? 0 : within + taken;
      if (taken === length) index += 1;
    }
  };
  for (const { span, text } of edits) {
    pass(span.start, true);
    result.push(text);
    pass(span.end, false);
  }
  pass(Number.POSITIVE_INFINITY, true);
  return result;
}

function lengthOf(piece: Piece): number {
  return typeof piece === 'string' ? piece.length : piece.end - piece.start;
}

function part(piece: Piece, from: number, to: number): Piece {
  return typeof piece === 'string'
    ? piece.slice(from, to)
    : { start: piece.start + from, end: piece.start + to };
}

function editsOf(pieces: readonly Piece[]): SpanEdit[] {
  const edits: SpanEdit[] = [];
  let at = 0;
  let put = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') put += piece;
    else if (piece.start < piece.end) {
      if (put !== '' || piece.start > at) edits.push({ span: { start: at, end: piece.start }, text: put });
      put = '';
      at = piece.end;
    }
  }
  return edits;
}
