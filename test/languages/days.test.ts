// Days as numbers since 1970-01-01, and the numbers of Chinese texts.
import { describe, expect, it } from 'vitest';
import { chineseNumber, digitsOf } from '../../server/model/languages/chinese-numbers.ts';
import {
  dayOf,
  formatDay,
  lastOfMonth,
  parseDay,
  parseIso,
  parts,
  weekday,
} from '../../server/model/languages/days.ts';

describe('days', () => {
  it.each([
    ['1970-01-01', 0],
    ['1970-01-02', 1],
    ['1969-12-31', -1],
    ['2000-02-29', 11016],
    ['2020-07-02', 18445],
    ['2100-03-01', 47541],
    ['0001-01-01', -719162],
  ])('%s is day %i', (text, day) => {
    expect(parseIso(text)).toBe(day);
    expect(formatDay(day)).toBe(text);
  });

  it('agrees with the platform calendar on every day from 1896 to 2104', () => {
    for (let day = -27028; day < 49309; day += 1) {
      const date = new Date(day * 86_400_000);
      const wanted = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      if (weekday(day) !== (date.getUTCDay() || 7)) expect.fail(`weekday of ${day}`);
      const got = parts(day);
      if (got.year !== wanted.year || got.month !== wanted.month || got.day !== wanted.day) {
        expect.fail(`parts of ${day}`);
      }
      if (dayOf(got.year, got.month, got.day) !== day) expect.fail(`day of ${day}`);
    }
  });

  it.each([
    [2020, 2, 30],
    [2021, 2, 29],
    [1900, 2, 29],
    [2020, 4, 31],
    [2020, 13, 1],
    [2020, 0, 1],
    [2020, 1, 0],
  ])('there is no %i-%i-%i', (year, month, day) => {
    expect(dayOf(year, month, day)).toBeUndefined();
  });

  it('knows the last day of a month', () => {
    expect([2, 4, 12].map((month) => formatDay(lastOfMonth(2020, month)))).toEqual([
      '2020-02-29',
      '2020-04-30',
      '2020-12-31',
    ]);
  });

  it.each([
    '2020-07-02',
    '2020-7-2',
    '2020.7.2',
    '2020/07/02',
    '2020年7月2日',
    '2020 年 7 月 2 日',
    '２０２０年７月２日',
    '二〇二〇年七月二日',
    '二○二○年七月二日',
    '二零二零年七月二号',
  ])('reads %s as a full date', (text) => {
    expect(parseDay(text)).toBe(18445);
  });

  it.each([
    '',
    '2020-07',
    '2020-02-30',
    '2020年7月',
    '20年7月2日',
    '2020-7/2',
    '二〇二〇年十三月二日',
    '七月二日',
  ])('does not read %j as a full date', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  it.each(['2020-7-2', '2020年7月2日', ' 2020-07-02', '2020-13-01'])('%j is no ISO date', (text) => {
    expect(parseIso(text)).toBeUndefined();
  });
});

describe('Chinese numbers', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['三十一', 31],
    ['一百零五', 105],
    ['两千零二十', 2020],
    ['二〇二五', 2025],
    ['二零二零', 2020],
  ])('%s is %i', (text, value) => {
    expect(chineseNumber(text)).toBe(value);
  });

  it.each(['', '十十', '百十千', '一二三四五六七八九一', '甲', '1'])('%j is none', (text) => {
    expect(chineseNumber(text)).toBeUndefined();
  });

  it('reads digits of either width', () => {
    expect([digitsOf('12'), digitsOf('１２'), digitsOf('1２'), digitsOf('a')]).toEqual([
      12,
      12,
      12,
      undefined,
    ]);
  });

  it('reads what is written', () => {
    for (let value = 1; value <= 9999; value += 1) {
      if (chineseNumber(toChinese(value)) !== value) expect.fail(`${value} is written ${toChinese(value)}`);
    }
    expect([1, 10, 11, 20, 26, 100, 105, 110, 2020].map(toChinese)).toEqual(
      '一 十 十一 二十 二十六 一百 一百零五 一百一十 二千零二十'.split(' '),
    );
  });
});

/** A number from 1 to 9999 in counted Chinese digits: 12 is `十二`, 105 is `一百零五`. */
function toChinese(value: number): string {
  if (value < 1 || value > 9999) return String(value);
  const digits = [...String(value)].map(Number);
  const written = digits
    .map((digit, index) => (digit === 0 ? '零' : `${DIGITS[digit]}${UNITS[digits.length - 1 - index]}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
  return value < 20 ? written.replace(/^一十/, '十') : written;
}

const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];
