// 完成时间 that was over before the document was issued.

import { formatDay } from '../../model/languages/days.ts';
import type { Hit, Rule } from '../rule.ts';
import { holding } from '../support/columns.ts';
import { chineseDay } from '../support/day-words.ts';
import { oneTask } from '../support/sample-tables.ts';
import { brief, say } from '../support/say.ts';
import { deadlinesOf, isBeforeIssue } from './deadline-help.ts';

export const deadlineBeforeIssue: Rule = {
  id: 'deadline-before-issue',
  severity: 'warning',
  title: say('完成时间早于成文日期', 'Deadline before the date of issue'),
  why: say(
    '文件印发时任务已经过期，责任单位无法按时完成；多半是草稿中的时间没有跟着改。',
    'The task is overdue on the day it is assigned; most often a date of the draft was not moved along.',
  ),
  basis: say('常理：任务不会在布置之前到期', 'Common sense: no task ends before it is assigned'),
  wrong: oneTask(['完成时间: 2020年6月底前'], ['成文日期: 2020-07-02']),
  right: oneTask(['完成时间: 2020年9月底前'], ['成文日期: 2020-07-02']),
  world: { today: '2020-07-02' },
  check: {
    of: 'cell',
    under: holding('deadline'),
    run(cell, { doc }) {
      const { issued } = doc;
      if (issued === undefined) return [];
      const late = deadlinesOf('date', cell, doc).filter(({ reading }) => isBeforeIssue(reading, doc));
      const at = late.length === 0 ? undefined : doc.header.text('成文日期')?.place;
      return late.map(({ place, reading, text }): Hit => {
        const message = say(
          `“${brief(text)}”最迟是${chineseDay(reading.last)}，早于成文日期${chineseDay(issued)}，印发时已经过期。请改完成时间，或核对成文日期。`,
          `“${brief(text)}” ended on ${formatDay(reading.last)}, before the date of issue ${formatDay(issued)}. Move the deadline, or check the date of issue.`,
        );
        if (at === undefined) return { place, message };
        return {
          place,
          message,
          related: [{ place: at, message: say('成文日期写在这里。', 'The date of issue stands here.') }],
        };
      });
    },
  },
};
