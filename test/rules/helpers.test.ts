// What rules share: the nearest known word, quotations, and which names are others.
import { describe, expect, it } from 'vitest';
import { isOtherName } from '../../server/rules/support/alike.ts';
import { nearest } from '../../server/rules/support/nearest.ts';
import { brief, listed } from '../../server/rules/support/say.ts';

const HEADINGS = [
  '序号',
  '工作任务',
  '具体事项',
  '责任单位',
  '责任单位 1',
  '完成时间',
  '完成时限',
  '公开渠道和载体',
];

describe('nearest', () => {
  it.each([
    ['责仼单位', '责任单位'],
    ['完成时问', '完成时间'],
    ['任务工作', '工作任务'],
    ['作工任务', '工作任务'],
    ['责任单位１', '责任单位 1'],
    ['责任单位１2', '责任单位 1'],
    ['公开渠道与载体', '公开渠道和载体'],
    ['公开渠道载体', '公开渠道和载体'],
    ['完成时', '完成时间'],
  ])('%s → %s', (typed, known) => {
    expect(nearest(typed, HEADINGS)).toBe(known);
  });

  it.each(['联系人', '备注', '单位', '责任', '时间', '公开', '', 'x'.repeat(10_000)])(
    '%s is close to nothing',
    (typed) => {
      expect(nearest(typed, HEADINGS)).toBeUndefined();
    },
  );
});

describe('quotations', () => {
  it('are cut and stay on one line', () => {
    expect(brief('  甲\n  乙  ')).toBe('甲 乙');
    expect([...brief('𠮷'.repeat(100))].length).toBe(24);
    expect(brief('甲'.repeat(100))).toBe(`${'甲'.repeat(23)}…`);
    expect(listed(['甲', '乙'])).toEqual({ zh: '“甲”“乙”', en: '“甲”, “乙”' });
  });
});

describe('other names, and slips', () => {
  it.each([
    ['东湖区', '西湖区'],
    ['第一中学', '第二中学'],
    ['公共体育服务', '公共文化服务'],
    ['农村综合执法', '城市综合执法'],
    ['市民政局', '县民政局'],
  ])('%s is another name than %s', (one, other) => {
    expect(isOtherName(one, other)).toBe(true);
  });

  it.each([
    ['养老服物', '养老服务'],
    ['市教肓局', '市教育局'],
    ['综合城市执法', '城市综合执法'],
    ['发展和改革委员', '发展和改革委员会'],
    ['文化公共服务', '公共文化服务'],
  ])('%s may be a slip of %s', (one, other) => {
    expect(isOtherName(one, other)).toBe(false);
  });
});
