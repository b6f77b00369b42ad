// Bytes that are no messages, or not when they come: the server goes on as if nothing were, or ends in good order.
import type { Attack } from './attack.ts';
import { frame, PROBE, withPeer } from './peer.ts';
import { STATES } from './states.ts';

const LENGTHS = [
  '1000000000000000',
  '99999999999999999999999',
  '-1',
  '+5',
  '0x10',
  '1.5',
  '1e3',
  '',
  ' ',
  '٣',
  '12, 12',
  'NaN',
  'Infinity',
  '000000000000000000000000000012',
  '12 12',
  '"12"',
  '2147483648',
  '4294967296',
  '9007199254740993',
  '12;charset=utf-8',
  '１２',
  '12\u0000',
  '268435457',
  '0',
].map((length) => ({
  name: `length ${JSON.stringify(length)}`,
  bytes: `Content-Length: ${length}\r\n\r\n{}`,
}));

const HEADS = [
  ['no length', 'Content-Type: x\r\n\r\n{}'],
  ['no colon', 'Content-Length 2\r\n\r\n{}'],
  ['two lengths', 'Content-Length: 2\r\nContent-Length: 900\r\n\r\n{}'],
  ['line feeds only', 'Content-Length: 2\n\n{}'],
  ['a mark of byte order', '\uFEFFContent-Length: 2\r\n\r\n{}'],
  ['an empty head', '\r\n\r\n{}'],
  ['many empty heads', '\r\n\r\n'.repeat(5_000)],
  ['a body before the head', '{}Content-Length: 2\r\n\r\n{}'],
  ['zero bytes', '\0'.repeat(100)],
  ['an http request', 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['text', '你好，世界\r\n'],
  ['a head of 10 MB', 'X'.repeat(10_000_000)],
  ['a head of 10 MB in lines', 'X: y\r\n'.repeat(1_600_000)],
  ['a field of 1 MB', `X: ${'y'.repeat(1_000_000)}\r\nContent-Length: 2\r\n\r\n{}`],
  ['half a head', 'Content-Len'],
  ['control characters', 'Content-Length: 2\x1b[2J\r\n\r\n{}'],
].map(([name = '', bytes = '']) => ({ name, bytes }));

const INITIALIZED = '{"jsonrpc":"2.0","method":"x/y"}';
const BODIES = [
  '',
  '{',
  '}',
  'nul',
  '{"a":}',
  "{'a':1}",
  '[1,]',
  '\uFEFF{}',
  '{}{}',
  '{"jsonrpc":"2.0",}',
  '\\u0000',
  '"\u0001"',
  'NaN',
  'undefined',
  '<x/>',
  '{"jsonrpc":"2.0","id":1,"method":"shutdown"',
  'null',
  '1',
  '"x"',
  'true',
  '[]',
  '{}',
  '[{"jsonrpc":"2.0","id":1,"method":"shutdown"}]',
  '{"jsonrpc":"1.0"}',
  '{"jsonrpc":"2.0"}',
  '{"jsonrpc":"2.0","id":1}',
  '{"jsonrpc":"2.0","id":{},"method":"x"}',
  '{"jsonrpc":"2.0","id":[],"method":"x"}',
  '{"jsonrpc":"2.0","id":null,"method":"x"}',
  '{"jsonrpc":"2.0","id":1.5,"method":"x"}',
  '{"jsonrpc":"2.0","id":true,"method":"x"}',
  '{"jsonrpc":"2.0","id":"七","method":"x"}',
  '{"jsonrpc":"2.0","method":null}',
  '{"jsonrpc":"2.0","method":7}',
  '{"jsonrpc":"2.0","method":""}',
  '{"jsonrpc":"2.0","method":"__proto__"}',
  '{"jsonrpc":"2.0","id":1,"method":"constructor"}',
  '{"jsonrpc":"2.0","id":1,"method":"toString","params":null}',
  '{"jsonrpc":"2.0","id":1,"method":"x","params":"s"}',
  '{"jsonrpc":"2.0","id":1,"method":"x","params":7}',
  '{"jsonrpc":"2.0","id":99,"result":1}',
  '{"jsonrpc":"2.0","id":99,"error":{}}',
  '{"jsonrpc":"2.0","id":99,"error":7}',
  '{"jsonrpc":"2.0","id":99,"error":null}',
  '{"__proto__":{"polluted":1},"jsonrpc":"2.0","method":"x"}',
  '{"jsonrpc":"2.0","method":"$/cancelRequest"}',
  '{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":{}}}',
  '{"jsonrpc":"2.0","method":"$/x","params":[]}',
  '{"jsonrpc":"2.0","id":1,"method":"$/x"}',
  '{"jsonrpc":"2.0","method":"$/setTrace","params":{"value":7}}',
  '{"jsonrpc":"2.0","method":"$/progress","params":null}',
  INITIALIZED,
].map((body) => ({ name: `body ${JSON.stringify(body)}`, bytes: frame(body) }));

const BIG = [
  ['a body of 100,000 brackets', frame('['.repeat(100_000))],
  ['100,000 lists in each other', frame('['.repeat(100_000) + ']'.repeat(100_000))],
  [
    'params of 50,000 objects in each other',
    frame(`{"jsonrpc":"2.0","id":1,"method":"x","params":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`),
  ],
  ['a method of 1 MB', frame({ jsonrpc: '2.0', id: 1, method: 'x'.repeat(1_000_000) })],
  ['an id of 1 MB', frame({ jsonrpc: '2.0', id: 'x'.repeat(1_000_000), method: 'x' })],
  [
    'bytes that are no UTF-8',
    Buffer.concat([
      Buffer.from('Content-Length: 6\r\n\r\n'),
      Buffer.from([0x22, 0xff, 0xfe, 0xc0, 0x80, 0x22]),
    ]),
  ],
  ['10,000 messages at once', Buffer.concat(Array.from({ length: 10_000 }, () => frame(INITIALIZED)))],
  ['a length in characters', Buffer.from(`Content-Length: ${shortened().length}\r\n\r\n${shortened()}`)],
  [
    'a length too short by one',
    Buffer.from(`Content-Length: ${INITIALIZED.length - 1}\r\n\r\n${INITIALIZED}`),
  ],
  [
    'a length too long by one',
    Buffer.from(`Content-Length: ${INITIALIZED.length + 1}\r\n\r\n${INITIALIZED}`),
  ],
] as const;

function shortened(): string {
  const textDocument = { uri: 'file:///w/甲.分工.yaml', languageId: 'gongkai', version: 1, text: PROBE };
  return JSON.stringify({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument } });
}

const SPLITS = [1, 2, 3, 7, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 64, 1000].map(
  (size): Attack => ({
    name: `a message ${size} bytes at a time`,
    run: () =>
      withPeer(async (peer) => {
        const uri = 'file:///w/甲.分工.yaml';
        const bytes = Buffer.concat([
          frame(shortened()),
          frame({ jsonrpc: '2.0', id: 5, method: 'gongkai/table', params: { uri } }),
        ]);
        for (let at = 0; at < bytes.length; at += size) {
          peer.send(bytes.subarray(at, at + size));
          if (size < 30) await new Promise((done) => setImmediate(done));
        }
        const answer = await peer.find(({ id }) => id === 5);
        return JSON.stringify(answer?.result)?.includes('市财政局') ? undefined : JSON.stringify(answer);
      }),
  }),
);

/** All of them. */
export const FRAMES: readonly Attack[] = [
  ...[...LENGTHS, ...HEADS, ...BODIES, ...BIG.map(([name, bytes]) => ({ name, bytes }))].map(
    ({ name, bytes }): Attack => ({
      name,
      run: () =>
        withPeer(async (peer) => {
          peer.send(bytes);
          return await peer.fault();
        }),
    }),
  ),
  ...STATES,
  ...SPLITS,
];
