// The planted-mistake suite: every example of a rule is planted in other places of a table, and must be found there
// with the same mark, where arithmetic says that it lies. What fixes do there is held by the law of fixes.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../server/analysis/analyse.ts';
import { analyse } from '../../server/analysis/open-text.ts';
import type { World } from '../../server/model/world.ts';
import { exampleWorld } from '../../server/rules/example.ts';
import { RULES } from '../../server/rules/index.ts';
import type { Rule } from '../../server/rules/rule.ts';
import { absolute } from '../../server/text/block.ts';
import type { Span } from '../../server/text/span.ts';
import { fixturesOf } from './harness.ts';
import { moved, PLACEMENTS, type PlacementName, planted } from './placements.ts';

/** Why a mistake is not the same mistake in a place. An exemption that is not needed fails, too. */
const EXEMPT: Readonly<Record<string, Readonly<Partial<Record<PlacementName, string>>>>> = {
  'entries-missing': {
    'second document': 'a text without anything is told as a whole; behind --- it is no table',
  },
  'kind-missing': { 'before right entries': 'without a kind no entry is known to be right' },
  'kind-unknown': { 'before right entries': 'without a kind no entry is known to be right' },
  'kinds-mixed': {
    'before right entries': 'where right entries prevail each wrong one is told, and not 类型',
  },
  'catalog-body-differs': {
    'before right entries': 'the right entries name the unit that the table of domains wants',
  },
  'column-empty': { 'before right entries': 'the right entries fill the column' },
  'number-repeated': { 'before right entries': 'the numbers of the right entries repeat those before' },
  'element-missing': {
    'inherited value': 'it is told at the innermost entry, which may still name the element',
  },
  'ignore-unused': { 'inherited value': 'the comment covers a line, and element-missing moves to another' },
  'ignore-reason': { 'inherited value': 'the comment is unused there, and one mistake is one finding' },
  'dash-slip': {
    'inherited value': 'an entry behind a slipped dash is no entry yet that others could lie in',
  },
};

const NAMES = Object.keys(PLACEMENTS) as PlacementName[];

/** An example of a rule, with what the rule finds in it where it stands. */
interface Example {
  readonly name: string;
  readonly text: string;
  readonly twin: string;
  readonly world: World;
  readonly analysis: Analysis;
  readonly marks: readonly Span[];
}

/** An example planted in a place, with what must be found and what is. */
interface Trial {
  readonly name: string;
  readonly place: PlacementName;
  readonly text: string;
  readonly expected: readonly string[];
  readonly found: readonly string[];
}

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  let trials: readonly Trial[] = [];
  beforeAll(() => {
    trials = trialsOf(rule);
  });

  it.each(NAMES)('%s: is found with the same mark', (place) => {
    const there = trials.filter((trial) => trial.place === place);
    const faults = there
      .filter(({ expected, found }) => expected.join('\n') !== found.join('\n'))
      .map(({ name, text, expected, found }) => ({ name, text, expected, found }));
    const nowhere = there.every(({ expected }) => expected.length === 0);
    const reason = EXEMPT[id]?.[place];
    if (reason === undefined) {
      expect(faults, `mend ${id}, or say in EXEMPT why it differs there`).toEqual([]);
      expect(nowhere, `no example of ${id} can stand there: add a fixture that can, or say why not`).toBe(
        false,
      );
    } else expect(faults.length > 0 || nowhere, `not needed: ${reason}`).toBe(true);
  });

  it('is planted in three places at least', () => {
    const places = new Set(trials.filter(({ expected }) => expected.length > 0).map(({ place }) => place));
    expect(places.size).toBeGreaterThanOrEqual(3);
  });
});

it('exempts no rule that is not there', () => {
  expect(Object.keys(EXEMPT).filter((id) => RULES.every((rule) => rule.id !== id))).toEqual([]);
});

function trialsOf(rule: Rule): Trial[] {
  return examplesOf(rule).flatMap((example) => NAMES.flatMap((place) => trial(rule, example, place)));
}

function examplesOf(rule: Rule): Example[] {
  const wrong = { name: 'wrong', text: rule.wrong, twin: rule.right, world: exampleWorld(rule.world) };
  const fixtures = fixturesOf(rule).map(({ file, text, world }) => ({ name: file, text, twin: '', world }));
  return [wrong, ...fixtures].map((example) => {
    const analysis = analyse(example.text, example.world);
    return { ...example, analysis, marks: marksOf(rule, analysis) };
  });
}

function trial(rule: Rule, example: Example, place: PlacementName): Trial[] {
  const { name, text, twin, world } = example;
  // Near misses must stay silent where indentation and what is inherited could mislead; elsewhere they cost only time.
  if (example.marks.length === 0 && place !== 'nested group' && place !== 'inherited value') return [];
  const changed = planted(text, PLACEMENTS[place](text, twin));
  if (changed === undefined) return [];
  const analysis = changed.text === text ? example.analysis : analyse(changed.text, world);
  const show = (spans: readonly Span[]): string[] =>
    spans.map(({ start, end }) => `${start} «${changed.text.slice(start, end)}»`).sort();
  const expected = show(example.marks.map((span) => moved(text, span, changed.insertions)));
  return [{ name, place, text: changed.text, expected, found: show(marksOf(rule, analysis)) }];
}

function marksOf(rule: Rule, { findings }: Analysis): Span[] {
  return findings.filter((finding) => finding.rule === rule.id).map((finding) => absolute(finding.place));
}
