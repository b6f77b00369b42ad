// The ways in which the units of a document are written.
import { type Doc, walk } from '../../model/document/document.ts';
import type { World } from '../../model/world.ts';
import type { CountedWords, Reads, Surroundings } from '../rule.ts';
import { holding } from '../support/columns.ts';
import { grouped } from '../support/grouped.ts';
import { addNames, identity, lookUp, type PlacedUnit, unitsIn } from '../support/unit-help.ts';

/** One way to write a unit, and everywhere it is written so. */
export type Spelling = readonly PlacedUnit[];

/**
 * The spellings of each unit that has several, in the order in which they appear.
 * @param words all names of units in the document: few of them differ, however large the table is
 */
export function spellingsByUnit(
  doc: Doc,
  world: World,
  { counts }: CountedWords,
): readonly (readonly Spelling[])[] {
  const current = [...counts.keys()].filter((name) => !isFormer(name, { doc, world }));
  const names = grouped(current, (name) => identity(name, { doc, world }));
  const mixed = new Set([...names.values()].filter(({ length }) => length > 1).flat());
  if (mixed.size === 0) return [];
  const places = grouped(placesOf(mixed, doc), ({ unit }) => unit.name);
  const spellings = grouped(places.values(), (spelling) => identity(nameOf(spelling), { doc, world }));
  return [...spellings.values()];
}

/** A former name is no other way to write a unit: by the date of the document it is out of date, or it was another. */
function isFormer(name: string, { doc, world: { directory } }: Surroundings): boolean {
  return directory !== undefined && lookUp(directory, name, doc)?.as === 'former';
}

/** The spelling to keep: the most frequent of those that the unit directory has, where it has any. */
export function preferredOf(
  spellings: readonly Spelling[],
  surroundings: Surroundings,
): Spelling | undefined {
  return spellings.toSorted((a, b) => rank(b, surroundings) - rank(a, surroundings))[0];
}

/** The names of the units in an entry. */
export const readsNames: Reads = {
  under: holding('units'),
  words(entry) {
    const columns = entry.shape.holding('units');
    if (columns.length === 0) return NONE;
    const { fields } = entry;
    const names: string[] = [];
    for (const index of columns) {
      const field = fields[index];
      if (field !== undefined) addNames(field, names);
    }
    return names;
  },
};

const NONE: readonly string[] = [];

function* placesOf(names: ReadonlySet<string>, { entries }: Doc): Generator<PlacedUnit> {
  for (const { entry } of walk(entries)) {
    for (const placed of unitsIn(entry)) if (names.has(placed.unit.name)) yield placed;
  }
}

/** Brackets in Chinese text are full width (GB/T 15834—2011), however often they are not. */
function rank(spelling: Spelling, { doc, world: { directory } }: Surroundings): number {
  const name = nameOf(spelling);
  const isListed = directory !== undefined && lookUp(directory, name, doc) !== undefined;
  return spelling.length + (/[()]/u.test(name) ? 0 : 1e6) + (isListed ? 1e7 : 0);
}

function nameOf([first]: Spelling): string {
  return first?.unit.name ?? '';
}
