// 完成时间 that is over today.

import { formatDay } from '../../model/languages/days.ts';
import type { Rule } from '../rule.ts';
import { holding } from '../support/columns.ts';
import { chineseDay, inDays } from '../support/day-words.ts';
import { oneTask } from '../support/sample-tables.ts';
import { brief, say } from '../support/say.ts';
import { endingIn, isBeforeIssue } from './deadline-help.ts';

export const deadlinePast: Rule = {
  id: 'deadline-past',
  severity: 'warning',
  title: say('完成时间已过', 'Deadline has passed'),
  why: say(
    '过期的任务要么已经完成，要么需要督办或调整时间；只作存档的文件不必再提示。',
    'A task past its deadline is done, or needs a push or a new date; a document of record needs no reminder.',
  ),
  basis: say(
    '常理；头部写“归档: true”的文件不查',
    'Common sense; not checked in a document whose header says 归档: true',
  ),
  wrong: oneTask(['完成时间: 2024年3月底前']),
  right: oneTask(['完成时间: 2024年3月底前'], ['归档: true']),
  check: {
    of: 'cell',
    under: holding('deadline'),
    run(cell, { doc, world }) {
      if (doc.archived) return [];
      return endingIn(cell, doc, world)
        .filter((ending) => ending.last < world.today && !isBeforeIssue(ending, doc))
        .map(({ place, last, text }) => {
          const days = inDays(world.today - last);
          const zh = `“${brief(text)}”最迟是${chineseDay(last)}，已过${days.zh}。请核实完成情况或调整时间；只作存档的，在头部写“归档: true”。`;
          const en = `“${brief(text)}” ended on ${formatDay(last)}, ${days.en} ago. Check that it is done or move it; in a document of record write 归档: true in the header.`;
          return { place, message: say(zh, en) };
        });
    },
  },
};
