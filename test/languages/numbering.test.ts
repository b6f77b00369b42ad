// Numbers in front of texts and in 序号 cells.
import { describe, expect, it } from 'vitest';
import { leadingNumber, wholeNumber } from '../../server/model/languages/numbering.ts';

describe('leading numbers', () => {
  it.each([
    ['(6)设置专栏', 6, 'digits brackets', 'half', '(6)'],
    ['（6）设置专栏', 6, 'digits brackets', 'full', '（6）'],
    ['（１２)设置专栏', 12, 'digits brackets', 'mixed', '（１２)'],
    [' 6.设置专栏', 6, 'digits mark', undefined, '6.'],
    ['6、设置专栏', 6, 'digits mark', undefined, '6、'],
    ['6．设置专栏', 6, 'digits mark', undefined, '6．'],
    ['１、城乡规划领域', 1, 'digits mark', undefined, '１、'],
    ['(十九)制定', 19, 'words brackets', 'half', '(十九)'],
    ['一、总体任务', 1, 'words mark', undefined, '一、'],
    ['（十二）保障措施', 12, 'words brackets', 'full', '（十二）'],
  ])('%s', (text, value, style, brackets, written) => {
    const number = leadingNumber(text);
    expect(number).toMatchObject({ value, style });
    expect(number?.brackets).toBe(brackets);
    expect(text.slice(number?.span.start, number?.span.end)).toBe(written);
  });

  it.each([
    '2020年底前',
    '26个试点领域',
    '1.5倍',
    '三年行动',
    '十四五规划',
    '（试行）',
    '一是推进',
    '12345政府服务热线',
    '（一',
    '十百、',
    '',
    '6',
  ])('none in %s', (text) => {
    expect(leadingNumber(text)).toBeUndefined();
  });

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
