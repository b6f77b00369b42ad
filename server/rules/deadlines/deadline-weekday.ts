// A day of the week behind a date that falls on another one: 2025年6月30日（星期五）.

import { placeWithin } from '../../model/document/values.ts';
import { formatDay, weekday } from '../../model/languages/days.ts';
import type { Hit, Rule } from '../rule.ts';
import { holding } from '../support/columns.ts';
import { chineseDay } from '../support/day-words.ts';
import { offeredFix } from '../support/mend.ts';
import { oneTask } from '../support/sample-tables.ts';
import { say } from '../support/say.ts';
import { changeWithin, fixWith } from '../support/within.ts';
import { deadlinesOf } from './deadline-help.ts';

export const deadlineWeekday: Rule = {
  id: 'deadline-weekday',
  severity: 'warning',
  title: say('日期与星期不符', 'Date and day of the week disagree'),
  why: say(
    '日期和星期对不上，责任单位不知道以哪一个为准。',
    'When date and day of the week disagree, nobody knows which of them counts.',
  ),
  basis: say('公历', 'The Gregorian calendar'),
  wrong: oneTask(['完成时间: 2025年6月30日（星期五）前']),
  right: oneTask(['完成时间: 2025年6月30日（星期一）前']),
  check: {
    of: 'cell',
    under: holding('deadline'),
    run: (cell, { doc }) =>
      deadlinesOf('date', cell, doc).flatMap(({ from, reading: { weekday: written, last } }): Hit[] => {
        if (written === undefined || written.weekday === weekday(last)) return [];
        const index = weekday(last) - 1;
        const text = written.text.replace(/[一二三四五六日天](?=[）)]?$)/u, SIGNS[index] ?? '');
        const message = say(
          `${chineseDay(last)}是星期${SIGNS[index]}，与“${written.text}”不符。请核对日期和星期。`,
          `${formatDay(last)} is a ${ENGLISH[index]}, not “${written.text}”. Check both the date and the day of the week.`,
        );
        const title = say(`改为“${text}”`, `Change to “${text}”`);
        const fixes = fixWith(offeredFix, title, changeWithin(from, written.span, text));
        return [{ place: placeWithin(from, written.span), message, fixes: () => fixes }];
      }),
  },
};

const SIGNS = '一二三四五六日';
const ENGLISH = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
