// The calendar of working days (工作日): holidays and make-up days of the State Council's notices, counted on day numbers.
import { type Day, parseIso, parts, weekday } from '../languages/days.ts';
import type { Citation } from './words.ts';

/** One year of `schemas/working-days.json`; days as `2024-02-10`. */
export interface WorkingYear {
  readonly year: number;
  /** Stretches of free days, both ends free; the days of the weekend in them are named too. */
  readonly holidays: readonly { readonly name: string; readonly first: string; readonly last: string }[];
  /** Saturdays and Sundays on which people work (调休). */
  readonly worked: readonly string[];
  /** Address of the notice. */
  readonly source: Citation;
}

/** The file `schemas/working-days.json`. */
export interface WorkingDaysFile {
  readonly derivedFrom: {
    readonly name: string;
    readonly version: string;
    readonly license: string;
    readonly url: string;
  };
  readonly years: readonly WorkingYear[];
}

/** The calendar with its look-ups. Ask with `isWorkingDay`: of a year that is not covered nothing is known. */
export interface WorkingCalendar {
  readonly coveredYears: ReadonlySet<number>;
  /** Name of the holiday by day. */
  readonly holidayByDay: ReadonlyMap<Day, string>;
  readonly workedDays: ReadonlySet<Day>;
}

/** Whether people work on a day; undefined when its year is not covered. */
export function isWorkingDay(calendar: WorkingCalendar, day: Day): boolean | undefined {
  if (!calendar.coveredYears.has(parts(day).year)) return undefined;
  if (calendar.holidayByDay.has(day)) return false;
  return calendar.workedDays.has(day) || weekday(day) <= 5;
}

/**
 * The `count`-th working day after a day, which itself does not count (《民法典》第二百零一条); before it when `count`
 * is negative; the day itself for 0. `gapYear` is the first year on the way that is not covered.
 */
export function addWorkingDays(
  calendar: WorkingCalendar,
  day: Day,
  count: number,
): { readonly day: Day } | { readonly gapYear: number } {
  const step = count < 0 ? -1 : 1;
  let at = day;
  // Covered years come to an end, so this does as well, however many days are asked for.
  for (let left = Math.abs(Math.trunc(count)); left > 0; ) {
    at += step;
    const works = isWorkingDay(calendar, at);
    if (works === undefined) return { gapYear: parts(at).year };
    if (works) left -= 1;
  }
  return { day: at };
}

/** Builds the look-ups; a pure function of the file. */
export function workingCalendar({ years }: WorkingDaysFile): WorkingCalendar {
  return {
    coveredYears: new Set(years.map(({ year }) => year)),
    holidayByDay: new Map(years.flatMap(({ holidays }) => holidays.flatMap(daysOf))),
    workedDays: new Set(years.flatMap(({ worked }) => worked.flatMap((day) => parseIso(day) ?? []))),
  };
}

function daysOf({ name, first, last }: WorkingYear['holidays'][number]): [Day, string][] {
  const [from, to] = [parseIso(first), parseIso(last)];
  if (from === undefined || to === undefined) return [];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => [from + index, name]);
}
