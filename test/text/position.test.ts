// Lines and columns against a plain count over the whole text.
import { expect, it } from 'vitest';
import { offsetAt, positionAt } from '../../server/text/position.ts';
import { readSource } from '../../server/text/read.ts';
import { SHAPES } from './random.ts';

it('finds every offset and its line and column again', () => {
  for (const text of SHAPES) {
    const { blocks } = readSource(text, '条目');
    for (let offset = 0; offset <= text.length; offset++) {
      const before = text.slice(0, offset);
      const expected = {
        line: before.split('\n').length - 1,
        column: offset - (before.lastIndexOf('\n') + 1),
      };
      expect(positionAt(blocks, offset)).toEqual(expected);
      const inLineBreak = text[offset - 1] === '\r' && text[offset] === '\n';
      if (!inLineBreak) expect(offsetAt(blocks, expected)).toBe(offset);
    }
  }
});

it('takes positions outside the text as its nearest end', () => {
  const { blocks } = readSource('甲: 乙\r\n丙: 丁\n', '条目');
  expect(offsetAt(blocks, { line: 0, column: 99 })).toBe(4);
  expect(offsetAt(blocks, { line: 99, column: 0 })).toBe(11);
  expect(offsetAt([], { line: 3, column: 3 })).toBe(0);
});
