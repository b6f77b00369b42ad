// From the start of the process: what a server spends until it rests, and until all findings of a file that is opened at once.
import { between, type Cpu } from '../drive/account.ts';
import { OpenDocument } from '../drive/open-document.ts';
import { rest, type Session, start, stop } from '../drive/session.ts';
import { PLANTED } from '../make/document.ts';
import type { Laid } from '../make/workplace.ts';
import type { Contestant } from '../servers/contestant.ts';
import type { Values } from './figures.ts';
import { median } from './statistics.ts';

/** How often a server is started. */
const TIMES = 5;
const AT_START: Cpu = { living: 0, all: 0 };

/** CPU from the start of the process until nothing more is done, while nobody asks anything. */
export async function untilRest(contestant: Contestant, folder: string): Promise<Values> {
  const costs = await severally(contestant, folder, async (session) => {
    await rest(session, 700);
    return between(AT_START, await session.account.cpu());
  });
  return { restCpu: median(costs) };
}

/** A document that is opened as soon as the server answers: until all its findings, from the start of the process. */
export async function firstFile(contestant: Contestant, folder: string, laid: Laid): Promise<Values> {
  const openings = await severally(contestant, folder, async (session) => {
    const sent = performance.now();
    const document = new OpenDocument(session, laid);
    document.open();
    const { at } = await document.findings(sent, PLANTED);
    return { wall: session.startMs + at - sent, cpu: between(AT_START, await session.account.cpu()) };
  });
  return {
    firstWall: median(openings.map(({ wall }) => wall)),
    firstCpu: median(openings.map(({ cpu }) => cpu)),
  };
}

async function severally<T>(
  contestant: Contestant,
  folder: string,
  take: (session: Session) => Promise<T>,
): Promise<T[]> {
  const taken: T[] = [];
  for (let time = 0; time < TIMES; time++) {
    const session = await start(contestant, folder);
    try {
      taken.push(await take(session));
    } finally {
      await stop(session);
    }
  }
  return taken;
}
