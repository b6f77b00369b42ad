// "Did you mean": the known word that a typed one is closest to.

/**
 * The candidate closest to a word: one slip away, or two for words of five characters and more. A slip is a character
 * too many, missing, wrong, or changed with its neighbour; the same characters in another order count as one slip.
 * @returns undefined when none is close enough; the first of several equally close ones
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const typed = plain(word);
  let best: string | undefined;
  let least = tolerance(typed.length) + 1;
  for (const candidate of candidates) {
    const known = plain(candidate);
    if (Math.abs(known.length - typed.length) >= least) continue;
    const far = known.length < 2 ? Number.POSITIVE_INFINITY : slips(typed, known, least);
    if (far < least) [best, least] = [candidate, far];
  }
  return best;
}

/** How many slips a word of this many characters may have; a single character may have none. */
function tolerance(length: number): number {
  if (length < 2) return 0;
  return length < 5 ? 1 : 2;
}

/** Blanks and widths are no slips: `责任单位１` is 责任单位 1. */
function plain(word: string): string {
  return word.slice(0, 60).normalize('NFKC').replace(/\s+/gu, '');
}

function slips(one: string, other: string, enough: number): number {
  const far = distance(one, other);
  return far >= enough && far > 1 && sorted(one) === sorted(other) ? 1 : far;
}

function sorted(word: string): string {
  return [...word].sort().join('');
}

/** Damerau–Levenshtein distance with neighbours changed at most once (optimal string alignment). */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      const turned =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current.push(
        Math.min(
          at(above, column) + 1,
          at(current, column - 1) + 1,
          at(above, column - 1) + (same ? 0 : 1),
          turned ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [before, above] = [above, current];
  }
  return at(above, other.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
