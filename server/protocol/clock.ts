// The only clock: today where the user sits, handed to the core as a plain number.
import { dayOf } from '../model/days.ts';

/** Today by the local calendar, as days since 1970-01-01. */
export function localToday(): number {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
}
