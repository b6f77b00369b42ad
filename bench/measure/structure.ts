// Edits that break or mend structure: a line that belongs to no entry, and a quote that is never closed.
import { between } from '../drive/account.ts';
import type { Insertion } from '../make/shape.ts';
import type { Bout } from './bout.ts';
import type { Values } from './figures.ts';
import { median } from './statistics.ts';

/** Both edits, in and out; of each the slower way counts. */
export async function structure(bout: Bout): Promise<Values> {
  const stray = await breakAndMend(bout, bout.laid.site.stray);
  const quote = await breakAndMend(bout, bout.laid.site.quote);
  return { strayWall: stray.wall, strayCpu: stray.cpu, quoteWall: quote.wall, quoteCpu: quote.cpu };
}

/** Breaks and mends several times: wall until all findings in ms, and CPU of one edit. */
export async function breakAndMend(
  { session, document, effort }: Bout,
  insertion: Insertion,
): Promise<{ wall: number; cpu: number }> {
  const end = performance.now() + effort.budget / 2;
  const [breaks, mends, costs]: number[][] = [[], [], []];
  do {
    const before = await session.account.cpu();
    breaks?.push(await settled(() => document.put(insertion), document));
    mends?.push(await settled(() => document.take(insertion), document));
    costs?.push(between(before, await session.account.cpu()) / 2);
  } while ((costs?.length ?? 0) < effort.times && performance.now() < end);
  return { wall: Math.max(median(breaks ?? []), median(mends ?? [])), cpu: median(costs ?? []) };
}

async function settled(edit: () => void, document: Bout['document']): Promise<number> {
  const sent = performance.now();
  edit();
  const { at } = await document.allFindings(sent);
  return at - sent;
}
