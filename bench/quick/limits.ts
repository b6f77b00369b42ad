// The limits of the short run: ratios within the run only. They stand where a cost begins to grow with the file; the
// goals are closer (`report/goal-list.ts`), but a gate must also hold on a machine that is never quiet.
import { VARIANTS, type VariantId } from '../make/variants.ts';
import { atMost, everywhere, type Goal, our, type Term } from '../report/goals.ts';

/** The two sizes of the short run. */
export const SMALL = 100;
export const LARGE = 10_000;

/** What a key in a variant may cost, times what it costs in the plain document. The goals are about half. */
const VARIANT_LIMITS: readonly (readonly [id: VariantId, limit: number])[] = [
  ['same', 3],
  ['every', 4],
  ['among1000', 6],
  ['number', 6],
  ['title', 4],
  ['group', 10],
  ['documents', 3],
];

/** The variants that have a limit. */
export const LIMITED = VARIANT_LIMITS.map(([id]) => id);

const NO_WORK: Term = { server: 'floor', scene: LARGE, id: 'keyCpu' };

/** What fails the run. */
export const LIMITS: readonly Goal[] = [
  // The goal is 1.5 between 100 and 50,000 entries.
  atMost('CPU per key, 10,000 ÷ 100 entries', our('keyCpu', LARGE), our('keyCpu', SMALL), 2.5),
  atMost('CPU per line in or out, 10,000 ÷ 100 entries', our('lineCpu', LARGE), our('lineCpu', SMALL), 2.5),
  // The goal is 2.
  ...everywhere('keyCpu', [SMALL, LARGE], 7, 'CPU per key, ours ÷ no work', 'floor'),
  ...everywhere('keyWall', [SMALL, LARGE], 7, 'Wall per key, ours ÷ no work', 'floor'),
  // The goal is 2; a burst is one sample, and a few milliseconds of another process are in it.
  atMost('Last key of a burst ÷ a lone one, 10,000', our('burstWall', LARGE), our('lineWall', LARGE), 8),
  // The goal is 25 ms, about 35 times what a key costs the server that does no work.
  atMost(
    'Structure broken or mended ÷ a key with no work, CPU, 10,000',
    our('strayCpu', LARGE),
    NO_WORK,
    200,
  ),
  atMost('Quote broken or mended ÷ a key with no work, CPU, 10,000', our('quoteCpu', LARGE), NO_WORK, 200),
  // The goal is 5 ms at any size; CPU, as three answers of few milliseconds each are easily disturbed.
  atMost(
    'Completion right after an edit, CPU, 10,000 ÷ 100',
    our('completionCpu', LARGE),
    our('completionCpu', SMALL),
    4,
  ),
  // A hundred times the entries; a small document is opened by code that is not compiled yet.
  atMost('CPU to open, 10,000 ÷ 100 entries', our('openCpu', LARGE), our('openCpu', SMALL), 40),
  // The goals are 60 ms and 15 ms at any size.
  atMost('Findings of the first screen, 10,000 ÷ 100', our('screenWall', LARGE), our('screenWall', SMALL), 6),
  atMost('Longest task while opening, 10,000 ÷ 100', our('longestTask', LARGE), our('longestTask', SMALL), 8),
  ...VARIANT_LIMITS.map(([id, limit]) =>
    atMost(
      `CPU per key ÷ plain document, 10,000: ${VARIANTS[id].title}`,
      our(`${id}Cpu`, LARGE),
      our('keyCpu', LARGE),
      limit,
    ),
  ),
];
