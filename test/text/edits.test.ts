// Two edits of a text, one after the other, are the same as the two composed.
import { expect, test } from 'vitest';
import { composed } from '../../server/text/edits.ts';

test.each([
  ['nothing and nothing', [], [], []],
  [
    'what is put in is taken away',
    [{ span: { start: 2, end: 2 }, text: 'x' }],
    [{ span: { start: 2, end: 3 }, text: '' }],
    [],
  ],
  [
    'an insertion into an insertion',
    [{ span: { start: 2, end: 3 }, text: 'ab' }],
    [{ span: { start: 3, end: 3 }, text: 'x' }],
    [{ span: { start: 2, end: 3 }, text: 'axb' }],
  ],
  [
    'apart',
    [{ span: { start: 0, end: 1 }, text: 'long' }],
    [{ span: { start: 6, end: 7 }, text: '' }],
    [
      { span: { start: 0, end: 1 }, text: 'long' },
      { span: { start: 3, end: 4 }, text: '' },
    ],
  ],
] as const)('%s', (_, first, second, both) => {
  expect(composed(first, second)).toEqual(both);
});
