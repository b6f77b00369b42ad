// What every rule promises: its wrong example is caught by it alone, and its right twin is clean.
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/analysis/open-text.ts';
import { exampleWorld } from '../../server/rules/example.ts';
import { RULES } from '../../server/rules/index.ts';
import { fixturesOf, only, written } from './harness.ts';

describe.each(RULES)('$id', (rule) => {
  const world = exampleWorld(rule.world);

  it('catches its wrong example, and no other rule does', () => {
    const { findings } = analyse(rule.wrong, world);
    expect(findings.map((finding) => finding.rule)).toEqual([rule.id]);
  });

  it('finds its right example clean under all rules', () => {
    expect(written(analyse(rule.right, world))).toEqual([]);
  });

  it('says what it rests on and why, in both languages', () => {
    for (const text of [rule.title, rule.why, rule.basis]) {
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en).toMatch(/^[\x20-\x7e\p{Script=Han}“”‘’—–…→：；，、。（）〔〕《》〇□■√]+$/u);
    }
  });
});

const FIXTURES = RULES.flatMap(fixturesOf);

describe('fixtures', () => {
  it.each(FIXTURES.map((fixture) => [`${fixture.rule.id}/${fixture.file}`, fixture] as const))(
    '%s',
    (_, fixture) => {
      const { rule, text, world, expected } = fixture;
      expect(written(analyse(text, only(rule, world)))).toEqual(expected);
    },
  );

  it.each(RULES)('show $id at least three times, in two files or more', (rule) => {
    const own = fixturesOf(rule);
    const findings = own.flatMap(({ expected }) => expected);
    expect(own.length, `write another file into test/rules/${rule.id}/`).toBeGreaterThanOrEqual(2);
    expect(findings.length, `plant more mistakes in test/rules/${rule.id}/`).toBeGreaterThanOrEqual(3);
  });
});
