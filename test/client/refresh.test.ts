// One question at a time, the last wish wins, and a long wait is told.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Refresh } from '../../client/preview/refresh.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A server that answers with the text of the moment when it is asked, after some milliseconds. */
function watched(milliseconds: number, fails = false) {
  const seen: string[] = [];
  const world = { text: 0 };
  const refresh = new Refresh<number>({
    ask: async () => {
      seen.push(`ask ${world.text}`);
      const { text } = world;
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      if (fails) throw new Error('server ended');
      return text;
    },
    fresh: (answer) => {
      seen.push(`show ${answer}`);
      return answer === world.text;
    },
    behind: () => seen.push('behind'),
  });
  const type = (): void => {
    world.text += 1;
    refresh.want();
  };
  return { seen, type, refresh };
}

describe('refreshing', () => {
  it('asks at once, and once for all keys typed meanwhile', async () => {
    const { seen, type } = watched(100);
    type();
    type();
    type();
    await vi.runAllTimersAsync();
    expect(seen).toEqual(['ask 1', 'show 1', 'ask 3', 'show 3']);
  });

  it('says so when the answer takes longer than a second', async () => {
    const { seen, type } = watched(1500);
    type();
    await vi.advanceTimersByTimeAsync(1100);
    expect(seen).toEqual(['ask 1', 'behind']);
    await vi.runAllTimersAsync();
    expect(seen).toEqual(['ask 1', 'behind', 'show 1']);
  });

  it('says so when the server fails, and asks again on the next wish', async () => {
    const { seen, type } = watched(10, true);
    type();
    await vi.advanceTimersByTimeAsync(20);
    expect(seen).toEqual(['ask 1', 'behind']);
    type();
    await vi.advanceTimersByTimeAsync(20);
    expect(seen).toEqual(['ask 1', 'behind', 'ask 2', 'behind']);
  });

  it('is quiet after its end', async () => {
    const { seen, type, refresh } = watched(100);
    type();
    refresh.end();
    type();
    await vi.runAllTimersAsync();
    expect(seen).toEqual(['ask 1']);
  });
});
