// Report, goals, limits and picture from given figures.
import { describe, expect, it } from 'vitest';
import { type Figure, figuresOf } from '../../bench/measure/figures.ts';
import { LIMITS } from '../../bench/quick/limits.ts';
import { verdict } from '../../bench/quick/verdict.ts';
import { GOALS } from '../../bench/report/goal-list.ts';
import { type Goal, isMet, outcome } from '../../bench/report/goals.ts';
import { asMarkdown } from '../../bench/report/markdown.ts';
import { picture } from '../../bench/report/picture.ts';
import type { Results } from '../../bench/results.ts';

const KEYS = { ours: 1, floor: 0.7, 'vscode-json': 200, 'yaml-language-server': 1500 } as const;
const SERVERS = (Object.keys(KEYS) as (keyof typeof KEYS)[]).map((id) => ({ id, name: `${id} <1>` }));

const RESULTS: Results = {
  date: '2026-11-22',
  machine: ['2 × processor'],
  kind: 'tasks',
  sizes: [100, 10_000],
  servers: SERVERS,
  figures: SERVERS.flatMap(({ id }) => [
    ...figuresOf(id, 100, { keyCpu: KEYS[id], found: 30 }),
    ...figuresOf(id, 10_000, { keyCpu: KEYS[id] * 2 }),
  ]),
  remarks: ['something failed'],
};

describe('the report', () => {
  const page = asMarkdown(RESULTS);

  it('has a row for each server with its ratio to ours', () => {
    expect(page).toContain('| ours | 1.00 | 2.0 |');
    expect(page).toContain('| yaml-language-server | 1,500 (1,500×) | 3,000 (1,500×) |');
    expect(page).toContain('| floor | 30 |');
  });

  it('shows the picture where there is one', () => {
    expect(asMarkdown(RESULTS, 'pictures/a.svg')).toContain('](pictures/a.svg)');
    expect(page).not.toContain('![');
  });

  it('has the goals of which the figures tell, and no others', () => {
    expect(page).toContain('| CPU per edit, yaml-language-server ÷ ours, 100 | ≥ 30× | 1,500× | met |');
    expect(page).toContain('| CPU per edit ÷ no work, 100 | ≤ 2.0× | 1.43× | met |');
    expect(page).not.toContain('50,000');
  });

  it('has the remarks, and the same number of cells in every row of a table', () => {
    expect(page).toContain('- something failed');
    for (const table of page.split('\n\n').filter((part) => part.startsWith('|'))) {
      const cells = table
        .trim()
        .split('\n')
        .map((row) => row.split('|').length);
      expect(new Set(cells).size, table).toBe(1);
    }
  });
});

describe('the tables of the variants', () => {
  const figures = [
    ...figuresOf('ours', 100, { keyCpu: 2, sameCpu: 3, sameWall: 5 }),
    ...figuresOf('ours', 10_000, { sameCpu: 40 }),
  ];
  const page = asMarkdown({ ...RESULTS, figures });

  it('tell each variant beside the plain document, and in times of it where that was measured', () => {
    expect(page).toContain('| 普通的表 the plain document | 2.0 | – |');
    expect(page).toContain('同上 in one row of a hundred | 3.0 (1.50×) | 40 |');
    expect(page).toContain('同上 in one row of a hundred | 5.0 | – |');
  });

  it('leave out what was not measured', () => {
    expect(page).not.toContain('in the title');
    expect(asMarkdown(RESULTS)).not.toContain('各种表');
  });
});

describe('a goal', () => {
  const term = { server: 'ours', scene: 100, id: 'keyCpu' } as const;
  const goal: Goal = {
    what: '',
    top: term,
    bottom: { ...term, server: 'floor' },
    limit: 2,
    sense: 'at most',
  };

  it('is a ratio of two figures, and unknown without one of them', () => {
    expect(outcome(goal, RESULTS.figures)).toBeCloseTo(1 / 0.7);
    expect(outcome({ ...goal, bottom: undefined }, RESULTS.figures)).toBe(1);
    expect(outcome({ ...goal, top: { ...term, scene: 7 } }, RESULTS.figures)).toBeUndefined();
  });

  it.each([
    ['at most', 2, true],
    ['at most', 2.01, false],
    ['at least', 2, true],
    ['at least', 1.99, false],
  ] as const)('of %s 2 is met by %d: %s', (sense, value, expected) => {
    expect(isMet({ ...goal, sense }, value)).toBe(expected);
  });

  it('is told apart from every other by its words', () => {
    for (const list of [GOALS, LIMITS]) expect(new Set(list.map(({ what }) => what)).size).toBe(list.length);
  });
});

describe('the short run', () => {
  /** Figures with which every ratio is what its limit allows, times a factor. */
  const figures = (factor: number): Figure[] =>
    LIMITS.flatMap(({ top, bottom, limit }) => [
      { ...top, value: limit * factor },
      ...(bottom === undefined ? [] : [{ ...bottom, value: 1 }]),
    ]);

  it('compares within the run only', () => {
    expect(LIMITS.filter(({ bottom }) => bottom === undefined)).toEqual([]);
  });

  it.each(LIMITS)(
    'fails when "$what" is over its limit or was not measured',
    ({ what, top, bottom, limit }) => {
      const measured = (value: number): Figure[] => [
        { ...top, value },
        ...(bottom === undefined ? [] : [{ ...bottom, value: 1 }]),
      ];
      const row = (taken: Figure[]): string =>
        verdict(taken)
          .text.split('\n')
          .find((line) => line.includes(what)) ?? '';
      expect(row(measured(limit))).toContain('kept');
      expect(row(measured(limit * 1.1))).toContain('broken');
      expect(row([])).toContain('broken');
    },
  );

  it('fails when nothing was measured', () => {
    expect(verdict([]).kept).toBe(false);
    expect(verdict(figures(0)).text).toContain('measured');
  });
});

describe('the picture', () => {
  const drawing = picture(RESULTS) ?? '';

  it('is not drawn of one size', () => {
    expect(picture({ ...RESULTS, sizes: [100] })).toBeUndefined();
  });

  it('is well formed', () => expect(unclosed(drawing)).toEqual([]));

  it('has a curve, a name in both languages and its last value for each server', () => {
    expect([...drawing.matchAll(/<polyline class="curve ([\w-]+)"/g)].map(([, id]) => id).sort()).toEqual(
      Object.keys(KEYS).sort(),
    );
    for (const words of ['公开 2.0 ms', 'Gongkai', '红帽的 YAML 服务器 3,000 ms', '条目数'])
      expect(drawing).toContain(words);
  });

  it('draws what costs more above what costs less, inside its frame', () => {
    const heights = [...drawing.matchAll(/<polyline class="curve ([\w-]+)" points="[^"]*,([\d.]+)"/g)];
    const last = new Map(heights.map(([, id = '', y = '']) => [id, Number(y)]));
    const order = ['yaml-language-server', 'vscode-json', 'ours', 'floor'].map((id) => last.get(id) ?? -1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order.every((y) => y > 0 && y < 480)).toBe(true);
  });

  it('keeps names apart, and can be read on dark', () => {
    const places = [...drawing.matchAll(/<text x="602" y="([\d.]+)">/g)].map(([, y]) => Number(y));
    expect(places).toHaveLength(4);
    places.slice(1).forEach((y, index) => {
      expect(y - (places[index] ?? 0)).toBeGreaterThanOrEqual(36);
    });
    expect(drawing).toContain('prefers-color-scheme:dark');
  });
});

/** Elements of an XML text that are closed by another one or not at all, and texts with a bare sign. */
function unclosed(text: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [tag, end, name = '', attributes = '', self] of text.matchAll(
    /<(\/?)([\w-]+)((?:\s+[\w:-]+="[^"<&]*")*)\s*(\/?)>/g,
  )) {
    if (end === '/' && open.pop() !== name) wrong.push(tag);
    if (end !== '/' && self !== '/') open.push(name);
    if (end === '/' && attributes !== '') wrong.push(tag);
  }
  const between = text
    .replace(/<\/?[\w-]+(?:\s+[\w:-]+="[^"<&]*")*\s*\/?>/g, '')
    .replace(/&(?:amp|lt|gt|quot);/g, '');
  return [...wrong, ...open, ...(between.match(/[<&]/g) ?? [])];
}
