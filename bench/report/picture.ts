// The cost curve as a picture: CPU per key over the size of the document, both axes logarithmic, readable on light and dark.
import { measured } from '../measure/figures.ts';
import type { Results } from '../results.ts';
import type { ServerId } from '../servers/contestant.ts';
import { shown } from './numbers.ts';

interface Point {
  readonly entries: number;
  /** ms of CPU. */
  readonly cost: number;
}

interface Curve {
  readonly id: ServerId;
  readonly points: readonly Point[];
}

/** Whose curves are drawn, with their names in both languages. */
const NAMES: Readonly<Record<ServerId, { readonly zh: string; readonly en: string }>> = {
  ours: { zh: 'Gongkai 公开', en: 'this server' },
  floor: { zh: '只应答、不做事', en: 'a server that does no work' },
  'vscode-json': { zh: 'VS Code 的 JSON 服务器', en: 'the same data as JSON' },
  'yaml-language-server': { zh: '红帽的 YAML 服务器', en: 'yaml-language-server' },
};

const SIZE = { width: 860, height: 480 };
/** The area of the curves. */
const AREA = { left: 76, right: 590, top: 76, bottom: 408 };
/** The least distance of two names, in pixels. */
const LINE = 36;

/** Draws the cost of one character of all servers that were measured at two sizes or more; nothing when none was. */
export function picture({ servers, sizes, figures }: Results): string | undefined {
  const curves = servers.map(({ id }): Curve => {
    const points = sizes.flatMap((entries) => {
      const cost = measured(figures, id, entries, 'keyCpu');
      return cost === undefined || cost <= 0 ? [] : [{ entries, cost }];
    });
    return { id, points };
  });
  const drawn = curves.filter(({ points }) => points.length > 1);
  return drawn.length === 0 ? undefined : draw(drawn);
}

function draw(curves: readonly Curve[]): string {
  const costs = curves.flatMap(({ points }) => points.map(({ cost }) => cost));
  const sizes = [...new Set(curves.flatMap(({ points }) => points.map(({ entries }) => entries)))];
  const marks = powers(costs);
  const x = axis(Math.min(...sizes), Math.max(...sizes), AREA.left, AREA.right);
  const y = axis(marks[0] ?? 1, Math.max(...costs, ...marks), AREA.bottom, AREA.top);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="img" aria-labelledby="title">`,
    '<title id="title">按一个键的代价 · The cost of a key</title>',
    `<style>${STYLE}</style>`,
    text(AREA.left - 52, 30, 'title', '按一个键，服务器用多少 CPU'),
    text(
      AREA.left - 52,
      52,
      'small',
      'CPU of the server for one character typed · 两轴均为对数 both axes logarithmic',
    ),
    ...marks.map((mark) => grid(AREA.left, y.at(mark), AREA.right, y.at(mark))),
    ...marks.map((mark) => text(AREA.left - 10, y.at(mark) + 4, 'small end', `${label(mark)} ms`)),
    ...sizes.map((mark) => grid(x.at(mark), AREA.bottom, x.at(mark), AREA.bottom + 5)),
    ...sizes.map((mark) => text(x.at(mark), AREA.bottom + 22, 'small middle', label(mark))),
    text(
      (AREA.left + AREA.right) / 2,
      AREA.bottom + 50,
      'small middle',
      '文件里的条目数 · entries in the file',
    ),
    ...curves.map((curve) => line(curve, x, y)),
    ...names(curves, y),
    '</svg>',
    '',
  ].join('\n');
}

/** Light colours where the reader's page is light, bright ones where it is dark; the background is the page's own. */
const STYLE = [
  'text{font-family:system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;font-size:14px;fill:#1f2328}',
  '.title{font-size:18px;font-weight:600}.small{font-size:12px;fill:#59636e}.end{text-anchor:end}.middle{text-anchor:middle}',
  '.grid{stroke:#d1d9e0}circle{stroke-dasharray:none}.curve{fill:none;stroke-width:2.5;stroke-linejoin:round}',
  '.ours{stroke:#b42318}.floor{stroke:#6e7781;stroke-dasharray:5 4}.vscode-json{stroke:#0969da}.yaml-language-server{stroke:#8250df}',
  '@media(prefers-color-scheme:dark){text{fill:#f0f6fc}.small{fill:#9198a1}.grid{stroke:#3d444d}',
  '.ours{stroke:#ff7b72}.floor{stroke:#9198a1}.vscode-json{stroke:#58a6ff}.yaml-language-server{stroke:#bc8cff}}',
].join('');

interface Axis {
  at(value: number): number;
}

/** A logarithmic axis from one value to another. */
function axis(low: number, high: number, from: number, to: number): Axis {
  const share = (value: number): number => Math.log(value / low) / Math.log(high / low);
  return { at: (value) => from + share(value) * (to - from) };
}

/** The powers of ten from the one below the least to the largest. */
function powers(values: readonly number[]): number[] {
  const least = Math.floor(Math.log10(Math.min(...values)));
  const most = Math.floor(Math.log10(Math.max(...values, 10 ** (least + 1))));
  return Array.from({ length: most - least + 1 }, (_, index) => 10 ** (least + index));
}

function line({ id, points }: Curve, x: Axis, y: Axis): string {
  const places = points.map(({ entries, cost }) => `${round(x.at(entries))},${round(y.at(cost))}`);
  const dots = places.map((place) => {
    const [cx, cy] = place.split(',');
    return `<circle class="curve ${id}" cx="${cx}" cy="${cy}" r="2"/>`;
  });
  return [`<polyline class="curve ${id}" points="${places.join(' ')}"/>`, ...dots].join('\n');
}

/** The names stand at the ends of their curves, from the top down, far enough from each other to be read. */
function names(curves: readonly Curve[], y: Axis): string[] {
  const ends = curves
    .flatMap(({ id, points }) => points.slice(-1).map(({ cost }) => ({ id, cost })))
    .sort((a, b) => b.cost - a.cost);
  const heights: number[] = [];
  for (const { cost } of ends) heights.push(Math.max(y.at(cost), (heights.at(-1) ?? 0) + LINE));
  return ends.flatMap(({ id, cost }, index) => {
    const height = heights[index] ?? 0;
    const { zh, en } = NAMES[id];
    return [
      text(AREA.right + 12, height + 4, '', `${zh} ${shown(cost)} ms`),
      text(AREA.right + 12, height + 20, 'small', en),
    ];
  });
}

function grid(x1: number, y1: number, x2: number, y2: number): string {
  return `<line class="grid" x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}"/>`;
}

function text(x: number, y: number, style: string, content: string): string {
  const escaped = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text${style === '' ? '' : ` class="${style}"`} x="${round(x)}" y="${round(y)}">${escaped}</text>`;
}

function label(mark: number): string {
  return mark >= 1 ? mark.toLocaleString('en') : String(mark);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
