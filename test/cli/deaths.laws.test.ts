// However a run ends, it ends with a sentence and the right code: on a full disk, with a reader that is gone, by an error
// that nobody foresaw. No line of the program is ever shown.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const TABLE = 'examples/标准汇总和区级任务分工.分工.yaml';
/** How the last line of a program is told, whatever language was asked for. */
const FAILED = /gongkai 意外退出.* \/ gongkai ended unexpectedly/;

interface End {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Way {
  /** Options of Node. */
  readonly node?: readonly string[];
  /** Where standard output goes: an open file. */
  readonly to?: number;
  /** How much of the output is read before the reader leaves. */
  readonly enough?: number;
  /** Run before by the shell, such as a limit. */
  readonly shell?: string;
}

/** Runs a program of ours as a process. */
function ended(program: string, args: readonly string[], way: Way = {}): Promise<End> {
  const line = ['--no-warnings', ...(way.node ?? []), program, ...args];
  const [command, given] =
    way.shell === undefined
      ? [process.execPath, line]
      : ['/bin/sh', ['-c', `${way.shell}; exec "$@"`, 'sh', process.execPath, ...line]];
  const child = spawn(command, given, { cwd: root, stdio: ['ignore', way.to ?? 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk;
    if (way.enough !== undefined && out.length >= way.enough) child.stdout?.destroy();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    err += chunk;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

/** Expects so many sentences on standard error, and nothing that a program says for programmers. */
function expectSentences({ err }: End, count: number): void {
  expect(err.split('\n').slice(0, -1).length, err).toBe(count);
  expect(err).not.toMatch(/^\s+at |node:internal|\.[cm]?[jt]s:\d|Node\.js v/m);
  for (const line of err.split('\n')) expect(line.length).toBeLessThan(400);
}

/** What a user runs. */
const program = 'dist/cli.js';
const RUNS = [
  '--help',
  '--version',
  'check examples',
  'check examples --format json --jobs 2',
  'check examples --format sarif --language en',
  `render ${TABLE} --to html`,
  'explain --list',
];

describe(program, () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-'));
  beforeAll(() => expect(existsSync(`${root}${program}`), 'run `npm run build` first').toBe(true));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  describe('on a full disk', () => {
    test.each(existsSync('/dev/full') ? RUNS : [])('%s', async (line) => {
      const full = openSync('/dev/full', 'w');
      const end = await ended(program, line.split(' '), { to: full });
      closeSync(full);
      expect(end.code).toBe(3);
      expectSentences(end, 1);
      expect(end.err).toMatch(/^gongkai: .*ENOSPC/);
    });

    test('that takes the beginning of a table', async () => {
      const path = join(folder, 'table.html');
      const file = openSync(path, 'w');
      // A limit in blocks of 512 or of 1,024 bytes: the table is longer than either.
      const end = await ended(program, ['render', TABLE, '--to', 'html'], { to: file, shell: 'ulimit -f 8' });
      closeSync(file);
      expect(readFileSync(path).length).toBeGreaterThan(0);
      expect(end.code).toBe(3);
      expectSentences(end, 1);
      expect(end.err).toMatch(/^gongkai: .*EFBIG/);
    });
  });

  test('a reader that leaves is no failure', async () => {
    const end = await ended(program, ['check', 'examples', '--format', 'json'], { enough: 1 });
    expect([end.code, end.err]).toEqual([0, '']);
    expect((await ended(program, ['check', '没有'], { enough: 0 })).code).toBe(3);
  });

  test.each([
    [
      'an error',
      'throw new Error("甲\\u001b[31m\\n    at x (y.js:1:2)")',
      /[（(]Error: 甲\\u\{1B\}\[31m[)）]/,
    ],
    ['a promise', 'Promise.reject(new TypeError("乙"))', /[（(]TypeError: 乙[)）]/],
    ['no error at all', 'throw null', /[（(]null[)）]/],
    ['a very long one', 'throw new Error("丙".repeat(1e6))', /丙…/],
  ])('%s that nobody caught is told in one line', async (_, act, words) => {
    const node = ['--import', `data:text/javascript,setImmediate(() => { ${encodeURIComponent(act)} })`];
    for (const language of ['zh', 'en']) {
      const end = await ended(program, ['check', 'examples', '--language', language], { node });
      expect(end.code).toBe(3);
      expectSentences(end, 1);
      expect(end.err).toMatch(words);
      expect(end.err).toMatch(FAILED);
      expect(end.err).toContain('https://');
    }
  });

  test('a worker that dies takes no more than the file that it was at', async () => {
    const act = 'if (!w.isMainThread) setTimeout(() => { throw new Error("丁\\n    at x (y.js:1:2)") }, 20)';
    const node = [
      '--import',
      `data:text/javascript,${encodeURIComponent(`import * as w from "node:worker_threads"; ${act}`)}`,
    ];
    const end = await ended(program, ['check', 'examples', '--jobs', '2', '--format', 'json'], { node });
    expect([0, 3]).toContain(end.code);
    expectSentences(end, end.code === 3 ? end.err.split('\n').length - 1 : 0);
    if (end.code === 3) expect(end.err).toMatch(/（Error: 丁）/);
    expect(() => JSON.parse(end.out)).not.toThrow();
  });
});
