// The whole run: every server does every measure at every size, one right after the other.
import { rest, start, stop } from '../drive/session.ts';
import { makeDocument, PLANTED } from '../make/document.ts';
import type { Kind } from '../make/shape.ts';
import { type Laid, makeWorkplace, type Workplace } from '../make/workplace.ts';
import type { Contestant } from '../servers/contestant.ts';
import { completion, hover, symbols } from './asks.ts';
import { type Bout, type Effort, openBout } from './bout.ts';
import { burst } from './burst.ts';
import { edits } from './edits.ts';
import type { Measure, Values } from './figures.ts';
import { firstFile, untilRest } from './first-file.ts';
import { firstScreen } from './first-screen.ts';
import { Ledger } from './ledger.ts';
import { layFiles, manyFiles } from './many-files.ts';
import { median } from './statistics.ts';
import { structure } from './structure.ts';
import { variants } from './variants.ts';

/** What is measured of whom. */
export interface Plan {
  readonly contestants: readonly Contestant[];
  readonly sizes: readonly number[];
  readonly only: readonly Measure[];
  readonly kind: Kind;
  /** Tells what is being done. */
  say(line: string): void;
}

const EFFORT: Effort = { warming: 10, blocks: 5, edits: 10, bursts: 3, times: 7, budget: 40_000 };
const FILES = 200;
/** How often a server is started. */
const STARTS = 7;
/** Openings of a first screen; a peer whose every opening takes long gets one. */
const OPENINGS = { own: 3, peer: 1 };

type OnDocument = readonly [measure: Measure, take: (bout: Bout) => Promise<Values>];

const ON_DOCUMENT: readonly OnDocument[] = [
  [
    'key',
    async (bout) => edits(bout, bout.laid.site.key).then(({ wall, cpu }) => ({ keyWall: wall, keyCpu: cpu })),
  ],
  [
    'line',
    async (bout) =>
      edits(bout, bout.laid.site.line).then(({ wall, cpu }) => ({ lineWall: wall, lineCpu: cpu })),
  ],
  ['burst', burst],
  ['structure', structure],
  ['completion', completion],
  ['hover', hover],
  ['symbols', symbols],
];

/** Runs a plan. */
export async function contest(plan: Plan): Promise<Ledger> {
  const ledger = new Ledger();
  const workplace = makeWorkplace();
  try {
    for (const contestant of plan.contestants) {
      if (plan.only.includes('start'))
        await ledger.enter(contestant, 'start', 'start', () => starting(contestant, workplace.folder));
      if (plan.only.includes('first') && isNear(contestant))
        await ledger.enter(contestant, 'start', 'first', () => untilRest(contestant, workplace.folder));
    }
    for (const size of plan.sizes) {
      await atSize(plan, size, workplace, ledger);
      for (const contestant of plan.contestants.filter(({ id }) => id === 'ours'))
        await variants(contestant, { ...plan, entries: size, effort: EFFORT }, ledger);
    }
  } finally {
    workplace.remove();
  }
  if (plan.only.includes('files')) await files(plan, ledger);
  return ledger;
}

async function atSize(plan: Plan, size: number, workplace: Workplace, ledger: Ledger): Promise<void> {
  const made = makeDocument({ kind: plan.kind, entries: size });
  for (const contestant of plan.contestants) {
    plan.say(`${contestant.id}: ${size}`);
    const laid = workplace.lay(made, contestant.form, `${size}`);
    if (plan.only.includes('screen')) {
      const times = isNear(contestant) ? OPENINGS.own : OPENINGS.peer;
      await ledger.enter(contestant, size, 'screen', () =>
        firstScreen(contestant, workplace.folder, laid, times),
      );
    }
    if (plan.only.includes('first') && isNear(contestant))
      await ledger.enter(contestant, size, 'first', () => firstFile(contestant, workplace.folder, laid));
    const wanted = ON_DOCUMENT.filter(([measure]) => plan.only.includes(measure));
    if (wanted.length > 0 || plan.only.includes('open'))
      await ledger.enter(contestant, size, 'open', () =>
        onDocument(contestant, workplace, laid, wanted, ledger),
      );
  }
}

/** Ours and the server that does no work; the peers take longer. */
function isNear({ id }: Contestant): boolean {
  return id === 'ours' || id === 'floor';
}

/** Opens a document and takes all measures on it; returns those of opening and of memory. */
async function onDocument(
  contestant: Contestant,
  workplace: Workplace,
  laid: Laid,
  wanted: readonly OnDocument[],
  ledger: Ledger,
): Promise<Values> {
  const { bout, values } = await openBout(contestant, workplace, laid, EFFORT);
  const size = laid.made.entries.length;
  try {
    if (bout.base !== PLANTED)
      ledger.remarks.push(
        `${contestant.id}, ${size}: ${bout.base} findings where ${PLANTED} mistakes are planted`,
      );
    for (const [measure, take] of wanted) {
      if (bout.session.client.dead) break;
      await ledger.enter(contestant, size, measure, () => take(bout));
      await rest(bout.session);
    }
    return { ...values, memoryPeak: (await bout.session.account.memory()).peak };
  } finally {
    await stop(bout.session);
  }
}

async function files({ contestants, say }: Plan, ledger: Ledger): Promise<void> {
  for (const contestant of contestants) {
    say(`${contestant.id}: ${FILES} files`);
    const workplace = makeWorkplace();
    try {
      const laid = layFiles(workplace, contestant.form, FILES, PLANTED);
      await ledger.enter(contestant, 'files', 'files', () => manyFiles(contestant, workplace, laid));
    } finally {
      workplace.remove();
    }
  }
}

/**
 * The middle of several starts, in ms, on a machine on which the server has been started before and left in peace: some
 * keep what they then have compiled.
 */
async function starting(contestant: Contestant, folder: string): Promise<Values> {
  const before = await start(contestant, folder);
  await rest(before);
  await stop(before);
  const starts: number[] = [];
  for (let time = 0; time < STARTS; time++) {
    const session = await start(contestant, folder);
    starts.push(session.startMs);
    await stop(session);
  }
  return { start: median(starts) };
}
