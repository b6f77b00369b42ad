// What the project promises of its own speed: ratios within one run, and times that a person notices.
import { VARIANTS } from '../make/variants.ts';
import { ahead, atMost, everywhere, type Goal, our } from './goals.ts';

/** A key in other documents, times what it costs in the plain one. */
const VARIANT_GOALS = [
  ['same', 1.5],
  ['every', 2],
  ['among1000', 3],
] as const;

const SIZES = [100, 1000, 10_000, 50_000];

/** All goals, in the order of the report. */
export const GOALS: readonly Goal[] = [
  atMost('CPU per edit, 50,000 ÷ 100 entries', our('keyCpu', 50_000), our('keyCpu', 100), 1.5),
  ...everywhere('keyCpu', SIZES, 2, 'CPU per edit ÷ no work', 'floor'),
  ...everywhere('keyWall', SIZES, 2, 'Wall per edit ÷ no work', 'floor'),
  ...ahead(
    'yaml-language-server',
    'keyCpu',
    [
      [100, 30],
      [1000, 120],
      [10_000, 1000],
      [50_000, 5000],
    ],
    'CPU per edit',
  ),
  ...ahead(
    'vscode-json',
    'keyCpu',
    [
      [100, 6],
      [1000, 15],
      [10_000, 150],
      [50_000, 600],
    ],
    'CPU per edit',
  ),
  ...SIZES.map((size) =>
    atMost(
      `Last key of a burst ÷ a lone one, ${size.toLocaleString('en')}`,
      our('burstWall', size),
      our('lineWall', size),
      2,
    ),
  ),
  ...VARIANT_GOALS.map(([id, limit]) =>
    atMost(
      `CPU per edit ÷ plain document, 10,000: ${VARIANTS[id].title}`,
      our(`${id}Cpu`, 10_000),
      our('keyCpu', 10_000),
      limit,
    ),
  ),
  ...everywhere('strayWall', [10_000], 25, 'Structure broken or mended, ms'),
  ...everywhere('strayWall', [50_000], 120, 'Structure broken or mended, ms'),
  ...everywhere('quoteWall', [10_000], 25, 'Quote broken or mended, ms'),
  ...everywhere('quoteWall', [50_000], 120, 'Quote broken or mended, ms'),
  ...ahead(
    'yaml-language-server',
    'openCpu',
    [
      [1000, 5],
      [10_000, 6],
      [50_000, 10],
    ],
    'CPU to open',
  ),
  ...everywhere('screenWall', SIZES, 60, 'Findings of the first screen, ms'),
  ...everywhere('longestTask', SIZES, 15, 'Longest task while opening, ms'),
  ...everywhere('completionWall', SIZES, 5, 'Completion right after an edit, ms'),
  ...ahead('yaml-language-server', 'memoryOpen', [[50_000, 4.5]], 'Memory after opening'),
  ...ahead('yaml-language-server', 'memoryPeak', [[50_000, 12]], 'Memory, the most'),
  ...ahead('yaml-language-server', 'start', [['start', 4]], 'Start'),
  ...ahead('yaml-language-server', 'filesCpu', [['files', 12]], 'CPU to open 200 files'),
  atMost('`check`, ms of CPU per MB', our('checkPerMegabyte', 'jobs 1'), undefined, 40),
  {
    what: '`check`, 1 worker ÷ 2 workers, wall',
    top: our('checkWall', 'jobs 1'),
    bottom: our('checkWall', 'jobs 2'),
    limit: 1.7,
    sense: 'at least',
  },
];
