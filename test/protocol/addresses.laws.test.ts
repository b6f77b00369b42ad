// Addresses as clients send them, however they are written: no request fails because of one.
import { describe, expect, it } from 'vitest';
import { type RawClient, rawClient } from './raw.ts';

const TEXT =
  '类型: 任务分工\n标题: 表\n文号: 某政办发〔2020〕37号\n上级方案: x.yaml\n条目:\n  - 工作任务: 甲\n    责任单位: 市财政局\n    完成时间: 2020年8月底前\n';
const ADDRESSES = [
  'file:///w/100%.分工.yaml',
  'file:///w/%E4%B8.分工.yaml',
  'file:///w/%.名录.yaml',
  'file:///%ff/%00/%2e%2e/%2f.分工.yaml',
  'file:///w/a%zz.%E5%88%86%E5%B7%A5.yaml',
  '',
  ' ',
  '%',
  '/',
  'a.分工.yaml',
  '/w/a.分工.yaml',
  'C:\\w\\a.分工.yaml',
  'file:',
  'file://',
  'file:///',
  'file:a.分工.yaml',
  'file://host/share/a.分工.yaml',
  'file://%/a.分工.yaml',
  'file:////host/share/a.分工.yaml',
  'untitled:Untitled-1',
  'untitled:/w/%.分工.yaml',
  'git:/w/a.分工.yaml?%7B%22path%22%3A%22%22%7D',
  'vscode-notebook-cell:/w/a.ipynb#W0sZmlsZQ==',
  'http://[::1/a.分工.yaml',
  'https://example.invalid:99999/a.分工.yaml?q=%#f',
  'file:///w/a.分工.yaml#x?y%',
  'file:///w/a b\n\r\t\0\u001b.分工.yaml',
  'file:///w/\ud800.分工.yaml',
  'file:///w/\u202e.分工.yaml',
  '__proto__',
  'constructor',
  `file:///w/${'很长'.repeat(50_000)}.分工.yaml`,
  `file://${'/a'.repeat(50_000)}.分工.yaml`,
  `file:///${'%'.repeat(10_000)}.分工.yaml`,
  '1:2:3://4//5:6@7',
];

const failed = async (it: RawClient, uri: string): Promise<string[]> => {
  const textDocument = { uri };
  const start = { line: 6, character: 10 };
  const asked: [string, object][] = [
    ['textDocument/hover', { textDocument, position: start }],
    ['textDocument/completion', { textDocument, position: start }],
    ['textDocument/documentSymbol', { textDocument }],
    ['textDocument/foldingRange', { textDocument }],
    ['textDocument/selectionRange', { textDocument, positions: [start] }],
    ['textDocument/codeAction', { textDocument, range: { start, end: start }, context: { diagnostics: [] } }],
    ['textDocument/diagnostic', { textDocument }],
    ['gongkai/table', { uri }],
  ];
  const answers = await Promise.all(
    asked.map(async ([method, params]) => ({ method, ...(await it.ask(method, params)) })),
  );
  return answers.flatMap(({ method, error }) => (error === undefined ? [] : [`${method}: ${error.message}`]));
};

describe('an address', () => {
  it.each(ADDRESSES)('fails no request, open or not: %#', async (uri) => {
    const it = rawClient();
    await it.initialize();
    expect(await failed(it, uri)).toEqual([]);
    for (const time of [1, 2]) {
      it.notify('textDocument/didOpen', {
        textDocument: { uri, languageId: 'gongkai', version: 1, text: TEXT },
      });
      expect(await failed(it, uri), `opened ${time}`).toEqual([]);
      it.notify('textDocument/didSave', { textDocument: { uri } });
      it.notify('workspace/didChangeWatchedFiles', { changes: [1, 2, 3].map((type) => ({ uri, type })) });
      it.notify('workspace/didChangeWorkspaceFolders', {
        event: { added: [{ uri, name: '' }], removed: [] },
      });
      expect(await failed(it, uri), `changed ${time}`).toEqual([]);
      it.notify('textDocument/didClose', { textDocument: { uri } });
      it.notify('workspace/didChangeWorkspaceFolders', {
        event: { added: [], removed: [{ uri, name: '' }] },
      });
      expect(await failed(it, uri), `closed ${time}`).toEqual([]);
    }
    const told = it.received.filter(({ method }) => method === 'window/logMessage');
    expect(told.map(({ params }) => (params as { message: string }).message)).toEqual([]);
  });

  it.each(ADDRESSES)('may be that of the workspace: %#', async (uri) => {
    const it = rawClient();
    const hello = await it.ask('initialize', {
      processId: null,
      rootUri: uri,
      workspaceFolders: [{ uri, name: uri }],
      capabilities: { workspace: { configuration: true } },
    });
    expect(hello).toHaveProperty('result');
    it.notify('initialized', {});
    const own = 'file:///w/a.%E5%88%86%E5%B7%A5.yaml';
    it.notify('textDocument/didOpen', {
      textDocument: { uri: own, languageId: 'gongkai', version: 1, text: TEXT },
    });
    expect(await failed(it, own)).toEqual([]);
  });
});
