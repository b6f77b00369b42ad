// Requests and notifications whose parameters are not what they should be: refused, and no text is damaged.
import { type Attack, unlike } from './attack.ts';
import { commonPeer } from './common-peer.ts';
import type { Peer } from './peer.ts';

const URI = 'file:///w/requests.tasks.yaml';
const TEXT = '类型: 任务分工\n标题: 表\n条目:\n  - 工作任务: 甲乙丙\n    责任单位: 市财政局\n';
const CELLS = ['1', '甲乙丙', '市财政局'];

const textDocument = { uri: URI };
const position = { line: 3, character: 8 };
const nowhere = [undefined, null, 7, 'x', [], {}, { uri: null }, { uri: 7 }, { uri: {} }];
const places = [
  undefined,
  null,
  7,
  'x',
  {},
  { line: 3 },
  { line: '3', character: 8 },
  { line: -1, character: 0 },
  { line: 0, character: -1 },
  { line: 1.5, character: 0 },
  { line: 1e30, character: 0 },
  { line: null, character: null },
];

const REQUESTS: readonly (readonly [string, readonly unknown[]])[] = [
  [
    'textDocument/hover',
    [...asDocument(nowhere, { position }), ...places.map((at) => ({ textDocument, position: at }))],
  ],
  [
    'textDocument/completion',
    [...asDocument(nowhere, { position }), ...places.map((at) => ({ textDocument, position: at }))],
  ],
  ['textDocument/documentSymbol', [null, 7, 'x', [], ...asDocument(nowhere, {})]],
  ['textDocument/foldingRange', [null, ...asDocument(nowhere, {})]],
  [
    'textDocument/selectionRange',
    [
      ...asDocument(nowhere, { positions: [position] }),
      // In a list, what is undefined is sent as null.
      ...[undefined, null, 7, position, ...places.slice(1).map((at) => [position, at])].map((positions) => {
        return { textDocument, positions };
      }),
    ],
  ],
  [
    'textDocument/codeAction',
    [
      null,
      ...asDocument(nowhere, { range: { start: position, end: position }, context: { diagnostics: [] } }),
      ...places.map((at) => ({
        textDocument,
        range: { start: at, end: position },
        context: { diagnostics: [] },
      })),
      ...[
        undefined,
        null,
        7,
        {},
        { diagnostics: 7 },
        { diagnostics: [], only: 'quickfix' },
        { diagnostics: [], only: [7] },
      ].map((context) => ({ textDocument, range: { start: position, end: position }, context })),
    ],
  ],
  ['gongkai/table', [undefined, null, 7, 'x', [], {}, { uri: 7 }, { uri: null }]],
];

function asDocument(documents: readonly unknown[], more: object): unknown[] {
  return documents.map((textDocument) => ({ textDocument, ...more }));
}

async function opened(): Promise<Peer> {
  const peer = await commonPeer();
  peer.openText(URI, TEXT);
  return peer;
}

/** The text must be what a client believes that it is. */
async function unharmed(peer: Peer, cells: readonly string[] = CELLS): Promise<string | undefined> {
  const found = unlike(
    'cells',
    (await peer.cells(URI))?.filter((text) => text !== ''),
    cells,
  );
  peer.notify('textDocument/didClose', { textDocument });
  return found ?? (await peer.fault());
}

const MALFORMED = REQUESTS.flatMap(([method, list]) =>
  list.map(
    (params): Attack => ({
      name: `${method} with ${JSON.stringify(params)}`,
      run: async () => {
        const peer = await opened();
        const answer = await peer.request(method, params);
        if (answer?.error === undefined && answer?.result === undefined)
          return `no answer: ${JSON.stringify(answer)}`;
        // Either it makes sense of it, or it says that the parameters are wrong; an internal error is neither.
        if (answer.error !== undefined && answer.error.code !== -32602) return JSON.stringify(answer.error);
        return await unharmed(peer);
      },
    }),
  ),
);

const inside = { start: { line: 3, character: 12 }, end: { line: 3, character: 13 } };
/** Changes that make no sense, after which the text is as it was. */
const CHANGES: readonly unknown[] = [
  null,
  7,
  'x',
  [],
  {},
  { textDocument },
  { textDocument: { uri: URI, version: 2 } },
  ...[
    null,
    7,
    'x',
    {},
    [null],
    [7],
    [{}],
    [{ text: 7 }],
    [{ text: null }],
    [{ range: inside }],
    [{ range: null, text: 7 }],
    [{ range: 7, text: 'x' }],
    [{ range: {}, text: 'x' }],
    [{ range: { start: null, end: null }, text: 'x' }],
    [{ range: { start: inside.start }, text: 'x' }],
    [{ range: { start: { line: -1, character: 0 }, end: inside.end }, text: 'x' }],
    [{ range: { start: { line: '3', character: 0 }, end: inside.end }, text: 'x' }],
    [{ range: { start: { line: 3.5, character: 0 }, end: inside.end }, text: 'x' }],
    [{ range: { start: { line: 3, character: null }, end: inside.end }, text: 'x' }],
  ].map((contentChanges) => ({ textDocument: { uri: URI, version: 2 }, contentChanges })),
  ...nowhere.map((other) => ({ textDocument: other, contentChanges: [{ text: '' }] })),
];

const DAMAGES = CHANGES.map(
  (params): Attack => ({
    name: `didChange with ${JSON.stringify(params)}`,
    run: async () => {
      const peer = await opened();
      peer.notify('textDocument/didChange', params);
      return await unharmed(peer);
    },
  }),
);

const REVERSED: Attack = {
  name: 'a reversed range doubles nothing',
  run: async () => {
    const peer = await opened();
    const range = { start: inside.end, end: inside.start };
    peer.notify('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [{ range, text: '丁' }],
    });
    const cells = (await peer.cells(URI))?.filter((text) => text !== '');
    const isRight = [JSON.stringify(CELLS), JSON.stringify(['1', '甲乙丁', '市财政局'])].includes(
      JSON.stringify(cells),
    );
    return isRight ? await unharmed(peer, cells ?? []) : JSON.stringify(cells);
  },
};

const BEYOND: readonly Attack[] = [
  [3, 1e9],
  [1e9, 0],
  [1e9, 1e9],
  [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  [2 ** 31, 2 ** 31],
].map(([line = 0, character = 0]) => ({
  name: `a range that ends at ${line}:${character}`,
  run: async () => {
    const peer = await opened();
    const range = { start: { line: 3, character: 10 }, end: { line, character } };
    const end = line === 3 ? '' : '\n    责任单位: 市财政局\n';
    peer.notify('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [{ range, text: `甲乙丙${end}` }],
    });
    return await unharmed(peer);
  },
}));

/** Notifications about documents that are not open, or with nonsense. */
const NOTIFICATIONS = [
  [
    'textDocument/didOpen',
    [
      null,
      7,
      {},
      { textDocument: null },
      { textDocument: {} },
      { textDocument: { uri: 'file:///w/n.tasks.yaml' } },
      { textDocument: { uri: 7, text: 'x', version: 1, languageId: 'gongkai' } },
      { textDocument: { uri: 'file:///w/n.tasks.yaml', text: 7, version: 1, languageId: 'gongkai' } },
      { textDocument: { uri: 'file:///w/n.tasks.yaml', text: 'x', version: 'x', languageId: 7 } },
    ],
  ],
  [
    'textDocument/didClose',
    [
      null,
      {},
      { textDocument: 7 },
      { textDocument: { uri: 'file:///w/never.tasks.yaml' } },
      { textDocument: { uri: 7 } },
    ],
  ],
  [
    'textDocument/didSave',
    [null, {}, { textDocument: 7 }, { textDocument: { uri: 'file:///w/never.tasks.yaml' } }],
  ],
  [
    'workspace/didChangeWatchedFiles',
    [null, {}, { changes: 7 }, { changes: [null, 7, {}, { uri: 7 }, { uri: 'file:///w/x', type: 99 }] }],
  ],
  [
    'workspace/didChangeConfiguration',
    [
      null,
      7,
      {},
      { settings: 7 },
      { settings: { gongkai: 7 } },
      { settings: { gongkai: { rules: 7, today: 7, dueSoonDays: 'x', language: 7 } } },
      { settings: { gongkai: { rules: { __proto__: 'off', constructor: 'error' } } } },
    ],
  ],
  [
    'workspace/didChangeWorkspaceFolders',
    [
      null,
      {},
      { event: null },
      { event: { added: 7, removed: 'x' } },
      { event: { added: [null, {}, { uri: 7 }], removed: [7] } },
    ],
  ],
  ['$/setTrace', [null, {}, { value: 'verbose' }]],
  ['nonsense/never', [null, 7, {}]],
  ['initialized', [{}, null]],
] as const;

const STRAY = NOTIFICATIONS.flatMap(([method, list]) =>
  list.map(
    (params): Attack => ({
      name: `${method} with ${JSON.stringify(params)}`,
      run: async () => {
        const peer = await opened();
        peer.notify(method, params);
        return await unharmed(peer);
      },
    }),
  ),
);

const UNKNOWN = [
  'nonsense/never',
  '$/never',
  '__proto__',
  'constructor',
  'textDocument/rename',
  'workspace/executeCommand',
].map(
  (method): Attack => ({
    name: `a request ${method}`,
    run: async () => {
      const peer = await opened();
      const answer = await peer.request(method, {});
      return answer?.error !== undefined && [-32601, -32602].includes(answer.error.code)
        ? await unharmed(peer)
        : JSON.stringify(answer);
    },
  }),
);

/** All of them. */
export const MALFORMED_MESSAGES: readonly Attack[] = [
  ...MALFORMED,
  ...DAMAGES,
  REVERSED,
  ...BEYOND,
  ...STRAY,
  ...UNKNOWN,
];
