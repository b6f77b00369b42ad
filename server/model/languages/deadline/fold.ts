// Deadlines in one spelling: digits half width, Chinese numbers as digits, no blanks, each sign still knowing its place.
import type { Span } from '../../../text/span.ts';
import { chineseNumber, halfWidth } from '../chinese-numbers.ts';
import type { Slip } from './types.ts';

/** A stretch of a text, folded. `places` is missing when nothing had to be folded. */
export interface Folded {
  /** The text as the patterns read it. */
  readonly plain: string;
  /** The text as it is written, whole. */
  readonly source: string;
  readonly span: Span;
  readonly slips: readonly Slip[];
  readonly places?: readonly Span[];
}

/** Folds the stretch of `source` from `start` to `end` (UTF-16 offsets). */
export function fold(source: string, start: number, end: number): Folded {
  const written = source.slice(start, end);
  const whole = { start, end };
  if (!FOLDABLE.test(written)) return { plain: written, source, span: whole, slips: [] };
  const slips: Slip[] = [];
  const places: Span[] = [];
  let plain = '';
  for (const match of written.matchAll(PIECES)) {
    const span = { start: start + match.index, end: start + match.index + match[0].length };
    const { text, slip } = foldPiece(match);
    if (slip !== undefined) slips.push({ kind: slip, span });
    for (let at = 0; at < text.length; at += 1) places.push(placeOf(span, text.length, at));
    plain += text;
  }
  return { plain, source, span: whole, slips, places };
}

/** The stretch of the written text behind the stretch `from` to `to` of the folded one. */
export function written({ span, places }: Folded, from: number, to: number): Span {
  if (places === undefined) return { start: span.start + from, end: span.start + to };
  if (from >= to) {
    const at = places[from]?.start ?? places.at(-1)?.end ?? span.start;
    return { start: at, end: at };
  }
  return { start: places[from]?.start ?? span.end, end: places[to - 1]?.end ?? span.end };
}

const FOLDABLE = /[\s０-９．－／〇○零一二两三四五六七八九十]/u;

/** Blanks; full-width digits; full-width marks; a Chinese number before its unit; signs that stay as they are. */
const PIECES =
  /(?<blank>\s+)|(?<digits>[０-９]+)|(?<mark>[．－／])|(?<number>[〇○零一二两三四五六七八九十]+)(?=\s*[年月日号个季天周次])|[〇○零一二两三四五六七八九十]+|[^\s０-９．－／〇○零一二两三四五六七八九十]+/gu;

function foldPiece(match: RegExpExecArray): { readonly text: string; readonly slip?: Slip['kind'] } {
  const { blank, digits, mark, number } = match.groups ?? {};
  if (blank !== undefined) return { text: '', slip: 'stray-space' };
  if (digits !== undefined) return { text: digits.replace(/./gu, halfWidth), slip: 'full-width-digit' };
  if (mark !== undefined) return { text: halfWidth(mark) };
  return { text: String((number === undefined ? undefined : chineseNumber(number)) ?? match[0]) };
}

/** Signs that were folded one by one keep their own place; a number written otherwise keeps the place of the whole. */
function placeOf(span: Span, length: number, at: number): Span {
  if (span.end - span.start !== length) return span;
  return { start: span.start + at, end: span.start + at + 1 };
}
