// An ignore comment without a reason: the next reader cannot tell whether it still holds.
import type { Hit, Rule } from '../rule.ts';
import { oneTask } from '../support/sample-tables.ts';
import { say } from '../support/say.ts';

export const ignoreReason: Rule = {
  id: 'ignore-reason',
  severity: 'info',
  title: say('“忽略”没有写理由', 'Ignore comment without a reason'),
  why: say(
    '没有理由，接手的人不知道这条提示还该不该忽略。',
    'Without a reason nobody who takes over can tell whether it still holds.',
  ),
  basis: say('写法：# 忽略 规则编号 理由', 'Form: # 忽略 rule-id reason'),
  wrong: oneTask(['完成时间: 2023年12月底前 # 忽略 deadline-past']),
  right: oneTask(['完成时间: 2023年12月底前 # 忽略 deadline-past 已于11月完成']),
  check: {
    of: 'ignore',
    *run({ ignore, idle, unknown }): Iterable<Hit> {
      if (ignore.reason !== '' || ignore.rules.length === 0 || idle.length + unknown.length > 0) return;
      yield {
        place: ignore.place,
        message: say(
          '“忽略”没有写理由，接手的人无法判断。请在规则编号后面写明原因。',
          'The comment gives no reason, so nobody else can judge it. Write the reason behind the rule id.',
        ),
      };
    },
  },
};
