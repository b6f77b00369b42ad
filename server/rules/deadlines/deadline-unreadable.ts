// 完成时间 that no reader could turn into a day.

import { readDeadline } from '../../model/languages/deadline/deadlines.ts';
import type { Fix, Rule } from '../rule.ts';
import { holding } from '../support/columns.ts';
import { offeredFix } from '../support/mend.ts';
import { oneTask } from '../support/sample-tables.ts';
import { brief, say } from '../support/say.ts';
import { changeWithin, fixWith } from '../support/within.ts';
import { deadlinesOf, type PlacedDeadline } from './deadline-help.ts';

export const deadlineUnreadable: Rule = {
  id: 'deadline-unreadable',
  severity: 'warning',
  title: say('完成时间看不懂', 'Deadline cannot be read'),
  why: say(
    '看不出哪一天到期的任务无法督办，也进不了日历和到期提醒。',
    'A task whose last day cannot be told cannot be followed up, and gets into no calendar or reminder.',
  ),
  basis: say('各地任务分工表中完成时间的通行写法', 'How printed task tables customarily word deadlines'),
  wrong: oneTask(['完成时间: 尽快']),
  right: oneTask(['完成时间: 2025年6月底前']),
  opens: true,
  check: {
    of: 'cell',
    under: holding('deadline'),
    run: (cell, { doc }) =>
      deadlinesOf('unreadable', cell, doc).map((deadline) => ({
        place: deadline.place,
        message: say(
          `看不出“${brief(deadline.text)}”是哪一天到期。请写日期（2025年6月底前、2025-06-30）、“每年”“每季度末”、“印发后20个工作日内”或“长期”。`,
          `Nobody can tell on which day “${brief(deadline.text)}” ends. Write a date (2025年6月底前, 2025-06-30), 每年 or 每季度末, 印发后20个工作日内, or 长期.`,
        ),
        fixes: () => repairs(deadline),
      })),
  },
};

/** Signs that look alike and are taken for each other: 6月低, 6月未. */
const LOOKALIKES: Readonly<Record<string, string>> = { 低: '底', 抵: '底', 未: '末', 曰: '日' };

function repairs({ text, from, reading }: PlacedDeadline): readonly Fix[] {
  const repaired = text.replace(/[低抵未曰]/gu, (sign) => LOOKALIKES[sign] ?? sign);
  if (repaired === text || readDeadline(repaired).kind === 'unreadable') return [];
  const title = say(`改为“${brief(repaired)}”`, `Change to “${brief(repaired)}”`);
  return fixWith(offeredFix, title, changeWithin(from, reading.span, repaired));
}
