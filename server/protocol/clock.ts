// The only clock: today where the user sits, handed to the core as a plain number.
import { dayOf } from '../model/languages/days.ts';

/** Days begin at full quarters of an hour of world time, wherever the user sits: the calendar is asked once in each. */
const QUARTER = 15 * 60 * 1000;

/** Tells today by the local calendar, as days since 1970-01-01. It is asked at every key, and calendars are slow. */
export function localCalendar(): () => number {
  let asked = Number.NaN;
  let today = 0;
  return () => {
    const quarter = Math.floor(Date.now() / QUARTER);
    if (quarter !== asked) {
      const now = new Date();
      today = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
      asked = quarter;
    }
    return today;
  };
}
