// A number that does not follow the one before it.
import { placeWithin } from '../../model/document/values.ts';
import type { Hit, Rule } from '../rule.ts';
import { brief, say } from '../support/say.ts';
import { type NumberedText, readsNumbers } from './entry-numbers.ts';
import { type NumberRun, runsOf } from './numbering.ts';

export const numberGap: Rule = {
  id: 'number-gap',
  severity: 'warning',
  needs: ['document'],
  title: say('编号不连续', 'Gap in the numbers'),
  why: say(
    '编号跳了号，读者会以为漏印了事项。多半是删去一项后没有顺延。',
    'After a jump readers look for an item that was left out. Mostly an item was deleted and the rest not renumbered.',
  ),
  basis: say(
    '各地任务分工表和标准目录的通行写法：编号连续',
    'Custom of printed tables: numbers follow each other',
  ),
  wrong: `类型: 任务分工
标题: 任务分工表
条目:
  - 序号: 1
    工作任务: 编制政务公开事项目录
    责任单位: 市政府办公室
  - 序号: 3
    工作任务: 设立政务公开专区
    责任单位: 市政府办公室
`,
  right: `类型: 任务分工
标题: 任务分工表
条目:
  - 序号: 1
    工作任务: 编制政务公开事项目录
    责任单位: 市政府办公室
  - 序号: 2
    工作任务: 设立政务公开专区
    责任单位: 市政府办公室
`,
  check: {
    of: 'document',
    reads: readsNumbers,
    nested: true,
    ahead: true,
    *run(_doc, _world, recall, words) {
      for (const run of yield* runsOf(words, recall)) yield* gaps(run);
    },
  },
};

function* gaps(run: NumberRun): Generator<Hit> {
  const { values } = run;
  let highest = values[0] ?? 0;
  for (let index = 1; index < values.length; index++) {
    const value = values[index] ?? 0;
    const item = value > highest + 1 ? run.item(index) : undefined;
    if (item !== undefined) yield gap(item, highest + 1);
    if (value > highest) highest = value;
  }
}

/** @param from the first number that is missing */
function gap({ number: { value, span }, text }: NumberedText, from: number): Hit {
  const mark = brief(text.text.slice(span.start, span.end));
  const missing =
    from === value - 1
      ? say(`${from}`, `${from} is`)
      : say(`${from}—${value - 1}`, `${from}–${value - 1} are`);
  return {
    place: placeWithin(text, span),
    message: say(
      `编号“${mark}”前面缺第${missing.zh}项，读者会以为漏印。请顺延编号，或补上缺项。`,
      `${missing.en} missing before “${mark}”, as if an item were left out. Renumber, or add the item.`,
    ),
  };
}
