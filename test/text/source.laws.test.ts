// A source that is edited is the source that is read from scratch: the same blocks, at the same places.
import { globSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutProblem } from '../../server/text/cut/marks.ts';
import { readSource, Source } from '../../server/text/source.ts';
import { applied, editBetween, lineMoved, randomEdit, SHAPES } from './random.ts';

const LIST_KEY = '条目';
const EXAMPLES = globSync('examples/**/*.yaml').map((file) => readFileSync(file, 'utf8'));
const RUNS = Number(process.env['GONGKAI_RUNS'] ?? 250);

describe('an edited source', () => {
  it('is what it is from scratch, after every edit', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SHAPES, ...EXAMPLES),
        fc.array(randomEdit, { minLength: 1, maxLength: 8 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 3 }),
        (start, edits, at, steps) => {
          const source = new Source(start, LIST_KEY);
          for (let step = 0; step < steps; step++) if (!source.isRead) source.advance();
          let before = start;
          const seen = new Set(source.blocks);
          for (const text of versions(start, edits, at)) {
            const { start: from, end, insert } = editBetween(before, text);
            follow(seen, source.edit(from, end, insert));
            expect(source.text).toBe(text);
            while (!source.isRead) follow(seen, source.advance());
            expect(dump(source)).toEqual(dump(readSource(text, LIST_KEY)));
            expect(new Set(source.blocks)).toEqual(seen);
            before = text;
          }
        },
      ),
      { numRuns: RUNS },
    );
  });
});

function follow(seen: Set<unknown>, { removed, added }: ReturnType<Source['edit']>): void {
  for (const block of removed) expect(seen.delete(block)).toBe(true);
  for (const block of added) seen.add(block);
}

function dump(source: Source): unknown {
  return source.blocks.map((block) => {
    const { role, depth, alien, stray, before } = block.mark;
    return {
      text: block.text,
      at: [block.start, block.line],
      mark: [role, depth, alien, stray, before],
      problem: cutProblem(block)?.span,
      root: block.root,
    };
  });
}

function* versions(
  start: string,
  edits: readonly Parameters<typeof applied>[1][],
  at: number,
): Generator<string> {
  let text = start;
  for (const edit of edits) {
    text = applied(text, edit);
    yield text;
  }
  yield lineMoved(text, at);
  yield start;
}
