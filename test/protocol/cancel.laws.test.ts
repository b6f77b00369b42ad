// A request that is taken back is given up: at once, while its document is read, or when the answer has taken long.
import { describe, expect, it } from 'vitest';
import { type RawClient, rawClient } from './raw.ts';

const URI = 'file:///w/a.%E5%88%86%E5%B7%A5.yaml';
const DOCUMENT = { textDocument: { uri: URI } };
const START = { line: 0, character: 0 };
const ENTRIES = 4000;
const table = (entries: number): string =>
  `类型: 任务分工\n标题: 表\n条目:\n${'  - 工作任务: 甲\n    完成时间: 2020年8月底前\n'.repeat(entries)}`;
const LONG = table(ENTRIES);

const running = async (text: string, ...mute: string[]): Promise<RawClient> => {
  const it = rawClient(...mute);
  await it.initialize();
  it.notify('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'gongkai', version: 1, text } });
  return it;
};
const turn = (): Promise<void> => new Promise((done) => setImmediate(done));
const END = { line: ENTRIES * 2, character: 0 };
const METHODS: readonly (readonly [method: string, params: object])[] = [
  ['textDocument/documentSymbol', DOCUMENT],
  ['textDocument/foldingRange', DOCUMENT],
  ['textDocument/selectionRange', { ...DOCUMENT, positions: [END] }],
  [
    'textDocument/codeAction',
    { ...DOCUMENT, range: { start: START, end: END }, context: { diagnostics: [] } },
  ],
  ['textDocument/diagnostic', DOCUMENT],
  ['textDocument/hover', { ...DOCUMENT, position: END }],
  ['textDocument/completion', { ...DOCUMENT, position: END }],
  ['gongkai/table', { uri: URI }],
];

describe('a request that is cancelled', () => {
  it.each(METHODS)('at once is not answered: %s', async (method, params) => {
    const it = await running(LONG);
    // Once while the document is being read, and once when all of it is known.
    for (const id of [1, 2]) {
      it.send({ jsonrpc: '2.0', id, method, params });
      it.notify('$/cancelRequest', { id });
      expect((await it.answer(id)).error?.code).toBe(-32800);
      await it.ask('textDocument/foldingRange', DOCUMENT);
    }
    expect(await it.ask('textDocument/hover', { ...DOCUMENT, position: START })).toHaveProperty('result');
  });

  it('is none of a long document either', async () => {
    const it = await running(table(20_000));
    await it.ask('textDocument/foldingRange', DOCUMENT);
    it.send({ jsonrpc: '2.0', id: 1, method: 'textDocument/documentSymbol', params: DOCUMENT });
    await turn();
    it.notify('$/cancelRequest', { id: 1 });
    expect((await it.answer(1)).error?.code).toBe(-32800);
  });

  it.each(METHODS.slice(0, 4))(
    'some turns later, while the document is read, is given up: %s',
    async (method, params) => {
      const it = await running(LONG);
      it.send({ jsonrpc: '2.0', id: 1, method, params });
      for (let turns = 0; turns < 8; turns++) await turn();
      it.notify('$/cancelRequest', { id: 1 });
      expect((await it.answer(1)).error?.code).toBe(-32800);
    },
  );

  it('while its answer is made is given up', async () => {
    const it = await running(LONG);
    await it.ask('textDocument/foldingRange', DOCUMENT);
    it.notify('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [{ range: { start: START, end: START }, text: '# 甲\n' }],
    });
    await it.settle();
    it.send({ jsonrpc: '2.0', id: 1, method: 'gongkai/table', params: { uri: URI } });
    // The message comes in the turn in which the table is laid out, and is seen in the one after it.
    await turn();
    await turn();
    it.notify('$/cancelRequest', { id: 1 });
    expect((await it.answer(1)).error?.code).toBe(-32800);
  });

  it.each(METHODS)('while a file does not come is given up: %s', async (method, params) => {
    const it = await running('类型: 任务分工\n', 'gongkai/listFolder');
    it.send({ jsonrpc: '2.0', id: 1, method, params });
    await it.settle();
    it.notify('$/cancelRequest', { id: 1 });
    expect((await it.answer(1)).error?.code).toBe(-32800);
  });

  it('that was answered, or never asked, changes nothing', async () => {
    const it = await running('类型: 任务分工\n标题: 表\n');
    await it.ask('textDocument/foldingRange', DOCUMENT);
    for (const id of ['own 1', 'x', 7, 1.5, -1]) it.notify('$/cancelRequest', { id });
    expect(await it.ask('textDocument/documentSymbol', DOCUMENT)).toHaveProperty('result');
  });
});
