// From pieces to names: a collective with an inner 、 is put together again; 甲和乙 and 甲等部门 are taken apart.
import type { Span } from '../../../text/span.ts';
import { fullWidthBrackets, wordsAt } from './mention.ts';
import { conjunctionIn, goesOn, tailIn } from './names.ts';
import type { UnitPiece } from './pieces.ts';
import type { NameSpan, UnitWords } from './types.ts';

/**
 * Puts together what belongs to one name: 各县（市、区）政府、管委会 by its wording, the names in `known` by heart.
 * A label keeps its number: 责任单位 1：.
 */
export function joinPieces(
  text: string,
  pieces: readonly UnitPiece[],
  known: ReadonlySet<string>,
): readonly UnitPiece[] {
  const joined: UnitPiece[] = [];
  for (let at = 0; at < pieces.length; ) {
    const first = pieces[at];
    if (first === undefined) break;
    const count = mayGoOn(text, first, pieces[at + 1], known)
      ? countTogether(text, pieces.slice(at, at + MOST_TOGETHER), known)
      : 1;
    const last = pieces[at + count - 1];
    const isOne = count === 1 || last === undefined;
    joined.push(
      isOne ? first : { ...last, mark: first.mark, span: { start: first.span.start, end: last.span.end } },
    );
    at += count;
  }
  return joined;
}

/** Whether a piece may be the beginning of a name that goes on: nearly none is. */
function mayGoOn(
  text: string,
  { span }: UnitPiece,
  next: UnitPiece | undefined,
  known: ReadonlySet<string>,
): boolean {
  if (next === undefined) return false;
  return known.size > 0 || text.startsWith('各', span.start) || (next.isLabel && next.mark === 'blank');
}

/** The names in one piece, and the 等… that leaves the list open behind them. */
export function takeApart(written: string): {
  readonly names: readonly NameSpan[];
  readonly tail: UnitWords | undefined;
} {
  const end = written.length;
  const at = tailIn(written);
  if (at === undefined) return { names: namesIn(written, { start: 0, end }), tail: undefined };
  const before = namesIn(written, { start: 0, end: at });
  const [first, ...others] = namesIn(written, { start: at + 1, end });
  const tail = wordsAt(written.slice(at, first?.span.end ?? end), at);
  return {
    names: [...before, ...(first === undefined ? [] : [{ ...first, inTail: true }]), ...others],
    tail,
  };
}

/** No collective that was seen has more parts: 各县、市、区政府、管委会. */
const MOST_TOGETHER = 4;

function countTogether(
  text: string,
  [first, ...others]: readonly UnitPiece[],
  known: ReadonlySet<string>,
): number {
  if (first === undefined) return 1;
  const [next] = others;
  if (next?.isLabel && next.mark === 'blank' && /^\d$/u.test(text.slice(next.span.start, next.span.end)))
    return 2;
  const end = others.findIndex(({ mark }) => mark !== 'close');
  const close = end < 0 ? others : others.slice(0, end);
  const upTo = (piece: UnitPiece) => text.slice(first.span.start, piece.span.end);
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
