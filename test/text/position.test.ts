// Lines and columns against a plain count over the whole text.
import { expect, it } from 'vitest';
import { offsetAt, positionAt } from '../../server/text/position.ts';
import { readSource } from '../../server/text/source.ts';
import { SHAPES } from './random.ts';

it('finds every offset and its line and column again', () => {
  for (const text of SHAPES) {
    const source = readSource(text, '条目');
    for (let offset = 0; offset <= text.length; offset++) {
      const before = text.slice(0, offset);
      const expected = {
        line: before.split('\n').length - 1,
        column: offset - (before.lastIndexOf('\n') + 1),
      };
      expect(positionAt(source, offset)).toEqual(expected);
      const inLineBreak = text[offset - 1] === '\r' && text[offset] === '\n';
      if (!inLineBreak) expect(offsetAt(source, expected)).toBe(offset);
    }
  }
});

it('takes positions outside the text as its nearest end', () => {
  const source = readSource('甲: 乙\r\n丙: 丁\n', '条目');
  expect(offsetAt(source, { line: 0, column: 99 })).toBe(4);
  expect(offsetAt(source, { line: 99, column: 0 })).toBe(11);
  expect(offsetAt(readSource('', '条目'), { line: 3, column: 3 })).toBe(0);
});
