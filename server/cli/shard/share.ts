// Shares: the files of a run are parted into stretches of even length, in the same way on every machine.
import type { Share } from '../args/values.ts';
import type { Sighting } from '../check/work.ts';
import { slashed } from '../files/paths.ts';

/**
 * The files of one share: of the ordered list a stretch whose texts are as long, within one file, as those of the
 * other shares. Stretches keep the files of a folder together, and the reports of all shares in their order are the
 * report of the whole.
 * @param paths all files of the run in their order, each with its sighting
 */
export function filesOf(
  { index, count }: Share,
  paths: readonly string[],
  sightings: readonly Sighting[],
): readonly string[] {
  const weights = paths.map((_, at) => (sightings[at]?.length ?? 0) + 1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  return paths.filter((_, at) => {
    const weight = weights[at] ?? 0;
    const middle = before + weight / 2;
    before += weight;
    return Math.floor((middle * count) / total) === index - 1;
  });
}

/** How long a text is and a number that tells it from others; a checkout with other line breaks gives the same. */
export function printOf(text: string): { readonly length: number; readonly print: number } {
  let print = FIRST;
  let length = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === CARRIAGE_RETURN) length -= 1;
    else print = Math.imul(print ^ code, PRIME);
  }
  return { length, print: print >>> 0 };
}

/** Names the files of a run with their texts: shares of the same files have the same name for them. */
export function fingerprint(paths: readonly string[], sightings: readonly Sighting[]): string {
  const lines = paths.map(
    (path, at) => `${slashed(path)}\n${sightings[at]?.length}\n${sightings[at]?.print}\n`,
  );
  return [lines.join(''), lines.toReversed().join('')]
    .map((text) => printOf(text).print.toString(16).padStart(8, '0'))
    .join('');
}

/** FNV-1a with 32 bits. */
const FIRST = 0x811c9dc5;
const PRIME = 0x01000193;
const CARRIAGE_RETURN = 13;
