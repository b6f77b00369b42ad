// Messages over streams, however their bytes arrive, and what is none.
import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { FrameReader, FrameWriter } from '../../server/entrances/stdio.ts';

const MESSAGES = [
  { jsonrpc: '2.0', method: '甲', params: { text: '市财政局\r\n\r\n🙂' } },
  { jsonrpc: '2.0', method: 'b' },
];

function written(messages: readonly { jsonrpc: string }[]): Promise<Buffer> {
  const stream = new PassThrough();
  const writer = new FrameWriter(stream);
  for (const message of messages) void writer.write(message);
  writer.end();
  return new Promise((done) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => done(Buffer.concat(chunks)));
  });
}

interface Seen {
  readonly read: unknown[];
  readonly errors: string[];
  readonly lost: string[];
}

/** What a reader makes of bytes. @param size how many arrive at once */
async function seen(bytes: Buffer, size = bytes.length): Promise<Seen> {
  const stream = new PassThrough();
  const all: Seen = { read: [], errors: [], lost: [] };
  const reader = new FrameReader(stream, (reason) => all.lost.push(reason));
  reader.onError(({ message }) => all.errors.push(message));
  reader.listen((message) => all.read.push(message));
  for (let at = 0; at < bytes.length; at += size) stream.write(bytes.subarray(at, at + size));
  await new Promise((done) => setImmediate(done));
  return all;
}

const BODY = JSON.stringify(MESSAGES[0]);
const LENGTH = Buffer.byteLength(BODY);
const frame = (head: string, body: string | Buffer = BODY): Buffer =>
  Buffer.concat([Buffer.from(`${head}\r\n\r\n`), Buffer.from(body)]);

it.each([1, 3, 20, 1000])('reads what was written, %i bytes at a time', async (size) => {
  const { read, errors, lost } = await seen(await written(MESSAGES), size);
  expect({ read, errors, lost }).toEqual({ read: MESSAGES, errors: [], lost: [] });
});

/** The findings of a file as they are published: those that stay are the same objects every time. */
const published = (version: number, diagnostics: readonly object[]) => ({
  jsonrpc: '2.0',
  method: 'textDocument/publishDiagnostics',
  params: { uri: 'file:///甲.yaml', version, diagnostics },
});
const [ONE, OTHER, LONG] = ['缺少“责任单位”', '🙂 "x"', '长'.repeat(400_000)].map((message) => ({ message }));
const FINDINGS = [[], [ONE], [ONE, OTHER], [OTHER], [LONG, ONE], [OTHER, ONE], []].map((shown, version) =>
  published(
    version,
    shown.flatMap((one) => one ?? []),
  ),
);

it('findings are written as JSON has them, however often they were written before', async () => {
  const expected = FINDINGS.map((message) => JSON.stringify(message));
  const bytes = await written(FINDINGS);
  expect(bytes.toString()).toBe(
    expected.map((body) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`).join(''),
  );
});

it('what a slow stream has not handed on is not written over', async () => {
  const handed: string[] = [];
  const slow = new Writable({
    write: (chunk: Buffer, _, done) =>
      setImmediate(() => {
        handed.push(chunk.toString());
        done();
      }),
  });
  const writer = new FrameWriter(slow);
  for (const message of FINDINGS) void writer.write(message);
  writer.end();
  await new Promise((done) => slow.on('finish', done));
  expect(handed.map((frame) => JSON.parse(frame.replace(/^.*\r\n\r\n/u, '')))).toEqual(FINDINGS);
});

describe('a head', () => {
  it.each([
    ['in small letters', `content-length: ${LENGTH}`],
    ['in capitals', `CONTENT-LENGTH: ${LENGTH}`],
    ['without a blank', `Content-Length:${LENGTH}`],
    ['with blanks', `Content-Length: \t ${LENGTH} \t`],
    ['with zeros', `Content-Length: 000${LENGTH}`],
    ['with others before it', `X-Y: Content-Length: 1\r\nContent-Length: ${LENGTH}`],
    ['with its type', `Content-Length: ${LENGTH}\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8`],
    [
      'with its old type',
      `content-type: application/vscode-jsonrpc; charset=utf8\r\nContent-Length: ${LENGTH}`,
    ],
    ['with a type alone', `Content-Type: text/plain\r\nContent-Length: ${LENGTH}`],
  ])('%s is read', async (_, head) => {
    for (const size of [1, 7, 1000]) {
      const { read, errors, lost } = await seen(Buffer.concat([frame(head), frame(head)]), size);
      expect({ read, errors, lost }, `${size} bytes`).toEqual({
        read: [MESSAGES[0], MESSAGES[0]],
        errors: [],
        lost: [],
      });
    }
  });

  it.each([
    ['a length beyond all memory', 'Content-Length: 1000000000000000'],
    ['a length beyond all numbers', `Content-Length: ${'9'.repeat(400)}`],
    ['a length that is too large', `Content-Length: ${256 * 1024 * 1024 + 1}`],
    ['a negative length', 'Content-Length: -5'],
    ['a signed length', `Content-Length: +${LENGTH}`],
    ['a length in hexadecimal', 'Content-Length: 0x40'],
    ['a length with an exponent', 'Content-Length: 1e3'],
    ['a length with a fraction', `Content-Length: ${LENGTH}.0`],
    ['two numbers', `Content-Length: ${LENGTH} ${LENGTH}`],
    ['an empty length', 'Content-Length: '],
    ['two lengths', `Content-Length: ${LENGTH}\r\ncontent-length: ${LENGTH}`],
    ['no length', 'Content-Type: application/json'],
    ['no name', `: ${LENGTH}`],
    ['no colon', `Content-Length ${LENGTH}`],
    ['nothing', ''],
    ['a mark of byte order', `\ufeffContent-Length: ${LENGTH}`],
    ['lines that end in LF', `X: 1\nContent-Length: ${LENGTH}`],
    ['a line that goes on', `X: 1\r\n 2\r\nContent-Length: ${LENGTH}`],
    ['a full-width colon', `Content-Length：${LENGTH}`],
    ['NUL', `Content-Length: ${LENGTH}\0`],
    ['a name with a blank', `Content Length: ${LENGTH}`],
    ['more than a head holds', `${'X-A: 1\r\n'.repeat(1200)}Content-Length: ${LENGTH}`],
  ])('with %s loses the thread once, and nothing is read after it', async (_, head) => {
    for (const size of [1, 1000]) {
      const { read, lost } = await seen(
        Buffer.concat([frame(head), frame(`Content-Length: ${LENGTH}`)]),
        size,
      );
      expect(read, `${size} bytes`).toEqual([]);
      expect(lost, `${size} bytes`).toHaveLength(1);
    }
  });

  it('that is not one is known at its first byte, and needs no end', async () => {
    for (const bytes of ['}', '"', '局', '\n', '\r\n\r\n', '{"jsonrpc":"2.0"}', 'Content-Length: 5\n'])
      expect((await seen(Buffer.from(bytes))).lost, JSON.stringify(bytes)).toHaveLength(1);
    for (const bytes of [
      'C',
      'Content-Length',
      'Content-Length: 5',
      'Content-Length: 5\r',
      'Content-Length: 5\r\n',
    ])
      expect((await seen(Buffer.from(bytes))).lost, JSON.stringify(bytes)).toEqual([]);
  });

  it('without an end is given up, in pieces or whole', async () => {
    for (const size of [10_000_000, 1])
      expect((await seen(Buffer.alloc(size === 1 ? 9000 : size, 'a'), size)).lost).toHaveLength(1);
  });
});

describe('a length in characters instead of bytes', () => {
  it('is noticed with the message itself', async () => {
    const { read, errors, lost } = await seen(frame(`Content-Length: ${BODY.length}`));
    expect(read).toEqual([]);
    expect(errors).toHaveLength(1);
    expect(lost).toHaveLength(1);
  });

  it('is noticed with the next message when it is too long', async () => {
    const next = frame(`Content-Length: ${LENGTH}`);
    const { read, lost } = await seen(Buffer.concat([frame(`Content-Length: ${LENGTH + 5}`), next, next]));
    expect(read).toEqual([]);
    expect(lost).toHaveLength(1);
  });
});

it('a length that would take in all that comes is noticed with the next message', async () => {
  const stream = new PassThrough();
  const lost: string[] = [];
  new FrameReader(stream, (reason) => lost.push(reason)).listen(() => {});
  stream.write(frame('Content-Length: 90000000'));
  // A text may speak of heads: there its line breaks are escaped.
  const text = JSON.stringify({ text: 'Content-Length: 5\r\n\r\n' });
  stream.write(Buffer.from(text));
  await new Promise((done) => setImmediate(done));
  expect(lost).toEqual([]);
  stream.write(frame(`Content-Length: ${LENGTH}`));
  await new Promise((done) => setImmediate(done));
  expect(lost).toHaveLength(1);
});

it.each([1, 7, 10, 20, 1000])('also when that one comes %i bytes at a time', async (size) => {
  const head = frame(`Content-Length: ${LENGTH + 900}`);
  const next = frame(`Content-Length: ${LENGTH}`);
  const { read, lost } = await seen(Buffer.concat([head, next]), size);
  expect({ read, lost: lost.length }).toEqual({ read: [], lost: 1 });
});

describe('a body', () => {
  it.each<readonly [string, string | Buffer]>([
    ['nothing', ''],
    ['no JSON', '{,}'],
    ['half of it', '{"jsonrpc":"2.0"'],
    ['two values', '{}{}'],
    ['a mark of byte order', '\ufeff{}'],
    ['other bytes than UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ['half a character', Buffer.from('"局"').subarray(0, 3)],
  ])('of %s is told, and the next one is read', async (_, body) => {
    const bad = frame(`Content-Length: ${Buffer.byteLength(body)}`, body);
    const { read, errors, lost } = await seen(Buffer.concat([bad, frame(`Content-Length: ${LENGTH}`)]));
    expect({ read, lost }).toEqual({ read: [MESSAGES[0]], lost: [] });
    expect(errors).toHaveLength(1);
  });

  it('in another character set is told, and the next one is read', async () => {
    const other = frame(`Content-Length: ${LENGTH}\r\nContent-Type: text/plain; charset="gb18030"`);
    const { read, errors } = await seen(Buffer.concat([other, frame(`Content-Length: ${LENGTH}`)]));
    expect(read).toEqual([MESSAGES[0]]);
    expect(errors).toEqual(['a message that is not in UTF-8']);
  });

  it('nested without end is read', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const { read, errors } = await seen(frame(`Content-Length: ${deep.length}`, deep));
    expect(errors).toEqual([]);
    expect(read).toHaveLength(1);
  });
});
