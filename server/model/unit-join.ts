// From pieces to names: a collective with an inner 、 is put together again; 甲和乙 and 甲等部门 are taken apart.
import type { Span } from '../text/span.ts';
import { fullWidthBrackets, wordsAt } from './unit-mention.ts';
import { conjunctionIn, goesOn, tailIn } from './unit-names.ts';
import type { Piece } from './unit-pieces.ts';
import type { NameSpan, UnitWords } from './unit-types.ts';

/**
 * Puts together what belongs to one name: 各县（市、区）政府、管委会 by its wording, the names in `known` by heart.
 * A label keeps its number: 责任单位 1：.
 */
export function joinPieces(
  text: string,
  pieces: readonly Piece[],
  known: ReadonlySet<string>,
): readonly Piece[] {
  const joined: Piece[] = [];
  for (let at = 0; at < pieces.length; ) {
    const [first] = pieces.slice(at, at + 1);
    if (first === undefined) break;
    const count = countTogether(text, pieces.slice(at, at + MOST_TOGETHER), known);
    const last = pieces[at + count - 1] ?? first;
    joined.push({ ...first, span: { start: first.span.start, end: last.span.end }, isLabel: last.isLabel });
    at += count;
  }
  return joined;
}

/** The names in one piece, and the 等… that leaves the list open behind them. */
export function takeApart(
  text: string,
  piece: Span,
): { readonly names: readonly NameSpan[]; readonly tail?: UnitWords } {
  const written = text.slice(piece.start, piece.end);
  const at = tailIn(written);
  if (at === undefined) return { names: namesIn(text, piece) };
  const before = namesIn(text, { start: piece.start, end: piece.start + at });
  const [first, ...others] = namesIn(text, { start: piece.start + at + 1, end: piece.end });
  const tail = wordsAt(text.slice(piece.start + at, first?.span.end ?? piece.end), piece.start + at);
  return {
    names: [...before, ...(first === undefined ? [] : [{ ...first, inTail: true }]), ...others],
    tail,
  };
}

/** No collective that was seen has more parts: 各县、市、区政府、管委会. */
const MOST_TOGETHER = 4;

function countTogether(
  text: string,
  [first, ...others]: readonly Piece[],
  known: ReadonlySet<string>,
): number {
  if (first === undefined) return 1;
  const [next] = others;
  if (next?.isLabel && next.mark === 'blank' && /^\d$/u.test(text.slice(next.span.start, next.span.end)))
    return 2;
  const end = others.findIndex(({ mark }) => mark !== 'close');
  const close = end < 0 ? others : others.slice(0, end);
  const upTo = (piece: Piece) => text.slice(first.span.start, piece.span.end);
  const byHeart = close.findLastIndex((piece) => known.has(fullWidthBrackets(upTo(piece))));
  if (byHeart >= 0) return byHeart + 2;
  let count = 1;
  let name = upTo(first);
  for (const piece of close) {
    if (!goesOn(name, text.slice(piece.span.start, piece.span.end))) break;
    name = upTo(piece);
    count += 1;
  }
  return count;
}

function namesIn(text: string, { start, end }: Span): readonly NameSpan[] {
  if (start >= end) return [];
  const joint = conjunctionIn(text.slice(start, end));
  if (joint === undefined) return [{ span: { start, end }, inTail: false }];
  const [at, length] = joint;
  const rest = namesIn(text, { start: start + at + length, end });
  return [{ span: { start, end: start + at }, inTail: false }, ...rest];
}
