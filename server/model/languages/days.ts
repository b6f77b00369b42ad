// The calendar: days as whole numbers, so that a deadline is the same day in every time zone.
import { digitsOf } from './chinese-numbers.ts';

/** A calendar day as the number of days since 1970-01-01, proleptic Gregorian; 0 is 1970-01-01. */
export type Day = number;

/** Year, month (1 to 12) and day of the month (1 to 31). */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day with these parts; undefined when there is none, as for 2月30日 or month 13. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (month < 1 || month > 12 || day < 1 || day > lengthOfMonth(year, month)) return undefined;
  return daysFrom(year, month, day);
}

/** Year, month and day of the month of a day. */
export function parts(day: Day): DayParts {
  const shifted = day + DAYS_TO_1970;
  const era = Math.floor(shifted / DAYS_OF_ERA);
  const ofEra = shifted - era * DAYS_OF_ERA;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** The last day of a month (1 to 12). */
export function lastOfMonth(year: number, month: number): Day {
  return daysFrom(year, month, lengthOfMonth(year, month));
}

/** How many days a month (1 to 12) has. */
export function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Day of the week: 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekday(day: Day): number {
  // 1970-01-01 was a Thursday.
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The day as `2020-07-02`. */
export function formatDay(day: Day): string {
  const { year, month, day: ofMonth } = parts(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(ofMonth).padStart(2, '0')}`;
}

/** Reads `2020-07-02` and nothing else; undefined for any other text and for days that do not exist. */
export function parseIso(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match === null ? undefined : dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Reads one full date as people write it: `2020-7-2`, `2020.7.2`, `2020/7/2`, `2020年7月2日`, `二〇二〇年七月二日`. */
export function parseDay(text: string): Day | undefined {
  const plain = text.replace(/\s+/g, '');
  const numbers = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})$/.exec(plain);
  if (numbers !== null) return dayOf(Number(numbers[1]), Number(numbers[3]), Number(numbers[4]));
  const words = /^([^年]+)年([^月]+)月([^日号]+)[日号]$/u.exec(plain);
  if (words === null) return undefined;
  const [year, month, day] = [words[1], words[2], words[3]].map((part) => digitsOf(part ?? ''));
  if (year === undefined || year < 1000 || month === undefined || day === undefined) return undefined;
  return dayOf(year, month, day);
}

/** Days from 0000-03-01, where an era of 400 years begins, to 1970-01-01. */
const DAYS_TO_1970 = 719468;
const DAYS_OF_ERA = 146097;

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Counts from 1 March, so that the leap day is the last day of a year (Howard Hinnant, days_from_civil). */
function daysFrom(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const ofEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + ofYear;
  return era * DAYS_OF_ERA + ofEra - DAYS_TO_1970;
}
