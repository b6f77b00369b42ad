// Deadlines that count from the document itself, as 印发后20个工作日内 does: the day on which they end.

import type { DocFacts } from '../../document/document.ts';
import { addWorkingDays, type WorkingCalendar } from '../../standard/working-days.ts';
import { type Day, dayOf, lengthOfMonth, parseDay, parts } from '../days.ts';
import type { RelativeDeadline } from './types.ts';

/** What comes of counting: a last day, or what is missing to count. */
export type Term =
  | { readonly kind: 'ends'; readonly from: Day; readonly last: Day }
  /** Neither 印发日期 nor 成文日期 can be read in the header. */
  | { readonly kind: 'no-date' }
  /** The holidays of this year are not known. */
  | { readonly kind: 'no-calendar'; readonly year: number };

/** The term of a deadline that counts from its document; undefined when it counts from something else. */
export function termOf(
  reading: RelativeDeadline,
  doc: DocFacts,
  calendar: WorkingCalendar,
): Term | undefined {
  if (!countsFromIssue(reading, doc)) return undefined;
  const from = dayOfIssue(reading, doc);
  if (from === undefined) return { kind: 'no-date' };
  const end = endOf(reading, from, calendar);
  return 'gapYear' in end
    ? { kind: 'no-calendar', year: end.gapYear }
    : { kind: 'ends', from, last: end.day };
}

/** Whether a deadline counts from the day on which its own document was made or sent out. */
export function countsFromIssue({ event }: RelativeDeadline, { header }: DocFacts): boolean {
  const match = event === undefined ? null : ISSUE.exec(event.text.replace(/\s+/gu, ''));
  if (match === null) return false;
  const { own = '', noun = '', deed = '' } = match.groups ?? {};
  if (own !== '') return true;
  // 发布 alone may be that of the policies which the task is about; 方案印发 may be another plan.
  return noun === '' ? deed !== '发布' : (header.text('标题')?.text ?? '').includes(noun);
}

const ISSUE =
  /^(?<own>本)?(?<noun>(?:工作|实施|行动)?(?:通知|文件|方案|意见|计划|要点|清单|分工|办法|目录|表)?)(?:正式)?(?<deed>印发|下发|发文|成文|发布)$/u;

/** 印发 counts from the day of printing where the header tells it, everything else from 成文日期. */
function dayOfIssue({ event }: RelativeDeadline, { header, issued }: DocFacts): Day | undefined {
  const printed = event?.text.endsWith('成文') === true ? undefined : header.text('印发日期');
  return parseDay(printed?.text ?? '') ?? issued;
}

/**
 * The first day does not count (《民法典》第二百零一条); a term of months or years ends on the same day of its last
 * month, or on the last day of that (第二百零二条).
 */
function endOf(
  { count, unit }: RelativeDeadline,
  from: Day,
  calendar: WorkingCalendar,
): { readonly day: Day } | { readonly gapYear: number } {
  switch (unit) {
    case 'working-day':
      return addWorkingDays(calendar, from, count);
    case 'day':
      return { day: from + count };
    case 'week':
      return { day: from + 7 * count };
    case 'month':
      return { day: monthsAfter(from, count) };
    case 'year':
      return { day: monthsAfter(from, 12 * count) };
  }
}

function monthsAfter(from: Day, count: number): Day {
  const { year, month, day } = parts(from);
  const months = 12 * year + month - 1 + count;
  const [last, ofYear] = [Math.floor(months / 12), (months % 12) + 1];
  return dayOf(last, ofYear, Math.min(day, lengthOfMonth(last, ofYear))) ?? from;
}
