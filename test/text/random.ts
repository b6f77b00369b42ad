// Random edits of real and made-up texts, shared by the property tests.
import * as fc from 'fast-check';

/** One edit, by shares of the text so that it fits any length. */
export interface RandomEdit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

const ITEM = '  - 序号: 9\n    工作任务: 新增\n    责任单位:\n      - 市教育局\n    完成时间: 长期\n';
const BITS =
  '"|\'|: |:| #|#|- |-|\n|  | |\t|[|]|{|}|,|!|>-|?|%|@|误|中文|    |\n    |\n      - |\n  - |\n- |\n  -\n|\n条目:\n|\n备注: x\n|\n备注:\n|\n# 注\n|\n  # 注\n|\n#注\n|\n\n|\nx|\n x: y\n|\n  x: y\n|\n   x: y\n|\n  ]\n|- - |0|\n"| >\n|\n      - 市教育局|: |2\n|\n    x: "a\n      b"\n|\n    x: [a,\n  ]\n|\n---\n|\n...\n|&a |*a|\n\t- x\n|\n\t# x\n|    条目:\n|\n    条目:\n      - 工作任务: 甲\n|：|，|　|\r\n|\n    具体事项: |\n      甲\n      乙\n|\n  # 忽略 x\n|\n＃注\n|\n  ＃ 注\n|\n  － x: y\n|\n    -x: y\n|－ |\n<<<<<<< a\n|\n=======\n'.split(
    '|',
  );

/** An edit of the kinds that people and slips make. */
export const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 5 }) },
    { weight: 1, arbitrary: fc.integer({ min: 6, max: 120 }) },
  ),
  insert: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...BITS, '|', ' |', '|2\n') },
    { weight: 1, arbitrary: fc.constantFrom(ITEM, `\n${ITEM}`) },
    { weight: 1, arbitrary: fc.constant('') },
  ),
});

/** The text after the edit; a CR LF pair is never split, as no editor does. */
export function applied(text: string, { at, remove, insert }: RandomEdit): string {
  const start = whole(text, Math.floor(at * text.length));
  const end = Math.max(start, whole(text, Math.min(text.length, start + remove)));
  return text.slice(0, start) + insert + text.slice(end);
}

/** A text after an edit that swallows or moves whole lines around the place. */
export function lineMoved(text: string, at: number): string {
  const lines = text.split('\n');
  const index = Math.floor(at * lines.length);
  const taken = lines.splice(index, 3);
  lines.splice(Math.floor(lines.length * (1 - at)), 0, ...taken);
  return lines.join('\n');
}

function whole(text: string, at: number): number {
  return text[at - 1] === '\r' && text[at] === '\n' ? at - 1 : at;
}

/** Small documents in the shapes that decide about the cut. */
export const SHAPES: readonly string[] = [
  '类型: 任务分工\n标题: 表\n条目:\n  - 工作任务: 甲\n    完成时间: 长期\n  - 工作任务: 乙\n    责任单位:\n      - 市教育局\n      - 市公安局\n  - 工作任务: 丙\n',
  '类型: 任务分工\n条目:\n- 工作任务: 甲\n  责任单位: [市教育局, 市公安局]\n- 工作任务: 乙\n  责任单位:\n  - 市教育局\n备注: 完\n',
  '类型: 任务分工\n条目:\n  - 章节: 一、总体\n    条目:\n      - 工作任务: 甲\n        完成时间: {甲: 长期, 乙: 2020年底}\n      # 忽略 x\n      - 工作任务: 乙\n    备注: 完\n  - 章节: 二、重点\n    条目:\n    - 工作任务: 丙\n      条目:\n        - 具体事项: 一\n        - 具体事项: 二\n附件: 一\n',
  '# 头\n---\n类型: 领域分工\n条目:\n  - 领域: 甲\n---\n类型: 任务分工\n条目:\n  -\n    工作任务: |\n      甲\n      乙\n  - 工作任务: "丙\n      丁"\n...\n',
  '类型: 任务分工\r\n条目:\r\n  - 工作任务: 甲\r\n    完成时间: 长期\r\n  - 条目:\r\n      - 工作任务: 乙\r\n',
  '条目:\n  - &a 工作任务: 甲\n    完成时间: &t 长期\n  - 工作任务: 乙\n    完成时间: *t\n',
  '- 工作任务: 甲\n- 工作任务: 乙\n',
  '{类型: 任务分工, 条目: [{工作任务: 甲}, {工作任务: 乙}]}\n',
  '类型: 任务分工\n条目: [{工作任务: 甲}]\n说明: >\n  长\n  文\n',
];

/** The smallest stretch in which two texts differ: what an editor would send. */
export function editBetween(before: string, after: string): { start: number; end: number; insert: string } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let same = 0;
  while (same < most - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return { start, end: before.length - same, insert: after.slice(start, after.length - same) };
}
