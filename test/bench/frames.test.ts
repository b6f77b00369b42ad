// The frames of the protocol arrive in any pieces.
import { describe, expect, it } from 'vitest';
import { Frames, frame } from '../../bench/drive/frames.ts';

const MESSAGES = [{ method: 'a', params: { text: '责任单位' } }, { id: 1, result: null }, { method: 'b' }];
const BYTES = Buffer.concat(MESSAGES.map(frame));

describe('frames', () => {
  it.each([1, 2, 3, 7, 20, 50, BYTES.length])(
    'in pieces of %i bytes are the messages that were sent',
    (size) => {
      const frames = new Frames();
      const bodies: unknown[] = [];
      for (let at = 0; at < BYTES.length; at += size) {
        for (const body of frames.push(BYTES.subarray(at, at + size)))
          bodies.push(JSON.parse(body.toString()));
      }
      expect(bodies).toEqual(MESSAGES.map((message) => ({ jsonrpc: '2.0', ...message })));
    },
  );

  it('say when a message has no length', () => {
    expect(() => new Frames().push(Buffer.from('Content-Type: x\r\n\r\n{}'))).toThrow('Content-Length');
  });
});
