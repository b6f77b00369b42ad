// One expression of a deadline, whatever its family; its first sign tells which families can be meant.
import { readDates } from './dates.ts';
import { fold } from './fold.ts';
import { readRecurring } from './recurring.ts';
import type { Deadline } from './types.ts';
import { readOpen, readRelative } from './words.ts';

/** Reads the stretch of `text` from `start` to `end` as one expression; `year` is the year that the context gives. */
export function readOne(text: string, start: number, end: number, year: number | undefined): Deadline {
  const folded = fold(text, start, end);
  const first = folded.plain.charCodeAt(0);
  const found =
    first >= DIGIT_0 && first <= DIGIT_9
      ? (readDates(folded, year) ?? readRelative(folded))
      : (readOpen(folded) ?? readRecurring(folded) ?? readDates(folded, year) ?? readRelative(folded));
  return found ?? { kind: 'unreadable', span: folded.span, slips: folded.slips };
}

const DIGIT_0 = 48;
const DIGIT_9 = 57;
