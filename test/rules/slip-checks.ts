// What the tests of slips share: planting one in the right document, and what is found there and after each fix.
import { expect } from 'vitest';
import type { Analysis } from '../../server/analysis/analyse.ts';
import { analyse } from '../../server/analysis/open-text.ts';
import { exampleWorld } from '../../server/rules/example.ts';
import { fixesOf } from '../../server/rules/support/mend.ts';
import { absolute } from '../../server/text/block.ts';
import { mended } from './harness.ts';
import { RIGHT, SLIPS } from './slips.ts';
import { LINE_SLIPS } from './slips-of-lines.ts';

/** The world of all of them. */
export const WORLD = exampleWorld({ today: '2020-07-02' });

/** Every slip: the rule that finds it, what is right, what is typed, what the finding marks. */
export const ROWS = Object.entries({ ...SLIPS, ...LINE_SLIPS }).flatMap(([rule, slips]) => {
  return slips.map(([right, typed, shown]) => ({ rule, right, typed, shown }));
});

/** The right document with one place changed, which must be there once. */
export function planted(right: string, typed: string): string {
  const [before, after, ...more] = RIGHT.split(right);
  expect(after !== undefined && more.length === 0, `“${right}” stands once in the right document`).toBe(true);
  return `${before}${typed}${after}`;
}

/** What is found, with its words. */
export function told({ source, findings }: Analysis): string[] {
  return findings.map(({ rule, place }) => {
    const { start, end } = absolute(place);
    return `${rule} «${source.text.slice(start, end)}»`;
  });
}

/** What is found after each fix of the first finding. */
export function afterFixes(text: string): string[][] {
  const { findings } = analyse(text, WORLD);
  return findings.flatMap((finding) =>
    fixesOf(finding).map((fix) => told(analyse(mended(text, fix), WORLD))),
  );
}

/** What is found of a slip in a text, and what is left after its fixes. */
export function checkSlip(text: string, expected: string): void {
  expect(told(analyse(text, WORLD))).toEqual([expected]);
  const left = afterFixes(text);
  expect(left.length).toBeGreaterThan(0);
  expect(left.flat()).toEqual([]);
}
