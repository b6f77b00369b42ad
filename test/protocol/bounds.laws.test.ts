// What clients send much of costs no more than in proportion: a head without an end, thousands of changed files. Times are
// those of this thread on a processor, so that other work on the machine does not count.
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { FrameReader } from '../../server/entrances/stdio.ts';
import { STANDARD } from '../../server/model/standard/standard.ts';
import { Neighbours } from '../../server/protocol/workspace/neighbours.ts';

const TABLE = new TextEncoder().encode('类型: 任务分工\n标题: 表\n条目:\n  - 工作任务: 甲\n');

/** In ms. */
function cost(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

it.each([
  ['whole', 10_000_000, 10_000_000],
  ['byte by byte', 9000, 1],
])('a head without an end costs no more than its bound: %s', async (_, length, size) => {
  const stream = new PassThrough();
  const lost: string[] = [];
  new FrameReader(stream, (reason) => lost.push(reason)).listen(() => {});
  const bytes = Buffer.alloc(length, 'a');
  const spent = cost(() => {
    for (let at = 0; at < length; at += size) stream.write(bytes.subarray(at, at + size));
  });
  await new Promise((done) => setImmediate(done));
  expect(lost).toHaveLength(1);
  expect(spent).toBeLessThan(1000);
});

/** Knows so many files, and is told that four times as many others are gone: what that costs, in ms. */
async function deleting(known: number): Promise<number> {
  const names = Array.from({ length: known }, (_, index) => `${index}.tasks.yaml`);
  const disk = {
    list: async () => names,
    read: async () => TABLE,
    exists: async () => false,
    real: async (uri: string) => uri,
  };
  const neighbours = new Neighbours(
    disk,
    STANDARD,
    async () => undefined,
    () => {},
  );
  await neighbours.scan(['file:///ws'], 0);
  const gone = Array.from({ length: 4 * known }, (_, index) => `file:///ws/node_modules/${index}.js`);
  const once = (): number => cost(() => void neighbours.meant(gone));
  return Math.min(once(), once(), once());
}

it('files that are deleted with their folder are looked for once, and not once for each that is known', async () => {
  const [few, many] = [await deleting(250), await deleting(2000)];
  // Eight times as many of both: in proportion it costs 8 times as much, each against each 64 times.
  expect(many).toBeLessThan(24 * Math.max(few, 2));
});
