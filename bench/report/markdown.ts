// The report of a run as Markdown: the goals first, then one table for each figure.
import { FIGURES, measured, type Scene, type TableId } from '../measure/figures.ts';
import type { Results } from '../results.ts';
import { GOALS } from './goal-list.ts';
import { type Goal, isMet, outcome, place } from './goals.ts';
import { shown, times } from './numbers.ts';
import { variantTables } from './variant-tables.ts';

/**
 * The whole report.
 * @param drawing where the picture lies, seen from the page; undefined without one
 */
export function asMarkdown(results: Results, drawing?: string): string {
  const ids = Object.keys(FIGURES) as TableId[];
  return [
    ...head(results),
    ...(drawing === undefined
      ? []
      : [`![按一个键，服务器用多少 CPU CPU of the server for one key](${drawing})`, '']),
    ...goals(results),
    ...ids.flatMap((id) => table(results, id)),
    ...variantTables(results),
    ...(results.remarks.length === 0
      ? []
      : ['## Remarks', '', ...results.remarks.map((line) => `- ${line}`), '']),
  ].join('\n');
}

function head({ date, machine, kind, servers }: Results): string[] {
  return [
    '# 按一个键的代价 The cost of a key',
    '',
    `Written by \`npm run bench\` on ${date}; how it is measured: [bench](../bench/README.md).`,
    `All servers did the same work one after the other in one run. Compare the ratios (in brackets: times ours); the times are this machine's.`,
    '',
    ...machine.map((line) => `- ${line}`),
    `- Documents: ${kind === 'tasks' ? '任务分工, about 380 bytes and 11 lines an entry' : '标准目录, about 670 bytes and 20 lines an entry'}, with 30 planted mistakes.`,
    ...servers.map(({ id, name }) => `- \`${id}\`: ${name}`),
    '',
  ];
}

/** The goals that this run can tell of. */
function goals({ figures }: Results): string[] {
  const known = GOALS.flatMap((goal) => {
    const value = outcome(goal, figures);
    return value === undefined ? [] : [line(goal, value)];
  });
  return known.length === 0
    ? []
    : ['## Goals', '', '| | goal | measured | |', '|---|--:|--:|---|', ...known, ''];
}

function line(goal: Goal, value: number): string {
  const write = goal.bottom === undefined ? shown : times;
  const sign = goal.sense === 'at most' ? '≤' : '≥';
  return `| ${goal.what} | ${sign} ${write(goal.limit)} | ${write(value)} | ${isMet(goal, value) ? 'met' : '**not met**'} |`;
}

/** One figure of all servers; the peers also in times of ours. */
function table({ figures, servers, sizes }: Results, id: TableId): string[] {
  const scenes = [...new Set(figures.filter((one) => one.id === id).map(({ scene }) => scene))];
  if (scenes.length === 0) return [];
  const { title, unit } = FIGURES[id];
  const rows = servers.map(({ id: server }) => {
    const cells = scenes.map((scene) => {
      const value = measured(figures, server, scene, id);
      const own = measured(figures, 'ours', scene, id);
      const ratio = value === undefined || own === undefined || server === 'ours' || unit === 'findings';
      return ratio ? shown(value) : `${shown(value)} (${times(value / own)})`;
    });
    return { server, cells };
  });
  return [
    `## ${title}`,
    '',
    `| ${unit} | ${scenes.map((scene) => heading(scene, sizes)).join(' | ')} |`,
    `|---|${scenes.map(() => '--:').join('|')}|`,
    ...rows
      .filter(({ cells }) => cells.some((cell) => cell !== '–'))
      .map(({ server, cells }) => `| ${server} | ${cells.join(' | ')} |`),
    '',
  ];
}

function heading(scene: Scene, sizes: readonly number[]): string {
  if (scene === 'start') return 'all sizes';
  if (scene === 'files') return '200 files';
  if (scene === 'jobs 0') return 'without `--jobs`';
  return typeof scene === 'number' && sizes.includes(scene) ? `${place(scene)} entries` : `\`--${scene}\``;
}
