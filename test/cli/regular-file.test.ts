// The limits of one read: of size to the byte, of time between its pieces, for the command line and the server alike.
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readRegular, readRegularLater } from '../../server/entrances/regular-file.ts';
import { NotRead } from '../../server/model/workspace/readable.ts';
import { inFolder } from './files.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** What a read comes to: the length of what was read, or why it was not. */
const outcome = async (read: () => Uint8Array | Promise<Uint8Array>): Promise<number | string> => {
  try {
    return (await read()).length;
  } catch (error) {
    return error instanceof NotRead ? error.refusal : String(error);
  }
};

describe.each([
  ['on this thread', readRegular],
  ['later', readRegularLater],
])('a file read %s', (_, read) => {
  it.each([
    [0, 0],
    [1000, 1000],
    [1001, 'large'],
  ])('of %i bytes, where 1000 are the most: %s', (size, expected) =>
    inFolder(async (folder) => {
      const path = join(folder, 'a');
      writeFileSync(path, '');
      truncateSync(path, size);
      expect(await outcome(() => read(path, 1000))).toBe(expected);
    }),
  );

  it('of which the system tells no size is read to its end, or to the most', async () => {
    expect(await outcome(() => read('/proc/self/status', 64_000))).toBeGreaterThan(100);
    expect(await outcome(() => read('/proc/self/status', 100))).toBe('large');
  });

  it('that comes too slowly is given up', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'a');
      writeFileSync(path, 'abc');
      const real = performance.now.bind(performance);
      const start = real();
      // Each look at the clock finds it three seconds further.
      const clock = vi.spyOn(performance, 'now');
      clock.mockImplementation(() => start + 3000 * clock.mock.calls.length);
      expect(await outcome(() => read(path, 1000))).toBe('slow');
    }));

  it.each(['/dev/zero', '/dev/null', '/', '/proc/self/fd'])('such as %s is none', async (path) => {
    expect(await outcome(() => read(path, 1000))).toBe('special');
  });
});
