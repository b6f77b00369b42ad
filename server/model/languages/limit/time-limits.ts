// Reads the text of a time limit (公开时限) as catalogs write it; see types.ts for what can come of it.
import type { Span } from '../../../text/span.ts';
import { stripped } from '../deadline/list.ts';
import { brokenEnd } from './broken.ts';
import { readClauses } from './clauses.ts';
import type { LimitPart, SingleLimit, TimeLimit } from './types.ts';

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

const LONGEST = 500;
