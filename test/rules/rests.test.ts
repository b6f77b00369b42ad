// A fix is made when it is asked for. What it writes in must then be what it was when it was found: the finding of a whole
// document rests on all of it.
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/analysis/open-text.ts';
import { exampleWorld } from '../../server/rules/example.ts';
import { RULES } from '../../server/rules/index.ts';
import type { Rule } from '../../server/rules/rule.ts';
import { fixesOf } from '../../server/rules/support/mend.ts';
import { fixturesOf, only } from './harness.ts';

const OVER_MANY: ReadonlySet<string> = new Set(['document', 'words', 'file', 'workspace']);

/** It looks at the rows of a group as they are when somebody asks, and not as they were when it was found. */
const LOOKS_AGAIN: ReadonlySet<string> = new Set(['same-as-above']);

/** Rules that look at more than one entry. */
const WIDE = RULES.filter(({ id, check }) => {
  return !LOOKS_AGAIN.has(id) && [check].flat().some(({ of }) => OVER_MANY.has(of));
});

/** Ids of rules with a fix that writes where its finding rests on nothing. */
function loose(rule: Rule): string[] {
  const analyses = [
    analyse(rule.wrong, exampleWorld(rule.world)),
    ...fixturesOf(rule).map(({ text, world }) => analyse(text, only(rule, world))),
  ];
  return analyses.flatMap(({ findings }) =>
    findings.flatMap((finding) => {
      const { place, related = [], rests = [] } = finding;
      const held = new Set([place.block, ...related.map((other) => other.place.block), ...rests]);
      const written = fixesOf(finding).flatMap(({ edits }) => edits.map((edit) => edit.place.block));
      return written.every((block) => held.has(block)) ? [] : [`${finding.rule}: ${finding.message.zh}`];
    }),
  );
}

describe('what a fix writes in is what its finding rests on', () => {
  it.each(WIDE.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
    expect(loose(rule)).toEqual([]);
  });
});
