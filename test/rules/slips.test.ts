// One slip, one finding, one fix: wherever a slip of the input method stands, nothing else is said of it, and every fix
// of it leads to a document without findings.

import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../server/analysis/analyse.ts';
import { analyse } from '../../server/analysis/open-text.ts';
import { exampleWorld } from '../../server/rules/example.ts';
import { fixesOf } from '../../server/rules/support/mend.ts';
import { absolute } from '../../server/text/block.ts';
import { mended } from './harness.ts';
import { COMBINED, NEAR_MISSES } from './near-slips.ts';
import { RIGHT, SLIPS } from './slips.ts';
import { LINE_SLIPS } from './slips-of-lines.ts';

const WORLD = exampleWorld({ today: '2020-07-02' });

const ROWS = Object.entries({ ...SLIPS, ...LINE_SLIPS }).flatMap(([rule, slips]) => {
  return slips.map(([right, typed, shown]) => ({ rule, right, typed, shown }));
});

/** The right document with one place changed, which must be there once. */
function planted(right: string, typed: string): string {
  const [before, after, ...more] = RIGHT.split(right);
  expect(after !== undefined && more.length === 0, `“${right}” stands once in the right document`).toBe(true);
  return `${before}${typed}${after}`;
}

function told({ source, findings }: Analysis): string[] {
  return findings.map(({ rule, place }) => {
    const { start, end } = absolute(place);
    return `${rule} «${source.text.slice(start, end)}»`;
  });
}

/** What is found after each fix of the first finding. */
function afterFixes(text: string): string[][] {
  const { findings } = analyse(text, WORLD);
  return findings.flatMap((finding) =>
    fixesOf(finding).map((fix) => told(analyse(mended(text, fix), WORLD))),
  );
}

describe('the right document', () => {
  it('has no finding', () => {
    expect(told(analyse(RIGHT, WORLD))).toEqual([]);
  });
});

describe.each([
  ['as typed', (text: string) => text],
  ['with Windows line breaks', (text: string) => text.replaceAll('\n', '\r\n')],
  ['with dashes at the column of their key', (text: string) => text.replace(/^ {2}/gmu, '')],
])('%s', (name, change) => {
  // Where the indentation of the file is another, blanks of another width cannot look right.
  const rows = name.includes('dashes') ? ROWS.filter(({ rule }) => rule !== 'space-full-width') : ROWS;

  it.each(rows)('$rule: $typed', ({ rule, right, typed, shown }) => {
    const text = change(planted(right, typed));
    expect(told(analyse(text, WORLD))).toEqual([`${rule} «${change(shown)}»`]);
    const left = afterFixes(text);
    expect(left.length).toBeGreaterThan(0);
    expect(left.flat()).toEqual([]);
  });
});

describe('what looks like a slip and is none', () => {
  it.each(NEAR_MISSES)('%s → %s', (right, typed) => {
    expect(told(analyse(planted(right, typed), WORLD))).toEqual([]);
  });
});

describe('several slips on one line', () => {
  it.each(COMBINED)('%s → %s', (right, typed, rules) => {
    let text = planted(right, typed);
    const seen: string[] = [];
    for (let step = 0; step < 6; step++) {
      const { findings } = analyse(text, WORLD);
      const first = findings.find((finding) => fixesOf(finding).length > 0);
      const fix = first && fixesOf(first)[0];
      expect(findings.length).toBeLessThanOrEqual(2);
      if (first === undefined || fix === undefined) break;
      seen.push(first.rule);
      text = mended(text, fix);
    }
    expect(seen).toEqual(rules);
    expect(told(analyse(text, WORLD))).toEqual([]);
  });
});

describe('a merge conflict', () => {
  const text = `${RIGHT.replace('市政府办公室', '市民政局（牵头')}---\n<<<<<<< HEAD\n${RIGHT}=======\n${RIGHT}>>>>>>> main\n`;

  it('is told once, however often both sides differ', () => {
    const [, ...lines] = RIGHT.split('\n');
    const twice = lines.map((line) =>
      line.includes('标题') ? `<<<<<<< HEAD\n${line}\n=======\n${line}\n>>>>>>> main` : line,
    );
    const { findings } = analyse(`类型: 任务分工\n${twice.join('\n')}`, WORLD);
    expect(findings.map(({ rule, message }) => [rule, message.zh.includes('共2处')])).toEqual([
      ['conflict-markers', true],
    ]);
  });

  it('leaves what stands above it checked', () => {
    const above = text.replace('完成时间: 2020年底前', '完成时间: 2020年2月30日前');
    const rules = analyse(above, WORLD).findings.map(({ rule }) => rule);
    expect(rules).toContain('deadline-impossible');
    expect(rules.filter((rule) => rule === 'conflict-markers').length).toBe(1);
  });

  it('asks for nothing that may stand behind it', () => {
    const coverage =
      '类型: 任务分工\n说明: 26个试点领域见下表\n<<<<<<< HEAD\n标题: 甲\n=======\n标题: 乙\n>>>>>>> main\n条目: []\n';
    expect(told(analyse(coverage, WORLD))).toEqual(['conflict-markers «<<<<<<< HEAD»']);
    expect(told(analyse('<<<<<<< HEAD\n类型: 任务分工\n', WORLD))).toEqual([
      'conflict-markers «<<<<<<< HEAD»',
    ]);
  });
});

describe('a slip on a group', () => {
  it.each(['责任单位：市教育局', '责任单位:市教育局', '\t责任单位: 市教育局', '责任单位: "市教育局”'])(
    '%s does not make its entries lack what it says',
    (typed) => {
      const group = `类型: 任务分工\n标题: 表\n条目:\n  - 工作任务: 甲\n    ${typed}\n    条目:\n      - 具体事项: 乙\n      - 具体事项: 丙\n`;
      expect(analyse(group, WORLD).findings.map(({ rule }) => rule)).toHaveLength(1);
    },
  );
});
