// What the tests of the rules share: checking a text, reading fixtures, applying fixes.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Analysis } from '../../server/analysis/analyse.ts';
import type { World } from '../../server/model/world.ts';
import { exampleWorld } from '../../server/rules/example.ts';
import type { ExampleWorld } from '../../server/rules/example-world.ts';
import { RULES } from '../../server/rules/index.ts';
import type { Fix, Rule } from '../../server/rules/rule.ts';
import { absolute } from '../../server/text/block.ts';

/** A fixture file: its text without the comments that say what is expected, and what they say. */
export interface Fixture {
  readonly rule: Rule;
  readonly file: string;
  readonly text: string;
  readonly world: World;
  /** `12 warning[rule-id] «quoted span»`: the line counts in `text`, from 1. */
  readonly expected: readonly string[];
}

const HERE = dirname(new URL(import.meta.url).pathname);
const EXPECTATION = /^\s*# ((?:error|warning|info|hint)\[[a-z-]+\] «.*»)$/u;
const TODAY = /^# today (\d{4}-\d{2}-\d{2})$/u;
const DIRECTORY = '单位.名录.yaml';
const OTHERS = 'others';

/**
 * The fixtures of a rule: the files of its folder. A comment `# warning[rule-id] «span»` under a line expects a
 * finding that begins on that line; a first line `# today 2020-07-02` sets the day; the file 单位.名录.yaml in the
 * folder is the unit directory of all of them, and the files of its folder `others` are the other documents of the
 * workspace. These comments are taken out before the text is checked.
 */
export function fixturesOf(rule: Rule): Fixture[] {
  const folder = join(HERE, rule.id);
  const directory = join(folder, DIRECTORY);
  const own = existsSync(directory) ? { directory: readFileSync(directory, 'utf8') } : {};
  const others = othersIn(join(folder, OTHERS));
  const files = globSync(join(folder, '*.yaml')).filter((file) => file !== directory);
  return files.sort().map((file) => readFixture(rule, file, { ...rule.world, ...own, ...others }));
}

function othersIn(folder: string): ExampleWorld {
  const files = globSync(join(folder, '*.yaml')).sort();
  if (files.length === 0) return {};
  return { others: Object.fromEntries(files.map((file) => [basename(file), readFileSync(file, 'utf8')])) };
}

function readFixture(rule: Rule, file: string, world: ExampleWorld): Fixture {
  const kept: string[] = [];
  const expected: string[] = [];
  let today = world.today;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const expectation = EXPECTATION.exec(line.trimEnd());
    const day = TODAY.exec(line);
    if (expectation !== null) expected.push(`${Math.max(1, kept.length)} ${expectation[1]}`);
    else if (day !== null) today = day[1];
    else kept.push(line);
  }
  const dated = today === undefined ? world : { ...world, today };
  return { rule, file: basename(file), text: kept.join('\n'), world: exampleWorld(dated), expected };
}

/** The world in which one rule is on and all others are off; a rule about ignore comments needs what they silence. */
export function only(rule: Rule, world: World): World {
  if ([rule.check].flat().some(({ of }) => of === 'ignore')) return world;
  const others = RULES.filter(({ id }) => id !== rule.id).map(({ id }) => [id, 'off'] as const);
  return { ...world, settings: { ...world.settings, rules: Object.fromEntries(others) } };
}

/** Findings as fixtures write them, in their order. */
export function written({ source, findings }: Analysis): string[] {
  return findings.map(({ rule, severity, place }) => {
    const { start, end } = absolute(place);
    const line = source.text.slice(0, start).split('\n').length;
    return `${line} ${severity}[${rule}] «${source.text.slice(start, end).replace(/\r?\n/g, '⏎')}»`;
  });
}

/** The text with a fix applied. */
export function mended(text: string, { edits }: Fix): string {
  const placed = edits.map(({ place, text: inserted }) => ({ ...absolute(place), inserted }));
  placed.sort((a, b) => b.start - a.start || b.end - a.end);
  return placed.reduce(
    (whole, { start, end, inserted }) => whole.slice(0, start) + inserted + whole.slice(end),
    text,
  );
}
