// What two tables are compared by: the units of a table or of one cell, each by the unit that its name stands for.
import { type Doc, type EntryField, walk } from '../../model/document/document.ts';
import type { World } from '../../model/world.ts';
import { identity, type PlacedUnit, unitLists, unitsOf } from '../support/unit-help.ts';

/** Units by what their names stand for, each where it stands first. */
export type Units = ReadonlyMap<string, PlacedUnit>;

/** What a list has beyond a table, and what it lacks of it. */
export interface Difference {
  readonly missing: readonly PlacedUnit[];
  readonly strange: readonly PlacedUnit[];
}

/** Fewer units than these may be the same by chance. */
export const FEWEST = 5;

/** The share of common units from which on one list is meant to be the other. */
const SHARE = 0.8;

/** The units that are responsible for a domain; 各县（市、区）政府 and their like are responsible for all of them. */
export function leadersIn(doc: Doc, world: World): Units {
  const fields = [...walk(doc.entries)].flatMap(({ entry }) => entry.fields);
  return byIdentity(fields.filter(({ element }) => element?.id !== 'guide').flatMap(unitsOf), doc, world);
}

/** The units of a cell that names all it means; none for a short list, and for one that 等 leaves open. */
export function enumerated(field: EntryField, doc: Doc, world: World): Units {
  const lists = unitLists(field).map(({ list }) => list);
  const isOpen = lists.some(({ tails }) => tails.length > 0);
  const count = lists.reduce((sum, { units }) => sum + units.length, 0);
  return isOpen || count < FEWEST ? new Map() : byIdentity(unitsOf(field), doc, world);
}

/** Whether a list so much resembles the units of a table that it must be meant to be them. */
export function isMeant(units: Units, leaders: Units): boolean {
  const common = [...units.keys()].filter((key) => leaders.has(key)).length;
  return common >= FEWEST && common >= SHARE * Math.max(units.size, leaders.size);
}

/** Both ways in which they differ, in the order in which the units are written. */
export function differenceOf(units: Units, leaders: Units): Difference {
  const without = (one: Units, other: Units): PlacedUnit[] =>
    [...one].filter(([key]) => !other.has(key)).map(([, placed]) => placed);
  return { missing: without(leaders, units), strange: without(units, leaders) };
}

function byIdentity(placed: readonly PlacedUnit[], doc: Doc, world: World): Units {
  const units = new Map<string, PlacedUnit>();
  for (const one of placed) {
    if (one.unit.kind !== 'unit') continue;
    const key = identity(one.unit.name, { doc, world });
    if (!units.has(key)) units.set(key, one);
  }
  return units;
}
