// One expression of a time limit, whatever its family.
import { readDates } from '../deadline/dates.ts';
import { type Folded, fold, written } from '../deadline/fold.ts';
import { readRecurring } from '../deadline/recurring.ts';
import type { Deadline } from '../deadline/types.ts';
import { hasNumber, readCounted } from './count.ts';
import type { SingleLimit } from './types.ts';
import { readWords } from './words.ts';

/** Reads the stretch of `text` from `start` to `end` as one expression. */
export function readOneLimit(text: string, start: number, end: number): SingleLimit {
  const folded = fold(text, start, end);
  const { span, slips } = folded;
  return readDay(folded) ?? readCounted(folded) ?? readWords(folded) ?? { kind: 'unreadable', span, slips };
}

/** A day of the year, a date, or how often; what is done by then may follow in any words. */
function readDay(folded: Folded): SingleLimit | undefined {
  const lead = LEAD.exec(folded.plain)?.[0].length ?? 0;
  const whole = part(folded, lead, folded.plain.length);
  const found = fromDeadline(
    readRecurring(whole) ?? (DATED.test(whole.plain) ? readDates(whole, undefined) : undefined),
  );
  if (found !== undefined) return { ...found, span: folded.span, slips: folded.slips };
  const day = UNTIL_DAY.exec(whole.plain)?.[0].length ?? 0;
  if (day === 0 || hasNumber(whole.plain.slice(day))) return undefined;
  const until = part(whole, 0, day);
  const early = fromDeadline(readRecurring(until) ?? readDates(until, undefined));
  return early === undefined ? undefined : { ...early, span: folded.span, slips: folded.slips };
}

const LEAD = /^(?:应当?|须|至少|不少于|原则上|一般)?[于在]?(?=[每按逐\d])/u;

/** A date says its month; 20日内 is no date. */
const DATED = /\d(?:年|月|[-./]\d)|年[底末内]/u;
const UNTIL_DAY = /^(?:每年|\d{4}年)?\d{1,2}月(?:\d{1,2}[日号]|底|末)(?:之前|以前|前)/u;

/** The stretch `from` to `to` of a folded text, folded by itself. */
function part(folded: Folded, from: number, to: number): Folded {
  if (from === 0 && to === folded.plain.length) return folded;
  const { start, end } = written(folded, from, to);
  return fold(folded.source, start, end);
}

/** A date without a year comes again every year. */
function fromDeadline(deadline: Deadline | undefined): SingleLimit | undefined {
  if (deadline === undefined) return undefined;
  const { span, slips } = deadline;
  switch (deadline.kind) {
    case 'recurring': {
      const { every, by } = deadline;
      return { kind: 'recurring', span, slips, every, ...(by === undefined ? {} : { by }) };
    }
    case 'needs-year': {
      const { month, day } = deadline;
      return { kind: 'recurring', span, slips, every: 'year', by: { month, day } };
    }
    case 'date':
      return { kind: 'date', span, slips, date: deadline };
    case 'impossible':
      return { kind: 'impossible', span, slips, at: deadline.at };
    default:
      return undefined;
  }
}
