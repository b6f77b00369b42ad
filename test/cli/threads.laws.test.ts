// Real processes and real threads: however a check is divided, it gives the same bytes; a dead worker stops nothing.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const SOURCE = 'server/entrances/cli.ts';
/** What is delivered, when it is built. */
const program = existsSync(`${root}dist/cli.js`) ? 'dist/cli.js' : SOURCE;

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

let folder = '';

/** @param node options of Node, which stand before the program */
function gongkai(args: readonly string[], node: readonly string[] = [], from = program): Promise<Ended> {
  const all = ['--no-warnings', ...node, join(root, from), ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, all, { cwd: folder, maxBuffer: 1 << 28 }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

/** 120 files in 12 folders: places with a plan and its tables, catalogs that repeat each other, damaged ones. */
function lay(): void {
  const put = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  put('市.名录.yaml', '类型: 单位名录\n标题: 全市\n条目:\n  - 名称: 市财政局\n  - 名称: 市教育局\n');
  put('市方案.分工.yaml', plan('某政办发〔2020〕1号', ''));
  for (let at = 0; at < 120; at++)
    put(`县${at % 12}/${at}.分工.yaml`, at % 3 === 0 ? catalog(at) : tasks(at));
  put('县3/坏.分工.yaml', Uint8Array.from([0xc0, 0xe0, 0xd0, 0xcd, 0x3a, 0x20, 0xc8, 0xce]));
  put('县5/坏.名录.yaml', '{{{');
  put('县6/空.分工.yaml', '');
}

const plan = (number: string, header: string): string =>
  `类型: 任务分工\n标题: 表\n文号: ${number}\n${header}条目:\n${[7, 8, 9].map((month) => `  - {工作任务: 梳理第${month}批权责清单, 责任单位: 市财政局, 完成时间: 2020年${month}月底前}\n`).join('')}`;
const tasks = (at: number): string => {
  const own = plan(`某政办发〔2020〕${at % 90}号`, '上级方案: 某政办发〔2020〕1号\n');
  const later = at % 2 === 0 ? own.replaceAll('2020年', '2021年') : own;
  return `${later}  - {工作任务: 乙, 责任单位: 市教肓局, 完成时间: 2020年2月30日前}\n`;
};
const catalog = (at: number): string =>
  `类型: 标准目录\n标题: 目录${at}\n地区: 县${at % 12}\n领域: 养老服务\n条目:\n  - {公开事项: 办事指南, 公开内容: 补贴标准, 公开主体: 市教育局}\n`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-'));
  lay();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('gongkai', () => {
  const check = (args: readonly string[], node?: readonly string[], from?: string) =>
    gongkai(['check', '.', '--today', '2020-07-02', ...args], node, from);

  test.each(['text', 'json', 'sarif'])('%s: the same with one job, with two, with many', async (format) => {
    const one = await check(['--format', format, '--jobs', '1']);
    expect(one.code).toBe(3);
    for (const rule of ['deadline-later-than-superior', 'document-repeated', 'item-repeated', 'unit-unknown'])
      expect(one.out).toContain(rule);
    for (const jobs of ['2', '5']) expect(await check(['--format', format, '--jobs', jobs])).toEqual(one);
    expect(await check(['--format', format])).toEqual(one);
  });

  test('the same from source', async () => {
    expect(await check(['--jobs', '2'], [], SOURCE)).toEqual(await check([]));
  });

  test.each(['json', 'sarif'])('%s: merged shards are the whole', async (format) => {
    const names = ['1', '2', '3'].map((index) => `${index}.${format}`);
    for (const [at, name] of names.entries()) {
      const { out } = await check([
        '--format',
        format,
        '--shard',
        `${at + 1}/3`,
        '--jobs',
        `${1 + (at % 2)}`,
      ]);
      writeFileSync(join(folder, name), out);
    }
    expect(await gongkai(['merge', ...names])).toEqual(await check(['--format', format]));
    expect(await gongkai(['merge', ...names, '--format', 'text'])).toEqual(await check([]));
    expect(await gongkai(['merge', ...names.slice(1)])).toMatchObject({ code: 2, out: '' });
  });

  test('a reader that is slow gets all, one that leaves stops nothing', async () => {
    const whole = await check(['--format', 'json']);
    expect(whole.out.length).toBeGreaterThan(200_000);
    const read = async (isStaying: boolean): Promise<Ended> => {
      const args = [
        join(root, program),
        'check',
        '.',
        '--today',
        '2020-07-02',
        '--format',
        'json',
        '--jobs',
        '2',
      ];
      const child = spawn(process.execPath, args, { cwd: folder });
      let [out, err] = ['', ''];
      child.stderr.on('data', (part) => {
        err += part;
      });
      child.stdout.setEncoding('utf8').on('data', (part) => {
        out += part;
        child.stdout.pause();
        if (isStaying) setTimeout(() => child.stdout.resume(), 50);
        else child.stdout.destroy();
      });
      const [code] = await once(child, 'close');
      return { code, out, err };
    };
    expect(await read(true)).toEqual(whole);
    expect(await read(false)).toMatchObject({ code: whole.code, err: whole.err });
  });

  test.each([
    ['ends', 'process.exit(9)', 'exit 9', []],
    [
      'runs out of memory',
      'const all = []; for (;;) all.push(new Array(1e5).fill(all.length))',
      'memory',
      ['--max-old-space-size=80'],
    ],
  ])('a worker that %s loses one file', async (_, act, why, limits) => {
    const killer = join(folder, 'killer.cjs');
    writeFileSync(killer, preload(act));
    const whole = await check(['--jobs', '2']);
    const { code, out, err } = await check(['--jobs', '2'], [...limits, '--require', killer]);
    expect(code).toBe(3);
    const lost = err.split('\n').filter((line) => line.includes('工作线程意外结束'));
    expect(lost).toHaveLength(1);
    expect(lost[0]).toMatch(/^县7\/67\.分工\.yaml: /u);
    expect(lost[0]).toContain(why);
    const others = (text: string): string[] =>
      text.split('\n').filter((line) => /^\S+:\d+:\d+: /u.test(line) && !line.includes('67.分工.yaml:'));
    expect(others(out)).toEqual(others(whole.out));
  });
});

/** Makes a worker do something bad when it checks a certain file. */
function preload(act: string): string {
  return `const { isMainThread } = require('node:worker_threads');
if (!isMainThread) {
  const fs = require('node:fs');
  const open = fs.openSync;
  let isChecking = false;
  require('node:worker_threads').parentPort.on('message', ({ ask }) => { isChecking ||= ask === 'know'; });
  fs.openSync = (path, ...rest) => {
    if (isChecking && String(path).endsWith('67.分工.yaml')) { ${act} }
    return open(path, ...rest);
  };
}
`;
}
