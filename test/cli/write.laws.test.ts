// A table is written whole or not at all: on a full disk, over links, in the middle of a signal, the old file stays as it was.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attempt } from '../../server/cli/failure.ts';
import { type Ended, gongkai, inFolder, lay } from './files.ts';

const ENTRY = '  - {工作任务: 甲, 责任单位: 市财政局, 完成时间: 长期}\n';
const SOURCE = `类型: 任务分工\n标题: 表\n条目:\n${ENTRY.repeat(3)}`;
const OLD = '原来的内容\n';

/** Renders a file to another in a folder. */
const render = (folder: string, out: string, source = 'a.分工.yaml'): Promise<Ended> =>
  gongkai(folder, 'render', source, '--to', 'md', '--out', out);
const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');
const isTable = (text: string): boolean => text.includes('| 甲') && text.endsWith('\n');
const leftovers = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.tmp'));

/** What is told, in one sentence or two on one line. */
const told = ({ code, out, err }: Ended): void => {
  expect(out).toBe('');
  expect(err).toMatch(/^[^\n]+。\n$/u);
  expect(err).not.toMatch(/Error|\bat /u);
  expect([2, 3]).toContain(code);
};

describe('the source', () => {
  test.each([
    ['by its name', 'a.分工.yaml'],
    ['by another name', './x/../a.分工.yaml'],
    ['by way of a folder that is not there', './nowhere/../a.分工.yaml'],
    ['by a link', 'link.md'],
    ['by a link to a link', 'second.md'],
    ['by a hard link', 'hard.md'],
    ['through a folder that is a link', 'same/a.分工.yaml'],
  ])('is not written over %s', (_, out) =>
    inFolder(async (folder) => {
      lay(folder, { 'a.分工.yaml': SOURCE, 'x/y': '' });
      symlinkSync('a.分工.yaml', join(folder, 'link.md'));
      symlinkSync('link.md', join(folder, 'second.md'));
      linkSync(join(folder, 'a.分工.yaml'), join(folder, 'hard.md'));
      symlinkSync('.', join(folder, 'same'));
      const ended = await render(folder, out);
      told(ended);
      expect(ended.code).toBe(2);
      expect(read(folder, 'a.分工.yaml')).toBe(SOURCE);
      expect(leftovers(folder)).toEqual([]);
    }),
  );

  test('of another table is not written over either', () =>
    inFolder(async (folder) => {
      lay(folder, { 'a.分工.yaml': SOURCE, 'b.分工.yaml': SOURCE, 'c.yml': OLD });
      for (const out of ['b.分工.yaml', 'c.yml', 'new.YAML']) told(await render(folder, out));
      expect([read(folder, 'b.分工.yaml'), read(folder, 'c.yml')]).toEqual([SOURCE, OLD]);
      expect(readdirSync(folder)).toHaveLength(3);
    }));

  test('of another table is not written over by a link either, nor is one made by a link', () =>
    inFolder(async (folder) => {
      lay(folder, { 'a.分工.yaml': SOURCE, 'b.分工.yaml': SOURCE, 'x/y': '' });
      symlinkSync('b.分工.yaml', join(folder, 'link.md'));
      symlinkSync('link.md', join(folder, 'second.md'));
      symlinkSync('../b.分工.yaml', join(folder, 'x/out.md'));
      symlinkSync('new.yml', join(folder, 'new.md'));
      const before = readdirSync(folder);
      for (const out of ['link.md', 'second.md', 'x/out.md', 'x/../link.md', 'new.md']) {
        const ended = await render(folder, out);
        told(ended);
        expect(ended.code).toBe(2);
      }
      expect(read(folder, 'b.分工.yaml')).toBe(SOURCE);
      expect(readdirSync(folder)).toEqual(before);
    }));

  test('that is itself a link, or a hard link, is not written over either', () =>
    inFolder(async (folder) => {
      lay(folder, { 'a.分工.yaml': SOURCE });
      symlinkSync('a.分工.yaml', join(folder, 'b.分工.yaml'));
      linkSync(join(folder, 'a.分工.yaml'), join(folder, 'c.分工.yaml'));
      for (const source of ['b.分工.yaml', 'c.分工.yaml']) told(await render(folder, 'a.分工.yaml', source));
      expect(read(folder, 'a.分工.yaml')).toBe(SOURCE);
    }));
});

describe('a place that can be written', () => {
  test('keeps its mode, and leaves nothing beside', () =>
    inFolder(async (folder) => {
      lay(folder, { 'a.分工.yaml': SOURCE, 'out.md': OLD });
      chmodSync(join(folder, 'out.md'), 0o640);
      expect(await render(folder, 'out.md')).toEqual({ code: 0, out: '', err: '' });
      expect(isTable(read(folder, 'out.md'))).toBe(true);
      expect(statSync(join(folder, 'out.md')).mode & 0o777).toBe(0o640);
      expect(readdirSync(folder).sort()).toEqual(['a.分工.yaml', 'out.md']);
    }));

  test('through a link is what the link leads to, whether it is there or not', () =>
    inFolder(async (folder) => {
      lay(folder, { 'a.分工.yaml': SOURCE, 'there/old.md': OLD });
      symlinkSync('there/old.md', join(folder, 'out.md'));
      symlinkSync('there/new.md', join(folder, 'new.md'));
      for (const out of ['out.md', 'new.md']) {
        expect((await render(folder, out)).code).toBe(0);
        expect(lstatSync(join(folder, out)).isSymbolicLink()).toBe(true);
        expect(isTable(read(folder, readlinkSync(join(folder, out))))).toBe(true);
      }
      expect(readdirSync(join(folder, 'there')).sort()).toEqual(['new.md', 'old.md']);
    }));

  test('may have a name as long as names can be', () =>
    inFolder(async (folder) => {
      lay(folder, { 'a.分工.yaml': SOURCE });
      const name = `${'长'.repeat(84)}.md`;
      expect((await render(folder, name)).code).toBe(0);
      expect(isTable(read(folder, name))).toBe(true);
    }));

  test('may be a device, standard output, or a pipe that someone reads', () =>
    inFolder(async (folder) => {
      lay(folder, { 'a.分工.yaml': SOURCE });
      expect(await render(folder, '/dev/null')).toEqual({ code: 0, out: '', err: '' });
      for (const out of ['/dev/stdout', '/dev/fd/1', '/proc/self/fd/1'])
        expect(isTable((await render(folder, out)).out)).toBe(true);
      execFileSync('mkfifo', [join(folder, 'pipe')]);
      const reader = spawn('cat', [join(folder, 'pipe')]);
      const closed = once(reader, 'close');
      let got = '';
      reader.stdout.setEncoding('utf8').on('data', (text: string) => {
        got += text;
      });
      // The reader has to be there first.
      let code: Ended['code'] = 3;
      for (let time = 0; code !== 0 && time < 50; time++) code = (await render(folder, 'pipe')).code;
      expect(code).toBe(0);
      await closed;
      expect(isTable(got)).toBe(true);
      expect(lstatSync(join(folder, 'pipe')).isFIFO()).toBe(true);
    }));
});

describe('a place that cannot be written', () => {
  test.each<readonly [string, string, (folder: string) => void]>([
    ['a folder', 'place', (folder) => mkdirSync(join(folder, 'place'))],
    ['in no folder', 'none/out.md', () => {}],
    ['in a file', 'a.分工.yaml/out.md', () => {}],
    ['a folder that is not there', 'none/', () => {}],
    ['a link to itself', 'loop', (folder) => symlinkSync('loop', join(folder, 'loop'))],
    ['a pipe that nobody reads', 'pipe', (folder) => execFileSync('mkfifo', [join(folder, 'pipe')])],
    ['a device that is full', '/dev/full', () => {}],
    ['a name that is too long', `${'长'.repeat(100)}.md`, () => {}],
    ['a file system without files of its own', '/proc/out.md', () => {}],
    ['a file of the kernel', '/proc/version', () => {}],
    ['an empty name', '', () => {}],
  ])('%s: told', (_, out, make) =>
    inFolder(async (folder) => {
      lay(folder, { 'a.分工.yaml': SOURCE });
      make(folder);
      const before = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
      const ended = await render(folder, out);
      told(ended);
      expect(ended.code).toBe(3);
      expect(readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()).toEqual(before);
    }),
  );

  test('a full disk leaves the old file whole, and nothing beside it', () =>
    inFolder(async (folder) => {
      const disk = join(folder, 'disk');
      mkdirSync(disk);
      if (!mounted(disk, 'size=64k')) return tellUntried('a full disk');
      try {
        lay(folder, { 'a.分工.yaml': SOURCE + ENTRY.repeat(3000), 'disk/out.md': OLD });
        const ended = await render(folder, 'disk/out.md');
        told(ended);
        expect(ended.err).toContain('磁盘已满');
        expect(ended.code).toBe(3);
        expect(read(folder, 'disk/out.md')).toBe(OLD);
        expect(readdirSync(disk)).toEqual(['out.md']);
        told(await render(folder, 'disk/new.md'));
        expect(readdirSync(disk)).toEqual(['out.md']);
      } finally {
        execFileSync('umount', [disk]);
      }
    }));

  test('a disk that may only be read leaves the old file whole', () =>
    inFolder(async (folder) => {
      const disk = join(folder, 'disk');
      mkdirSync(disk);
      if (!mounted(disk, 'size=1m')) return tellUntried('a disk that may only be read');
      try {
        lay(folder, { 'a.分工.yaml': SOURCE, 'disk/out.md': OLD });
        execFileSync('mount', ['-o', 'remount,ro', disk]);
        told(await render(folder, 'disk/out.md'));
        expect(read(folder, 'disk/out.md')).toBe(OLD);
      } finally {
        execFileSync('umount', [disk]);
      }
    }));
});

test('a signal in the middle leaves the old file or the new one, and nothing beside', () =>
  inFolder(async (folder) => {
    lay(folder, { 'a.分工.yaml': SOURCE + ENTRY.repeat(3000), 'out.md': OLD });
    const whole = await gongkai(folder, 'render', 'a.分工.yaml', '--to', 'md');
    const args = [resolve('dist/cli.js'), 'render', 'a.分工.yaml', '--to', 'md', '--out', 'out.md'];
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
      for (const wait of [100, 150, 200, 250, 300, 400]) {
        writeFileSync(join(folder, 'out.md'), OLD);
        const child = spawn(process.execPath, args, { cwd: folder });
        setTimeout(() => child.kill(signal), wait);
        await once(child, 'close');
        expect([OLD, whole.out]).toContain(read(folder, 'out.md'));
        expect(leftovers(folder)).toEqual([]);
      }
    }
  }));

test.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR1', 'SIGUSR2', 'SIGALRM', 'SIGXCPU'] as const)(
  '%s while a file is written ends the run by it, when the file is whole',
  (signal) =>
    inFolder(async (folder) => {
      lay(folder, { 'a.分工.yaml': SOURCE, 'out.md': OLD, 'signal.cjs': SIGNAL_WITHIN_WRITE });
      const args = ['--require', './signal.cjs', resolve('dist/cli.js')];
      const child = spawn(
        process.execPath,
        [...args, 'render', 'a.分工.yaml', '--to', 'md', '--out', 'out.md'],
        { cwd: folder, env: { ...process.env, SIGNAL: signal } },
      );
      expect(await once(child, 'close')).toEqual([null, signal]);
      expect(isTable(read(folder, 'out.md'))).toBe(true);
      expect(leftovers(folder)).toEqual([]);
    }),
);

/** Sends a signal to its own process when the new file is written and not yet in its place. */
const SIGNAL_WITHIN_WRITE = `
const fs = require('node:fs');
const { fsyncSync } = fs;
fs.fsyncSync = (file) => {
  process.kill(process.pid, process.env.SIGNAL);
  fsyncSync(file);
};
require('node:module').syncBuiltinESMExports();
`;

/** A small disk of its own, where this user may have one. */
function mounted(folder: string, options: string): boolean {
  return (
    attempt(() =>
      execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' }),
    ) !== undefined
  );
}

function tellUntried(what: string): void {
  console.warn(`NOT TRIED, as nothing may be mounted here: ${what}`);
}
