// Real processes and real threads: however a check is divided, it gives the same bytes; a dead worker stops nothing.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const programs = ['server/entrances/cli.ts', 'dist/cli.js'].filter((file) => existsSync(`${root}${file}`));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

let folder = '';

function gongkai(program: string, ...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 } as const;
    execFile(process.execPath, ['--no-warnings', ...args.slice(0, 0), ...before(program, args)], options, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

/** Options of Node stand before the program, ours behind it. */
function before(program: string, args: readonly string[]): string[] {
  const own = args.filter((arg) => arg.startsWith('--require='));
  return [...own, join(root, program), ...args.filter((arg) => !own.includes(arg))];
}

/** 120 files in 12 folders: places with a plan and its tables, catalogs that repeat each other, damaged ones. */
function lay(): void {
  const put = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  put('市.名录.yaml', '类型: 单位名录\n标题: 全市\n条目:\n  - 名称: 市财政局\n  - 名称: 市教育局\n');
  put('市方案.分工.yaml', plan('某政办发〔2020〕1号', ''));
  for (let at = 0; at < 120; at++) put(`县${at % 12}/${at}.分工.yaml`, at % 3 === 0 ? catalog(at) : tasks(at));
  put('县3/坏.分工.yaml', Uint8Array.from([0xc0, 0xe0, 0xd0, 0xcd, 0x3a, 0x20, 0xc8, 0xce]));
  put('县5/坏.名录.yaml', '{{{');
  put('县6/空.分工.yaml', '');
}

const plan = (number: string, header: string): string =>
  `类型: 任务分工\n标题: 表\n文号: ${number}\n${header}条目:\n${[7, 8, 9].map((month) => `  - {工作任务: 梳理第${month}批权责清单, 责任单位: 市财政局, 完成时间: 2020年${month}月底前}\n`).join('')}`;
const tasks = (at: number): string =>
  plan(`某政办发〔2020〕${at % 90}号`, '上级方案: 某政办发〔2020〕1号\n').replaceAll(
    '2020年',
    at % 2 === 0 ? '2021年' : '2020年',
  ) + '  - {工作任务: 乙, 责任单位: 市教肓局, 完成时间: 2020年2月30日前}\n';
const catalog = (at: number): string =>
  `类型: 标准目录\n标题: 目录${at}\n地区: 县${at % 12}\n领域: 养老服务\n条目:\n  - {公开事项: 办事指南, 公开内容: 补贴标准, 公开主体: 市教育局}\n`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-'));
  lay();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(programs)('%s', (program) => {
  const check = (...args: readonly string[]) =>
    gongkai(program, 'check', '.', '--today', '2020-07-02', ...args);

  test.each(['text', 'json', 'sarif'])('%s: the same with one job, with two, with many', async (format) => {
    const one = await check('--format', format, '--jobs', '1');
    expect(one.code).toBe(3);
    for (const rule of ['deadline-later-than-superior', 'document-repeated', 'item-repeated', 'unit-unknown'])
      expect(one.out).toContain(rule);
    expect(await check('--format', format, '--jobs', '2')).toEqual(one);
    expect(await check('--format', format, '--jobs', '5')).toEqual(one);
    expect(await check('--format', format)).toEqual(one);
  });

  test.each(['json', 'sarif'])('%s: merged shards are the whole', async (format) => {
    const count = 4;
    const names = Array.from({ length: count }, (_, at) => `${at + 1}.${format}`);
    for (const [at, name] of names.entries()) {
      const { out } = await check('--format', format, '--shard', `${at + 1}/${count}`, '--jobs', `${1 + (at % 2)}`);
      writeFileSync(join(folder, name), out);
    }
    for (const to of ['text', 'json', 'sarif'])
      expect(await gongkai(program, 'merge', ...names, '--format', to)).toEqual(await check('--format', to));
    expect(await gongkai(program, 'merge', ...names.slice(1))).toMatchObject({ code: 2, out: '' });
  });

  test.each([
    ['ends', 'process.exit(9)', 'exit 9'],
    ['throws where nobody catches', "setImmediate(() => { throw new Error('坏了') })", '坏了'],
    ['runs out of memory', 'const all = []; for (;;) all.push(new Array(1e6).fill(all.length))', 'memory'],
  ])('a worker that %s loses one file', async (_, act, why) => {
    const killer = join(folder, 'killer.cjs');
    writeFileSync(killer, preload(act));
    const whole = await check('--jobs', '2');
    const { code, out, err } = await check('--jobs', '2', `--require=${killer}`);
    expect(code).toBe(3);
    const lost = err.split('\n').filter((line) => line.includes('工作线程意外结束'));
    expect(lost).toHaveLength(1);
    expect(lost[0]).toContain(why);
    const file = lost[0]?.split(': ')[0] ?? '';
    expect(file).toMatch(/^县7\//u);
    const others = (text: string): string[] =>
      text.split('\n').filter((line) => /^\S+:\d+:\d+: /u.test(line) && !line.startsWith(`${file}:`));
    expect(others(out)).toEqual(others(whole.out));
  });
});

/** Makes a worker do something bad when it reads a certain file the second time: that is when it checks it. */
function preload(act: string): string {
  return `const { isMainThread } = require('node:worker_threads');
if (!isMainThread) {
  const fs = require('node:fs');
  const read = fs.readFileSync;
  const check = require('node:worker_threads').parentPort;
  let isChecking = false;
  check.on('message', ({ ask }) => { isChecking ||= ask === 'know'; });
  fs.readFileSync = (path, ...rest) => {
    if (isChecking && String(path).endsWith('67.分工.yaml')) { ${act} }
    return read(path, ...rest);
  };
}
`;
}
