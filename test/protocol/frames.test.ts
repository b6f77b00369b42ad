// Messages over streams, however their bytes arrive.
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
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

it.each([1, 3, 20, 1000])('reads what was written, %i bytes at a time', async (size) => {
  const bytes = await written(MESSAGES);
  const stream = new PassThrough();
  const read: unknown[] = [];
  new FrameReader(stream).listen((message) => read.push(message));
  for (let at = 0; at < bytes.length; at += size) stream.write(bytes.subarray(at, at + size));
  await new Promise((done) => setImmediate(done));
  expect(read).toEqual(MESSAGES);
});

it('says what is no message, and reads on', async () => {
  const stream = new PassThrough();
  const reader = new FrameReader(stream);
  const read: unknown[] = [];
  const errors: string[] = [];
  reader.onError(({ message }) => errors.push(message));
  reader.listen((message) => read.push(message));
  stream.write('Content-Length: 3\r\n\r\n{,}');
  stream.write('X: 1\r\n\r\n');
  stream.write(await written(MESSAGES));
  await new Promise((done) => setImmediate(done));
  expect(errors.length).toBeGreaterThanOrEqual(2);
  expect(errors).toContain('a message without Content-Length');
  expect(read).toEqual(MESSAGES);
});
