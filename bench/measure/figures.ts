// What is measured: each figure with its name, its unit, and the measure that gives it.
import { VARIANT_IDS, type VariantId } from '../make/variants.ts';
import type { ServerId } from '../servers/contestant.ts';

/** Things that can be measured by themselves (`--only`). */
export const MEASURES = [
  'start',
  'open',
  'key',
  'line',
  'burst',
  'structure',
  'completion',
  'hover',
  'symbols',
  'screen',
  'first',
  ...VARIANT_IDS,
  'files',
  'check',
] as const;
/** One of them. */
export type Measure = (typeof MEASURES)[number];

/** What a figure is. */
interface About {
  readonly of: Measure;
  readonly title: string;
  readonly unit: 'ms' | 'MB' | 'findings';
}

const about = (of: Measure, title: string, unit: About['unit'] = 'ms'): About => ({ of, title, unit });

/** The figures that have a table of their own, in the order of the report. */
export const FIGURES = {
  start: about('start', '启动 Start: from starting the process to its answer to `initialize`'),
  openWall: about('open', '打开 Open: until all findings are there, wall'),
  openCpu: about('open', '打开 Open: until all findings are there, CPU'),
  found: about('open', '查出的问题 Findings after opening (30 are planted)', 'findings'),
  memoryOpen: about('open', '内存 Memory after opening', 'MB'),
  memoryPeak: about('open', '内存 Memory, the most during the whole run', 'MB'),
  screenWall: about('screen', '首屏 First screen: from the receipt of the text to its findings, wall'),
  longestTask: about('screen', '首屏 The longest task on the loop meanwhile, CPU of its thread'),
  restCpu: about('first', '启动后的预热 From the start of the process to rest, nothing opened: CPU'),
  firstWall: about(
    'first',
    '启动即打开 A file opened at once: from the start of the process to all its findings, wall',
  ),
  firstCpu: about(
    'first',
    '启动即打开 A file opened at once: from the start of the process to all its findings, CPU',
  ),
  keyWall: about('key', '改一个字 One character: until its findings, wall p50'),
  keyCpu: about('key', '改一个字 One character: CPU'),
  lineWall: about('line', '加减一行 One line in or out: until its findings, wall p50'),
  lineCpu: about('line', '加减一行 One line in or out: CPU'),
  burstWall: about('burst', '连续输入 21 keys 80 ms apart: from the last key to its findings, wall'),
  burstCpu: about('burst', '连续输入 21 keys 80 ms apart: CPU per key'),
  strayWall: about(
    'structure',
    '断开条目 A line outside of the entries, in or out: until all findings, wall',
  ),
  strayCpu: about('structure', '断开条目 A line outside of the entries, in or out: CPU'),
  quoteWall: about('structure', '引号不成对 A quote without its twin, in or out: until all findings, wall'),
  quoteCpu: about('structure', '引号不成对 A quote without its twin, in or out: CPU'),
  completionWall: about('completion', '补全 Completion right after an edit, wall p50'),
  completionCpu: about(
    'completion',
    '补全 Completion right after an edit: CPU with the edit and its undoing',
  ),
  hoverWall: about('hover', '悬停 Hover, wall p50'),
  symbolsWall: about('symbols', '大纲 Symbols right after an edit, wall p50'),
  filesWall: about('files', '打开 200 个文件 200 files of 100 entries all opened, wall'),
  filesCpu: about('files', '打开 200 个文件 200 files of 100 entries all opened, CPU'),
  filesFound: about('files', '查出的问题 Findings in them (6,000 are planted)', 'findings'),
  filesMemory: about('files', '内存 Memory with 200 files open', 'MB'),
  checkWall: about('check', '检查 500 个文件 `check` of 500 files of 100 entries, wall'),
  checkCpu: about('check', '检查 500 个文件 `check` of 500 files of 100 entries, CPU'),
  checkPerMegabyte: about('check', '每 MB 的 CPU CPU per MB of text'),
  checkMemory: about('check', '内存 Memory, the most', 'MB'),
} as const satisfies Readonly<Record<string, About>>;

/** Name of a figure that has a table of its own. */
export type TableId = keyof typeof FIGURES;

/** Name of a figure. Those of the variants stand together in one table. */
export type FigureId = TableId | `${VariantId}${'Wall' | 'Cpu'}`;

/** In what a figure was taken: a document of so many entries; many files; `check` with so many workers (0 without the option). */
export type Scene = number | 'start' | 'files' | `jobs ${number}`;

/** One measured value. */
export interface Figure {
  readonly server: ServerId;
  readonly scene: Scene;
  readonly id: FigureId;
  readonly value: number;
}

/** What one measure gives. */
export type Values = { readonly [Id in FigureId]?: number };

/** The figures of a measure, with whose they are. */
export function figuresOf(server: ServerId, scene: Scene, values: Values): Figure[] {
  const known = Object.entries(values) as [FigureId, number | undefined][];
  return known.flatMap(([id, value]) => (value === undefined ? [] : [{ server, scene, id, value }]));
}

/** A value that was measured; undefined when it was not. */
export function measured(
  figures: readonly Figure[],
  server: ServerId,
  scene: Scene,
  id: FigureId,
): number | undefined {
  return figures.find((one) => one.server === server && one.scene === scene && one.id === id)?.value;
}
