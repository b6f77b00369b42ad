// Files within limits: a file system that hangs, a client that never answers, a file that vanishes stop nothing else.
import { describe, expect, it } from 'vitest';
import { STANDARD } from '../../server/model/standard/standard.ts';
import { BoundedFiles } from '../../server/protocol/workspace/bounded-files.ts';
import { Directories } from '../../server/protocol/workspace/directories.ts';
import type { FileAccess } from '../../server/protocol/workspace/files.ts';
import { Neighbours } from '../../server/protocol/workspace/neighbours.ts';

const ROOT = 'file:///w';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const plan = (title: string): Uint8Array =>
  bytes(`类型: 任务分工\n标题: ${title}\n条目:\n  - 工作任务: 甲\n`);
const units = (title: string): Uint8Array =>
  bytes(`类型: 单位名录\n标题: ${title}\n条目:\n  - 名称: 市财政局\n`);
const never = new Promise<never>(() => undefined);

/** A file system of one folder; `undefined` is a file that hangs. */
function access(files: Readonly<Record<string, Uint8Array | undefined>>): FileAccess & { reads: string[] } {
  const reads: string[] = [];
  return {
    reads,
    read: (uri) => {
      reads.push(uri);
      const name = uri.slice(ROOT.length + 1);
      return files[name] === undefined ? never : Promise.resolve(files[name]);
    },
    list: async (folder) => (folder === ROOT ? Object.keys(files) : []),
    exists: async () => false,
    real: async (uri) => uri,
  };
}

const bounded = (port: FileAccess, logs: string[], time = 30): BoundedFiles =>
  new BoundedFiles(port, { roots: () => [ROOT], log: (line) => logs.push(line), time });

describe('a file that is never read', () => {
  it('is given up and logged once, and the look around goes on', async () => {
    const logs: string[] = [];
    const port = access({
      'a.tasks.yaml': plan('一'),
      'b.tasks.yaml': undefined,
      'c.tasks.yaml': plan('三'),
      'd.tasks.yaml': undefined,
      'e.tasks.yaml': plan('五'),
    });
    const files = bounded(port, logs);
    const neighbours = new Neighbours(
      files,
      STANDARD,
      async () => undefined,
      (line) => logs.push(line),
    );
    await neighbours.scan([ROOT]);
    expect([...(neighbours.workspace?.byTitle.keys() ?? [])].sort()).toEqual(['一', '三', '五']);
    expect(logs).toEqual([
      expect.stringMatching(/^file:\/\/\/w\/b\.tasks\.yaml: 读取超过/u),
      expect.stringMatching(/^file:\/\/\/w\/d\.tasks\.yaml: 读取超过/u),
    ]);
    await neighbours.refresh([`${ROOT}/b.tasks.yaml`]);
    expect(logs).toHaveLength(2);
  });

  it('among many in one folder costs the time of a few, until they answer', async () => {
    const logs: string[] = [];
    let answer = (_: Uint8Array): void => undefined;
    const late = new Promise<Uint8Array>((done) => {
      answer = done;
    });
    let asked = 0;
    const read = (uri: string): Promise<Uint8Array> => {
      asked++;
      return uri.startsWith(`${ROOT}/x`) ? late : never;
    };
    const files = bounded({ ...access({}), read }, logs);
    for (let at = 0; at < 40; at++) expect(await files.read(`${ROOT}/x${at}.yaml`)).toBeUndefined();
    expect(asked).toBe(3);
    expect(logs).toHaveLength(3);
    answer(bytes('甲'));
    await new Promise((done) => setTimeout(done));
    expect(await files.read(`${ROOT}/x1.yaml`)).toEqual(bytes('甲'));
  });

  it('as a unit directory leaves its neighbour in use', async () => {
    const logs: string[] = [];
    const port = access({ 'a.units.yaml': undefined, 'b.units.yaml': units('乙') });
    const directories = new Directories(
      bounded(port, logs),
      STANDARD,
      () => undefined,
      (line) => logs.push(line),
    );
    expect((await directories.find(`${ROOT}/x.tasks.yaml`, [ROOT]))?.directory.title).toBe('乙');
    expect(logs.join('\n')).toContain('a.units.yaml: 读取超过');
  });
});

it('a folder that is never listed, and a question that is never answered, are as if nothing were there', async () => {
  const logs: string[] = [];
  const silent: FileAccess = { read: () => never, list: () => never, exists: () => never, real: () => never };
  const files = bounded(silent, logs);
  expect(await files.list(ROOT)).toEqual([]);
  expect(await files.exists(`${ROOT}/.git`)).toBe(false);
  expect(await files.read(`${ROOT}/a.tasks.yaml`)).toBeUndefined();
  expect(logs).toHaveLength(2);
});

it.each(['special', 'large', 'slow', 'unreadable'] as const)(
  'a file that is refused as %s is logged once',
  async (why) => {
    const logs: string[] = [];
    const files = bounded({ ...access({}), read: async () => why }, logs);
    for (let time = 0; time < 3; time++) expect(await files.read(`${ROOT}/a.yaml`)).toBeUndefined();
    expect(logs).toHaveLength(1);
  },
);

it('a directory file that vanishes while it is read is as one that was never there', async () => {
  const logs: string[] = [];
  let lists = 0;
  const port: FileAccess = {
    ...access({}),
    list: async (folder) =>
      folder === ROOT && lists++ === 0 ? ['a.units.yaml', 'b.units.yaml'] : ['b.units.yaml'],
    read: async (uri) => (uri.endsWith('a.units.yaml') ? undefined : units('乙')),
  };
  const directories = new Directories(
    bounded(port, logs),
    STANDARD,
    () => undefined,
    (line) => logs.push(line),
  );
  const found = await directories.find(`${ROOT}/x.tasks.yaml`, [ROOT]);
  expect(found?.directory.title).toBe('乙');
  expect(found?.uris).toEqual([`${ROOT}/b.units.yaml`]);
  expect(logs).toEqual([]);
});

describe('on Windows', () => {
  it.each([
    ['file:///c%3A/ws', 'file:///c%3A/ws/%E5%8E%BF/a.tasks.yaml', '根'],
    ['file:///c%3A/ws/', 'file:///C:/ws/%E5%8E%BF/a.tasks.yaml', '根'],
    ['file:///C:/ws', 'file:///c%3A/ws/%E5%8E%BF/a.tasks.yaml', '根'],
    ['file:///c:/ws/', 'file:///c%3a/ws/a.tasks.yaml', '根'],
    ['file:///c%3A/ws/%E5%8E%BF', 'file:///c%3A/ws/%E5%8E%BF/a.tasks.yaml', undefined],
    ['file:///d%3A/ws', 'file:///c%3A/ws/%E5%8E%BF/a.tasks.yaml', undefined],
  ])('in the folder %s the directory of %s is %s', async (root, uri, title) => {
    const isTop = (folder: string): boolean => /^file:\/\/\/c:\/ws$/iu.test(decodeURIComponent(folder));
    const port: FileAccess = {
      ...access({}),
      list: async (folder) => (isTop(folder) ? ['a.units.yaml'] : []),
      read: async () => units('根'),
    };
    const fail = (line: string): void => expect.fail(line);
    const files = new BoundedFiles(port, { roots: () => [root], log: fail });
    const directories = new Directories(files, STANDARD, () => undefined, fail);
    expect((await directories.find(uri, [root]))?.directory.title).toBe(title);
  });
});

it('a name with half a character hides no other file', async () => {
  const logs: string[] = [];
  const port = access({ 'a\ud800.tasks.yaml': plan('半'), 'b.tasks.yaml': plan('全') });
  const neighbours = new Neighbours(
    bounded(port, logs),
    STANDARD,
    async () => undefined,
    (line) => logs.push(line),
  );
  await neighbours.scan([ROOT]);
  expect([...(neighbours.workspace?.byTitle.keys() ?? [])]).toContain('全');
});
