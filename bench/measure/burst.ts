// Typing without waiting: the last key's findings, when a server that falls behind must first answer for all the keys before.
import { setTimeout as sleep } from 'node:timers/promises';
import { between } from '../drive/account.ts';
import { PATIENCE, rest } from '../drive/session.ts';
import type { Bout } from './bout.ts';
import type { Values } from './figures.ts';
import { median } from './statistics.ts';

/** Keys before the last one: odd, so that they leave one mistake in. */
const KEYS = 21;
const APART = 80;

/** Types several bursts; the middle one counts. */
export async function burst(bout: Bout): Promise<Values> {
  const end = performance.now() + bout.effort.budget;
  const bursts: { wall: number; cpu: number }[] = [];
  do bursts.push(await one(bout));
  while (bursts.length < bout.effort.bursts && performance.now() < end);
  return {
    burstWall: median(bursts.map(({ wall }) => wall)),
    burstCpu: median(bursts.map(({ cpu }) => cpu)),
  };
}

/**
 * 21 keys put a mistake in and take it out in turn. The last change puts in another one: no version before it had as
 * many findings, so that a late report cannot pass for the last one.
 */
async function one({ session, document, laid, base }: Bout): Promise<{ wall: number; cpu: number }> {
  const { key, line } = laid.site;
  const before = await session.account.cpu();
  const answers: Promise<unknown>[] = [];
  for (let typed = 0; typed < KEYS; typed++) {
    if (typed % 2 === 0) document.put(key);
    else document.take(key);
    // An editor that asks for findings asks after every key.
    const params = { textDocument: document.id };
    if (session.contestant.findings === 'pull')
      answers.push(session.client.request('textDocument/diagnostic', params, PATIENCE).catch(() => {}));
    await sleep(APART);
  }
  const sent = performance.now();
  document.put(line);
  const { at } = await document.findings(sent, base + 2);
  await Promise.all(answers);
  await rest(session);
  const cpu = between(before, await session.account.cpu()) / (KEYS + 1);
  await undo({ document, laid, base });
  await rest(session);
  return { wall: at - sent, cpu };
}

async function undo({ document, laid, base }: Pick<Bout, 'document' | 'laid' | 'base'>): Promise<void> {
  const sent = performance.now();
  document.take(laid.site.line);
  document.take(laid.site.key);
  await document.findings(sent, base);
}
