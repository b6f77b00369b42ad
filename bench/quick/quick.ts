// The short run: this server and the one that does nothing, at two sizes, their edits taken in turn so that a disturbance meets all.
import { rest, stop } from '../drive/session.ts';
import { makeDocument, PLANTED } from '../make/document.ts';
import type { Insertion, Kind } from '../make/shape.ts';
import { type Filed, makeWorkplace, type Workplace } from '../make/workplace.ts';
import { completion } from '../measure/asks.ts';
import { type Bout, type Effort, openBout } from '../measure/bout.ts';
import { burst } from '../measure/burst.ts';
import { type Block, editBlock, warmUp } from '../measure/edits.ts';
import { type Figure, figuresOf, type Values } from '../measure/figures.ts';
import { firstScreen } from '../measure/first-screen.ts';
import { median, smallest } from '../measure/statistics.ts';
import { structure } from '../measure/structure.ts';
import { type OpenVariant, openVariant, variantValues } from '../measure/variants.ts';
import type { Contestant } from '../servers/contestant.ts';
import { LARGE, LIMITED, SMALL } from './limits.ts';

/** Rounds in which every server edits once. */
const ROUNDS = 4;
const EFFORT: Effort = { warming: 20, blocks: ROUNDS, edits: 10, bursts: 2, times: 3, budget: 4_000 };
/** ms that one block of edits may take. */
const BLOCK_BUDGET = 600;

/** Measures; throws when a server fails or does not find what is planted, as then the rest says nothing. */
export async function quick(contestants: readonly Contestant[], kind: Kind): Promise<Figure[]> {
  const workplace = makeWorkplace();
  const bouts: Bout[] = [];
  const variants: OpenVariant[] = [];
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
    for (const contestant of contestants.filter(({ id }) => id === 'ours')) {
      for (const id of LIMITED) {
        const variant = await openVariant(contestant, id, { kind, entries: LARGE, effort: EFFORT });
        if (variant !== undefined) variants.push(variant);
      }
    }
    const edited = await typed([...bouts.flatMap(plainEdits), ...variants.map(variantEdit)]);
    return [...opened, ...edited, ...(await others(bouts.filter(isOurs)))];
  } finally {
    for (const { close } of variants) await close();
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

/** An edit that is taken in turn with others. */
interface Edit {
  readonly bout: Bout<Filed>;
  readonly insertion: Insertion;
  figures(cost: { wall: number; cpu: number }): Figure[];
}

function plainEdits(bout: Bout): Edit[] {
  const { key, line } = bout.laid.site;
  return [
    { bout, insertion: key, figures: ({ wall, cpu }) => of(bout, { keyWall: wall, keyCpu: cpu }) },
    { bout, insertion: line, figures: ({ wall, cpu }) => of(bout, { lineWall: wall, lineCpu: cpu }) },
  ];
}

function variantEdit({ id, entries, bout, edit }: OpenVariant): Edit {
  return {
    bout,
    insertion: edit,
    figures: (cost) => figuresOf(bout.session.contestant.id, entries, variantValues(id, cost)),
  };
}

/** All edits in turn; the least disturbed block of each counts. */
async function typed(edits: readonly Edit[]): Promise<Figure[]> {
  const blocks = edits.map((edit) => ({ ...edit, done: [] as Block[] }));
  for (const { bout, insertion } of edits) await warmUp(bout, insertion);
  for (let round = 0; round < ROUNDS; round++) {
    for (const { bout, insertion, done } of blocks)
      done.push(await editBlock(bout, insertion, EFFORT.edits, BLOCK_BUDGET));
  }
  return blocks.flatMap(({ figures, done }) =>
    figures({
      wall: smallest(done.map(({ walls }) => median(walls))),
      cpu: smallest(done.map(({ cpu }) => cpu)),
    }),
  );
}

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
