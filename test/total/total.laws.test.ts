// The analysis is total: half-typed and damaged text of every real document gives findings inside the text, never a
// throw, and after edits the same ones as from scratch. GONGKAI_RUNS=10000 makes ten times as many edits and tries
// the document at every single character.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../server/analysis/analyse.ts';
import { analyse, type OpenText } from '../../server/analysis/open-text.ts';
import { CORPUS, documentNamed, EXAMPLES } from '../precision/documents.ts';
import { applied, lineMoved, randomEdit } from '../text/random.ts';
import { rewritten } from '../text/rewritten.ts';
import { strayPlaces, told } from './told.ts';

const DOCUMENTS = [...EXAMPLES, ...CORPUS];
const EDITS = Number(process.env['GONGKAI_RUNS'] ?? 1000);
const IS_LONG = EDITS >= 10_000;
const TIMEOUT = IS_LONG ? 1_800_000 : 60_000;

/** Edits of one document in a row, each on what the ones before have left. */
const IN_A_ROW = 20;

/** Prefixes of a document in a short run, beside some ends of lines. */
const PREFIXES = 16;

describe('every beginning', () => {
  it.each(DOCUMENTS.map((document) => [document.name, document] as const))(
    'of %s is analysed while it is typed',
    (_, { text, world }) => {
      let typed: OpenText | undefined;
      for (const end of endsIn(text)) {
        typed = rewritten(text.slice(0, end), world, typed);
        expect(strayPlaces(typed), `up to ${end}`).toEqual([]);
        if (end % 11 === 0) expectAsFromScratch(typed);
      }
      expect(typed?.source.text).toBe(text);
      if (typed !== undefined) expectAsFromScratch(typed);
    },
    TIMEOUT,
  );
});

describe('any edits', () => {
  it(
    `leave the findings of a text from scratch, ${EDITS} times`,
    () => {
      fc.assert(
        fc.property(
          fc.constantFrom(...DOCUMENTS.map(({ name }) => name)),
          fc.array(randomEdit, { minLength: IN_A_ROW - 1, maxLength: IN_A_ROW - 1 }),
          fc.double({ min: 0, max: 1, noNaN: true }),
          (name, edits, at) => {
            const { text, world } = documentNamed(name);
            let analysis = analyse(text, world);
            for (const version of versions(text, edits, at)) {
              analysis = rewritten(version, world, analysis);
              expect(strayPlaces(analysis)).toEqual([]);
              if (IS_LONG) expectAsFromScratch(analysis);
            }
            expectAsFromScratch(analysis);
          },
        ),
        { numRuns: Math.ceil(EDITS / IN_A_ROW) },
      );
    },
    TIMEOUT,
  );
});

/** The text after each edit, and at last after lines have moved. */
function* versions(
  text: string,
  edits: readonly Parameters<typeof applied>[1][],
  at: number,
): Generator<string> {
  let version = text;
  for (const edit of edits) {
    version = applied(version, edit);
    yield version;
  }
  yield lineMoved(version, at);
}

/** Where the typing stops: anywhere in a long run, else at some line ends and at places spread over the text. */
function endsIn(text: string): number[] {
  if (IS_LONG) return Array.from({ length: text.length + 1 }, (_, end) => end);
  const lineEnds = [...text.matchAll(/\n/gu)].map(({ index }) => index);
  const step = Math.ceil(lineEnds.length / PREFIXES);
  const spread = Array.from({ length: PREFIXES }, (_, index) =>
    Math.floor(((index + 0.5) * text.length) / PREFIXES),
  );
  const ends = new Set([0, ...lineEnds.filter((_, index) => index % step === 0), ...spread, text.length]);
  return [...ends].sort((a, b) => a - b);
}

function expectAsFromScratch(analysis: Analysis): void {
  const { source, world } = analysis;
  expect(told(analysis)).toBe(told(analyse(source.text, world)));
}
