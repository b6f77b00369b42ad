// An ignore comment that names no rule, or one that does not exist: nothing is silenced.

import type { Hit, Rule } from '../rule.ts';
import { changedTo, leaving } from '../support/mend.ts';
import { nearest } from '../support/nearest.ts';
import { oneTask } from '../support/sample-tables.ts';
import { say } from '../support/say.ts';

export const ignoreUnknown: Rule = {
  id: 'ignore-unknown',
  severity: 'warning',
  title: say('“忽略”没有写对规则', 'Ignore comment without a known rule'),
  why: say(
    '“忽略”后面要写规则的编号，只对写明的规则起作用。',
    'A comment silences only the rules that it names by their ids.',
  ),
  basis: say('写法：# 忽略 规则编号 理由', 'Form: # 忽略 rule-id reason'),
  wrong: oneTask(['完成时间: 2023年12月底前 # 忽略 deadline-passed 已完成'], ['归档: true']),
  right: oneTask(['完成时间: 2023年12月底前'], ['归档: true']),
  check: {
    of: 'ignore',
    *run({ ignore, unknown, known }): Iterable<Hit> {
      if (ignore.rules.length === 0) {
        yield {
          place: ignore.place,
          message: say(
            '“忽略”后面没有规则编号，不起作用。请写成“# 忽略 规则编号 理由”，编号见该问题的提示。',
            'No rule id stands behind 忽略, so nothing is silenced. Write # 忽略 rule-id reason; the id is shown with the finding.',
          ),
        };
      }
      for (const { text, place } of unknown) {
        const meant = nearest(text, known);
        yield {
          place,
          message: say(
            `没有“${text}”这条规则，“忽略”不起作用。${meant === undefined ? '编号见该问题的提示。' : `是不是“${meant}”？`}`,
            `There is no rule ${text}, so nothing is silenced. ${meant === undefined ? 'The id is shown with the finding.' : `Did you mean ${meant}?`}`,
          ),
          fixes: () =>
            meant === undefined ? [] : [leaving(changedTo(place, meant), ['ignore-unused', 'ignore-reason'])],
        };
      }
    },
  },
};
