// What the server answers to what is no message, and to messages at the wrong time.
import { describe, expect, it } from 'vitest';
import { codeOf, DOCUMENT, isWell, RANGE, running, START, TEXT, URI } from './gated.ts';
import { type RawClient, rawClient } from './raw.ts';

describe('the life of a connection', () => {
  it('begins with initialize: other requests are refused, and notifications are left out', async () => {
    const it = rawClient();
    for (const method of ['textDocument/hover', 'shutdown', 'gongkai/table', '无', '__proto__'])
      expect(await codeOf(it, method, { ...DOCUMENT, position: START }), method).toBe(-32002);
    it.notify('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'gongkai', version: 1, text: TEXT },
    });
    it.notify('initialized', {});
    await it.initialize();
    expect((await it.ask('textDocument/hover', { ...DOCUMENT, position: START })).result).toBeNull();
    expect(it.received.filter(({ method }) => method === 'workspace/configuration')).toHaveLength(1);
  });

  it('begins once', async () => {
    const it = await running();
    expect(await codeOf(it, 'initialize', { processId: null, rootUri: null, capabilities: {} })).toBe(-32600);
    it.notify('initialized', {});
    await isWell(it);
    expect(it.received.filter(({ method }) => method === 'workspace/configuration')).toHaveLength(1);
  });

  it('does not begin with a malformed initialize', async () => {
    const it = rawClient();
    for (const params of [undefined, null, 5, 'x', [], {}, { capabilities: null }, { capabilities: 5 }])
      expect(await codeOf(it, 'initialize', params), JSON.stringify(params)).toBe(-32602);
    for (const wrong of [
      { workspaceFolders: {} },
      { workspaceFolders: ['file:///w'] },
      { workspaceFolders: [{ name: 'w' }] },
      { rootUri: 5 },
      { rootPath: {} },
      { processId: 'x' },
    ])
      expect(await codeOf(it, 'initialize', { capabilities: {}, ...wrong }), JSON.stringify(wrong)).toBe(
        -32602,
      );
    expect(await codeOf(it, 'textDocument/hover', { ...DOCUMENT, position: START })).toBe(-32002);
    expect((await it.initialize()).error).toBeUndefined();
  });

  it('ends with shutdown: all later requests are refused', async () => {
    const it = await running();
    expect(await it.ask('shutdown')).toMatchObject({ result: null });
    for (const method of ['shutdown', 'initialize', 'textDocument/hover', 'gongkai/table', 'no/such'])
      expect(await codeOf(it, method, { ...DOCUMENT, position: START, capabilities: {} }), method).toBe(
        -32600,
      );
    it.notify('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [{ text: '' }],
    });
    expect(await codeOf(it, 'textDocument/documentSymbol', DOCUMENT)).toBe(-32600);
  });

  it('says who it is, and how it counts', async () => {
    const { result } = await rawClient().initialize();
    expect(result).toMatchObject({
      serverInfo: { name: 'gongkai', version: '0.0.0' },
      capabilities: {
        positionEncoding: 'utf-16',
        workspace: { workspaceFolders: { changeNotifications: true } },
      },
    });
  });

  it.each([
    ['nothing at all', {}],
    ['nonsense', { textDocument: 5, workspace: 'x', general: [], window: null }],
    ['null', { textDocument: null, workspace: null, general: null }],
    [
      'leaves of other kinds',
      {
        textDocument: {
          hover: { contentFormat: 'markdown' },
          completion: {
            completionItem: [],
            completionList: { itemDefaults: 5 },
            completionItemKind: { valueSet: {} },
          },
          foldingRange: { rangeLimit: 'many' },
          publishDiagnostics: [],
          codeAction: { codeActionLiteralSupport: 7 },
        },
        workspace: { configuration: 'yes', workspaceEdit: 1, diagnostics: null },
        general: { positionEncodings: ['utf-8'] },
      },
    ],
  ])('begins with a client that says %s of itself', async (_, capabilities) => {
    const it = rawClient();
    expect((await it.initialize(capabilities)).result).toMatchObject({
      capabilities: { positionEncoding: 'utf-16' },
    });
    it.notify('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'gongkai', version: 1, text: TEXT },
    });
    for (const method of ['completion', 'hover', 'documentSymbol', 'foldingRange'])
      expect(await it.ask(`textDocument/${method}`, { ...DOCUMENT, position: START }), method).toHaveProperty(
        'result',
      );
    await isWell(it);
  });
});

describe('what is no message', () => {
  it.each(['', '{', '{"a":}', 'x', '\u0000', '{"jsonrpc":"2.0"', "{'a':1}", 'undefined', 'NaN', '\ufeff{}'])(
    'is told when it is no JSON: %j',
    async (body) => {
      const it = await running();
      it.sendText(body);
      await isWell(it);
      expect(it.received.filter(({ id }) => id === null).map(({ error }) => error?.code)).toEqual([-32700]);
    },
  );

  it('is told when it is no UTF-8', async () => {
    const it = await running();
    it.sendText(Buffer.from([0x22, 0xe5, 0xb1, 0x22]));
    await isWell(it);
    expect(it.received.find(({ id }) => id === null)?.error?.code).toBe(-32700);
  });

  it.each([
    ['null', 'null'],
    ['a number', '5'],
    ['a text', '"x"'],
    ['a list', '[{"jsonrpc":"2.0","id":1,"method":"shutdown"}]'],
    ['an empty object', '{}'],
    ['nested without end', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['an object nested without end', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['no method', '{"jsonrpc":"2.0","params":{}}'],
    ['a method that is no text', '{"jsonrpc":"2.0","method":5}'],
    ['an id that is null', '{"jsonrpc":"2.0","id":null,"method":"shutdown"}'],
    ['an id that is an object', '{"jsonrpc":"2.0","id":{},"method":"shutdown"}'],
    ['an id that is a list', '{"jsonrpc":"2.0","id":[1],"method":"shutdown"}'],
    ['an id that is true', '{"jsonrpc":"2.0","id":true,"method":"shutdown"}'],
  ])('is told when it is JSON, but %s', async (_, body) => {
    const it = await running();
    it.sendText(body);
    await isWell(it);
    expect(it.received.filter(({ id }) => id === null).map(({ error }) => error?.code)).toEqual([-32600]);
  });

  it('is told by its id where it has one', async () => {
    const it = await running();
    it.send({ jsonrpc: '2.0', id: 77, params: {} });
    it.send({ jsonrpc: '2.0', id: 'x', method: null });
    expect((await it.answer(77)).error?.code).toBe(-32600);
    expect((await it.answer('x')).error?.code).toBe(-32600);
    await isWell(it);
  });

  it('is a request with the id of one that is not answered yet', async () => {
    const it = await running();
    for (let time = 0; time < 2; time++)
      it.send({ jsonrpc: '2.0', id: 9, method: 'textDocument/documentSymbol', params: DOCUMENT });
    expect(await it.answer(9)).toHaveProperty('result');
    await isWell(it);
    expect(it.received.filter(({ id }) => id === null).map(({ error }) => error?.code)).toEqual([-32600]);
    it.send({ jsonrpc: '2.0', id: 9, method: 'textDocument/foldingRange', params: DOCUMENT });
    await isWell(it);
    expect(it.received.filter(({ id }) => id === 9)).toHaveLength(2);
  });

  it('is an answer to what was never asked', async () => {
    const it = await running();
    const before = it.received.length;
    for (const id of [99, 'x', null, 1.5])
      for (const rest of [
        { result: null },
        { error: { code: 1, message: '' } },
        { error: 5 },
        { result: {}, error: null },
      ])
        it.send({ jsonrpc: '2.0', id, ...rest });
    await it.settle();
    expect(
      it.received.slice(before).filter(({ error }) => error !== undefined && error.code !== -32601),
    ).toEqual([]);
    await isWell(it);
  });
});

describe('the text of a document', () => {
  const HEAD = '类型: 任务分工\n标题: ';
  const TAIL = '\n条目:\n  - 工作任务: 甲\n';
  const titled = async (it: RawClient): Promise<string> => {
    const { result } = await it.ask('gongkai/table', { uri: URI });
    return (result as { tables: { caption: string }[] }).tables[0]?.caption ?? '';
  };
  const at = (line: number, character: number): object => ({ line, character });
  it.each<readonly [string, object, object, string, string]>([
    ['in the order of the text', at(1, 5), at(1, 6), '丁', '甲丁丙'],
    ['the wrong way round', at(1, 6), at(1, 5), '丁', '甲丁丙'],
    ['the wrong way round over lines', at(1, 7), at(0, 99), '\n标题: 丁', '丁'],
    ['past the end of a line', at(1, 6), at(1, 1e9), '丁', '甲乙丁'],
    ['at nothing', at(1, 4), at(1, 4), '丁', '丁甲乙丙'],
  ])('is edited %s', async (_, start, end, text, title) => {
    const it = await running(`${HEAD}甲乙丙${TAIL}`);
    it.notify('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [{ range: { start, end }, text }],
    });
    expect(await titled(it)).toBe(title);
  });

  it('grows at its end where a range lies behind it', async () => {
    const it = await running(`${HEAD}甲${TAIL}`);
    it.notify('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [{ range: { start: at(1e9, 5), end: at(99, 0) }, text: '  - 工作任务: 乙\n' }],
    });
    const { result } = await it.ask('gongkai/table', { uri: URI });
    expect((result as { tables: { rows: unknown[] }[] }).tables[0]?.rows).toHaveLength(2);
    expect(await titled(it)).toBe('甲');
  });

  it('of one that is not open is nobody’s', async () => {
    const it = await running(`${HEAD}甲${TAIL}`);
    const other = { uri: 'file:///w/b.%E5%88%86%E5%B7%A5.yaml', version: 2 };
    it.notify('textDocument/didChange', {
      textDocument: other,
      contentChanges: [{ range: RANGE, text: '坏' }],
    });
    it.notify('textDocument/didSave', { textDocument: other });
    it.notify('textDocument/didClose', { textDocument: other });
    expect((await it.ask('gongkai/table', { uri: other.uri })).result).toBeNull();
    expect(await titled(it)).toBe('甲');
    const told = it.received.filter(({ method }) => method === 'textDocument/publishDiagnostics');
    expect(told.filter(({ params }) => (params as { uri: string }).uri === other.uri)).toEqual([]);
  });

  it('is the last one where it is opened twice, or the versions go back', async () => {
    const it = await running(`${HEAD}甲${TAIL}`);
    const textDocument = { uri: URI, languageId: 'gongkai', version: 7, text: `${HEAD}乙${TAIL}` };
    it.notify('textDocument/didOpen', { textDocument });
    expect(await titled(it)).toBe('乙');
    it.notify('textDocument/didChange', {
      textDocument: { uri: URI, version: 3 },
      contentChanges: [{ range: { start: at(1, 4), end: at(1, 4) }, text: '丙' }],
    });
    expect(await titled(it)).toBe('丙乙');
    it.notify('textDocument/didClose', DOCUMENT);
    it.notify('textDocument/didClose', DOCUMENT);
    expect((await it.ask('gongkai/table', { uri: URI })).result).toBeNull();
  });
});
