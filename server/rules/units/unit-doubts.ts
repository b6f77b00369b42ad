// The units of a cell whose names some rule may object to. Of nearly every name one look for a whole document tells
// that none does.
import type { EntryField } from '../../model/document/document.ts';
import type { Cell, CellContext, Surroundings } from '../rule.ts';
import { lookUp, type PlacedUnit, unitsOf, unitTexts } from '../support/unit-help.ts';
import { mayBeOfWrongLevel } from './unit-levels.ts';
import { successorOf } from './unit-successor.ts';

/** Whether a unit of a cell may be unknown, out of date or of a wrong level. */
export function hasDoubtful(field: EntryField, { remember }: CellContext): boolean {
  for (const { reading } of unitTexts(field)) {
    for (const { kind, name } of reading.units) {
      if (kind === 'unit' && remember(name, isDoubtful)) return true;
    }
  }
  return false;
}

/** Those units of a cell. */
export function doubtfulIn({ fields }: Cell, { remember }: CellContext): readonly PlacedUnit[] {
  return unitsOf(fields[0]).filter(({ unit }) => unit.kind === 'unit' && remember(unit.name, isDoubtful));
}

function isDoubtful(name: string, surroundings: Surroundings): boolean {
  const { doc, world } = surroundings;
  const isStrange = world.directory !== undefined && lookUp(world.directory, name, doc) === undefined;
  return isStrange || successorOf(name, surroundings) !== undefined || mayBeOfWrongLevel(name, surroundings);
}
