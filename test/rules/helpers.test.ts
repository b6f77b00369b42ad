// The small languages that rules share: the nearest known word, and the number in front of a text.
import { describe, expect, it } from 'vitest';
import { leadingNumber, wholeNumber } from '../../server/model/languages/numbering.ts';
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

describe('leading numbers', () => {
  it.each([
    ['(6)设置专栏', 6, 'digits brackets', 'half', '(6)'],
    ['（6）设置专栏', 6, 'digits brackets', 'full', '（6）'],
    ['（１２)设置专栏', 12, 'digits brackets', 'mixed', '（１２)'],
    [' 6.设置专栏', 6, 'digits mark', undefined, '6.'],
    ['6、设置专栏', 6, 'digits mark', undefined, '6、'],
    ['一、总体任务', 1, 'words mark', undefined, '一、'],
    ['（十二）保障措施', 12, 'words brackets', 'full', '（十二）'],
  ])('%s', (text, value, style, brackets, written) => {
    const number = leadingNumber(text);
    expect(number).toMatchObject({ value, style });
    expect(number?.brackets).toBe(brackets);
    expect(text.slice(number?.span.start, number?.span.end)).toBe(written);
  });

  it.each(['2020年底前', '26个试点领域', '1.5倍', '三年行动', '十四五规划', '（试行）', '', '6'])(
    'none in %s',
    (text) => {
      expect(leadingNumber(text)).toBeUndefined();
    },
  );

  it.each([
    ['6', 6],
    ['０６', 6],
    ['0505', 505],
    ['（6）', 6],
    ['十二', 12],
    ['6.', 6],
  ])('序号 %s', (text, value) => {
    expect(wholeNumber(text)?.value).toBe(value);
  });

  it.each(['1-2', '第6项', '6号楼', '（6）设置', ''])('no 序号 in %s', (text) => {
    expect(wholeNumber(text)).toBeUndefined();
  });
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
