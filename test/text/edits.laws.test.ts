// Two edits of a text, one after the other, are the same as the two composed: whatever they are.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { composed, edited, type SpanEdit } from '../../server/text/edits.ts';

/** Edits by cuts of a text, so that they fit any length: every second stretch between two cuts is replaced. */
function editsAt(cuts: readonly number[], length: number, words: readonly string[]): SpanEdit[] {
  const sorted = cuts.map((cut) => Math.floor(cut * length)).sort((one, other) => one - other);
  const edits: SpanEdit[] = [];
  for (let at = 0; at + 1 < sorted.length; at += 2) {
    edits.push({ span: { start: sorted[at] ?? 0, end: sorted[at + 1] ?? 0 }, text: words[at / 2] ?? '' });
  }
  return edits;
}

test('one after the other is both at once', () => {
  const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 });
  const words = fc.array(fc.constantFrom('', 'x', '甲乙丙'), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(cuts, words, cuts, words, (ones, put, others, putThen) => {
      const text = '0123456789';
      const first = editsAt(ones, text.length, put);
      const between = edited(text, first);
      const second = editsAt(others, between.length, putThen);
      const both = composed(first, second);
      expect(edited(text, both)).toBe(edited(between, second));
      const bounds = both.flatMap(({ span }) => [span.start, span.end]);
      expect(bounds).toEqual(bounds.toSorted((one, other) => one - other));
      expect(bounds.every((bound) => bound <= text.length)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
