// The same number for two different items.
import { placeWithin } from '../../model/document/values.ts';
import { lastIndex } from '../../text/halving.ts';
import type { Hit, Rule, Watch } from '../rule.ts';
import { brief, say } from '../support/say.ts';
import { type NumberedText, readsNumbers } from './entry-numbers.ts';
import { type NumberRun, runsOf } from './numbering.ts';

export const numberRepeated: Rule = {
  id: 'number-repeated',
  severity: 'warning',
  title: say('编号重复', 'Number repeated'),
  why: say(
    '两个事项同一编号，引用“第几项”时就分不清是哪一项。换页后重复的同一事项不算。',
    'Two items with one number cannot be told apart when cited. The same item repeated after a page break does not count.',
  ),
  basis: say(
    '各地任务分工表和标准目录的通行写法：编号不重复',
    'Custom of printed tables: numbers are unique',
  ),
  wrong: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: （1）编制政务公开事项目录
    责任单位: 市政府办公室
  - 工作任务: （2）设立政务公开专区
    责任单位: 市政府办公室
  - 工作任务: （2）开展业务培训
    责任单位: 市政府办公室
  - 工作任务: （3）组织考核评估
    责任单位: 市政府办公室
`,
  right: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: （1）编制政务公开事项目录
    责任单位: 市政府办公室
  - 工作任务: （2）设立政务公开专区
    责任单位: 市政府办公室
  - 工作任务: （3）开展业务培训
    责任单位: 市政府办公室
  - 工作任务: （4）组织考核评估
    责任单位: 市政府办公室
`,
  check: {
    of: 'document',
    reads: readsNumbers,
    nested: true,
    ahead: true,
    *run(_doc, _world, recall, words) {
      for (const run of yield* runsOf(words, recall)) yield* repeated(run);
    },
  },
};

function* repeated(run: NumberRun): Generator<Hit | Watch> {
  const { values } = run;
  if (rises(values)) return;
  // Nearly always every number is larger than all before it. One that is not may repeat one of those, or another one.
  const risen = new Int32Array(values.length);
  let count = 0;
  const others = new Map<number, number>();
  let highest = -1;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? 0;
    if (value > highest) {
      highest = value;
      risen[count++] = index;
      continue;
    }
    const last = lastIndex(risen.subarray(0, count), (at) => (values[at] ?? 0) <= value);
    const before = risen[last] ?? -1;
    const first = values[before] === value ? before : others.get(value);
    if (first === undefined) others.set(value, index);
    else yield* repeats(run.item(index), run.item(first));
  }
}

/** Whether each number is larger than the one before it, as nearly always. */
function rises(values: readonly number[]): boolean {
  for (let index = 1; index < values.length; index++) {
    if ((values[index] ?? 0) <= (values[index - 1] ?? 0)) return false;
  }
  return true;
}

function* repeats(item: NumberedText | undefined, first: NumberedText | undefined): Generator<Hit | Watch> {
  if (item === undefined || first === undefined) return;
  const { number, text } = item;
  if (first.title === item.title) {
    // A page break repeats the row; edited apart, they would be two of one number.
    yield { watch: first.text.place.block };
    yield { watch: text.place.block };
    return;
  }
  const mark = brief(text.text.slice(number.span.start, number.span.end));
  const earlier = brief(first.title);
  yield {
    place: placeWithin(text, number.span),
    message: say(
      `编号“${mark}”与前面的“${earlier}”重复，引用时会分不清。请改正编号。`,
      `The number “${mark}” is taken by “${earlier}” above, so that neither can be cited. Correct the number.`,
    ),
    related: [
      {
        place: placeWithin(first.text, first.number.span),
        message: say(`前一个同号的是“${earlier}”。`, `“${earlier}” has the same number.`),
      },
    ],
  };
}
