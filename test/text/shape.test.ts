// What a value from outside looks like, and where it does not.
import { describe, expect, it } from 'vitest';
import {
  anything,
  as,
  count,
  either,
  fields,
  flag,
  is,
  list,
  nullable,
  number,
  object,
  oneOf,
  optional,
  type Schema,
  text,
  whole,
} from '../../server/text/shape.ts';

const VALUES = [undefined, null, true, '', 'a', 0, 1, -1, 1.5, 2 ** 60, Number.NaN, [], ['a'], {}, { a: 1 }];

describe('a shape', () => {
  it.each<readonly [string, Schema<unknown>, readonly unknown[]]>([
    ['text', text, ['', 'a']],
    ['flag', flag, [true]],
    ['number', number, [0, 1, -1, 1.5, 2 ** 60]],
    ['whole', whole, [0, 1, -1]],
    ['count', count, [0, 1]],
    ['anything', anything, VALUES],
    ['fields', fields, [{}, { a: 1 }]],
    ['oneOf', oneOf(['a', 1]), ['a', 1]],
    ['list', list(text), [[], ['a']]],
    ['object', object({ a: count }), [{ a: 1 }]],
    ['optional', optional(text), [undefined, '', 'a']],
    ['nullable', nullable(text), [null, '', 'a']],
    ['either', either(flag, count), [true, 0, 1]],
  ])('%s lets in what it is for', (_, shape, expected) => {
    expect(VALUES.filter((value) => is(shape, value))).toEqual(expected);
  });

  it('gives back the value itself, or nothing', () => {
    const value = { a: 1, more: 2 };
    expect(as(object({ a: count }), value)).toBe(value);
    expect(as(object({ a: text }), value)).toBeUndefined();
  });
});

it.each([
  [5, []],
  [{}, ['a']],
  [{ a: 5 }, ['a']],
  [{ a: [{ b: 1 }, { b: 'x' }] }, ['a', '1', 'b']],
  [{ a: [{ b: 1 }], c: 5 }, ['c']],
])('the fault of %j is at %j', (value, path) => {
  const shape = object({ a: list(object({ b: count })), c: optional(text) });
  expect(shape(value)).toEqual(path);
});
