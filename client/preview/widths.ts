// How wide the columns are printed: by what typically stands in them, not by their longest cell.
import type { WireRow } from '../../server/protocol/requests.ts';

/** Columns are this many characters wide at most, and at least `NARROWEST`; widths are even numbers. */
const WIDEST = 24;
const NARROWEST = 2;

/** What stands in so many rows is typical of all. */
const SAMPLE = 300;

/**
 * Widths of the columns in characters, one of 2, 4, … 24.
 * @param headings the headings, since a column is not narrower than half of its own
 */
export function columnWidths(headings: readonly string[], rows: readonly WireRow[]): readonly number[] {
  const lengths = headings.map((heading) => [Math.min(lengthOf(heading) / 2, NARROWEST)]);
  for (const { kind, cells } of rows.slice(0, SAMPLE)) {
    for (const { text, column, colSpan } of cells) {
      if (kind === 'entry' && colSpan === 1 && text !== '') lengths[column]?.push(lengthOf(text));
    }
  }
  return lengths.map(([least = NARROWEST, ...others]) => widthFor(Math.max(least, average(others))));
}

/** A short text stands on one line; a long one may take the more lines the longer it is. */
function widthFor(length: number): number {
  const width = length <= 8 ? length + 1 : 4 + 1.6 * Math.sqrt(length);
  return Math.min(WIDEST, Math.max(NARROWEST, 2 * Math.round(width / 2)));
}

function average(lengths: readonly number[]): number {
  return lengths.length === 0 ? 0 : lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
}

/** Whether a text is a number, a date or a name, which is better not broken. */
export function isShort(text: string): boolean {
  // Seven Chinese characters are at most fourteen letters a line; longer texts need no closer look.
  return (text.length <= 14 || text.includes('\n')) && lengthOf(text) <= 7;
}

/** Length of the longest line in Chinese characters; letters and digits are half as wide. */
function lengthOf(text: string): number {
  return Math.max(...text.split('\n').map((line) => line.length - line.replace(NARROW, '').length / 2));
}

/** Everything that is not a letter, a digit or another sign of ASCII. */
const NARROW = /[^\x20-\x7e]+/g;
