// Workspace folders as they come and go, and the settings of each.

import { afterEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { EDITOR, soon, type Wire, type WireOptions, wire } from '../wire.ts';

const TEXT =
  '类型: 任务分工\n标题: 表\n文号: 某政办发〔2020〕37号\n成文日期: 2020-07-02\n条目:\n  - 工作任务: 甲\n    责任单位: 市教育局\n    完成时间: 2020年6月底前\n';
const name = '.%E5%88%86%E5%B7%A5.yaml';
const units = (folder: string): string => `${folder}/u.%E5%90%8D%E5%BD%95.yaml`;
const DIRECTORY = '类型: 单位名录\n标题: 名录\n条目:\n  - 名称: 市财政局\n';
const [ONE, TWO] = ['file:///w/one', 'file:///w/two'];

let open: Wire | undefined;
afterEach(async () => {
  await open?.stop();
  open = undefined;
});
const start = async (options: WireOptions): Promise<Wire> => {
  open = await wire(options);
  return open;
};
const folders = (...uris: string[]): Partial<WireOptions['params'] & object> => ({
  workspaceFolders: uris.map((uri) => ({ uri, name: uri })),
});
const has = (code: string) => (items: Diagnostic[]) => items.some((item) => item.code === code);
const lacks = (code: string) => (items: Diagnostic[]) => items.length > 0 && !has(code)(items);
const changed = (it: Wire, added: string[], removed: string[]): void => {
  const event = {
    added: added.map((uri) => ({ uri, name: uri })),
    removed: removed.map((uri) => ({ uri, name: uri })),
  };
  void it.client.sendNotification('workspace/didChangeWorkspaceFolders', { event });
};

describe('the folder of the workspace', () => {
  const COPY = { [`${ONE}/b${name}`]: TEXT };
  it.each<readonly [string, NonNullable<WireOptions['params']>]>([
    ['from its list', folders(ONE)],
    ['from its list, with a slash', folders(`${ONE}/`)],
    ['from its address', { workspaceFolders: null, rootUri: ONE }],
    ['from its address, in an old client', { rootUri: ONE, rootPath: '/nowhere' }],
    ['from its path, in an older one', { rootUri: null, rootPath: '/w/one' }],
  ])('is known %s', async (_, params) => {
    const it = await start({
      files: COPY,
      params: {
        ...params,
        ...('workspaceFolders' in params ? {} : { workspaceFolders: undefined as never }),
      },
    });
    it.open(`${ONE}/a${name}`, TEXT);
    await it.findings(`${ONE}/a${name}`, 1, has('document-repeated'));
  });

  it.each([
    ['C:\\w\\甲 乙', 'file:///C%3A/w/%E7%94%B2%20%E4%B9%99'],
    ['/w/甲#乙', 'file:///w/%E7%94%B2%23%E4%B9%99'],
  ])('is the path %s as an address', async (rootPath, folder) => {
    const it = await start({
      files: { [`${folder}/b${name}`]: TEXT },
      params: { workspaceFolders: undefined as never, rootUri: null, rootPath },
    });
    it.open(`${folder}/a${name}`, TEXT);
    await it.findings(`${folder}/a${name}`, 1, has('document-repeated'));
  });

  it.each(['\\\\host\\share', '//host/share', 'relative', '', '\ud800', '/w/\ud800'])(
    'is none for the path %j',
    async (rootPath) => {
      const it = await start({ params: { workspaceFolders: undefined as never, rootUri: null, rootPath } });
      it.open(`${ONE}/a${name}`, TEXT);
      expect((await it.findings(`${ONE}/a${name}`, 1)).length).toBeGreaterThan(0);
    },
  );
});

describe('folders that come and go', () => {
  const FILES = { [`${TWO}/b${name}`]: TEXT, [units(TWO)]: DIRECTORY };
  it('count from when they come, and no longer when they are gone', async () => {
    const it = await start({ files: FILES, params: folders(ONE) });
    const uri = `${ONE}/a${name}`;
    it.open(uri, TEXT);
    await it.findings(uri, 1, lacks('document-repeated'));
    changed(it, [TWO], []);
    await it.findings(uri, 1, has('document-repeated'));
    const told = it.published.length;
    changed(it, [], [`${TWO}/`]);
    await it.findings(uri, 1, (items) => it.published.length > told && lacks('document-repeated')(items));
    changed(it, [`${TWO}/`], []);
    await soon(() => expect(has('document-repeated')(it.published.at(-1)?.diagnostics ?? [])).toBe(true));
  });

  it('stay known where they lie in one that stays', async () => {
    const it = await start({
      files: { [`${ONE}/in/b${name}`]: TEXT },
      params: folders(ONE, `${ONE}/in`),
    });
    const uri = `${ONE}/a${name}`;
    it.open(uri, TEXT);
    await it.findings(uri, 1, has('document-repeated'));
    changed(it, [], [`${ONE}/in`]);
    it.change(uri, 2, `# 甲\n${TEXT}`);
    expect(has('document-repeated')(await it.findings(uri, 2))).toBe(true);
  });

  it('leave their open documents with what lies around them', async () => {
    const it = await start({ files: FILES, params: folders(ONE, TWO) });
    const uri = `${TWO}/a${name}`;
    it.open(uri, TEXT);
    await it.findings(uri, 1, has('unit-unknown'));
    changed(it, [], [TWO]);
    it.change(uri, 2, `# 甲\n${TEXT}`);
    await it.findings(uri, 2, has('unit-unknown'));
  });
});

describe('settings', () => {
  const [a, b, c] = [`${ONE}/a${name}`, `${TWO}/a${name}`, `file:///elsewhere/a${name}`];
  const severity = (level: number) => (items: Diagnostic[]) =>
    items.find(({ code }) => code === 'deadline-before-issue')?.severity === level;

  it('are those of the folder that a document lies in, else those of the window', async () => {
    const it = await start({
      params: folders(ONE, TWO),
      settings: { rules: { 'deadline-before-issue': 'info' } },
      folderSettings: {
        [ONE]: { rules: { 'deadline-before-issue': 'error' } },
        [TWO]: { rules: { 'deadline-before-issue': 'hint' }, today: '2020-07-10', dueSoonDays: 90 },
      },
    });
    const soon = TEXT.replace('6月', '9月');
    const [d, e] = [`${ONE}/b${name}`, `${TWO}/b${name}`];
    for (const uri of [a, b, c]) it.open(uri, TEXT);
    for (const uri of [d, e]) it.open(uri, soon);
    await it.findings(a, 1, severity(1));
    await it.findings(b, 1, severity(4));
    await it.findings(c, 1, severity(3));
    await it.findings(d, 1, lacks('deadline-soon'));
    await it.findings(e, 1, has('deadline-soon'));
    expect(it.asked.filter((method) => method === 'workspace/configuration')).toHaveLength(1);
  });

  it('of a folder are asked for when it comes, and again when they change', async () => {
    const folderSettings: Record<string, Record<string, unknown>> = {
      [TWO]: { rules: { 'deadline-before-issue': 'error' } },
    };
    const it = await start({ params: folders(ONE), folderSettings });
    it.open(b, TEXT);
    await it.findings(b, 1, severity(2));
    changed(it, [TWO], []);
    await it.findings(b, 1, severity(1));
    folderSettings[TWO] = { rules: { 'deadline-before-issue': 'hint' } };
    await it.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await it.findings(b, 1, severity(4));
  });

  it('are kept as they were where the answer is nonsense', async () => {
    for (const nonsense of [null, 5, 'x', [], { rules: 5, today: 7, dueSoonDays: 'x', language: 'fr' }]) {
      const it = await start({ settings: nonsense as never, params: folders(ONE) });
      it.open(a, TEXT);
      await it.findings(a, 1, severity(2));
      await it.stop();
      open = undefined;
    }
  });

  it('are what was sent where a client does not answer for them', async () => {
    const { configuration: _, ...workspace } = EDITOR.workspace ?? {};
    const it = await start({
      params: {
        ...folders(ONE),
        initializationOptions: {
          files: true,
          diagnostics: 'nonsense',
          language: 'auto',
          rules: { 'deadline-before-issue': 'info' },
        },
      },
      capabilities: { ...EDITOR, workspace },
    });
    it.open(a, TEXT);
    await it.findings(a, 1, severity(3));
    const send = (settings: unknown): Promise<void> =>
      it.client.sendNotification('workspace/didChangeConfiguration', { settings });
    await send({ gongkai: { rules: { 'deadline-before-issue': 'error' }, language: 'en' } });
    await it.findings(a, 1, (items) => severity(1)(items) && /[a-z]{3}/.test(String(items[0]?.message)));
    // Without a word about them they are as at the start.
    await send({});
    await it.findings(a, 1, severity(3));
    expect(it.asked).not.toContain('workspace/configuration');
  });

  it('that cannot be had, and watchers that cannot be set, end nothing', async () => {
    const it = await start({ params: folders(ONE) });
    const refuse = (): never => {
      throw new Error('no');
    };
    for (const method of ['workspace/configuration', 'client/registerCapability'])
      it.client.onRequest(method, refuse);
    await it.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    changed(it, [TWO], []);
    it.open(b, TEXT);
    await it.findings(b, 1, severity(2));
  });
});
