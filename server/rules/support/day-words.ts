// Days and numbers of days as messages say them.
import { type Day, parts } from '../../model/languages/days.ts';
import type { Message } from '../rule.ts';
import { say } from './say.ts';

/** A day as Chinese messages say it: 2020年6月30日. */
export function chineseDay(day: Day): string {
  const { year, month, day: ofMonth } = parts(day);
  return `${year}年${month}月${ofMonth}日`;
}

/** A number of days in words. */
export function inDays(count: number): Message {
  return say(`${count}天`, count === 1 ? '1 day' : `${count} days`);
}
