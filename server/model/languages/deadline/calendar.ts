// From the words of a deadline to days: the last day that is still in time, or what makes it impossible.
import { type Day, dayOf, lengthOfMonth } from '../days.ts';
import type { Period, Stretch } from './period.ts';
import type { Point } from './point.ts';
import type { ImpossibleDeadline } from './types.ts';

/** A day of some year. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/** What no calendar has, and where it is written. */
export interface Misfit {
  readonly reason: ImpossibleDeadline['reason'];
  readonly at: Stretch;
}

/** What makes the point impossible in its year (a leap year when none is known); undefined for a sound one. */
export function misfit(point: Period, year = LEAP_YEAR): Misfit | undefined {
  const { precision, number, numberAt: at } = point;
  if (precision === 'year' || precision === 'half-year') return undefined;
  if (precision === 'quarter') return number < 1 || number > 4 ? { reason: 'quarter', at } : undefined;
  if (number < 1 || number > 12) return { reason: 'month', at };
  if (precision !== 'day') return undefined;
  const fits = point.day >= 1 && point.day <= lengthOfMonth(year, number);
  return fits ? undefined : { reason: 'day', at: point.dayAt };
}

/** The last day in time of a sound point, read as `DateDeadline` says. */
export function lastDay(point: Point, year: number): Day {
  if (isStrict(point)) return dayAt(year, firstOf(point)) - 1;
  return dayAt(year, lastOf(point, year));
}

/** The first day of a sound point: of the month in 6月; the end itself in 6月底. */
export function firstDay(point: Point, year: number): Day {
  return dayAt(year, point.atEnd ? lastOf(point, year) : firstOf(point));
}

/** The last day in time when no year is known. */
export function lastMonthDay(point: Point): MonthDay {
  const last = lastOf(point, LEAP_YEAR);
  if (!isStrict(point)) return last;
  const { month } = firstOf(point);
  const before = month === 1 ? 12 : month - 1;
  return { month: before, day: lengthOfMonth(LEAP_YEAR, before) };
}

/** 2000 was one: the 29th of February must not be refused when the year is open. */
const LEAP_YEAR = 2000;

/** Only 8月前 and 2023年前 exclude what they name; 31日前, 季度前 and 上半年前 customarily include it. */
function isStrict({ precision, atEnd, before }: Point): boolean {
  return before.to > before.from && !atEnd && (precision === 'month' || precision === 'year');
}

function firstOf({ precision, number, day }: Period): MonthDay {
  if (precision === 'ten-days') return { month: number, day: day * 10 - 9 };
  if (precision === 'day') return { month: number, day };
  return { month: precision === 'month' ? number : (number - 1) * monthsOf(precision) + 1, day: 1 };
}

function lastOf({ precision, number, day }: Period, year: number): MonthDay {
  if (precision === 'day') return { month: number, day };
  if (precision === 'ten-days' && day < 3) return { month: number, day: day * 10 };
  const month = precision === 'month' || precision === 'ten-days' ? number : number * monthsOf(precision);
  return { month, day: lengthOfMonth(year, month) };
}

function monthsOf(precision: Period['precision']): number {
  return precision === 'year' ? 12 : precision === 'half-year' ? 6 : 3;
}

/** The caller has asked `misfit` first; a day that still does not exist counts as the last of its month. */
function dayAt(year: number, { month, day }: MonthDay): Day {
  return dayOf(year, month, Math.min(day, lengthOfMonth(year, month))) ?? 0;
}
