// A name that the unit no longer had when the document was issued: 市环保局 after the reform of 2018.

import type { Hit, Message, Rule } from '../rule.ts';
import { holding } from '../support/columns.ts';
import { oneTask } from '../support/sample-tables.ts';
import { say } from '../support/say.ts';
import { placeOfName, renamed } from '../support/unit-help.ts';
import { doubtfulIn, hasDoubtful } from './unit-doubts.ts';
import { type Successor, successorOf } from './unit-successor.ts';

export const unitAbolished: Rule = {
  id: 'unit-abolished',
  severity: 'warning',
  title: say('单位已经更名或撤并', 'Unit renamed or abolished by a reform'),
  why: say(
    '机构改革后原单位不复存在，任务要落到承接职责的单位。',
    'After a reform the unit is no more; the task has to go to the unit that took over.',
  ),
  basis: say(
    '单位名录的曾用名；名录没有的，依据2018年、2021年和2023年机构改革。看成文日期，没有成文日期的看当天',
    'Former names of the unit directory, else the reforms of 2018, 2021 and 2023; by the date of issue, or today where there is none',
  ),
  wrong: oneTask(['责任单位: 市环保局'], ['成文日期: 2024-03-01']),
  right: oneTask(['责任单位: 市生态环境局'], ['成文日期: 2024-03-01']),
  check: {
    of: 'cell',
    under: holding('units'),
    when: hasDoubtful,
    run: (cell, context) =>
      doubtfulIn(cell, context).flatMap((placed): Hit[] => {
        const { unit } = placed;
        const successor = context.remember(unit.name, successorOf);
        if (successor === undefined) return [];
        const names = [successor.name, ...successor.others];
        const message = told(unit.name, successor);
        return [
          {
            place: placeOfName(placed),
            message,
            fixes: () => names.flatMap((name) => renamed(placed, name)),
          },
        ];
      }),
  },
};

function told(unit: string, { name, others, reason, doubt }: Successor): Message {
  const gone = doubt.gone
    ? say('多已不再使用', 'is no longer in use in most places')
    : say('已不再使用', 'is no longer in use');
  const names = [name, ...others];
  const advice =
    others.length > 0
      ? say(
          `请按职责改为${names.map((each) => `“${each}”`).join('或')}。`,
          `Write ${names.map((each) => `“${each}”`).join(' or ')}, whichever has the task.`,
        )
      : doubt.name
        ? say(
            `请按当地机构核对，一般改为“${name}”。`,
            `Check what it is called here; it is mostly “${name}”.`,
          )
        : say(`请改为“${name}”。`, `Write “${name}”.`);
  return say(
    `“${unit}”${gone.zh}（${reason.zh}）。${advice.zh}`,
    `“${unit}” ${gone.en} (${reason.en}). ${advice.en}`,
  );
}
