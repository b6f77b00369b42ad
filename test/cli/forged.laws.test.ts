// Reports of shares that nobody's run wrote: whatever is in them, merge ends with a sentence and the right code.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Run, run, type Tree } from './memory.ts';

const BAD =
  '类型: 任务分工\n标题: 表\n条目:\n  - {工作任务: 甲, 责任单位: 市财政局, 完成时间: 2020年2月30日前}\n';
const TREE: Tree = {
  'a.分工.yaml': BAD,
  'b.分工.yaml': `${BAD}  - 工作任务：乙\n`,
  'c.分工.yaml': undefined,
  'd.名录.yaml': '{{{',
};

async function share(format: string, index: number): Promise<unknown> {
  const { out } = await run(['check', '.', '--shard', `${index}/2`, '--format', format], TREE);
  return JSON.parse(out);
}

/** Expects a code that is one of ours, sentences, and no failure of the program. */
function expectTold({ exit, err, out }: Run): void {
  expect([0, 1, 2, 3]).toContain(exit);
  expect(err).not.toMatch(/程序出错|^\s+at /m);
  if (exit > 1) expect(err).not.toBe('');
  if (exit === 2) expect(out).toBe('');
  for (const line of err.split('\n')) expect(line.length).toBeLessThan(2000);
}

const VALUES: readonly unknown[] = [
  -1,
  0,
  1,
  2,
  3,
  1.5,
  1001,
  1e6,
  1e9,
  2 ** 31,
  2 ** 32,
  2 ** 53,
  1e308,
  Number.MAX_SAFE_INTEGER,
  null,
  true,
  '',
  '1',
  'constructor',
  '__proto__',
  '\ud800',
  '\u001b[31m',
  'a'.repeat(10_000),
  'file:',
  'file://host/share',
  'file:///a%2Fb',
  '%',
  '%ff',
  '//',
  [],
  [[]],
  {},
  { length: 1e9 },
  JSON.parse('{"__proto__": {"index": 1}, "constructor": 1}'),
];

/** All paths of a value, as lists of keys. */
function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, child]) => pathsOf(child, [...path, key]))];
}

/** A copy of a value with another one at a path, or without the key where `instead` is undefined. */
function forged(value: unknown, [key, ...rest]: readonly string[], instead: unknown): unknown {
  if (key === undefined) return instead;
  if (Array.isArray(value))
    return value.map((item, at) => (String(at) === key ? forged(item, rest, instead) : item));
  if (typeof value !== 'object' || value === null) return value;
  const changed = Object.entries(value).map(([name, child]) => [
    name,
    name === key ? forged(child, rest, instead) : child,
  ]);
  return Object.fromEntries(changed.filter(([, child]) => child !== undefined));
}

/** Where the stamp of a report is, and its first findings; the list of rules in a SARIF report is not read. */
const isRead = (path: readonly string[]): boolean => !path.includes('tool') && !path.includes('invocations');

describe.each(['json', 'sarif'])('%s', async (format) => {
  const [first, second] = [await share(format, 1), await share(format, 2)];
  const paths = pathsOf(first).filter(isRead);
  const merged = async (one: unknown, other: unknown, to: string): Promise<Run> =>
    await run(['merge', '1', '2', '--format', to], { 1: JSON.stringify(one), 2: JSON.stringify(other) });

  test('as it was, merges', async () => {
    expect((await merged(first, second, 'text')).exit).toBe(3);
    expect(paths.length).toBeGreaterThan(20);
  });

  test('with any value in any place', async () => {
    const property = fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...paths), fc.constantFrom(...VALUES, undefined)), {
        minLength: 1,
        maxLength: 2,
      }),
      fc.constantFrom('text', 'json', 'sarif'),
      fc.boolean(),
      async (changes, to, isBoth) => {
        const change = (value: unknown): unknown =>
          changes.reduce((all, [path, instead]) => forged(all, path, instead), value);
        expectTold(await merged(change(first), isBoth ? change(second) : second, to));
      },
    );
    await fc.assert(property, { numRuns: 400 });
  });

  test('of a share that there cannot be', async () => {
    const stamp = format === 'json' ? ['shard'] : ['runs', '0', 'properties', 'shard'];
    for (const [key, value] of [
      ['count', 1e9],
      ['count', 1001],
      ['count', -1],
      ['count', 0],
      ['index', 0],
      ['index', 3],
      ['index', -1],
      ['index', 1e9],
    ] as const) {
      const one = forged(first, [...stamp, key], value);
      const told = await merged(one, forged(second, [...stamp, key], value), 'text');
      expect(told).toMatchObject({
        exit: 3,
        out: '',
        err: expect.stringContaining('这不是一份可以合并的结果'),
      });
    }
  });

  test('of one share many times', async () => {
    const told = await run(['merge', ...Array<string>(300).fill('1')], { 1: JSON.stringify(first) });
    expect(told).toMatchObject({ exit: 2, out: '' });
    expectTold(told);
  });
});

test.each([
  ['nothing', ''],
  ['a list', '[]'],
  ['a number', '1e999'],
  ['null', 'null'],
  ['a million brackets', '['.repeat(1_000_000)],
  ['a million brackets that close', `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`],
  ['objects in objects', `${'{"runs":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  ['runs that are none', '{"runs": [null]}'],
  ['many runs', `{"runs": [${Array(1000).fill('{}').join(',')}]}`],
  ['a shard that is none', '{"findings": [], "shard": {"__proto__": null}}'],
  ['a key twice', '{"findings": [], "findings": 1, "shard": 1, "shard": {}}'],
  ['half a report', '{"version": 1, "findings": ['],
])('merge of %s tells that it is none', async (_, report) => {
  for (const args of [
    ['merge', 'a'],
    ['merge', 'a', '--format', 'sarif', '--language', 'en'],
  ]) {
    const told = await run(args, { a: report });
    expect(told).toMatchObject({ exit: 3, out: '' });
    expect(told.err.split('\n').length).toBe(2);
    expectTold(told);
  }
});
