// The marks around titles: which lack their partner, and which stand inside others.
import { describe, expect, it } from 'vitest';
import { isOneSlip, slipOf } from '../../server/rules/channels/one-slip.ts';
import { titleMarks } from '../../server/rules/elements/title-marks.ts';

describe('title marks', () => {
  it.each([
    ['《甲》、《乙》', '', ''],
    ['《甲', 'unclosed 0', ''],
    ['甲》', 'unopened 1', ''],
    ['《甲〉', 'mismatched 2', ''],
    ['《甲〈乙》', 'unclosed 2', ''],
    ['《甲〈乙》丙〉', 'unclosed 2, unopened 6', ''],
    ['《甲《乙》丙》', '', '《乙》'],
    ['《甲<乙>丙》', '', '<乙>'],
    ['《甲＜乙＞丙＜丁＞》', '', '＜乙＞ ＜丁＞'],
    ['《甲〈乙〉丙》', '', ''],
    ['《甲〈乙《丙》丁〉戊》', '', ''],
    ['《人均<5000元》', '', ''],
    ['《人均>5000元》', '', ''],
    ['《甲、《乙》', 'unclosed 0', ''],
    ['甲<乙>丙', '', ''],
    ['〈甲', '', ''],
    ['', '', ''],
  ])('of %j: lone %j, nested %j', (text, lone, nested) => {
    const found = titleMarks(text);
    expect(found.lone.map(({ kind, at }) => `${kind} ${at}`).join(', ')).toBe(lone);
    expect(found.nested.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(nested);
  });
});

describe('one slip', () => {
  it.each([
    ['政府网占', '政府网站', true],
    ['政府网', '政府网站', true],
    ['政府网站站', '政府网站', true],
    ['府政网站', '政府网站', true],
    ['政府网站', '政府网站', false],
    ['政务网', '政府网站', false],
    ['', '甲', true],
  ])('parts %j from %j: %s', (one, other, is) => {
    expect(isOneSlip(one, other)).toBe(is);
    expect(isOneSlip(other, one)).toBe(is);
  });

  it('leads to a word of three characters or more', () => {
    expect(slipOf('特困', ['特定', '特定群体'])).toBeUndefined();
    expect(slipOf('社会', ['特定', '全社会'])).toBe('全社会');
    expect(slipOf('局', ['全局会'])).toBeUndefined();
  });
});
