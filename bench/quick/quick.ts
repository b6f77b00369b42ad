// The short run: this server and the one that does nothing, at two sizes, their edits taken in turn so that a disturbance meets all.
import { rest, stop } from '../drive/session.ts';
import { makeDocument, PLANTED } from '../make/document.ts';
import type { Kind } from '../make/shape.ts';
import { makeWorkplace, type Workplace } from '../make/workplace.ts';
import { completion } from '../measure/asks.ts';
import { type Bout, type Effort, openBout } from '../measure/bout.ts';
import { burst } from '../measure/burst.ts';
import { type Block, editBlock, warmUp } from '../measure/edits.ts';
import { type Figure, figuresOf, type Values } from '../measure/figures.ts';
import { firstScreen } from '../measure/first-screen.ts';
import { median, smallest } from '../measure/statistics.ts';
import { structure } from '../measure/structure.ts';
import type { Contestant } from '../servers/contestant.ts';
import { LARGE, SMALL } from './limits.ts';

/** Rounds in which every server edits once. */
const ROUNDS = 4;
const EFFORT: Effort = { warming: 20, blocks: ROUNDS, edits: 10, bursts: 2, times: 3, budget: 4_000 };
/** ms that one block of edits may take. */
const BLOCK_BUDGET = 600;

/** Measures; throws when a server fails or does not find what is planted, as then the rest says nothing. */
export async function quick(contestants: readonly Contestant[], kind: Kind): Promise<Figure[]> {
  const workplace = makeWorkplace();
  const bouts: Bout[] = [];
  try {
    const opened: Figure[] = [];
    for (const size of [SMALL, LARGE]) {
      for (const contestant of contestants) {
        opened.push(...(await screen(contestant, kind, size, workplace)));
        const { bout, values } = await open(contestant, kind, size, workplace);
        bouts.push(bout);
        opened.push(...of(bout, values));
      }
    }
    return [...opened, ...(await typed(bouts)), ...(await others(bouts.filter(isOurs)))];
  } finally {
    for (const { session } of bouts) await stop(session);
    workplace.remove();
  }
}

async function screen(
  contestant: Contestant,
  kind: Kind,
  size: number,
  workplace: Workplace,
): Promise<Figure[]> {
  if (contestant.id !== 'ours') return [];
  const laid = workplace.lay(makeDocument({ kind, entries: size }), contestant.form, 'screen');
  return figuresOf(contestant.id, size, await firstScreen(contestant, workplace.folder, laid, 2));
}

async function open(
  contestant: Contestant,
  kind: Kind,
  size: number,
  workplace: Workplace,
): Promise<{ bout: Bout; values: Values }> {
  const laid = workplace.lay(
    makeDocument({ kind, entries: size }),
    contestant.form,
    `${contestant.id}${size}`,
  );
  const opened = await openBout(contestant, workplace, laid, EFFORT);
  if (opened.bout.base === PLANTED) return opened;
  await stop(opened.bout.session);
  throw new Error(
    `${contestant.id}, ${size}: ${opened.bout.base} findings where ${PLANTED} mistakes are planted`,
  );
}

/** Keys and lines of all servers in turn; the least disturbed block of each counts. */
async function typed(bouts: readonly Bout[]): Promise<Figure[]> {
  const blocks = bouts.map((bout) => ({ bout, keys: [] as Block[], lines: [] as Block[] }));
  for (const bout of bouts) await warmUp(bout, bout.laid.site.key);
  for (let round = 0; round < ROUNDS; round++) {
    for (const { bout, keys, lines } of blocks) {
      keys.push(await editBlock(bout, bout.laid.site.key, EFFORT.edits, BLOCK_BUDGET));
      lines.push(await editBlock(bout, bout.laid.site.line, EFFORT.edits, BLOCK_BUDGET));
    }
  }
  return blocks.flatMap(({ bout, keys, lines }) =>
    of(bout, { keyWall: wall(keys), keyCpu: cpu(keys), lineWall: wall(lines), lineCpu: cpu(lines) }),
  );
}

const wall = (blocks: readonly Block[]): number => smallest(blocks.map(({ walls }) => median(walls)));
const cpu = (blocks: readonly Block[]): number => smallest(blocks.map((block) => block.cpu));

/** What depends on the size is compared with a lone key, with opening, or with the small document. */
async function others(bouts: readonly Bout[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const bout of bouts) {
    const isLarge = bout.laid.made.entries.length === LARGE;
    for (const measure of isLarge ? [completion, burst, structure] : [completion]) {
      figures.push(...of(bout, await measure(bout)));
      await rest(bout.session);
    }
  }
  return figures;
}

function of({ session, laid }: Bout, values: Values): Figure[] {
  return figuresOf(session.contestant.id, laid.made.entries.length, values);
}

function isOurs({ session }: Bout): boolean {
  return session.contestant.id === 'ours';
}
