// One slip, one finding, one fix: wherever a slip of the input method stands, nothing else is said of it, and every fix
// of it leads to a document without findings.
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/analysis/open-text.ts';
import { fixesOf } from '../../server/rules/support/mend.ts';
import { mended } from './harness.ts';
import { COMBINED, NEAR_MISSES } from './near-slips.ts';
import { checkSlip, planted, ROWS, told, WORLD } from './slip-checks.ts';
import { RIGHT } from './slips.ts';

describe('the right document', () => {
  it('has no finding', () => {
    expect(told(analyse(RIGHT, WORLD))).toEqual([]);
  });
});

describe('as typed', () => {
  it.each(ROWS)('$rule: $typed', ({ rule, right, typed, shown }) => {
    checkSlip(planted(right, typed), `${rule} «${shown}»`);
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
