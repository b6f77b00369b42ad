// Malformed parameters: a request is answered with an error, a notification is left out, and the server stays well.
import { describe, expect, it } from 'vitest';
import { codeOf, DOCUMENT, isWell, RANGE, running, START, URI } from './gated.ts';

const NOT_A_POSITION = [
  undefined,
  null,
  5,
  'x',
  [],
  {},
  { line: 0 },
  { character: 0 },
  { line: -1, character: 0 },
  { line: 0, character: -1 },
  { line: '0', character: 0 },
  { line: 0, character: 1.5 },
  { line: null, character: 0 },
  { line: Number.MAX_VALUE, character: 0 },
  { line: [0], character: 0 },
  { line: 2 ** 60, character: 0 },
];
const NOT_A_DOCUMENT = [
  undefined,
  null,
  5,
  'file:///a',
  [],
  {},
  { uri: 5 },
  { uri: null },
  { uri: [URI] },
  { url: URI },
];
const NOT_A_RANGE = [
  undefined,
  null,
  5,
  [],
  {},
  { start: START },
  { end: START },
  ...NOT_A_POSITION.map((end) => ({ start: START, end })),
];

describe('malformed parameters of a request', () => {
  const AT_PLACE = [
    ...NOT_A_DOCUMENT.map((textDocument) => ({ textDocument, position: START })),
    ...NOT_A_POSITION.map((position) => ({ ...DOCUMENT, position })),
  ];
  const OF_DOCUMENT = NOT_A_DOCUMENT.map((textDocument) => ({ textDocument }));
  const CONTEXT = { diagnostics: [] };
  it.each<readonly [string, readonly unknown[]]>([
    ['textDocument/hover', AT_PLACE],
    ['textDocument/completion', AT_PLACE],
    ['textDocument/documentSymbol', OF_DOCUMENT],
    ['textDocument/foldingRange', OF_DOCUMENT],
    [
      'textDocument/selectionRange',
      [
        ...NOT_A_DOCUMENT.map((textDocument) => ({ textDocument, positions: [START] })),
        ...[undefined, null, START, ...NOT_A_POSITION.map((position) => [START, position])].map(
          (positions) => ({ ...DOCUMENT, positions }),
        ),
      ],
    ],
    ['textDocument/diagnostic', [...OF_DOCUMENT, { ...DOCUMENT, previousResultId: 5 }]],
    ['gongkai/table', NOT_A_DOCUMENT],
    [
      'textDocument/codeAction',
      [
        ...NOT_A_DOCUMENT.map((textDocument) => ({ textDocument, range: RANGE, context: CONTEXT })),
        ...NOT_A_RANGE.map((range) => ({ ...DOCUMENT, range, context: CONTEXT })),
        ...[undefined, null, 5, { only: 'x' }, { only: [5] }, { triggerKind: 'x' }].map((context) => ({
          ...DOCUMENT,
          range: RANGE,
          context,
        })),
      ],
    ],
  ])('%s', async (method, wrong) => {
    const it = await running();
    const all = [undefined, null, 5, 'x', true, [], [DOCUMENT, START], {}, ...wrong];
    const codes = await Promise.all(all.map((params) => codeOf(it, method, params)));
    const passed = all.filter((_, index) => codes[index] !== -32602);
    expect(passed.map((params) => JSON.stringify(params))).toEqual([]);
    await isWell(it);
  });

  it('of those that nobody knows are not looked at', async () => {
    const it = await running();
    for (const method of [
      'no/such',
      '__proto__',
      'constructor',
      'toString',
      '',
      '$/no',
      'exit',
      'x'.repeat(100_000),
    ])
      expect(await codeOf(it, method, 5), method.slice(0, 20)).toBe(-32601);
    await isWell(it);
  });

  it('may have more than we look at', async () => {
    const it = await running();
    const more = { workDoneToken: {}, partialResultToken: [], ['__proto__']: 1, constructor: null };
    const { result } = await it.ask('textDocument/hover', {
      ...DOCUMENT,
      position: { line: 4, character: 6 },
      ...more,
    });
    expect(JSON.stringify(result)).toContain('完成时间');
  });
});

describe('malformed notifications', () => {
  const change = (contentChanges: unknown): unknown => ({
    textDocument: { uri: URI, version: 2 },
    contentChanges,
  });
  it.each<readonly [string, readonly unknown[]]>([
    [
      'textDocument/didChange',
      [
        ...[undefined, null, 5, {}, 'x', [null], [5], ['x'], [{}], [[]]].map(change),
        ...[undefined, null, 5, ['x']].map((text) => change([{ text }])),
        ...NOT_A_RANGE.slice(1).map((range) => change([{ range, text: '坏' }])),
        // All or nothing: what follows a malformed change would meet another text than the client had.
        change([
          { range: RANGE, text: '好' },
          { range: 5, text: '坏' },
        ]),
        ...NOT_A_DOCUMENT.map((textDocument) => ({ textDocument, contentChanges: [{ text: '坏' }] })),
        { textDocument: { uri: URI, version: 'x' }, contentChanges: [{ text: '坏' }] },
      ],
    ],
    [
      'textDocument/didOpen',
      [
        ...NOT_A_DOCUMENT.map((textDocument) => ({ textDocument })),
        ...[undefined, null, 5, ['坏']].map((text) => ({
          textDocument: { uri: URI, languageId: 'gongkai', version: 1, text },
        })),
        { textDocument: { uri: URI, languageId: 5, version: 1, text: '坏' } },
        { textDocument: { uri: URI, languageId: 'gongkai', version: {}, text: '坏' } },
      ],
    ],
    ['textDocument/didClose', NOT_A_DOCUMENT.map((textDocument) => ({ textDocument }))],
    ['textDocument/didSave', NOT_A_DOCUMENT.map((textDocument) => ({ textDocument }))],
    ['workspace/didChangeWatchedFiles', [{ changes: 5 }, { changes: [5] }, { changes: [{ uri: 5 }] }]],
    [
      'workspace/didChangeWorkspaceFolders',
      [
        { event: 5 },
        { event: {} },
        { event: { added: [], removed: 5 } },
        { event: { added: ['x'], removed: [] } },
      ],
    ],
    ['$/cancelRequest', [{ id: null }, { id: {} }, { id: [1] }]],
    ['$/setTrace', [{ value: 5 }]],
    ['$/progress', [{ value: 5 }, { token: {} }]],
  ])('%s is left out and logged, and the text stays', async (method, wrong) => {
    const it = await running();
    const all = [undefined, null, 5, 'x', [], {}, ...wrong];
    for (const params of all) it.notify(method, params);
    await isWell(it);
    const logs = it.received.filter((message) => message.method === 'window/logMessage');
    expect(logs).toHaveLength(all.length);
    expect(JSON.stringify(logs[0])).toContain(`${method}: `);
  });

  it('of those that nobody knows are left out in silence', async () => {
    const it = await running();
    for (const method of ['no/such', '$/no', '__proto__', '', 'textDocument/hover'])
      for (const params of [undefined, null, 5, {}, [1]]) it.notify(method, params);
    await isWell(it);
    expect(it.received.filter(({ method }) => method === 'window/logMessage')).toEqual([]);
  });
});
