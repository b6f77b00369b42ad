// The plan of a patch: rows that look the same are left alone.
import { describe, expect, it } from 'vitest';
import { planRows, planTables, type RowStep } from '../../client/preview/plan.ts';
import type { ShownRow, ShownTable } from '../../client/preview/shown.ts';

function row(text: string): ShownRow {
  return {
    kind: 'entry',
    level: 0,
    cells: [{ text, column: 0, rowSpan: 1, colSpan: 1, mark: '', title: '' }],
  };
}

const rows = (text: string): readonly ShownRow[] => [...text].map(row);

/** Steps as words: `2` stay, `-1` goes, `+xy` come. */
function said(steps: readonly RowStep[]): string {
  return steps
    .map((step) => {
      if ('keep' in step) return String(step.keep);
      return 'drop' in step ? `-${step.drop}` : `+${step.add.map(({ cells }) => cells[0]?.text).join('')}`;
    })
    .join(' ');
}

describe('rows', () => {
  it.each([
    ['abc', 'abc', '3'],
    ['abc', 'abxc', '2 +x 1'],
    ['abc', 'ac', '1 -1 1'],
    ['abcd', 'axcd', '1 +x -1 2'],
    ['', 'ab', '+ab'],
    ['ab', '', '-2'],
    ['abcdef', 'xbcdey', '+x -1 4 +y -1'],
    ['aaa', 'aaaa', '3 +a'],
    ['abc', 'bac', '-1 1 +a 1'],
  ])('%j becomes %j by %j', (old, next, steps) => {
    expect(said(planRows(rows(old), rows(next)))).toBe(steps);
  });
});

describe('tables', () => {
  const table = (caption: string, text: string): ShownTable => ({
    head: { caption, mark: '', columns: [{ heading: '工作任务', group: null, width: 4 }], notes: [] },
    rows: rows(text),
  });

  it('leaves caption, headings and notes alone when only rows change', () => {
    expect(planTables([table('甲', 'ab')], [table('甲', 'ac')])).toEqual([
      { head: null, rows: [{ keep: 1 }, { add: rows('c') }, { drop: 1 }] },
    ]);
  });

  it('changes the caption and keeps the rows', () => {
    const [change] = planTables([table('甲', 'ab')], [table('乙', 'ab')]);
    expect(change?.head?.caption).toBe('乙');
    expect(change?.rows).toEqual([{ keep: 2 }]);
  });

  it('adds a table whole, and drops one by not naming it', () => {
    const added = planTables([], [table('甲', 'a')]);
    expect(added).toEqual([{ head: table('甲', '').head, rows: [{ add: rows('a') }] }]);
    expect(planTables([table('甲', 'a')], [])).toEqual([]);
  });
});
