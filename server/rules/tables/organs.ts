// Which organ a unit is, whatever place and level stand in front of it, as far as that is certain.

import { type DepartmentFact, departmentOf, type Standard } from '../../model/standard/standard.ts';
import type { Surroundings } from '../rule.ts';
import { lookUp } from '../support/unit-help.ts';

/**
 * The id of the department that a name stands for, the last of its successors where it was reformed; undefined where
 * it may be another organ in another place.
 */
export function organOf(name: string, { doc, world }: Surroundings): string | undefined {
  const { directory, standard } = world;
  const found = directory && lookUp(directory, name, doc);
  return certain(found?.unit.name ?? name, standard) ?? certain(name, standard);
}

function certain(name: string, standard: Standard): string | undefined {
  const read = departmentOf(standard, name);
  const department = read?.department ?? read?.superseded?.successor;
  if (read === undefined || department === undefined) return undefined;
  if (department.aliases.some((alias) => alias.separate && alias.name === read.name)) return undefined;
  return lastOf(department, standard, new Set());
}

/** 扶贫办 became 乡村振兴局, and that a part of 农业农村局: for a comparison they are one. */
function lastOf(
  department: DepartmentFact,
  standard: Standard,
  seen: ReadonlySet<string>,
): string | undefined {
  if (department.kind === 'family') return undefined;
  const next = department.successor && standard.departmentById.get(department.successor.id);
  if (next === undefined || seen.has(department.id)) return department.id;
  return lastOf(next, standard, new Set([...seen, department.id]));
}
