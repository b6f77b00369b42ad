// A text comes in pieces while it is opened: what is counted of each as it comes is what a count of all at once says.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OpenText } from '../../server/analysis/open-text.ts';
import { Tallies } from '../../server/analysis/tallies.ts';
import { exampleWorld } from '../../server/rules/example.ts';
import { told } from './told.ts';

const FORMS = ['2025年6月底前', '2025年9月底前', '2025年8月前', '同上'];
const UNITS = ['市政府办公室', '市政府办公室（市外办）', '市政府办公室(市外办)'];

/** Rows with numbers, forms of dates and spellings of units that only the whole table tells right from wrong. */
const row = (index: number, indent = '  '): string =>
  [
    `${indent}- 序号: ${index % 97 === 96 ? index : index + 1}`,
    `${indent}  工作任务: ${index % 50 === 7 ? '（一）' : ''}完善第${index}项制度，${'公开'.repeat(index % 40)}`,
    `${indent}  责任单位: ${UNITS[index % 211 === 0 ? 1 + (index % 2) : 0]}`,
    `${indent}  完成时间: ${FORMS[index % 101 === 0 ? 2 : index % 211 === 5 ? 3 : index % 2]}`,
  ].join('\n');

const table = (rows: number): string =>
  `类型: 任务分工\n标题: 任务分工表\n条目:\n${Array.from({ length: rows }, (_, index) => row(index)).join('\n')}\n`;

const grouped = `类型: 任务分工\n标题: 任务分工表\n条目:\n${Array.from({ length: 60 }, (_, group) => {
  const rows = Array.from({ length: 10 }, (_row, index) => row(group * 10 + index, '      '));
  return `  - 章节: 第${group}章\n    条目:\n${rows.join('\n')}\n`;
}).join('')}`;

const TEXTS: readonly (readonly [string, string])[] = [
  ['one document', table(900)],
  ['several documents', `# 开头\n---\n${table(300)}---\n${table(500)}---\n# 无\n---\n${table(200)}`],
  ['groups', grouped],
];

/** Opens a text, with an edit and its undoing after so many steps. */
function opened(text: string, edited?: number): OpenText {
  const open = new OpenText(text, exampleWorld());
  let left = edited ?? 0;
  if (edited !== undefined) {
    open.work(() => left-- <= 0);
    const at = open.source.text.indexOf('完善第20项');
    open.edit(at, at, '（三）');
    left = 3;
    open.work(() => left-- <= 0);
    open.edit(at, at + 3, '');
  }
  open.work(() => false);
  return open;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe.each(TEXTS)('%s', (_, text) => {
  const pieces = told(opened(text));

  it('comes in pieces, with something to find', () => {
    expect(text.length).toBeGreaterThan(40_000);
    const rules = new Set(opened(text).findings.map(({ rule }) => rule));
    for (const rule of ['number-gap', 'deadline-strict-month', 'unit-spellings', 'same-as-above'])
      expect(rules).toContain(rule);
  });

  it('is counted all at once', () => {
    vi.spyOn(Tallies.prototype, 'goOn').mockImplementation(() => undefined);
    expect(told(opened(text))).toEqual(pieces);
  });

  it.each([1, 5, 9, 14, 30])('is edited in between, after %i steps', (steps) => {
    expect(told(opened(text, steps))).toEqual(pieces);
  });
});
