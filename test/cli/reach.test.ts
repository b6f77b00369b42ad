// What a document or a link names is read within the folders of the run only; command line and server reach equally far.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UnitDirectories } from '../../server/cli/files/unit-directories.ts';
import type { Files } from '../../server/cli/host.ts';
import { main } from '../../server/cli/main.ts';
import { machineFiles } from '../../server/entrances/cli-files.ts';
import { nodeFiles } from '../../server/entrances/node-files.ts';
import { dayOf } from '../../server/model/languages/days.ts';
import { STANDARD } from '../../server/model/standard/standard.ts';
import { BoundedFiles } from '../../server/protocol/workspace/bounded-files.ts';
import { Directories } from '../../server/protocol/workspace/directories.ts';
import { lay } from './files.ts';

let top = '';
beforeEach(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'gongkai-')));
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

const units = (name: string): string => `类型: 单位名录\n标题: ${name}\n条目:\n  - 名称: ${name}\n`;
const tasks = (header = ''): string =>
  `类型: 任务分工\n标题: 县方案\n${header}条目:\n  - {工作任务: 编制公开目录, 责任单位: 县政府办, 完成时间: 2020年10月底前}\n`;
const SECRET =
  '类型: 任务分工\n标题: 机密\n文号: 某政办发〔2020〕12号\n条目:\n  - {工作任务: 编制公开目录, 责任单位: 市政府办, 完成时间: 2020年9月底前}\n';

/** The files of this machine, as if the working folder were another. */
const from = (cwd: string): Files => {
  const here = (path: string): string => join(path.startsWith('/') ? '/' : cwd, path);
  return {
    ...machineFiles,
    kind: (path) => machineFiles.kind(here(path)),
    read: (path, most) => machineFiles.read(here(path), most),
    list: (path) => machineFiles.list(here(path)),
    real: (path) => machineFiles.real(here(path)),
    size: (path) => machineFiles.size(here(path)),
    absolute: (path) => here(path).replace(/(?<=.)\/$/u, ''),
  };
};

/** Checks with a working folder. */
const check = async (cwd: string, ...paths: readonly string[]): Promise<{ all: string; code: number }> => {
  let all = '';
  const out = async (text: string): Promise<void> => {
    all += text;
  };
  const today = dayOf(2020, 7, 2) ?? 0;
  const host = {
    files: from(cwd),
    today,
    version: '1.2.3',
    workforce: undefined,
    isTerminal: false,
    out,
    err: (text: string) => void out(text),
  };
  return { code: await main(['check', ...paths], host), all };
};

describe('a unit directory', () => {
  /** Where files lie, which folders are given, and whose directory it is. */
  it.each<readonly [string, string, string, string | undefined]>([
    ['in the root, above the file', 'w', 'w/县/乡/a.分工.yaml', '根'],
    ['above the root', 'o/w', 'o/w/a.分工.yaml', undefined],
    ['of the repository around the root', 'r/w', 'r/w/县/a.分工.yaml', '库'],
    ['above the repository', 'w/库外/r', 'w/库外/r/县/a.分工.yaml', undefined],
    ['above a file outside of all roots', 'w', 'x/y/a.分工.yaml', undefined],
    ['beside a file outside of all roots', 'w', 'x/a.分工.yaml', '旁'],
    ['of its own repository, outside of all roots', 'w', 'r/县/乡/a.分工.yaml', '库'],
  ])('%s: the same for both', async (_, root, file, title) => {
    lay(top, {
      'w/市.名录.yaml': units('根'),
      'o/市.名录.yaml': units('上'),
      'r/市.名录.yaml': units('库'),
      'r/.git/HEAD': '',
      'w/库外/r/.git/HEAD': '',
      'w/库外/市.名录.yaml': units('外'),
      'x/市.名录.yaml': units('旁'),
      'w/县/x': '',
      [file]: tasks(),
    });
    mkdirSync(join(top, root), { recursive: true });
    const inRoot = new UnitDirectories(from(join(top, root)), { files: [join(top, file)], folders: [] });
    expect(inRoot.of(join(top, file)).directory?.title).toBe(title);
    const roots = [pathToFileURL(join(top, root)).href];
    const files = new BoundedFiles(nodeFiles, { roots: () => roots, log: (line) => expect.fail(line) });
    const directories = new Directories(
      files,
      STANDARD,
      () => undefined,
      (line) => expect.fail(line),
    );
    const uri = pathToFileURL(join(top, file)).href;
    expect((await directories.find(uri, roots))?.directory.title).toBe(title);
    expect((await directories.find(uri, [`${roots[0]}/`]))?.directory.title).toBe(title);
  });

  it('above the working folder counts when its folder was named', async () => {
    lay(top, { '市.名录.yaml': units('县财政局'), '县/a.分工.yaml': tasks() });
    expect((await check(join(top, '县'), '.')).all).not.toContain('unit-unknown');
    expect((await check(join(top, '县'), '..')).all).toContain('unit-unknown');
  });
});

describe('a superior plan that a document names', () => {
  it.each([
    ['by a path in the run', '市/plan.分工.yaml', true],
    ['by a path out of it', '../out/plan.分工.yaml', false],
    ['by an absolute path in it', 'TOP/w/市/plan.分工.yaml', true],
    ['by an absolute path out of it', 'TOP/out/plan.分工.yaml', false],
    ['by a link out of it', 'link.分工.yaml', false],
    ['by a link within it', 'inner.分工.yaml', true],
    ['through a folder that is a link', 'folder/plan.分工.yaml', false],
    ['through a folder and up again', 'folder/../../out/plan.分工.yaml', false],
    ['on another host', '//TOP/out/plan.分工.yaml', false],
  ])('%s: %s', async (_, name, found) => {
    const plan = name.replace('TOP', top);
    lay(top, {
      'out/plan.分工.yaml': SECRET,
      'w/市/plan.分工.yaml': SECRET,
      'w/a.分工.yaml': tasks(`上级方案: ${plan}\n`),
    });
    symlinkSync('../out/plan.分工.yaml', join(top, 'w/link.分工.yaml'));
    symlinkSync('市/plan.分工.yaml', join(top, 'w/inner.分工.yaml'));
    symlinkSync('../out', join(top, 'w/folder'));
    const { all } = await check(join(top, 'w'), 'a.分工.yaml');
    expect(all.includes('deadline-later-than-superior')).toBe(found);
    expect(all.includes('superior-not-found')).toBe(!found);
  });

  it('by its number is looked for in the own folder, but not behind a link out of it', async () => {
    lay(top, { 'out/plan.分工.yaml': SECRET, 'w/a.分工.yaml': tasks('上级方案: 某政办发〔2020〕12号\n') });
    symlinkSync('../out/plan.分工.yaml', join(top, 'w/link.分工.yaml'));
    expect((await check(join(top, 'w'), 'a.分工.yaml')).all).toContain('superior-not-found');
  });

  it('elsewhere is told in plain words', async () => {
    lay(top, { 'a.分工.yaml': tasks('上级方案: \\\\host\\share\\plan.yaml\n') });
    const { all } = await check(top, '.');
    expect(all).toContain('上级方案只能是工作区内的文件');
    expect(all).toContain('没有打开');
  });
});

describe('a link that leads out', () => {
  it('is not read in a folder, which is told, and is read where it is named', async () => {
    lay(top, {
      'out/a.分工.yaml': SECRET.replace('9月', '13月'),
      'out/b.yaml': SECRET,
      'w/c.分工.yaml': tasks(),
    });
    symlinkSync('../out/a.分工.yaml', join(top, 'w/a.分工.yaml'));
    symlinkSync('../out/b.yaml', join(top, 'w/b.yaml'));
    const walked = await check(join(top, 'w'), '.');
    expect(walked.code).toBe(3);
    expect(walked.all).not.toContain('13月');
    expect(walked.all).toContain('a.分工.yaml: 这个链接通向所检查的文件夹之外，没有读取。');
    expect(walked.all).not.toContain('b.yaml');
    expect((await check(join(top, 'w'), 'a.分工.yaml')).all).toContain('13月');
    expect((await check(join(top, 'w'), '.', '../out')).all).toContain('13月');
  });

  it('is no unit directory, in either host', async () => {
    lay(top, { 'out/市.名录.yaml': units('外'), 'w/a.分工.yaml': tasks() });
    symlinkSync('../out/市.名录.yaml', join(top, 'w/市.名录.yaml'));
    const { all } = await check(join(top, 'w'), 'a.分工.yaml');
    expect(all).toContain('市.名录.yaml: 这个链接');
    expect(all).not.toContain('《外》');
    const logs: string[] = [];
    const roots = [pathToFileURL(join(top, 'w')).href];
    const files = new BoundedFiles(nodeFiles, { roots: () => roots, log: (line) => logs.push(line) });
    expect(await files.read(`${roots[0]}/${encodeURIComponent('市.名录.yaml')}`)).toBeUndefined();
    expect(await files.read(`${roots[0]}/${encodeURIComponent('市.名录.yaml')}`)).toBeUndefined();
    expect(logs).toEqual([expect.stringContaining('这个链接通向工作区之外')]);
  });
});
