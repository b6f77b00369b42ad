// A deadline of a single task that is later than that of the group which it belongs to.

import type { DocFacts, Entry } from '../../model/document/document.ts';
import { formatDay } from '../../model/languages/days.ts';
import type { World } from '../../model/world.ts';
import type { Hit, Rule } from '../rule.ts';
import { chineseDay } from '../support/day-words.ts';
import { brief, say } from '../support/say.ts';
import { type EndingDeadline, endingIn } from './deadline-help.ts';

export const deadlineLaterThanGroup: Rule = {
  id: 'deadline-later-than-group',
  severity: 'warning',
  needs: ['groups'],
  title: say('完成时间晚于上级条目', 'Deadline later than that of the group'),
  why: say(
    '整组任务到期时，组内任务还没有到期，整组就无法按时完成。',
    'When a task may end after its group, the group cannot be done in time.',
  ),
  basis: say('常理：写在组上的时间适用于组内各条', 'Common sense: what a group says holds for its entries'),
  wrong: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: 编制政务公开事项目录
    完成时间: 2025年10月底前
    条目:
      - 具体事项: 梳理公开事项
        责任单位: 市政府办公室
        完成时间: 2025年6月底前
      - 具体事项: 统一向社会公布
        责任单位: 市政府办公室
        完成时间: 2025年12月底前
`,
  right: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: 编制政务公开事项目录
    完成时间: 2025年12月底前
    条目:
      - 具体事项: 梳理公开事项
        责任单位: 市政府办公室
        完成时间: 2025年6月底前
      - 具体事项: 统一向社会公布
        责任单位: 市政府办公室
`,
  check: {
    of: 'entry',
    among: (shape) => shape.holding('deadline').length > 0,
    run(entry, { doc, above, world }) {
      const limit = above.length === 0 ? undefined : groupLimit(above, doc, world);
      if (limit === undefined) return [];
      const { place: at, last: ofGroup, text: said } = limit;
      return endingIn(entry, doc, world)
        .filter(({ last }) => last > ofGroup)
        .map(
          ({ place, last, text }): Hit => ({
            place,
            message: say(
              `“${brief(text)}”最迟是${chineseDay(last)}，晚于上级条目的“${brief(said)}”。请改其中一个。`,
              `“${brief(text)}” ends on ${formatDay(last)}, later than “${brief(said)}” of its group. Change one of them.`,
            ),
            related: [
              {
                place: at,
                message: say('上级条目的完成时间写在这里。', 'The deadline of the group stands here.'),
              },
            ],
          }),
        );
    },
  },
};

/** The nearest deadline above, where it is one date; a labelled one holds for parts that only a person can tell. */
function groupLimit(above: readonly Entry[], doc: DocFacts, world: World): EndingDeadline | undefined {
  for (const group of above.toReversed()) {
    const dates = endingIn(group, doc, world);
    if (dates.length > 0) return dates.length === 1 ? dates[0] : undefined;
  }
  return undefined;
}
