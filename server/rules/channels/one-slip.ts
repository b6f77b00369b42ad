// Whether one of two words is the other with a single slip: a character too many, missing, wrong, or two changed over.

/** Equal words are no slip of each other. */
export function isOneSlip(one: string, other: string): boolean {
  const [a, b] = [[...one], [...other]];
  const shorter = Math.min(a.length, b.length);
  let ahead = 0;
  while (ahead < shorter && a[ahead] === b[ahead]) ahead += 1;
  let behind = 0;
  while (behind < shorter - ahead && a.at(-1 - behind) === b.at(-1 - behind)) behind += 1;
  const [left, right] = [a.slice(ahead, a.length - behind), b.slice(ahead, b.length - behind)];
  if (left.length + right.length === 0) return false;
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** The first of the words that a typed one is a slip of; a word of two characters is too close to too many others. */
export function slipOf(typed: string, words: Iterable<string>): string | undefined {
  for (const word of words) if (word.length > 2 && typed.length > 1 && isOneSlip(typed, word)) return word;
  return undefined;
}
