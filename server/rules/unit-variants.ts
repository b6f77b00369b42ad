// The ways in which the units of a document are written.
import { type Doc, type Entry, walk } from '../model/document.ts';
import type { World } from '../model/world.ts';
import { grouped } from './grouped.ts';
import type { Recall } from './rule.ts';
import { identity, type PlacedUnit, unitsIn, unitsOf } from './unit-help.ts';

/** One way to write a unit, and everywhere it is written so. */
export type Spelling = readonly PlacedUnit[];

/** The spellings of each unit that has several, in the order in which they appear. */
export function spellingsByUnit(doc: Doc, world: World, recall: Recall): readonly (readonly Spelling[])[] {
  const names = grouped(namesIn(doc, recall), (name) => identity(name, { doc, world }));
  const mixed = new Set([...names.values()].filter(({ length }) => length > 1).flat());
  if (mixed.size === 0) return [];
  const places = grouped(placesOf(mixed, doc), ({ unit }) => unit.name);
  const spellings = grouped(places.values(), (spelling) => identity(nameOf(spelling), { doc, world }));
  return [...spellings.values()];
}

/** The spelling to keep: the most frequent one. */
export function preferredOf(spellings: readonly Spelling[]): Spelling | undefined {
  return spellings.toSorted((a, b) => rank(b) - rank(a))[0];
}

/** Every name once, from one text for each entry: few of them differ, however large the table is. */
function namesIn({ entries }: Doc, recall: Recall): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const { entry } of walk(entries)) texts.add(recall(entry.fields, namesOf));
  return new Set([...texts].flatMap((text) => text.split('\n')));
}

/** The names in one entry, one to a line. */
function namesOf(fields: Entry['fields']): string {
  return fields
    .flatMap(unitsOf)
    .map(({ unit }) => unit.name)
    .join('\n');
}

function* placesOf(names: ReadonlySet<string>, { entries }: Doc): Generator<PlacedUnit> {
  for (const { entry } of walk(entries)) {
    for (const placed of unitsIn(entry)) if (names.has(placed.unit.name)) yield placed;
  }
}

/** Brackets in Chinese text are full width (GB/T 15834—2011), however often they are not. */
function rank(spelling: Spelling): number {
  return spelling.length + (/[()]/u.test(nameOf(spelling)) ? 0 : 1e6);
}

function nameOf([first]: Spelling): string {
  return first?.unit.name ?? '';
}
