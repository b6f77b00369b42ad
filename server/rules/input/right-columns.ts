// At which column a line should stand whose indentation is made of something else than blanks.
import type { PlainLine } from '../support/plain-lines.ts';

/** A line with odd indentation, as it looks. */
export interface OddLine {
  /** Its place in the lines of its block. */
  readonly index: number;
  /** How long its dash is, with the blanks behind it; 0 without one. */
  readonly dash: number;
  /** How wide the indentation looks, in blanks. */
  readonly width: number;
  /** How far from there its neighbours may stand to show the right place. */
  readonly most: number;
}

/** The column at which the line belongs: that of the next right line above or below, where it is near. */
export function rightColumn(lines: readonly PlainLine[], { index, dash, width, most }: OddLine): number {
  const dashed = dash > 0;
  const below = lines[index + 1];
  if (dashed && below?.key !== undefined && isRight(below) && below.head === below.first) {
    return Math.max(0, below.head - below.start - dash);
  }
  const [up, down] = [above(lines, index), beneath(lines, index, dashed)].map((side) => {
    return side.find((line) => isRight(line) && columnIn(line, dashed) >= 0);
  });
  // Nothing stands above the first line that it could belong to, so it is on the level of the line below.
  if (index === 0 && !dashed && down !== undefined) return columnIn(down, dashed);
  const columns = [up, down].flatMap((line) => (line === undefined ? [] : [columnIn(line, dashed)]));
  // A key without a value may have a deeper line below it.
  if (up !== undefined && up.value < up.valueEnd && columns[0] === columns[1]) return columns[0] ?? width;
  const distance = (column: number): number => Math.abs(column - width);
  const near = columns.filter((column) => distance(column) <= most);
  return near.sort((one, other) => distance(one) - distance(other))[0] ?? width;
}

/** How many lines above and below are looked at. */
const FARTHEST = 20;

/** Column of the dash or of the key of a line; -1 where it has none. */
function columnIn({ start, first, head, key }: PlainLine, dashed: boolean): number {
  if (dashed) return head > first ? first - start : -1;
  return key === undefined ? -1 : head - start;
}

function above(lines: readonly PlainLine[], index: number): PlainLine[] {
  return lines.slice(Math.max(0, index - FARTHEST), index).reverse();
}

/** Behind the next dash begins another item, whose keys are no neighbours of a key. */
function beneath(lines: readonly PlainLine[], index: number, dashed: boolean): readonly PlainLine[] {
  const near = lines.slice(index + 1, index + FARTHEST);
  const next = dashed ? -1 : near.findIndex(({ first, head }) => head > first);
  return next < 0 ? near : near.slice(0, next);
}

/** Not one of those that are to be mended. */
function isRight({ key }: PlainLine): boolean {
  return key === undefined || !/^[\t\u3000\u00a0]/u.test(key);
}
