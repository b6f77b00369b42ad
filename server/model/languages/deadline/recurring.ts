// Deadlines that come again: 每年, 每年1月31日前, 每季度首月5日前, 每月底前, 每周五前, 按季度.
import { lastMonthDay, misfit } from './calendar.ts';
import { type Folded, written } from './fold.ts';
import { readEnding } from './milestone.ts';
import { scanPoint, weekdayOf } from './point.ts';
import type { Deadline, RecurringBy, RecurringDeadline } from './types.ts';

/** Reads 每年, 每季度首月5日前, 按月 and their like; undefined for other words. */
export function readRecurring(folded: Folded): Deadline | undefined {
  const match = EVERY.exec(folded.plain);
  const every = PERIODS[match?.[1] ?? ''];
  if (match === null || every === undefined) return undefined;
  const at = match[0].length;
  const yearly = every === 'year' ? readYearly(folded, at) : undefined;
  return yearly ?? readWithin(folded, at, every);
}

const EVERY = /^[每按逐]1?个?(年度?|半年度?|季度?|月度?|周|星期|日|天)/u;

/** The words for a period that comes again, and what it is. */
export const PERIODS: Readonly<Record<string, RecurringDeadline['every'] | undefined>> = {
  年: 'year',
  年度: 'year',
  半年: 'half-year',
  半年度: 'half-year',
  季: 'quarter',
  季度: 'quarter',
  月: 'month',
  月度: 'month',
  周: 'week',
  星期: 'week',
  日: 'day',
  天: 'day',
};

/** A point of the year behind 每年; the year's own sign is borrowed for 每年底. */
function readYearly(folded: Folded, at: number): Deadline | undefined {
  const point = scanPoint(folded.plain, at) ?? scanPoint(folded.plain, at - 1);
  if (point === undefined || point.year !== undefined) return undefined;
  const wrong = misfit(point);
  if (wrong === undefined) return recurring(folded, 'year', lastMonthDay(point), point.end);
  const place = written(folded, wrong.at.from, wrong.at.to);
  return { kind: 'impossible', reason: wrong.reason, at: place, span: folded.span, slips: folded.slips };
}

/** 首月, 末月, 第2个月, 最后1个月; a day, 底 or ten days; a day of the week; how often. */
const MONTH = /^的?(?:(首)个?月|第?(\d)个月|((?:最后|末)1?个?月))/u;
const DAY = /^的?(?:(\d{1,2})[日号]|(月?[底末])|([上中下]旬|月?初))(?:之前|以前|前)?/u;
const WEEKDAY = /^(?:星期|周)?([一二三四五六日天])(?:之前|以前|前)?/u;
const TIMES = /^(?:开展|组织|更新|公开|报送|集中)?(?:至少|不少于|不低于)?\d{1,2}次(?:以上)?/u;

const LENGTHS: Readonly<Record<RecurringDeadline['every'], number>> = {
  year: 12,
  'half-year': 6,
  quarter: 3,
  month: 1,
  week: 0,
  day: 0,
};

function readWithin(folded: Folded, at: number, every: RecurringDeadline['every']): Deadline | undefined {
  const rest = folded.plain.slice(at);
  if (every === 'week') {
    const match = WEEKDAY.exec(rest);
    return recurring(folded, every, { weekday: weekdayOf(match?.[1]) }, at + (match?.[0].length ?? 0));
  }
  const month = every === 'month' ? null : MONTH.exec(rest);
  const monthEnd = at + (month?.[0].length ?? 0);
  const day = DAY.exec(folded.plain.slice(monthEnd));
  const end = monthEnd + (day?.[0].length ?? 0);
  const number =
    month === null ? LENGTHS[every] : month[1] !== undefined ? 1 : Number(month[2] ?? LENGTHS[every]);
  const ofMonth = day === null ? 31 : dayOfMonth(day);
  if (
    number > LENGTHS[every] ||
    ofMonth > 31 ||
    (month === null && day?.[1] !== undefined && every !== 'month')
  ) {
    return undefined;
  }
  const said = every !== 'month' && end > at;
  return recurring(folded, every, { month: said ? number : 0, day: end > at ? ofMonth : 0 }, end);
}

function dayOfMonth([, day, , tenDays]: RegExpExecArray): number {
  if (day !== undefined) return Number(day);
  if (tenDays === undefined) return 31;
  return tenDays.startsWith('中') ? 20 : tenDays.startsWith('下') ? 31 : 10;
}

/** `by` as read, 0 standing for what is not said. */
function recurring(
  folded: Folded,
  every: RecurringDeadline['every'],
  by: RecurringBy,
  end: number,
): Deadline | undefined {
  const ending = readEnding(folded, end + (TIMES.exec(folded.plain.slice(end))?.[0].length ?? 0));
  if (ending === undefined) return undefined;
  const said = Object.fromEntries(Object.entries(by).filter(([, value]) => value > 0));
  const base = { kind: 'recurring', every, span: folded.span, slips: folded.slips, ...ending } as const;
  return Object.keys(said).length === 0 ? base : { ...base, by: said };
}
