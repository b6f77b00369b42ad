// Slices of work: one in a turn of the loop, and nobody is kept waiting by another's.
import { expect, it } from 'vitest';
import { Turns } from '../../server/protocol/transport/turns.ts';
import { soon } from './wire.ts';

it('gives each caller a turn of its own, in order', async () => {
  const turns = new Turns();
  const seen: string[] = [];
  const called = (name: string): void => {
    turns.own(() => {
      seen.push(name);
      setImmediate(() => seen.push(`after ${name}`));
    });
  };
  for (const name of ['a', 'b', 'c']) called(name);
  await soon(() => expect(seen).toHaveLength(6));
  expect(seen.filter((name) => !name.startsWith('after'))).toEqual(['a', 'b', 'c']);
  expect(seen.indexOf('after a')).toBeLessThan(seen.indexOf('c'));
});
