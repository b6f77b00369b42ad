// However many workers there are, and whatever becomes of them: the same report.
import { describe, expect, test } from 'vitest';
import { batches, jobsThatPay } from '../../server/cli/check/jobs.ts';
import { run, type Tree } from './memory.ts';
import { type Fate, threads } from './threads.ts';

const FORMATS = ['text', 'json', 'sarif'] as const;

/** Files of all sorts: some clean, some not, some not to be read, and rules that look at other files. */
const TREE: Tree = {
  ...Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`县/${index}.分工.yaml`, table(index)])),
  '县/坏.分工.yaml': Uint8Array.from([0xc0, 0xe0, 0xd0, 0xcd, 0x3a, 0x20, 0xc8, 0xce]),
  '县/锁.分工.yaml': undefined,
  '县/坏.名录.yaml': '{{{',
  '县/副本.分工.yaml': table(3),
  '市/方案.分工.yaml':
    '类型: 任务分工\n标题: 方案\n文号: 某政办发〔2020〕1号\n条目:\n  - {工作任务: 梳理权责清单, 责任单位: 市财政局, 完成时间: 2020年7月底前}\n',
};

function table(index: number): string {
  const entries = Array.from({ length: index % 4 }, (_, at) => {
    const month = 7 + ((index + at) % 6);
    return `  - {工作任务: 梳理权责清单, 责任单位: 市财政局, 完成时间: 2020年${month}月31日前}\n`;
  });
  return `类型: 任务分工\n标题: 表\n文号: 某政办发〔2020〕1${index}号\n上级方案: 某政办发〔2020〕1号\n条目:\n${entries.join('')}`;
}

describe('the same report, to the last byte', () => {
  test.each(FORMATS)('%s', async (format) => {
    const args = ['check', '.', '--format', format, '--fail-on', 'hint'];
    const one = await run([...args, '--jobs', '1'], TREE, threads());
    expect(one.exit).toBe(3);
    expect(one.out).toContain('deadline-later-than-superior');
    expect(one.out).toContain('document-repeated');
    expect(await run([...args, '--jobs', '3'], TREE, threads())).toEqual(one);
  });

  test('whoever does the work', async () => {
    const args = ['check', '.', '--format', 'json', '--fail-on', 'hint'];
    const one = await run([...args, '--jobs', '1'], TREE, threads());
    for (const jobs of ['2', '40'])
      expect(await run([...args, '--jobs', jobs], TREE, threads())).toEqual(one);
    expect(await run([...args, '--jobs', '3'], TREE)).toEqual(one);
    expect(await run(args, TREE, threads({ stillborn: true }))).toEqual(one);
    expect(await run([...args, '--jobs', '3'], TREE, threads({ stillborn: true }))).toEqual(one);
  });

  test('few files start no worker, unless it is asked for', async () => {
    const started = async (...args: readonly string[]): Promise<number> => {
      let count = 0;
      await run(['check', '.', ...args], TREE, threads({ started: () => count++ }));
      return count;
    };
    expect(await started()).toBe(0);
    expect(await started('--jobs', '1')).toBe(0);
    expect(await started('--jobs', '2')).toBe(2);
  });
});

describe('a worker that dies', () => {
  const check = (fate: Fate) => run(['check', '.', '--format', 'json', '--jobs', '2'], TREE, threads(fate));
  const filesIn = (out: string) =>
    (JSON.parse(out) as { findings: { file: string }[] }).findings.map(({ file }) => file);

  test('is a failure of the file it was at, and all others are checked', async () => {
    const whole = await check({});
    const { exit, out, err } = await check({ dieAt: ['县/3.分工.yaml', '县/7.分工.yaml'] });
    expect(exit).toBe(3);
    const told = err.split('\n').filter((line) => line.includes('工作线程意外结束（exit 9）'));
    expect(told.map((line) => line.split(':')[0])).toEqual(['县/3.分工.yaml', '县/7.分工.yaml']);
    const lost = new Set(['县/3.分工.yaml', '县/7.分工.yaml']);
    expect(filesIn(out)).toEqual(filesIn(whole.out).filter((file) => !lost.has(file)));
    expect(filesIn(whole.out)).toEqual(expect.arrayContaining([...lost]));
  });

  test('at every file leaves a report of failures', async () => {
    const { exit, out, err } = await check({ dieAt: Object.keys(TREE) });
    expect(exit).toBe(3);
    expect(filesIn(out)).toEqual([]);
    expect(err.match(/意外结束/gu)).toHaveLength(Object.keys(TREE).length);
  });

  test('before a file is checked does not keep it from being checked', async () => {
    const { exit, err, out } = await check({ dieAt: ['县/3.分工.yaml'], dieWhile: 'look' });
    expect(exit).toBe(3);
    expect(err).not.toContain('意外结束');
    expect(filesIn(out)).toContain('县/3.分工.yaml');
  });
});

describe('how many workers pay', () => {
  const MB = 1_000_000;
  test.each([
    [0, 0, 8, 1],
    [30 * MB, 500, 8, 1],
    [40 * MB, 800, 8, 2],
    [100 * MB, 1000, 1, 1],
    [200 * MB, 4000, 8, 8],
    [100 * MB, 3, 8, 3],
    [1000 * MB, 1, 8, 1],
  ])('%d bytes in %d files on %d cores: %d', (bytes, files, cores, jobs) => {
    expect(jobsThatPay(bytes, files, cores)).toBe(jobs);
  });
});

test('batches are of about one size, and lose no file', () => {
  const sizes = [10, 500_000, 10, 10, 150_000, 60_000, 0, 0, 1];
  expect(batches(sizes, 1)).toEqual([
    [0, 1],
    [2, 3, 4],
    [5, 6, 7, 8],
  ]);
  expect(batches(sizes, 20)).toEqual([[0, 1], [2, 3, 4], [5], [6, 7, 8]]);
  expect(batches([900_000, 900_000, 900_000], 1)).toEqual([[0], [1], [2]]);
  expect(batches([0, 0], 2)).toEqual([[0], [1]]);
  expect(batches([], 2)).toEqual([]);
});
