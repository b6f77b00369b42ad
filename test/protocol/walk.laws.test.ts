// Whatever a client sends, in whatever order: the server goes on answering, and has the texts that the client has.
import * as fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Documents } from '../../server/protocol/documents.ts';
import { type RawClient, rawClient } from './raw.ts';

const RUNS = Number(process.env['GONGKAI_RUNS'] ?? 150);
const STEPS = 40;
const URIS = ['甲.分工', '%E4%B9%99.分工', '100%.分工', 'u.名录', '丙.tasks'].map(
  (name) => `file:///w/${name}.yaml`,
);
const START = { line: 0, character: 0 };

/** What the client has: its texts by their addresses. */
type Model = Map<string, string>;
/** One message, and what it means for the texts of the client. */
interface Step {
  readonly what: string;
  run(client: RawClient, model: Model): void;
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** The text after a change, as every client has it: a place past the end of a line is that end. */
function edited(text: string, start: Place, end: Place, put: string): string {
  const document = TextDocument.create('', '', 0, text);
  return TextDocument.applyEdits(document, [{ range: { start, end }, newText: put }]);
}

const uri = fc.constantFrom(...URIS);
const put = fc
  .array(
    fc.constantFrom(
      '类型: 任务分工\n',
      '条目:\n',
      '  - 工作任务: 甲\n',
      '    完成时间: 8月前',
      '\r\n',
      '\n',
      '- ',
      '"',
      '#',
      '🙂',
      '：',
      '\t',
      '',
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));
const number = fc.oneof(fc.nat(8), fc.nat(60), fc.constantFrom(1e9, 2 ** 31));
const place = fc.record({ line: number, character: number });
const change = fc.record({ start: place, end: place, text: put });
const id = fc.oneof(fc.nat(30), fc.constantFrom('x', 'y'));

const open = fc.tuple(uri, put).map(
  ([at, text]): Step => ({
    what: 'open',
    run: (client, model) => {
      client.notify('textDocument/didOpen', {
        textDocument: { uri: at, languageId: 'gongkai', version: 1, text },
      });
      model.set(at, text);
    },
  }),
);
const edit = fc.tuple(uri, fc.array(change, { maxLength: 3 }), fc.integer()).map(
  ([at, changes, version]): Step => ({
    what: 'edit',
    run: (client, model) => {
      const contentChanges = changes.map(({ start, end, text }) => ({ range: { start, end }, text }));
      client.notify('textDocument/didChange', { textDocument: { uri: at, version }, contentChanges });
      const before = model.get(at);
      if (before === undefined) return;
      model.set(
        at,
        changes.reduce((text, each) => edited(text, each.start, each.end, each.text), before),
      );
    },
  }),
);
const replace = fc.tuple(uri, put).map(
  ([at, text]): Step => ({
    what: 'replace',
    run: (client, model) => {
      client.notify('textDocument/didChange', {
        textDocument: { uri: at, version: 9 },
        contentChanges: [{ text }],
      });
      if (model.has(at)) model.set(at, text);
    },
  }),
);
const close = uri.map(
  (at): Step => ({
    what: 'close',
    run: (client, model) => {
      client.notify('textDocument/didClose', { textDocument: { uri: at } });
      model.delete(at);
    },
  }),
);

const METHODS = [
  'textDocument/hover',
  'textDocument/completion',
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/selectionRange',
  'textDocument/codeAction',
  'textDocument/diagnostic',
  'gongkai/table',
  'initialize',
  'workspace/executeCommand',
  'no/such',
  '__proto__',
];
const ask = fc.tuple(fc.constantFrom(...METHODS), id, uri, place).map(
  ([method, own, at, position]): Step => ({
    what: `ask ${method}`,
    run: (client) => {
      const range = { start: position, end: START };
      const places = { position, positions: [position, START], range };
      const params = { textDocument: { uri: at }, uri: at, ...places, context: { diagnostics: [] } };
      client.send({ jsonrpc: '2.0', id: own, method, params });
    },
  }),
);
const cancel = id.map(
  (own): Step => ({
    what: 'cancel',
    run: (client) => client.notify('$/cancelRequest', { id: own }),
  }),
);
const tell = fc.tuple(fc.constantFrom('saved', 'watched', 'settings', 'added', 'removed', 'again'), uri).map(
  ([what, at]): Step => ({
    what,
    run: (client) => {
      const folder = { uri: at.slice(0, at.lastIndexOf('/')), name: '' };
      const [method, params] = {
        saved: ['textDocument/didSave', { textDocument: { uri: at } }],
        watched: [
          'workspace/didChangeWatchedFiles',
          {
            changes: [
              { uri: at, type: 2 },
              { uri: at, type: 3 },
            ],
          },
        ],
        settings: ['workspace/didChangeConfiguration', { settings: null }],
        added: ['workspace/didChangeWorkspaceFolders', { event: { added: [folder], removed: [] } }],
        removed: ['workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [folder] } }],
        again: ['initialized', {}],
      }[what] as [string, unknown];
      client.notify(method, params);
    },
  }),
);

/** Values in the place of a right one: none of them is a document, a text, a list of changes, a range or a position. */
const wrong = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    5,
    -1,
    1.5,
    true,
    [5],
    [null],
    [{}],
    { uri: 5 },
    { start: START },
  ),
  fc.record({ line: fc.constantFrom<unknown>(-1, 1.5, '0', null), character: fc.nat(5) }),
);
const malformed = fc.tuple(uri, wrong, fc.nat(9)).map(([at, value, which]): Step => {
  const versioned = { uri: at, version: 2 };
  const [method, params] = (
    [
      ['textDocument/didChange', { textDocument: versioned, contentChanges: [value] }],
      [
        'textDocument/didChange',
        { textDocument: versioned, contentChanges: [{ text: '坏' }, { text: value }] },
      ],
      [
        'textDocument/didChange',
        { textDocument: versioned, contentChanges: [{ range: value ?? null, text: '坏' }] },
      ],
      [
        'textDocument/didChange',
        { textDocument: versioned, contentChanges: [{ range: { start: value, end: START }, text: '坏' }] },
      ],
      ['textDocument/didChange', { textDocument: value, contentChanges: [{ text: '坏' }] }],
      ['textDocument/didOpen', { textDocument: { uri: at, languageId: 'gongkai', version: 1, text: value } }],
      ['textDocument/didClose', { textDocument: value }],
      ['textDocument/didClose', value],
      ['workspace/didChangeWorkspaceFolders', { event: value }],
      ['$/cancelRequest', { id: value === 5 || value === -1 || value === 1.5 ? null : value }],
    ] as const
  )[which] ?? ['', undefined];
  return { what: `malformed ${method}`, run: (client) => client.notify(method, params) };
});
const askedWrong = fc.tuple(fc.constantFrom(...METHODS), id, wrong).map(
  ([method, own, value]): Step => ({
    what: `wrongly asked ${method}`,
    run: (client) =>
      client.send({
        jsonrpc: '2.0',
        id: own,
        method,
        params: { textDocument: { uri: URIS[0] }, position: value, range: value },
      }),
  }),
);
const noise = fc
  .oneof(fc.json({ maxDepth: 3 }), fc.string(), fc.constantFrom('', '[]', '[[[', '{"id":', '\u0000'))
  .map((body): Step => ({ what: `noise ${body}`, run: (client) => client.sendText(body) }));
const pause: fc.Arbitrary<Step> = fc.constant({ what: 'pause', run: () => {} });

const walk = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: open },
    { weight: 8, arbitrary: edit },
    { weight: 1, arbitrary: replace },
    { weight: 1, arbitrary: close },
    { weight: 4, arbitrary: ask },
    { weight: 2, arbitrary: cancel },
    { weight: 2, arbitrary: tell },
    { weight: 4, arbitrary: malformed },
    { weight: 2, arbitrary: askedWrong },
    { weight: 1, arbitrary: noise },
    { weight: 2, arbitrary: pause },
  ),
  { minLength: 1, maxLength: STEPS },
);

const turn = (): Promise<void> => new Promise((done) => setImmediate(done));

afterEach(() => vi.restoreAllMocks());

it('keeps the texts of the client, and goes on answering', async () => {
  const listen = vi.spyOn(Documents.prototype, 'listen');
  const check = fc.asyncProperty(walk, async (steps) => {
    const client = rawClient();
    await client.initialize();
    const documents = listen.mock.contexts.at(-1) as Documents;
    const model: Model = new Map();
    for (const step of steps) {
      step.run(client, model);
      if (step.what === 'pause') await turn();
    }
    await client.settle();
    for (const at of URIS) expect(documents.get(at)?.source.text, at).toBe(model.get(at));
    const own = 'file:///w/last.%E5%88%86%E5%B7%A5.yaml';
    const text = '类型: 任务分工\n标题: 表\n条目:\n  - 工作任务: 甲\n    完成时间: 2020年8月底前\n';
    client.notify('textDocument/didOpen', {
      textDocument: { uri: own, languageId: 'gongkai', version: 1, text },
    });
    const position = { line: 4, character: 6 };
    const { result } = await client.ask('textDocument/hover', { textDocument: { uri: own }, position });
    expect(JSON.stringify(result)).toContain('完成时间');
    const failed = client.received.filter(({ error }) => error?.code === -32603);
    expect(failed).toEqual([]);
  });
  await fc.assert(check, { numRuns: RUNS });
  // Walks that never got to an open document would say nothing.
  expect(listen.mock.contexts.length).toBeGreaterThanOrEqual(RUNS);
});
