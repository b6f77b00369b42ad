// Middle and edges of samples, CPU between two readings, and numbers as the tables show them.
import { describe, expect, it } from 'vitest';
import { between } from '../../bench/drive/account.ts';
import { median, quantile, smallest } from '../../bench/measure/statistics.ts';
import { shown, times } from '../../bench/report/numbers.ts';

describe('a sample', () => {
  it.each([
    [[3], 3],
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[10, 9, 1], 9],
  ])('%j has the median %d', (sample, expected) => expect(median(sample)).toBe(expected));

  it('has quantiles between its members', () => {
    expect([0, 0.25, 0.95, 1].map((share) => quantile([1, 2, 3, 4, 5], share))).toEqual([1, 2, 4.8, 5]);
  });

  it('has a smallest member, unless it is empty', () => {
    expect([smallest([2, 1, 3]), smallest([]), median([])]).toEqual([1, Number.NaN, Number.NaN]);
  });

  it('stays in its order', () => {
    const sample = [3, 1, 2];
    median(sample);
    expect(sample).toEqual([3, 1, 2]);
  });
});

describe('CPU between two readings', () => {
  it.each([
    ['of living threads is to the nanosecond', { living: 10, all: 10 }, { living: 11.5, all: 20 }, 1.5],
    ['has that of threads that ended', { living: 10, all: 10 }, { living: 20, all: 2010 }, 1975],
    ['of a thread that ended and did little', { living: 30, all: 30 }, { living: 20, all: 40 }, -10],
  ])('%s', (_, before, after, expected) => expect(between(before, after)).toBe(expected));
});

describe('a number is shown', () => {
  it.each([
    [0.4231, '0.42'],
    [1.5, '1.50'],
    [7.14, '7.1'],
    [36.4, '36'],
    [1808.4, '1,808'],
    [undefined, '–'],
    [Number.NaN, '–'],
  ])('%s as %s', (value, expected) => expect(shown(value)).toBe(expected));

  it('with its sign when it is a ratio', () =>
    expect([times(1240), times(undefined)]).toEqual(['1,240×', '–']));
});
