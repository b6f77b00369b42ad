// 完成时间 that is near: within the days that the user has set.

import { formatDay } from '../../model/languages/days.ts';
import type { Rule } from '../rule.ts';
import { holding } from '../support/columns.ts';
import { chineseDay, inDays } from '../support/day-words.ts';
import { oneTask } from '../support/sample-tables.ts';
import { brief, say } from '../support/say.ts';
import { endingIn, isBeforeIssue } from './deadline-help.ts';

export const deadlineSoon: Rule = {
  id: 'deadline-soon',
  severity: 'info',
  title: say('完成时间将到', 'Deadline is near'),
  why: say(
    '临近期限时提醒一次，来得及督促责任单位。',
    'A reminder while there is still time to press the responsible unit.',
  ),
  basis: say(
    '提前的天数由设置决定，默认30天；头部写“归档: true”的文件不查',
    'How early is a setting, 30 days by default; not checked in a document whose header says 归档: true',
  ),
  wrong: oneTask(['完成时间: 2024年6月底前']),
  right: oneTask(['完成时间: 2024年12月底前']),
  check: {
    of: 'cell',
    under: holding('deadline'),
    run(cell, { doc, world }) {
      if (doc.archived) return [];
      const { today, settings } = world;
      return endingIn(cell, doc, world)
        .filter(({ last }) => last >= today && last <= today + settings.dueSoonDays)
        .filter((ending) => !isBeforeIssue(ending, doc))
        .map(({ place, last, text }) => {
          const days = last - today;
          const zh = days === 0 ? '今天到期' : `还有${inDays(days).zh}到期（${chineseDay(last)}）`;
          const en = days === 0 ? 'ends today' : `ends in ${inDays(days).en} (${formatDay(last)})`;
          return {
            place,
            message: say(
              `“${brief(text)}”${zh}。请核实进度。`,
              `“${brief(text)}” ${en}. Check how far the task is.`,
            ),
          };
        });
    },
  },
};
