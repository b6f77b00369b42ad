// The law of fixes over all texts that there are: fixtures in other places, real documents, slips, made-up tables, and
// texts after random edits.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { analyse } from '../../server/analysis/open-text.ts';
import { fixAll } from '../../server/features/fixes.ts';
import type { World } from '../../server/model/world.ts';
import { exampleWorld } from '../../server/rules/example.ts';
import { RULES } from '../../server/rules/index.ts';
import { edited } from '../../server/text/edits.ts';
import { anyEdit } from '../analysis/edits.ts';
import { CORPUS, EXAMPLES } from '../precision/documents.ts';
import { faultsOfFixAll, faultsOfFixes } from './fix-law.ts';
import { type Made, madeTable } from './fix-texts.ts';
import { fixturesOf } from './harness.ts';
import { COMBINED } from './near-slips.ts';
import { PLACEMENTS, planted } from './placements.ts';
import { RIGHT, SLIPS } from './slips.ts';

const RUNS = Number(process.env['GONGKAI_RUNS'] ?? 600);
/** The same texts every time, so that what fails can be run again; another seed tries others. */
const SEED = Number(process.env['GONGKAI_SEED'] ?? 1);
const PATIENCE = 60_000 + RUNS * 100;

interface Named extends Made {
  readonly name: string;
  /** The right twin of a rule's example. */
  readonly twin?: string;
}

const WRONG: readonly Named[] = RULES.flatMap((rule) => [
  { name: `${rule.id}: wrong`, text: rule.wrong, twin: rule.right, world: exampleWorld(rule.world) },
  ...fixturesOf(rule).map(({ file, text, world }) => ({ name: `${rule.id}: ${file}`, text, world })),
]);

const SLIPPED: readonly Named[] = [...Object.values(SLIPS).flat(), ...COMBINED].map(([right, typed]) => {
  return { name: typed, text: RIGHT.replace(right, typed), world: exampleWorld({ today: '2020-07-02' }) };
});

it.each(Object.keys(PLACEMENTS) as (keyof typeof PLACEMENTS)[])(
  'holds for every fixture: %s',
  (place) => {
    const texts = WRONG.flatMap((wrong) => {
      const text = planted(wrong.text, PLACEMENTS[place](wrong.text, wrong.twin ?? ''))?.text;
      return text === undefined ? [] : [{ ...wrong, text }];
    });
    expect(faultsIn(texts)).toEqual([]);
  },
  PATIENCE,
);

it('holds for real documents, and for every slip of the input method', () => {
  expect(faultsIn([...EXAMPLES, ...CORPUS, ...SLIPPED])).toEqual([]);
});

it(
  'holds for tables whose cells are wrong in every way, with a unit directory and without',
  () => {
    expect(firstFault(fc.sample(madeTable, { numRuns: RUNS, seed: SEED }))).toBeUndefined();
  },
  PATIENCE,
);

it(
  'holds for texts after random edits',
  () => {
    const edits = fc.array(anyEdit, { minLength: 1, maxLength: 4 });
    const tries = fc.sample(fc.tuple(fc.constantFrom(...WRONG), edits), { numRuns: RUNS, seed: SEED });
    const texts = tries.map(([{ text, world }, made]) => {
      return { text: made.reduce((whole, edit) => edit(whole), text), world };
    });
    expect(firstFault(texts)).toBeUndefined();
  },
  PATIENCE,
);

/** The first text with which something is wrong, and what: a world is too large to be shown as a counterexample. */
function firstFault(texts: readonly Made[]): { text: string; faults: string[] } | undefined {
  for (const made of texts) {
    const faults = faultsOf(made);
    if (faults.length > 0) return { text: made.text, faults };
  }
  return undefined;
}

/** Slips of a whole text, as of one who never left the Chinese input method. */
const THROUGHOUT: readonly (readonly [name: string, (text: string) => string])[] = [
  ['full-width colons', (text) => text.replace(KEYS, '$1：')],
  ['full-width colons with a blank', (text) => text.replace(KEYS, '$1：$2')],
  ['colons without a blank', (text) => text.replace(KEYS, '$1:')],
  ['full-width indentation', (text) => text.replace(MARGIN, (blanks) => '　'.repeat(blanks.length / 2))],
  ['no-break indentation', (text) => text.replace(MARGIN, (blanks) => '\u00a0'.repeat(blanks.length))],
  ['a tab for each level', (text) => text.replace(MARGIN, (blanks) => '\t'.repeat(blanks.length / 2))],
];
const KEYS = /^( *(?:- )?[^\s:#"'{[：]+(?: \d)?):( ?)/gmu;
const MARGIN = /^ +(?=[^ #])/gmu;

it.each(THROUGHOUT)('one Fix All mends a text in %s', (_, slip) => {
  const right = { name: 'right', text: RIGHT, world: exampleWorld() };
  for (const { name, text, world } of [right, ...EXAMPLES, ...CORPUS]) {
    // Labels below a key are read with either colon, so that theirs are no slips.
    const slipped = slip(text).replace(LABELS, (label) => label.replace(/[:：] ?/u, ': '));
    expect(allMended(slipped, world), name).toBe(allMended(text, world));
  }
});

const LABELS = /^\s+(?:26个试点|其他)领域[:：].*$/gmu;

function allMended(text: string, world: World): string {
  return edited(text, fixAll(analyse(text, world)));
}

function faultsIn(texts: readonly Named[]): string[] {
  return texts.flatMap((text) => faultsOf(text).map((fault) => `${text.name}: ${fault}`));
}

function faultsOf({ text, world }: Made): string[] {
  return [...faultsOfFixes(text, world), ...faultsOfFixAll(text, world)];
}
