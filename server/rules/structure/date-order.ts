// 印发日期 before 成文日期: a document cannot be printed before it is made.
import { formatDay, parseDay } from '../../model/languages/days.ts';
import type { Hit, Rule } from '../rule.ts';
import { chineseDay } from '../support/day-words.ts';
import { oneTask } from '../support/sample-tables.ts';
import { say } from '../support/say.ts';

export const dateOrder: Rule = {
  id: 'date-order',
  severity: 'warning',
  title: say('印发日期早于成文日期', 'Printed before it was made'),
  why: say(
    '文件先成文、后印发。两个日期颠倒，多半有一个打错了，据以推算的完成时间也就跟着错。',
    'A document is made first and printed afterwards. If not, one date is mistyped, and what counts from it is wrong as well.',
  ),
  basis: say(
    'GB/T 9704—2012《党政机关公文格式》7.3.5、7.4.3',
    'GB/T 9704—2012 (format of official documents), 7.3.5 and 7.4.3',
  ),
  wrong: oneTask([], ['成文日期: 2020-07-02', '印发日期: 2020-06-02']),
  right: oneTask([], ['成文日期: 2020-07-02', '印发日期: 2020-07-03']),
  check: {
    of: 'header',
    run: ({ header, issued }): Hit[] => {
      const [made, printed] = [header.text('成文日期'), header.text('印发日期')];
      const day = parseDay(printed?.text ?? '');
      if (made === undefined || printed === undefined || issued === undefined || day === undefined) return [];
      if (day >= issued) return [];
      const message = say(
        `印发日期${chineseDay(day)}早于成文日期${chineseDay(issued)}。请核对两个日期。`,
        `It is printed on ${formatDay(day)}, before it is made on ${formatDay(issued)}. Check both dates.`,
      );
      const related = [
        { place: made.place, message: say('成文日期写在这里。', 'The date of the document stands here.') },
      ];
      return [{ place: printed.place, message, related }];
    },
  },
};
