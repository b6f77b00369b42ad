// 公开时限 that names a day that no calendar has: 每年2月30日前.

import { placeWithin } from '../../model/document/values.ts';
import type { Rule } from '../rule.ts';
import { holding } from '../support/columns.ts';
import { oneItem } from '../support/sample-catalogs.ts';
import { brief, say } from '../support/say.ts';
import { limitsOfKind } from './limit-help.ts';

export const limitImpossible: Rule = {
  id: 'limit-impossible',
  severity: 'error',
  title: say('公开时限的日期不存在', 'Time limit on a day that does not exist'),
  why: say(
    '日历上没有的日子永远不会到，多半是打错了一个数字。',
    'A day that no calendar has never comes; most often one digit was mistyped.',
  ),
  basis: say('公历', 'The Gregorian calendar'),
  wrong: oneItem(['公开时限: 每年1月32日前']),
  right: oneItem(['公开时限: 每年1月31日前']),
  check: {
    of: 'cell',
    under: holding('timeLimit'),
    run: (cell) =>
      limitsOfKind(cell, 'impossible').map(({ from, limit, text }) => {
        const part = brief(from.text.slice(limit.at.start, limit.at.end));
        return {
          place: placeWithin(from, limit.at),
          message: say(
            `“${brief(text)}”里的“${part}”在日历上不存在。请核对原定时间。`,
            `No calendar has the “${part}” of “${brief(text)}”. Check the date that was meant.`,
          ),
        };
      }),
  },
};
