// 完成时间 without a year, where neither heading nor title says one.

import { type Day, dayOf, lengthOfMonth, parts } from '../../model/languages/days.ts';
import type { YearlessDeadline } from '../../model/languages/deadline/deadlines.ts';
import type { Fix, Message, Rule } from '../rule.ts';
import { holding } from '../support/columns.ts';
import { chineseDay } from '../support/day-words.ts';
import { leaving, offeredFix } from '../support/mend.ts';
import { oneTask } from '../support/sample-tables.ts';
import { brief, say } from '../support/say.ts';
import { changeWithin, fixWith } from '../support/within.ts';
import { deadlinesOf, type PlacedDeadline } from './deadline-help.ts';

export const deadlineNoYear: Rule = {
  id: 'deadline-no-year',
  severity: 'warning',
  title: say('完成时间没有年份', 'Deadline without a year'),
  why: say(
    '表格会单独流转，也会跨年使用；没有年份，就分不清是今年还是明年到期。',
    'Tables travel alone and outlive a year; without the year nobody can tell this year from the next.',
  ),
  basis: say(
    '各地任务分工表的通行写法；表头或标题写明一个年份的除外',
    'Custom of printed task tables; a year in the heading or the title is enough',
  ),
  wrong: oneTask(['完成时间: 9月底前'], ['成文日期: 2024-03-01']),
  right: oneTask(['完成时间: 2024年9月底前'], ['成文日期: 2024-03-01']),
  check: {
    of: 'cell',
    under: holding('deadline'),
    run: (cell, { doc }) =>
      deadlinesOf('needs-year', cell, doc).map((deadline) => {
        const year = doc.issued === undefined ? undefined : firstYear(deadline.reading, doc.issued);
        return {
          place: deadline.place,
          message: told(brief(deadline.text), year, doc.issued),
          fixes: () => (year === undefined ? [] : insertion(deadline, year)),
        };
      }),
  },
};

/** The first year in which the date is not over on the day of issue. */
function firstYear({ month, day }: YearlessDeadline, issued: Day): number {
  const { year } = parts(issued);
  const last = dayOf(year, month, Math.min(day, lengthOfMonth(year, month)));
  return last !== undefined && last < issued ? year + 1 : year;
}

function told(text: string, year: number | undefined, issued: Day | undefined): Message {
  if (year === undefined || issued === undefined) {
    return say(
      `“${text}”没有写年份，表头和标题也没有。请在前面写上年份，以免跨年后误读。`,
      `“${text}” has no year, and neither has the heading or the title. Write the year, or it will be misread later.`,
    );
  }
  return say(
    `“${text}”没有写年份，按成文日期${chineseDay(issued)}推算是${year}年。请写上年份，以免跨年后误读。`,
    `“${text}” has no year; by the date of issue it would be ${year}. Write the year, or it will be misread later.`,
  );
}

/** 年底 takes the bare number, 6月底 takes 2024年, and 今年 gives way. */
function insertion(
  { from, reading: { yearAt } }: PlacedDeadline<YearlessDeadline>,
  year: number,
): readonly Fix[] {
  const text = from.text[yearAt.end] === '年' ? `${year}` : `${year}年`;
  const title = say(`写明${year}年`, `Write the year ${year}`);
  return fixWith(offeredFix, title, changeWithin(from, yearAt, text)).map((fix) => leaving(fix, WITH_A_YEAR));
}

/** What can be told of a deadline only when its year is known. */
const WITH_A_YEAR = [
  'deadline-before-issue',
  'deadline-impossible',
  'deadline-later-than-group',
  'deadline-later-than-superior',
  'deadline-past',
  'deadline-soon',
];
