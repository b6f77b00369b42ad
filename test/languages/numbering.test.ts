// Numbers in front of texts and in 序号 cells.
import { describe, expect, it } from 'vitest';
import {
  levelOf,
  type Numbering,
  nextNumber,
  readNumber,
  readSeq,
} from '../../server/model/languages/numbering.ts';

/** For instance `brackets full 1`. */
function told(number: Numbering | undefined): string {
  if (number === undefined) return 'none';
  const { shape, script, width, values } = number;
  return [shape, script === 'arabic' ? '' : script, width ?? '', values.join('.')].filter(Boolean).join(' ');
}

describe('in front of a text', () => {
  it.each([
    ['(1) 梳理规范基层政府权责清单', 'brackets half 1', '(1)', '(2)'],
    ['（6）设置专栏', 'brackets full 6', '（6）', '（7）'],
    ['(1）梳理', 'brackets mixed 1', '(1）', '(2）'],
    ['（9）梳理', 'brackets full 9', '（9）', '（10）'],
    ['（一）制定和完善', 'brackets chinese full 1', '（一）', '（二）'],
    ['(十九)制定', 'brackets chinese half 19', '(十九)', '(二十)'],
    ['一、总体任务', 'comma chinese 1', '一、', '二、'],
    ['十、总体任务', 'comma chinese 10', '十、', '十一、'],
    ['1.城乡规划领域', 'dot half 1', '1.', '2.'],
    ['1．城乡规划领域', 'dot full 1', '1．', '2．'],
    ['1、城乡规划领域', 'comma 1', '1、', '2、'],
    ['１、城乡规划领域', 'comma full 1', '１、', '2、'],
    ['1)城乡规划', 'closing half 1', '1)', '2)'],
    ['1）城乡规划', 'closing full 1', '1）', '2）'],
    ['第一章 总则', 'ordinal chinese 1', '第一章', '第二章'],
    ['第12条 范围', 'ordinal 12', '第12条', '第13条'],
    ['1.9 范围', 'decimal half 1.9', '1.9', '1.10'],
    ['1.1.2、范围', 'decimal half 1.1.2', '1.1.2', '1.1.3'],
    ['①梳理', 'bare circled 1', '①', '②'],
    ['  （1） 梳理', 'brackets full 1', '（1）', '（2）'],
  ])('%j begins with %s', (text, meaning, written, next) => {
    const number = readNumber(text);
    expect(told(number)).toBe(meaning);
    if (number === undefined) return;
    expect([number.text, text.slice(number.span.start, number.span.end)]).toEqual([written, written]);
    expect(nextNumber(number)).toBe(next);
  });

  it.each([
    '26个试点领域包括国土空间规划',
    '2020年6月底前',
    '12345政府服务热线',
    '3.5亿元',
    '2020.6',
    '一是推进',
    '一次告知',
    '第一批试点',
    '（试行）',
    '（一',
    '十百、',
    '',
  ])('%j begins with none', (text) => {
    expect(readNumber(text)).toBeUndefined();
  });
});

describe('in a cell', () => {
  it.each([
    ['1', 'bare 1', '2'],
    ['40', 'bare 40', '41'],
    [' 7 ', 'bare 7', '8'],
    ['一', 'bare chinese 1', '二'],
    ['0505', 'code 505', '0506'],
    ['0509', 'code 509', '0510'],
    ['1001', 'code 1001', '1002'],
    ['(26)', 'brackets half 26', '(27)'],
    ['（二）', 'brackets chinese full 2', '（三）'],
    ['1.', 'dot half 1', '2.'],
    ['1.1', 'decimal half 1.1', '1.2'],
    ['⑳', 'bare circled 20', '21'],
  ])('%j is %s', (text, meaning, next) => {
    const number = readSeq(text);
    expect(told(number)).toBe(meaning);
    expect(number && nextNumber(number)).toBe(next);
  });

  it.each(['', '甲', '1甲', '1 2', '1-1', '(1) 梳理', '合计'])('%j is no number', (text) => {
    expect(readSeq(text)).toBeUndefined();
  });
});

it('knows the order of levels in official documents', () => {
  const texts = ['一、总体', '（一）总体', '1.总体', '（1）总体', '第一章 总则', '①总体'];
  const levels = texts.map((text) => {
    const number = readNumber(text);
    return number && levelOf(number);
  });
  expect(levels).toEqual([1, 2, 3, 4, undefined, undefined]);
});
