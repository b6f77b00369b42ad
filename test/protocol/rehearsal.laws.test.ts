// The rehearsal: what users do is done on examples while nobody waits.
import { expect, it } from 'vitest';
import { rehearse } from '../../server/protocol/rehearsal.ts';
import { soon } from './wire.ts';

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
  await soon(() => expect(isDone).toBe(true));
  end();
});
