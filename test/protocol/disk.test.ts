// What clients tell of the disk: a folder that is gone, another spelling of a URI, and thousands of files in one message.
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { STANDARD } from '../../server/model/standard/standard.ts';
import { Directories } from '../../server/protocol/workspace/directories.ts';
import { Neighbours } from '../../server/protocol/workspace/neighbours.ts';
import { Standings } from '../../server/protocol/workspace/standings.ts';
import { soon, type Wire, type WireOptions, wire } from './wire.ts';

const TEXT =
  '类型: 任务分工\n标题: 表\n地区: 某市\n文号: 某政办发〔2020〕37号\n条目:\n  - 工作任务: 甲\n    责任单位: 市教育局\n';
const units = (name: string): string => `类型: 单位名录\n标题: 名录\n地区: 某市\n条目:\n  - 名称: ${name}\n`;
const TASKS = 'a.%E5%88%86%E5%B7%A5.yaml';

let open: Wire | undefined;
const start = async (options: WireOptions): Promise<Wire> => {
  open = await wire(options);
  return open;
};
afterEach(async () => {
  await open?.stop();
  open = undefined;
});
const has = (code: string) => (items: Diagnostic[]) => items.some((item) => item.code === code);
const lacks = (code: string) => (items: Diagnostic[]) => !has(code)(items);

describe('the unit directory', () => {
  it.each([
    ['file:///w/%e7%94%b2', 'file:///w/%E7%94%B2'],
    ['file:///w/甲', 'file:///w/%E7%94%B2'],
    ['file:///c%3A/甲', 'file:///C:/%E7%94%B2'],
    ['file://localhost/w/x', 'file:///w/x'],
    ['file:///w/./x', 'file:///w/x'],
    ['file:///w//x', 'file:///w/x'],
  ])('beside a document %s, outside of all folders, is followed as %s', async (folder, other) => {
    const it = await start({
      files: { [`${folder}/u.units.yaml`]: units('市财政局') },
      params: { workspaceFolders: [] },
    });
    it.open(`${folder}/${TASKS}`, TEXT);
    await it.findings(`${folder}/${TASKS}`, 1, has('unit-unknown'));
    it.files[`${folder}/u.units.yaml`] = units('市教育局');
    it.watched(2, `${other}/u.units.yaml`);
    await it.findings(`${folder}/${TASKS}`, 1, lacks('unit-unknown'));
  });

  it.each(['file:///ws/x', 'file:///ws/x/', 'file:///ws/x/y'])(
    'is missed when a folder is deleted with it: %s',
    async (gone) => {
      const uri = `file:///ws/x/y/z/${TASKS}`;
      const directory = 'file:///ws/x/y/u.units.yaml';
      const it = await start({ files: { [directory]: units('市财政局') } });
      it.open(uri, TEXT);
      await it.findings(uri, 1, has('unit-unknown'));
      delete it.files[directory];
      it.watched(3, gone);
      await it.findings(uri, 1, has('unit-no-directory'));
    },
  );

  it.each(['U.UNITS.YAML', 'u.Units.yml'])('is known by a name in capitals as well: %s', async (name) => {
    const it = await start({ files: { [`file:///ws/${name}`]: units('市财政局') } });
    it.open(`file:///ws/${TASKS}`, TEXT);
    await it.findings(`file:///ws/${TASKS}`, 1, has('unit-unknown'));
  });
});

it('a folder in which only a file was open is looked through when it becomes one of the workspace', async () => {
  const [uri, copy] = [`file:///v/${TASKS}`, 'file:///v/below/b.tasks.yaml'];
  const it = await start({ files: { [copy]: TEXT } });
  it.open(uri, TEXT);
  await it.findings(uri, 1, lacks('document-repeated'));
  // It was compared with what lies beside it.
  await soon(() => expect(it.statuses.some((status) => status.uri === uri)).toBe(true));
  const event = { added: [{ uri: 'file:///v', name: 'v' }], removed: [] };
  await it.client.sendNotification('workspace/didChangeWorkspaceFolders', { event });
  await it.findings(uri, 1, has('document-repeated'));
});

describe('thousands of changes', () => {
  const many = (name: (index: number) => string): string[] =>
    Array.from({ length: 3000 }, (_, index) => name(index));
  const files = () => ({
    list: vi.fn(async () => ['u.units.yaml']),
    read: vi.fn(async () => new TextEncoder().encode(units('市财政局'))),
    exists: async () => false,
    real: async (uri: string) => uri,
  });

  it('of unit directories cost one search, and another one for those that come meanwhile', async () => {
    const disk = files();
    const standings = new Standings(
      new Directories(
        disk,
        STANDARD,
        () => undefined,
        () => {},
      ),
      disk,
      () => ['file:///ws'],
    );
    const opened = ['a', 'b', 'c'].map((name) => `file:///ws/${name}.tasks.yaml`);
    await standings.findAll(opened);
    expect(disk.list).toHaveBeenCalledTimes(1);
    const changed = await Promise.all([
      standings.directoriesChanged(
        many((index) => `file:///ws/${index}.units.yaml`),
        () => opened,
      ),
      ...many((index) => `file:///ws/${index}.units.yaml`).map((uri) =>
        standings.directoriesChanged([uri], () => opened),
      ),
    ]);
    expect(changed[0]).toEqual(opened);
    expect(disk.list.mock.calls.length).toBeLessThan(4);
    // Where nobody has looked, nobody has a directory of.
    expect(
      await standings.directoriesChanged(
        many((index) => `file:///ws/${index}/u.units.yaml`),
        () => opened,
      ),
    ).toEqual([]);
    expect(disk.list.mock.calls.length).toBeLessThan(4);
  });

  it('of other files, deleted with their folder, mean the known files that lay in it', async () => {
    const disk = {
      ...files(),
      list: vi.fn(async () => many((index) => `${index}.tasks.yaml`).slice(0, 500)),
    };
    const neighbours = new Neighbours(
      disk,
      STANDARD,
      async () => undefined,
      () => {},
    );
    await neighbours.scan(['file:///ws'], 0);
    const deleted = many((index) => `file:///ws/node_modules/${index}.js`);
    expect(neighbours.meant([...deleted, ...deleted, 'file:///other/x.yaml'])).toEqual([
      'file:///other/x.yaml',
    ]);
    expect(neighbours.meant(['file:///ws/'])).toHaveLength(500);
    expect(neighbours.meant(['file:///w', 'file:///ws/7.tasks'])).toEqual([]);
  });
});
