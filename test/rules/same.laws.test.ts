// Memory changes nothing: the findings after edits are those of a check from scratch, and no half-typed text throws.

import { globSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../server/analysis/analyse.ts';
import { analyse, type OpenText } from '../../server/analysis/open-text.ts';
import { exampleWorld } from '../../server/rules/example.ts';
import { RULES } from '../../server/rules/index.ts';
import { fixesOf } from '../../server/rules/support/mend.ts';
import { absolute } from '../../server/text/block.ts';
import { applied, randomEdit } from '../text/random.ts';
import { rewritten } from '../text/rewritten.ts';
import { fixturesOf, written } from './harness.ts';

const FIXTURES = RULES.flatMap(fixturesOf);
const EXAMPLES = globSync('examples/**/*.yaml').map((file) => readFileSync(file, 'utf8').slice(0, 4000));
const TEXTS = [...FIXTURES.map(({ text }) => text), ...EXAMPLES];
const RUNS = Number(process.env['GONGKAI_RUNS'] ?? 120);

describe('findings', () => {
  it('after random edits are those from scratch', () => {
    const world = exampleWorld();
    fc.assert(
      fc.property(
        fc.constantFrom(...TEXTS),
        fc.array(randomEdit, { minLength: 1, maxLength: 5 }),
        (start, edits) => {
          let text = start;
          let analysis = analyse(text, world);
          for (const edit of edits) {
            text = applied(text, edit);
            analysis = rewritten(text, world, analysis);
            expect(told(analysis)).toEqual(told(analyse(text, world)));
          }
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('of every fixture stay right while it is typed, and lie inside the text', () => {
    for (const { text, world } of FIXTURES) {
      let analysis: OpenText | undefined;
      for (let length = 0; length < text.length; length += 61) {
        const typed = text.slice(0, length);
        analysis = rewritten(typed, world, analysis);
        for (const { place } of analysis.findings) {
          const { start, end } = absolute(place);
          expect(start >= 0 && start <= end && end <= length, `${start}–${end} of ${length}`).toBe(true);
        }
      }
      analysis = rewritten(text, world, analysis);
      expect(told(analysis)).toEqual(told(analyse(text, world)));
    }
  });
});

describe('line breaks', () => {
  it.each([
    ['Windows line breaks', (text: string) => text.replaceAll('\n', '\r\n')],
    ['no line break at the end', (text: string) => text.trimEnd()],
  ])('%s changes no finding', (_, change) => {
    const differing = FIXTURES.flatMap(({ rule, file, text, world }) => {
      const before = written(analyse(text, world));
      const after = written(analyse(change(text), world));
      return JSON.stringify(before) === JSON.stringify(after)
        ? []
        : [{ fixture: `${rule.id}/${file}`, before, after }];
    });
    expect(differing).toEqual([]);
  });
});

/** Findings with everything that is shown of them, by value. */
function told({ findings }: Analysis): unknown[] {
  return findings.map(({ rule, severity, place, message, fixes, related = [] }) => ({
    rule,
    severity,
    at: absolute(place),
    message,
    fixes: fixesOf({ fixes }).map(({ title, edits }) => [
      title.zh,
      edits.map((edit) => [absolute(edit.place), edit.text]),
    ]),
    related: related.map((other) => [absolute(other.place), other.message.zh]),
  }));
}
