// Slices of work: one in a turn of the loop, and nobody is kept waiting by another's.
import { expect, it, vi } from 'vitest';
import { rehearse } from '../../server/protocol/rehearsal.ts';
import { Turns } from '../../server/protocol/transport/turns.ts';

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
  await vi.waitFor(() => expect(seen).toHaveLength(6));
  expect(seen.filter((name) => !name.startsWith('after'))).toEqual(['a', 'b', 'c']);
  expect(seen.indexOf('after a')).toBeLessThan(seen.indexOf('c'));
});

it('rehearses without a mistake, and steps back while something is asked', async () => {
  let asked = 0;
  let isDone = false;
  const end = rehearse({
    asked: () => asked,
    done: () => {
      isDone = true;
    },
  });
  const busy = setInterval(() => {
    asked++;
  }, 10);
  await new Promise((done) => setTimeout(done, 300));
  expect(isDone).toBe(false);
  clearInterval(busy);
  await vi.waitFor(() => expect(isDone).toBe(true), { timeout: 15_000 });
  end();
});
