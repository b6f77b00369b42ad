// The law of the short way: where it reads a text, it gives what the package gives, character by character.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseThoroughly } from '../../server/text/yaml/parse.ts';
import { readPlain } from '../../server/text/yaml/plain.ts';
import { slippedText } from './plain-slips.ts';
import { DOCUMENTS, pieces } from './plain-texts.ts';

const RUNS = Number(process.env['GONGKAI_RUNS'] ?? 10_000);

describe('the short way', () => {
  it('reads every piece of every real document, and of the made ones', () => {
    for (const { name, text } of DOCUMENTS) {
      for (const piece of pieces(text)) {
        const root = readPlain(piece);
        expect(root, `${name}: ${piece}`).toBeDefined();
        expectSame(piece, root);
      }
    }
  });

  it('says what the package says, or nothing', { timeout: 60_000 + RUNS * 10 }, () => {
    const count = { read: 0, left: 0 };
    fc.assert(
      fc.property(slippedText, (text) => {
        const root = readPlain(text);
        if (root === undefined) count.left++;
        else {
          count.read++;
          expectSame(text, root);
        }
      }),
      { numRuns: RUNS },
    );
    if (RUNS > 10_000) console.log(`read ${count.read}, left to the package ${count.left}`);
    expect(count.read, 'too few texts are compared').toBeGreaterThan(RUNS / 5);
    expect(count.left, 'nothing unusual was tried').toBeGreaterThan(RUNS / 10);
  });
});

function expectSame(text: string, root: ReturnType<typeof readPlain>): void {
  const { root: other, problems, anchors, openAliases } = parseThoroughly(text);
  expect({ text, root, problems: [], anchors: [], openAliases: [] }).toStrictEqual({
    text,
    root: other,
    problems,
    anchors,
    openAliases,
  });
}
