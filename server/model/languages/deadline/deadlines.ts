// Reads the text of a deadline (完成时间) into days. The grammar is that of the printed tables; see types.ts.
import { readLabelled } from './labels.ts';
import { readList, stripped } from './list.ts';
import type { DateDeadline, Deadline } from './types.ts';

export type * from './types.ts';

/** What is known besides the text: the year that a heading or title gives to dates that lack theirs. */
export interface DeadlineContext {
  readonly year?: number | undefined;
}

/** Reads any text as a deadline. Spans count from the start of `text`; what is not understood is `unreadable`. */
export function readDeadline(text: string, context: DeadlineContext = {}): Deadline {
  const whole = stripped(text, { start: 0, end: text.length });
  // No cell in print is longer than a few lines; what is longer is prose in the wrong place.
  if (whole.end - whole.start > LONGEST) return { kind: 'unreadable', span: whole, slips: [] };
  return readLabelled(text, whole, context.year) ?? readList(text, whole, context.year);
}

/** All dates in a deadline, those of its parts included, in the order of the text. */
export function datesOf(deadline: Deadline): readonly DateDeadline[] {
  if (deadline.kind === 'date') return [deadline];
  return deadline.kind === 'parts' ? deadline.parts.flatMap((part) => datesOf(part.deadline)) : [];
}

/** The deadline itself, or each of its parts with their parts: every reading that is no `parts`. */
export function readingsOf(deadline: Deadline): readonly Exclude<Deadline, { kind: 'parts' }>[] {
  return deadline.kind === 'parts' ? deadline.parts.flatMap((part) => readingsOf(part.deadline)) : [deadline];
}

const LONGEST = 300;
