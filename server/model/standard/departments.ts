// The functional departments without a level prefix: their names, former names and successors, and the words around them.
import { type Bilingual, type Citation, type Confidence, folded, indexed, type Word } from './words.ts';

/** What sort of organ a department is; a family is a set of different organs, never of synonyms. */
export type DepartmentKind = 'department' | 'party-organ' | 'government-office' | 'institution' | 'family';

/** When a name was superseded and by which, without level prefix; days are ISO dates. */
export interface Reform {
  /** What to write instead. */
  readonly replacement: string;
  /** The earliest day on which the old name may have been superseded anywhere. */
  readonly reformFrom: string;
  /** From this day on the old name is a mistake at every level; late on purpose. */
  readonly flagFrom: string;
  readonly confidence: Confidence;
  readonly reason: Bilingual;
  readonly source: Citation;
}

/** A name that a department no longer has. */
export interface FormerDepartmentName extends Reform {
  readonly name: string;
}

/** The department that took over a whole department, by its id. */
export interface DepartmentSuccessor extends Reform {
  readonly id: string;
}

/** Another name in use; `separate` marks an organ merged or titled otherwise in some places: no plain synonym. */
export interface DepartmentAlias extends Word {
  readonly separate?: boolean;
  /** The full name that it is short for, or itself where it is one; missing where places differ. */
  readonly full?: string;
}

/** Names of organs that are none of the departments: known to be real, and synonyms of nothing. */
export interface OrganNames {
  readonly names: readonly string[];
  readonly source: Citation;
}

/** A department. */
export interface DepartmentFact {
  readonly id: string;
  readonly name: string;
  readonly kind: DepartmentKind;
  readonly aliases: readonly DepartmentAlias[];
  readonly formerNames: readonly FormerDepartmentName[];
  readonly successor?: DepartmentSuccessor;
  readonly levels: readonly string[];
  /** Ids of domains. */
  readonly domains: readonly string[];
  readonly note?: string;
  readonly source: Citation;
}

/** A superseded name with the department that follows it. */
export interface SupersededName extends FormerDepartmentName {
  readonly successor: DepartmentFact;
}

/** The file `schemas/departments.json`. */
export interface DepartmentsFile {
  readonly departments: readonly DepartmentFact[];
  /** Collective units, e.g. `各县（市、区）政府、管委会`: one unit each, inner 、 and brackets included. */
  readonly collectives: readonly Word[];
  /** Ends that leave a list open, e.g. `等相关部门`. */
  readonly tails: readonly Word[];
  readonly roles: readonly Word[];
  /** Characters that part the units of a list. */
  readonly separators: readonly Word[];
  /** What may stand before a department's name: 省, 市, 县, 区 …, longest first. */
  readonly levelPrefixes: readonly Word[];
  readonly organs: readonly OrganNames[];
}

/** The departments with their look-ups. */
export interface DepartmentFacts extends DepartmentsFile {
  readonly departmentById: ReadonlyMap<string, DepartmentFact>;
  /** By name or alias, without level prefix. */
  readonly departmentByName: ReadonlyMap<string, DepartmentFact>;
  /** By superseded name, without level prefix. */
  readonly supersededByName: ReadonlyMap<string, SupersededName>;
  /** Without level prefix. */
  readonly organNames: ReadonlySet<string>;
}

/** A unit's name parted into its level and place, and the department that it is, now or formerly. */
export interface DepartmentName {
  /** What stands before the department's name, e.g. `市` or `嘉兴市`; may be empty. */
  readonly prefix: string;
  /** The department's name as written, e.g. `发改委`. */
  readonly name: string;
  readonly department: DepartmentFact | undefined;
  readonly superseded: SupersededName | undefined;
}

/** No department's name is longer, so that a whole paragraph in the place of a unit costs no more than a name. */
const LONGEST_NAME = 20;

/** Reads `市发改委`, `嘉兴市市场监管局` or `县委编办`; undefined when no department's name ends it. */
export function departmentOf(facts: DepartmentFacts, unit: string): DepartmentName | undefined {
  const text = folded(unit);
  for (let start = Math.max(0, text.length - LONGEST_NAME); start < text.length; start++) {
    const prefix = text.slice(0, start);
    const name = text.slice(start);
    const department = facts.departmentByName.get(name);
    const superseded = facts.supersededByName.get(name);
    if (!department && !superseded) continue;
    return isPrefix(facts, prefix) ? { prefix, name, department, superseded } : undefined;
  }
  return undefined;
}

/** Whether a name is that of an organ that there is or was somewhere, and so no slip of another one's. */
export function isOrgan(facts: DepartmentFacts, unit: string): boolean {
  if (departmentOf(facts, unit) !== undefined) return true;
  const text = folded(unit);
  for (let start = Math.max(0, text.length - LONGEST_NAME); start < text.length; start++) {
    if (facts.organNames.has(text.slice(start)) && isPrefix(facts, text.slice(0, start))) return true;
  }
  return false;
}

/**
 * The department that a name stands for without doubt: the names of a family are those of different organs, and so are
 * those of merged ones.
 */
export function sureDepartment({ name, department }: DepartmentName): DepartmentFact | undefined {
  if (department === undefined || department.kind === 'family') return undefined;
  const isSeparate = department.aliases.some((alias) => alias.separate && alias.name === name);
  return isSeparate ? undefined : department;
}

/** The full name of a department without level prefix; undefined where places differ in what the name is short for. */
export function fullName({ name, department }: DepartmentName): string | undefined {
  if (department?.kind === 'family') return undefined;
  return name === department?.name ? name : department?.aliases.find((alias) => alias.name === name)?.full;
}

/** Other full names that the successor of a superseded name has in some places: 自然资源局 beside 自然资源和规划局. */
export function otherTitles({ replacement, successor }: SupersededName): readonly string[] {
  const { name, aliases } = successor;
  const own = replacement === name ? name : aliases.find((alias) => alias.name === replacement)?.full;
  const titles = aliases.filter((alias) => alias.full === alias.name && alias.separate !== true);
  return [name, ...titles.map((alias) => alias.name)].filter((title) => title !== own);
}

/** What a superseded name is called on a day (ISO), all reforms up to it applied; undefined when it still held. */
export function currentName(facts: DepartmentFacts, name: string, day: string): SupersededName | undefined {
  const first = facts.supersededByName.get(name);
  if (first === undefined || day < first.flagFrom) return undefined;
  return currentName(facts, first.replacement, day) ?? first;
}

/** Builds the look-ups; a pure function of the file. */
export function departmentFacts(file: DepartmentsFile): DepartmentFacts {
  const { departments } = file;
  const departmentById = indexed(departments, ({ id }) => [id]);
  return {
    ...file,
    departmentById,
    departmentByName: indexed(departments, namesOf),
    supersededByName: indexed(
      departments.flatMap((department) => supersededNames(department, departmentById)),
      ({ name }) => [name],
    ),
    organNames: new Set(file.organs.flatMap(({ names }) => names)),
  };
}

function namesOf({ name, aliases }: DepartmentFact): string[] {
  return [name, ...aliases.map((alias) => alias.name)];
}

function supersededNames(
  department: DepartmentFact,
  byId: ReadonlyMap<string, DepartmentFact>,
): SupersededName[] {
  const renamed = department.formerNames.map((former) => ({ ...former, successor: department }));
  const follower = department.successor && byId.get(department.successor.id);
  if (department.successor === undefined || follower === undefined) return renamed;
  const { id: _, ...reform } = department.successor;
  return [...renamed, ...namesOf(department).map((name) => ({ ...reform, name, successor: follower }))];
}

/** A prefix is empty or ends in a level word, with any place name before it. */
function isPrefix(facts: DepartmentFacts, prefix: string): boolean {
  return prefix === '' || facts.levelPrefixes.some(({ name }) => prefix.endsWith(name));
}
