// Pipes, devices, sockets, files without an end: whatever is named like ours, a run ends soon, tells it, and checks the rest.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gongkai, inFolder, lay, SPECIAL } from './files.ts';

const TASKS =
  '类型: 任务分工\n标题: 表\n条目:\n  - {工作任务: 甲, 责任单位: 市财证局, 完成时间: 2020年2月30日前}\n';
const UNITS = '类型: 单位名录\n标题: 全市\n条目:\n  - 名称: 市财政局\n';
const FOUND = '好.分工.yaml:4:';

/** One line for each thing that is wrong, and nothing else. */
const lines = (err: string): string[] => err.split('\n').filter((line) => line !== '');

describe.each(Object.entries(SPECIAL))('%s', (name, make) => {
  const isFolder = name === 'a link to a folder';

  test('in a folder is told, and the rest is checked', () =>
    inFolder(async (folder) => {
      lay(folder, { '好.分工.yaml': TASKS });
      make(join(folder, '坏.分工.yaml'));
      make(join(folder, '别的.yaml'));
      const { code, out, err } = await gongkai(folder, 'check', '.');
      expect(out).toContain(FOUND);
      expect(lines(err)).toEqual(isFolder ? [] : [expect.stringMatching(/^坏\.分工\.yaml: .*。$/u)]);
      expect(code).toBe(isFolder ? 1 : 3);
    }));

  test('that is named is told in one sentence', () =>
    inFolder(async (folder) => {
      lay(folder, { '好.分工.yaml': TASKS });
      make(join(folder, '坏.分工.yaml'));
      for (const args of [
        ['check', '坏.分工.yaml'],
        ['check', '坏.分工.yaml', '--jobs', '2'],
        ['check', '坏.分工.yaml', '--shard', '1/1', '--format', 'json'],
        ['render', '坏.分工.yaml', '--to', 'md'],
        ['merge', '坏.分工.yaml'],
      ]) {
        const { code, err } = await gongkai(folder, ...args);
        // A link to a folder stands for the folder.
        if (isFolder) continue;
        expect([args[0], lines(err).length, code]).toEqual([args[0], 1, 3]);
      }
    }));

  test('as a unit directory is told, and the rest is checked', () =>
    inFolder(async (folder) => {
      lay(folder, { '县/好.分工.yaml': TASKS, '市.名录.yaml': UNITS });
      make(join(folder, '坏.名录.yaml'));
      const { code, out, err } = await gongkai(folder, 'check', '县');
      expect(out).toContain('市财证局');
      expect(lines(err)).toEqual(isFolder ? [] : [expect.stringContaining('坏.名录.yaml: ')]);
      expect(code).toBe(isFolder ? 1 : 3);
    }));

  test('as a superior plan is not found', () =>
    inFolder(async (folder) => {
      lay(folder, { '县/好.分工.yaml': TASKS.replace('条目', '上级方案: ../坏.分工.yaml\n条目') });
      make(join(folder, '坏.分工.yaml'));
      const { code, out, err } = await gongkai(folder, 'check', '县');
      expect(out).toContain('superior-not-found');
      expect({ code, err }).toEqual({ code: 1, err: '' });
    }));
});

describe('folders', () => {
  test('of any depth, in circles, with strange names: a run ends and finds the file', () =>
    inFolder(async (folder) => {
      const deep = 'd/'.repeat(1500);
      lay(folder, { '好.分工.yaml': TASKS, [`${deep}深.分工.yaml`]: TASKS, '换\n行/a.分工.yaml': TASKS });
      symlinkSync('..', join(folder, 'circle'));
      mkdirSync(join(folder, '夹.名录.yaml'));
      execFileSync('bash', ['-c', `printf 'x: 1\\n' > $'坏\\xff.分工.yaml'; mkdir $'夹\\xfe'`], {
        cwd: folder,
      });
      const { code, out, err } = await gongkai(folder, 'check', '.');
      expect(out).toContain(FOUND);
      expect(out).toContain('深.分工.yaml:4:');
      expect(out).toContain('共检查 3 个文件');
      expect(lines(err).filter((line) => !/^(?:坏|夹)\ufffd/u.test(line))).toEqual([]);
      expect(code).toBe(3);
    }));

  test('with what an editor leaves beside a file while someone types are checked', () =>
    inFolder(async (folder) => {
      lay(folder, { '好.分工.yaml': TASKS });
      symlinkSync('好.分工.yaml', join(folder, '.#好.分工.yaml'));
      symlinkSync('user@host.1234', join(folder, '.#坏.分工.yaml'));
      const { code, err } = await gongkai(folder, 'check', '.');
      expect({ code, err }).toEqual({ code: 1, err: '' });
    }));

  test('one that was deleted while somebody is in it: a run says so', () =>
    inFolder(async (folder) => {
      lay(folder, { '好.分工.yaml': TASKS, 'gone/x': '' });
      const script = 'rm -r "$PWD"; exec "$0" "$@"';
      for (const path of ['.', '../好.分工.yaml', join(folder, '好.分工.yaml')]) {
        lay(folder, { 'gone/x': '' });
        const program = [process.execPath, resolve('dist/cli.js'), 'check', path];
        const { status, stdout, stderr } = spawnSync('bash', ['-c', script, ...program], {
          cwd: join(folder, 'gone'),
          encoding: 'utf8',
        });
        expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
        expect(stderr).toMatch(/^[^\n]*当前所在的文件夹已被删除[^\n]*\n$/u);
      }
    }));

  test('names that differ in their normal form only are two files', () =>
    inFolder(async (folder) => {
      lay(folder, { 'é.分工.yaml': TASKS, 'e\u0301.分工.yaml': TASKS });
      expect((await gongkai(folder, 'check', '.')).out).toContain('共检查 2 个文件');
    }));
});
