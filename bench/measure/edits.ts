// Edits that put one mistake in and take it out again, each awaited with its own findings.
import { setTimeout as sleep } from 'node:timers/promises';
import { between } from '../drive/account.ts';
import { rest } from '../drive/session.ts';
import type { Insertion } from '../make/shape.ts';
import type { Filed } from '../make/workplace.ts';
import type { Bout } from './bout.ts';
import { median } from './statistics.ts';

/** Some edits in a row. */
export interface Block {
  /** ms from before the writing of each change to the receipt of its findings. */
  readonly walls: readonly number[];
  /** CPU of the server per edit, in ms. */
  readonly cpu: number;
}

/** Pause in ms between two edits, so that a server has put away what the last one left. */
const PAUSE = 15;

/** Edits until the engine has compiled what it runs; slow servers get two. */
export async function warmUp(bout: Bout<Filed>, insertion: Insertion): Promise<void> {
  await editBlock(bout, insertion, bout.effort.warming, bout.effort.budget / 8);
}

/** Does `count` edits, fewer when the budget of ms runs out, and leaves the document as it was and the server at rest. */
export async function editBlock(
  { session, document, base }: Bout<Filed>,
  insertion: Insertion,
  count: number,
  budget: number,
): Promise<Block> {
  const before = await session.account.cpu();
  const end = performance.now() + budget;
  const walls: number[] = [];
  do {
    for (const isPut of [true, false]) {
      const sent = performance.now();
      if (isPut) document.put(insertion);
      else document.take(insertion);
      const { at } = await document.findings(sent, base + (isPut ? 1 : 0));
      walls.push(at - sent);
      await sleep(PAUSE);
    }
  } while (walls.length < count && performance.now() < end);
  await rest(session, 150);
  return { walls, cpu: between(before, await session.account.cpu()) / walls.length };
}

/** The middle of several blocks: wall of an edit and CPU of an edit, in ms. */
export async function edits(bout: Bout<Filed>, insertion: Insertion): Promise<{ wall: number; cpu: number }> {
  const { blocks: wanted, edits: count, budget } = bout.effort;
  await warmUp(bout, insertion);
  const end = performance.now() + budget;
  const blocks: Block[] = [];
  do blocks.push(await editBlock(bout, insertion, count, budget / wanted));
  while (blocks.length < wanted && performance.now() < end);
  return { wall: median(blocks.flatMap(({ walls }) => walls)), cpu: median(blocks.map(({ cpu }) => cpu)) };
}
