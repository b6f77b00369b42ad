// Shards: each checks its share, and the merged reports are the report of the whole.
import { describe, expect, test } from 'vitest';
import { filesOf, fingerprint, printOf } from '../../server/cli/shard/share.ts';
import { type Run, run, type Tree } from './memory.ts';
import { threads } from './threads.ts';

const row = (month: number): string =>
  `  - {工作任务: 梳理权责清单, 责任单位: 市财政局, 完成时间: 2020年${month}月31日前}\n  - 工作任务：乙\n`;
const table = (number: number, rows: number): string =>
  `类型: 任务分工\n标题: 表\n文号: 某政办发〔2020〕${number}号\n条目:\n${Array.from({ length: rows }, (_, at) => row(at + 6)).join('')}`;

const TREE: Tree = {
  ...Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`甲/${at} 号.分工.yaml`, table(at, at % 3)])),
  '甲/县.名录.yaml': '类型: 单位名录\n标题: 全县\n条目:\n  - 名称: 市财政局\n  - 名称: "坏\n',
  '乙/坏.名录.yaml': '{{{',
  '乙/副本.分工.yaml': table(4, 1),
  '乙/锁.分工.yaml': undefined,
  '丙/甲.分工.yaml': table(99, 5),
};
const PATHS = ['甲', '乙', '丙/甲.分工.yaml', '无'];

const check = (...args: readonly string[]): Promise<Run> =>
  run(['check', ...PATHS, '--fail-on', 'info', ...args], TREE, threads());

async function shards(count: number, format: string, ...args: readonly string[]): Promise<Tree> {
  const names = Array.from({ length: count }, (_, at) => at + 1);
  const reports = names.map(async (at) => {
    const { out } = await check('--shard', `${at}/${count}`, '--format', format, ...args);
    return [`${at}.${format}`, out] as const;
  });
  return Object.fromEntries(await Promise.all(reports));
}

describe('merged, the report of the whole', () => {
  test.each([
    ['json', 'text', 'zh', 1],
    ['json', 'json', 'zh', 20],
    ['json', 'sarif', 'en', 2],
    ['sarif', 'text', 'en', 2],
    ['sarif', 'json', 'zh', 1],
    ['sarif', 'sarif', 'zh', 2],
  ] as const)('%s to %s in %s, %d shards', async (from, to, language, count) => {
    const whole = await check('--format', to, '--language', language);
    const reports = await shards(count, from, '--language', language, '--jobs', '2');
    const names = Object.keys(reports).toReversed();
    expect(await run(['merge', ...names, '--format', to], reports)).toEqual(whole);
    if (from === to) expect(await run(['merge', ...names], reports)).toEqual(whole);
  });

  test('and its exit code is that of the whole, whatever each shard found', async () => {
    const clean: Tree = {
      'a.分工.yaml': table(1, 0),
      'b.分工.yaml': table(2, 0),
      'c.分工.yaml': table(3, 1),
    };
    for (const [failOn, exit] of [
      ['error', 1],
      ['hint', 1],
    ] as const) {
      const args = ['check', '.', '--fail-on', failOn, '--format', 'json'];
      const reports = Object.fromEntries(
        await Promise.all(
          ['1', '2', '3'].map(
            async (at) => [at, (await run([...args, '--shard', `${at}/3`], clean)).out] as const,
          ),
        ),
      );
      expect((await run(['merge', '1', '2', '3'], reports)).exit).toBe(exit);
    }
  });
});

describe('what cannot be merged', async () => {
  const reports: Tree = {
    ...(await shards(3, 'json')),
    ...(await shards(2, 'sarif')),
    ...Object.fromEntries(
      Object.entries(await shards(3, 'json', '--language', 'en')).map(([name, text]) => [`en-${name}`, text]),
    ),
    ...Object.fromEntries(
      Object.entries(await shards(3, 'json', '--today', '2021-01-01')).map(([name, text]) => [
        `t-${name}`,
        text,
      ]),
    ),
    'whole.json': (await check('--format', 'json')).out,
    'whole.sarif': (await check('--format', 'sarif')).out,
    'text.txt': (await check('--shard', '2/3')).out,
    'half.json': ((await shards(3, 'json'))['2.json'] as string).slice(0, 500),
    'list.json': '[]',
    'null.json': 'null',
    'other.json': '{"version": 1, "findings": [], "shard": {"index": 1}}',
  };
  const edited = (name: string, from: string, to: string): Tree => ({
    ...reports,
    [name]: (reports[name] as string).replace(from, to),
  });

  test.each([
    ['1.json 2.json', 2, 'gongkai merge: 共 3 份，缺第 3 份。请把每一份的结果都写上。'],
    ['2.json', 2, '缺第 1、3 份'],
    ['1.json 2.json 3.json 2.json', 2, '2.json: 第 2 份给了两次，另一次是“2.json”。'],
    ['1.json 2.json 3.json 1.sarif', 2, '1.sarif: 份数（--shard）是 2，“1.json”那份却是 3，不能合并。'],
    ['1.json en-2.json 3.json', 2, 'en-2.json: 语言（--language）是 en，“1.json”那份却是 zh'],
    ['1.json t-2.json 3.json', 2, '检查的日期（--today）是 2021-01-01，“1.json”那份却是 2020-07-02'],
    ['1.json whole.json', 3, 'whole.json: 这不是一份可以合并的结果。'],
    ['whole.sarif', 3, 'whole.sarif: 这不是一份可以合并的结果。'],
    ['1.json text.txt 3.json', 3, 'text.txt: 这不是'],
    ['half.json', 3, 'half.json: 这不是'],
    ['list.json', 3, 'list.json: 这不是'],
    ['null.json', 3, 'null.json: 这不是'],
    ['other.json', 3, 'other.json: 这不是'],
    ['无.json', 3, '无.json: 没有这个文件，或无法读取。'],
  ])('%s', async (names, exit, told) => {
    const merged = await run(['merge', ...names.split(' ')], reports);
    expect(merged).toMatchObject({ exit, out: '' });
    expect(merged.err).toContain(told);
  });

  test('shards of another version', async () => {
    const tree = edited('2.json', '"program": "1.2.3"', '"program": "1.2.4"');
    const { exit, err } = await run(['merge', '1.json', '2.json', '3.json'], tree);
    expect({ exit, err }).toEqual({
      exit: 2,
      err: '2.json: 程序的版本是 1.2.4，“1.json”那份却是 1.2.3，不能合并。请用同样的设置重新检查。\n',
    });
    const older = Object.fromEntries(
      Object.entries(reports).map(([name, text]) => [
        name,
        (text as string).replace('"program": "1.2.3"', '"program": "1.0.0"'),
      ]),
    );
    expect((await run(['merge', '1.json', '2.json', '3.json'], older)).err).toContain(
      '由 gongkai 1.0.0 检查，合并的却是 1.2.3',
    );
  });

  test('shards of other files', async () => {
    const { out } = await run(
      ['check', ...PATHS, '--fail-on', 'info', '--shard', '2/3', '--format', 'json'],
      { ...TREE, '丙/甲.分工.yaml': table(99, 4) },
    );
    const { exit, err } = await run(['merge', '1.json', '2.json', '3.json'], { ...reports, '2.json': out });
    expect(exit).toBe(2);
    expect(err).toContain('2.json: 检查的文件与“1.json”那份不同，不能合并。');
  });
});

test('the text of a shard says which it is', async () => {
  const { out } = await check('--shard', '2/3');
  expect(out).toMatch(/共检查 \d+ 个文件（共 3 份中的第 2 份），发现：/u);
  expect((await check('--shard', '20/20', '--language', 'en')).out).toContain(
    'files checked (share 20 of 20)',
  );
});

describe('shares', () => {
  const sightings = (...lengths: readonly number[]) =>
    lengths.map((length) => ({ head: undefined, length, print: length }));
  const share = (lengths: readonly number[], count: number): (readonly string[])[] =>
    Array.from({ length: count }, (_, at) =>
      filesOf(
        { index: at + 1, count },
        lengths.map((_, place) => `${place}`),
        sightings(...lengths),
      ),
    );

  test.each([
    [
      [10, 10, 10, 10],
      2,
      [
        ['0', '1'],
        ['2', '3'],
      ],
    ],
    [
      [100, 1, 1, 1, 1, 100],
      2,
      [
        ['0', '1', '2'],
        ['3', '4', '5'],
      ],
    ],
    [[0, 0, 0], 3, [['0'], ['1'], ['2']]],
    [[5], 3, [[], ['0'], []]],
    [[], 2, [[], []]],
  ])('%j in %d', (lengths, count, parts) => expect(share(lengths, count)).toEqual(parts));

  test('are even, whatever the sizes', () => {
    const lengths = Array.from({ length: 300 }, (_, at) => ((at * 7919) % 97) * 100);
    const total = lengths.reduce((sum, length) => sum + length, 0);
    const parts = share(lengths, 7);
    expect(parts.flat()).toEqual(lengths.map((_, at) => `${at}`));
    for (const part of parts) {
      const own = part.reduce((sum, name) => sum + (lengths[Number(name)] ?? 0), 0);
      expect(Math.abs(own - total / 7)).toBeLessThan(97 * 100);
    }
  });

  test('are the same with other line breaks', () => {
    expect(printOf('甲\r\n乙\r\n')).toEqual(printOf('甲\n乙\n'));
    expect(printOf('甲\n乙')).not.toEqual(printOf('乙\n甲'));
    const [one, other] = [
      ['a', 'b'],
      ['a', 'c'],
    ].map((paths) => fingerprint(paths, sightings(1, 2)));
    expect(one).toMatch(/^[0-9a-f]{16}$/u);
    expect(other).not.toBe(one);
    expect(fingerprint(['a', 'b'], sightings(1, 3))).not.toBe(one);
  });
});
