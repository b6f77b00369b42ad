// Reads the text of a time limit (公开时限) as catalogs write it; see types.ts for what can come of it.
import type { Span } from '../../../text/span.ts';
import { stripped } from '../deadline/list.ts';
import { readClauses } from './clauses.ts';
import type { BrokenOff, LimitPart, SingleLimit, TimeLimit } from './types.ts';

export type * from './types.ts';

/** Reads any text as a time limit. Spans count from the start of `text`; what is not understood is `unreadable`. */
export function readTimeLimit(text: string): TimeLimit {
  const whole = stripped(text, { start: 0, end: text.length });
  // No cell in print is longer; what is longer is prose in the wrong place.
  if (whole.end - whole.start > LONGEST) return { kind: 'unreadable', span: whole, slips: [] };
  const brokenOff = brokenEnd(text, whole);
  if (brokenOff === undefined) return readClauses(text, whole);
  const rest = stripped(text, { start: whole.start, end: brokenOff.span.start });
  const limit = readClauses(text, rest);
  return { ...limit, span: whole, brokenOff };
}

/** A limit with the label that it stands under; spans count as those of the limit do. */
export interface LabelledLimit {
  readonly label: string;
  readonly labelSpan: Span;
  readonly limit: SingleLimit;
}

/** The limit itself without a label, or each of its parts. */
export function limitsOf(limit: TimeLimit): readonly LabelledLimit[] {
  if (limit.kind === 'parts')
    return limit.parts.map(({ label, labelSpan, limit: own }: LimitPart) => ({
      label,
      labelSpan,
      limit: own,
    }));
  return [{ label: '', labelSpan: { start: limit.span.start, end: limit.span.start }, limit }];
}

/** The piece of a word that a text breaks off with, as 予以公, 20个工作 and 之日起 do; undefined where it ends well. */
function brokenEnd(text: string, whole: Span): BrokenOff | undefined {
  const written = text.slice(whole.start, whole.end);
  for (const [pattern, complete] of PIECES) {
    const match = pattern.exec(written);
    const piece = match?.groups?.['piece'];
    if (match === null || piece === undefined) continue;
    const span = { start: whole.end - piece.length, end: whole.end };
    return complete === undefined ? { span } : { span, whole: complete };
  }
  return undefined;
}

/** How a text may break off, and the whole word where only one can be meant. */
const PIECES: readonly (readonly [end: RegExp, whole: string | undefined])[] = [
  [/[内后前起](?:应当?)?(?:主动|及时)?(?<piece>予(?:以公?)?)$/u, '予以公开'],
  [/(?:内|主动|向社会)(?<piece>公)$/u, '公开'],
  [/[\d０-９十]\s*个?(?<piece>工作?)$/u, '工作日内'],
  [/(?<piece>从其规?)$/u, '从其规定'],
  [/[\d０-９十]\s*(?<piece>个)$/u, undefined],
  // A date written with marks ends with a number as well.
  [/(?<![\d０-９./-])(?<piece>[\d０-９]+)$/u, undefined],
  [/[^起始](?<piece>之(?:日起?)?|自)$/u, undefined],
];

const LONGEST = 500;
