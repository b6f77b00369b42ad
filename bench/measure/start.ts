// How long a server takes until it can be spoken to.
import { rest, start, stop } from '../drive/session.ts';
import type { Contestant } from '../servers/contestant.ts';
import type { Values } from './figures.ts';
import { median } from './statistics.ts';

/** How often a server is started. */
const TIMES = 7;

/**
 * The middle of several starts, in ms, on a machine on which the server has been started before and left in peace: some
 * keep what they then have compiled.
 */
export async function starting(contestant: Contestant, folder: string): Promise<Values> {
  const before = await start(contestant, folder);
  await rest(before);
  await stop(before);
  const starts: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    const session = await start(contestant, folder);
    starts.push(session.startMs);
    await stop(session);
  }
  return { start: median(starts) };
}
