// A damaged unit directory is told once, by name, with what to do; the check goes on with what it could read.
import { describe, expect, it } from 'vitest';
import { run } from './memory.ts';

const table = (unit: string): string =>
  `类型: 任务分工\n标题: 表\n条目:\n  - { 工作任务: 甲, 责任单位: ${unit}, 完成时间: 长期 }\n`;
const TWO_TABLES = { '一/a.分工.yaml': table('县教肓局'), '一/b.分工.yaml': table('县公按局') };
const DIRECTORY = '县.名录.yaml';

/** “类型: 单位名录” in GBK. */
const GBK = Uint8Array.from([
  0xc0, 0xe0, 0xd0, 0xcd, 0x3a, 0x20, 0xb5, 0xa5, 0xce, 0xbb, 0xc3, 0xfb, 0xc2, 0xbc, 0x0a,
]);

const NO_DIRECTORY = '文件名是单位名录，“类型”却不是，单位没有用它核对。请写“类型: 单位名录”，或改文件名。';
const PARTLY = '单位名录有1处读不出来，那里的单位没有用来核对。请用 gongkai check 检查这个文件并改正。';

/** What is wrong; the text; what is told on standard error; the units that are nevertheless found misspelt. */
const DAMAGES: readonly (readonly [
  damage: string,
  text: string | Uint8Array | undefined,
  told: string,
  found: readonly string[],
])[] = [
  ['cannot be opened', undefined, '没有这个文件，或无法读取。', []],
  ['is in GBK', GBK, '文件不是 UTF-8 编码，可能是 GBK；请在编辑器里另存为 UTF-8。', []],
  ['is no YAML', '{{{ 名录 "', NO_DIRECTORY, []],
  ['is a list', '- 县教育局\n- 县财政局\n', NO_DIRECTORY, []],
  ['is of another kind', table('县教育局'), NO_DIRECTORY, []],
  ['has a slip in its kind', '类型: 单位名禄\n条目:\n  - 名称: 县教育局\n', NO_DIRECTORY, []],
  [
    'is half typed',
    '类型: 单位名录\n标题: 全县\n条目:\n  - 名称: 县教育局\n  - 名称: "县公安局\n  - 名称: 县民政局\n',
    PARTLY,
    ['县教肓局', '县公按局'],
  ],
  [
    'holds marks of a merge',
    '类型: 单位名录\n标题: 全县\n条目:\n<<<<<<< a\n  - 名称: 县教育局\n=======\n>>>>>>> b\n',
    PARTLY,
    [],
  ],
  [
    'lists names without a heading',
    '类型: 单位名录\n标题: 全县\n条目: [县教育局, 县公安局]\n',
    '单位名录里没有一条写了“名称”，单位没有用它核对。请按“名称: 市教育局”逐条填写。',
    [],
  ],
];

describe('a unit directory that', () => {
  it.each(DAMAGES)('%s is told once, and the check goes on', async (_, text, told, found) => {
    const { exit, out, err } = await run(['check', '一/a.分工.yaml', '一/b.分工.yaml'], {
      ...TWO_TABLES,
      [DIRECTORY]: text,
    });
    expect({ exit, err }).toEqual({ exit: 3, err: `${DIRECTORY}: ${told}\n` });
    expect(out).toContain('共检查 2 个文件');
    expect([...out.matchAll(/里没有“(.+?)”/gu)].map(([, unit]) => unit)).toEqual(found);
  });

  it.each(DAMAGES)('%s is told once when it is checked itself, too', async (_, text) => {
    const { exit, out, err } = await run(['check', '.'], { ...TWO_TABLES, [DIRECTORY]: text });
    const inFindings = out
      .split('\n')
      .some((line) => line.startsWith(`${DIRECTORY}:`) && line.includes('错误'));
    const toldAside = err.split('\n').filter((line) => line.startsWith(`${DIRECTORY}: `)).length;
    expect(toldAside + (inFindings ? 1 : 0)).toBe(1);
    expect(exit).toBe(inFindings ? 1 : 3);
  });

  it.each([
    ['is empty', ''],
    ['has only its header yet', '类型: 单位名录\n标题: 全县\n'],
    ['lacks nothing', '类型: 单位名录\n标题: 全县\n条目:\n  - 名称: 县教肓局\n  - 名称: 县公按局\n'],
  ])('%s is no damage', async (_, text) => {
    const { exit, err } = await run(['check', '一'], { ...TWO_TABLES, [DIRECTORY]: text });
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
  });

  it('is damaged leaves its neighbour in the folder in use', async () => {
    const tree = {
      ...TWO_TABLES,
      [DIRECTORY]: '{{{',
      '部门.名录.yaml': '类型: 单位名录\n标题: 部门\n条目:\n  - 名称: 县教育局\n',
    };
    const { exit, out, err } = await run(['check', '一'], tree);
    expect(exit).toBe(3);
    expect(out).toContain('《部门》里没有“县教肓局”，是不是“县教育局”？');
    expect(err).toBe(`${DIRECTORY}: ${NO_DIRECTORY}\n`);
  });
});
