// What an editor asks: completion and symbols right after an edit, hover at rest.
import { between } from '../drive/account.ts';
import { PATIENCE, rest } from '../drive/session.ts';
import type { Insertion } from '../make/shape.ts';
import { OFFERED_UNIT } from '../make/units.ts';
import type { Bout } from './bout.ts';
import type { Values } from './figures.ts';
import { median } from './statistics.ts';

/** Completion right after a new element of a list was typed; the known units must be among what is offered. */
export async function completion(bout: Bout): Promise<Values> {
  const { element, ask } = bout.laid.site;
  const params = { textDocument: bout.document.id, position: ask, context: { triggerKind: 1 } };
  const { wall, cpu, result } = await afterEdits(bout, element, 'textDocument/completion', params);
  if (bout.session.contestant.id !== 'floor' && !offers(result))
    throw new Error(`completion does not offer ${OFFERED_UNIT}`);
  return { completionWall: wall, completionCpu: cpu };
}

/** Symbols right after a key. */
export async function symbols(bout: Bout): Promise<Values> {
  const params = { textDocument: bout.document.id };
  const { wall } = await afterEdits(bout, bout.laid.site.key, 'textDocument/documentSymbol', params);
  return { symbolsWall: wall };
}

/** Hover on a heading. */
export async function hover({ session, document, laid, effort }: Bout): Promise<Values> {
  const params = { textDocument: document.id, position: laid.site.hover };
  const end = performance.now() + effort.budget / 2;
  const walls: number[] = [];
  do walls.push((await session.client.request('textDocument/hover', params, PATIENCE)).ms);
  while (walls.length < effort.times && performance.now() < end);
  return { hoverWall: median(walls) };
}

/** The wall is that of the question, which is sent together with the edit; the CPU has the edit and its undoing in it. */
async function afterEdits(
  { session, document, effort }: Bout,
  insertion: Insertion,
  method: string,
  params: object,
): Promise<{ wall: number; cpu: number; result: unknown }> {
  const end = performance.now() + effort.budget / 2;
  const walls: number[] = [];
  const costs: number[] = [];
  for (;;) {
    const before = await session.account.cpu();
    document.put(insertion);
    const { ms, result } = await session.client.request(method, params, PATIENCE);
    walls.push(ms);
    document.take(insertion);
    await rest(session);
    costs.push(between(before, await session.account.cpu()));
    if (walls.length >= effort.times || performance.now() > end)
      return { wall: median(walls), cpu: median(costs), result };
  }
}

function offers(result: unknown): boolean {
  const list = (result ?? []) as { items?: unknown } | readonly unknown[];
  const items = ('items' in list ? list.items : list) as readonly { readonly label?: string }[];
  // A JSON server offers the unit with its quotes.
  return items.some(({ label }) => label?.replaceAll('"', '') === OFFERED_UNIT);
}
