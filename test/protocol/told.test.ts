// What an editor is told when there is more than it keeps.
import { expect, it } from 'vitest';
import { analyse } from '../../server/analysis/open-text.ts';
import { Told } from '../../server/protocol/findings/told.ts';
import { exampleWorld } from '../../server/rules/example.ts';

const VOICE = { language: 'zh', pages: undefined, related: true } as const;

function many(entries: number): string {
  return `类型: 任务分工\n标题: 表\n条目:\n${'  - 工作任务: 甲\n    完成时间: 2020年13月底前\n'.repeat(entries)}`;
}

it('is told the most severe findings, and how many more there are', () => {
  const { findings, found } = analyse(many(700), exampleWorld());
  expect(findings.length).toBe(1400);
  const [first, ...told] = new Told('file:///a.yaml', VOICE).diagnostics(found);
  expect(first?.message).toContain('还有401处');
  expect(told).toHaveLength(999);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  expect(told.filter(({ severity }) => severity === 1)).toHaveLength(Math.min(999, errors));
});

it('puts a finding into words once, until it stands on another line', () => {
  const open = analyse(many(2), exampleWorld());
  const told = new Told('file:///a.yaml', VOICE);
  const before = told.diagnostics(open.found);
  expect(told.diagnostics(open.found)[0]).toBe(before[0]);
  open.edit(0, 0, '# 注\n');
  open.work(() => false);
  const moved = told.diagnostics(open.found);
  expect(moved.map(({ range }) => range.start.line)).toEqual(before.map(({ range }) => range.start.line + 1));
});

it('tells the same list as long as it says the same', () => {
  const open = analyse(many(3), exampleWorld());
  const told = new Told('file:///a.yaml', VOICE);
  const edit = (start: number, end: number, text: string): void => {
    open.edit(start, end, text);
    open.work(() => false);
  };
  const before = told.diagnostics(open.found);
  const at = open.source.text.indexOf('甲');
  // The entry is read again, and says what it said.
  edit(at, at + 1, '乙');
  expect(told.diagnostics(open.found)).toBe(before);
  const [wrong, right] = ['2020年13月', '2030年12月'];
  const month = open.source.text.lastIndexOf(wrong);
  edit(month, month + wrong.length, right);
  const fewer = told.diagnostics(open.found);
  expect(fewer).toEqual(new Told('file:///a.yaml', VOICE).diagnostics(open.found));
  expect(fewer).toHaveLength(before.length - 1);
  expect(fewer[0]).toBe(before[0]);
  edit(month, month + right.length, wrong);
  expect(told.diagnostics(open.found)).toEqual(before);
});
