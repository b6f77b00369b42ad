// Both ends of a range of dates, where one end borrows from the other: 2020-2022年, 6-8月, 2020年6月1日至30日.
import { NOWHERE, type Stretch } from './period.ts';
import { type Point, scanPoint } from './point.ts';

/** Reads a beginning that lacks its unit, as 2020 in 2020-2022年; the unit is that of the end. */
export function scanRangeStart(plain: string): Point | undefined {
  const match = JOINED.test(plain) ? BARE_START.exec(plain) : null;
  if (match === null) return undefined;
  const [, lead = '', year = '', month = '', number = '', unit = ''] = match;
  const yearAt: Stretch = { from: lead.length, to: lead.length + year.length };
  const monthAt: Stretch = { from: yearAt.to, to: yearAt.to + month.length - 1 };
  const numberAt: Stretch = { from: yearAt.to + month.length, to: yearAt.to + month.length + number.length };
  const given = year === '' ? undefined : Number.parseInt(year, 10);
  const shared = { ...BLANK, number: Number(number), numberAt, year: given, yearAt, end: numberAt.to };
  if (unit === '年') {
    return { ...shared, precision: 'year', number: 1, year: shared.number, yearAt: numberAt };
  }
  if (unit === '月') return { ...shared, precision: 'month' };
  if (month === '') return undefined;
  const ofMonth = { number: Number.parseInt(month, 10), numberAt: monthAt };
  return { ...shared, ...ofMonth, precision: 'day', day: shared.number, dayAt: numberAt };
}

/** Reads the end of the range that begins with `start`; undefined when no range follows. */
export function scanRangeEnd(plain: string, start: Point): Point | undefined {
  const joint = JOINT.exec(plain.slice(start.end));
  if (joint === null) return undefined;
  const at = start.end + joint[0].length;
  const end = scanDay(plain, at, start) ?? scanPoint(plain, at);
  if (end === undefined || end.year !== undefined) return end;
  return start.year === undefined ? end : { ...end, year: yearOfEnd(start, end, start.year) };
}

const JOINED = /[-－—–~～至到]/;
const JOINT = /^(?:[-－—–~～]{1,2}|至|到)/u;

const BARE_START =
  /^(从|自)?(\d{4}年)?(\d{1,2}月)?(\d{4}(?=.{1,2}\d{4}年)|\d{1,2}(?=.{1,2}\d{1,2}[月日号]))(?:[-－—–~～]{1,2}|至|到)(?=\d+(年|月|日|号))/u;

const BLANK = {
  day: 0,
  dayAt: NOWHERE,
  until: false,
  atEnd: false,
  weekday: 0,
  weekdayAt: NOWHERE,
  before: NOWHERE,
} as const;

/** 30日 in 6月1日至30日 is a day of the month in which the range begins. */
function scanDay(plain: string, at: number, start: Point): Point | undefined {
  const match = /^(\d{1,2})[日号](前|之前|以前)?/u.exec(plain.slice(at));
  if (match === null || start.precision !== 'day') return undefined;
  const [all, day = '', before = ''] = match;
  const end = at + all.length;
  return {
    ...start,
    day: Number(day),
    dayAt: { from: at, to: at + day.length },
    before: { from: end - before.length, to: end },
    end,
  };
}

/** The end lies in the year of the beginning, or in the next one when it would lie before it. */
function yearOfEnd(start: Point, end: Point, year: number): number {
  return start.precision === end.precision && end.number < start.number ? year + 1 : year;
}
