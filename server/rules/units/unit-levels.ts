// Levels of units: which level words (省, 市, 县 …) in front of a department cannot be right in the table of a place.

import type { DocFacts, EntryField } from '../../model/document/document.ts';
import {
  type DepartmentFact,
  departmentOf,
  type ElementId,
  hasRole,
  type Standard,
  sureDepartment,
} from '../../model/standard/standard.ts';
import type { Surroundings } from '../rule.ts';
import { lookUp, type PlacedUnit, unitsOf } from '../support/unit-help.ts';
import { successorOf } from './unit-successor.ts';

/** A unit whose level word is wrong, with the word of the place and the name to write instead. */
export interface WrongLevel {
  readonly written: string;
  readonly own: string;
  readonly meant: string;
  /** Whether that name is certain: the directory has it, or there is none to ask. */
  readonly certain: boolean;
  /** A superior organ where the place has its own, or one of a level that the place does not have. */
  readonly case: 'superior' | 'alien';
}

/**
 * Level words that no unit of a place carries, by the level word of the place: a county has no districts, and a city
 * does not mean one of its counties without naming it. Superior organs may appear in every table.
 */
const ALIEN: Readonly<Record<string, string>> = {
  县: '区旗',
  区: '县旗',
  旗: '县区',
  市: '县区旗',
  州: '县区盟',
  盟: '县区州',
  镇: '乡',
  乡: '镇',
};

/** Level words of what stands above a place. */
const ABOVE: Readonly<Record<string, string>> = {
  县: '省市州盟',
  区: '省市州',
  旗: '省市州盟',
  市: '省',
  州: '省',
  镇: '省市县区旗州',
  乡: '省市县区旗州',
};

/** Who acts for the place itself; a guiding unit is a superior one as a rule. */
const ACTING: ReadonlySet<ElementId> = new Set<ElementId>([
  'responsible',
  'responsible1',
  'responsible2',
  'lead',
  'support',
  'body',
]);

/**
 * Tells of units of one field what is wrong with their levels; undefined where nothing is certain. A class because what
 * stands beside a unit, and in the directory, is looked at when the first one asks, and once for all.
 */
export class UnitLevels {
  private readonly field: EntryField;
  private readonly surroundings: Surroundings;
  private readonly meant = new Map<string, string | undefined>();
  private beside: Beside | undefined;

  constructor(field: EntryField, surroundings: Surroundings) {
    this.field = field;
    this.surroundings = surroundings;
  }

  /** @param placed a unit of the field */
  wrong(placed: PlacedUnit): WrongLevel | undefined {
    const { name, kind } = placed.unit;
    const alien = kind === 'unit' ? ofAnotherLevel(name, this.surroundings) : undefined;
    // Of a name that is out of date another rule tells; no level makes it right.
    if (alien === undefined || successorOf(name, this.surroundings) !== undefined) return undefined;
    this.beside ??= besideIn(this.field, alien.own, this.surroundings);
    // Who is named at both levels is meant at both.
    const { names, departments, tellsLevels } = this.beside;
    if (tellsLevels || names.has(alien.bare) || (alien.isSure && departments.has(alien.department)))
      return undefined;
    return judged(placed, alien, this.ownName(alien), this.surroundings);
  }

  /** How the directory calls the department of the place itself, by a short name where there is one. */
  private ownName(alien: OfAnotherLevel): string | undefined {
    const { directory, standard } = this.surroundings.world;
    if (directory !== undefined && !this.meant.has(alien.bare)) {
      const isOwn = (name: string): boolean => isSame(alien, ownUnit(name, alien.own, standard));
      const unit = directory.units.find(({ name, shortNames }) => [name, ...shortNames].some(isOwn));
      this.meant.set(alien.bare, unit && (unit.shortNames.find(isOwn) ?? unit.name));
    }
    return this.meant.get(alien.bare);
  }
}

/** What the units of a field say of levels. */
interface Beside {
  /** Units of the place itself: their names without its level word, and their departments where those are sure. */
  readonly names: ReadonlySet<string>;
  readonly departments: ReadonlySet<DepartmentFact | undefined>;
  /** Whether 市级 and its like stand there. */
  readonly tellsLevels: boolean;
}

function besideIn(field: EntryField, own: string, { world }: Surroundings): Beside {
  const written = unitsOf(field).map(({ unit }) => unit.name);
  const units = written.flatMap((name) => ownUnit(name, own, world.standard) ?? []);
  return {
    names: new Set(units.map(({ name }) => name)),
    departments: new Set(units.map(sureDepartment)),
    tellsLevels: written.some((name) => /^[省市县区旗州盟]+级?$/u.test(name)),
  };
}

/** One of a family, or a merged one, is another organ than those that are called otherwise. */
function isSame({ bare, department, isSure }: OfAnotherLevel, unit: ReadName | undefined): boolean {
  if (unit === undefined) return false;
  return unit.name === bare || (isSure && sureDepartment(unit) === department);
}

type ReadName = NonNullable<ReturnType<typeof departmentOf>>;

/** A name that carries the level word of the place, read. */
function ownUnit(name: string, own: string, standard: Standard): ReadName | undefined {
  const unit = departmentOf(standard, name);
  return unit?.prefix.endsWith(own) === true ? unit : undefined;
}

function judged(
  placed: PlacedUnit,
  { own, prefix, bare }: OfAnotherLevel,
  meant: string | undefined,
  { doc, world }: Surroundings,
): WrongLevel | undefined {
  if (isAlien(prefix, own, doc)) {
    const certain = meant !== undefined || world.directory === undefined;
    return { written: prefix, own, meant: meant ?? own + bare, certain, case: 'alien' };
  }
  const acts = placed.field.element !== undefined && ACTING.has(placed.field.element.id);
  if (!acts || meant === undefined || !(ABOVE[own] ?? '').includes(prefix)) return undefined;
  return { written: prefix, own, meant, certain: true, case: 'superior' };
}

/** Whether the level word of a name may be wrong, whatever stands beside it. */
export function mayBeOfWrongLevel(name: string, surroundings: Surroundings): boolean {
  return ofAnotherLevel(name, surroundings) !== undefined;
}

/** A department whose name in the directory, if there is one, does not carry that level word. */
interface OfAnotherLevel {
  /** The level word of the place, and the one that is written. */
  readonly own: string;
  readonly prefix: string;
  readonly department: DepartmentFact;
  /** Whether other names of the department stand for the same organ. */
  readonly isSure: boolean;
  /** The name without its level word. */
  readonly bare: string;
}

function ofAnotherLevel(name: string, { doc, world }: Surroundings): OfAnotherLevel | undefined {
  const own = levelOfPlace(doc);
  if (own === undefined || name.length > LONGEST) return undefined;
  const { directory, standard } = world;
  const read = departmentOf(standard, name);
  if (read?.department === undefined || read.prefix.length !== 1 || read.prefix === own) return undefined;
  if (directory !== undefined && lookUp(directory, name, doc) !== undefined) return undefined;
  const isSure = sureDepartment(read) !== undefined;
  return { own, prefix: read.prefix, department: read.department, isSure, bare: read.name };
}

/** No name of a unit is longer. */
const LONGEST = 30;

function isAlien(prefix: string, own: string, { kind }: DocFacts): boolean {
  // Rows may be those of offices below: a city’s catalog lists items of its counties too.
  const below = '市州盟'.includes(own) && hasRole(kind, 'levels');
  return !below && (ALIEN[own] ?? '').includes(prefix);
}

/** The level word of the place; undefined for provinces, and for places whose word tells no level, as 经济开发区. */
function levelOfPlace({ header }: DocFacts): string | undefined {
  const place = header.text('地区')?.text.trim() ?? '';
  if (OF_NO_LEVEL.test(place)) return undefined;
  const [own = ''] = place.slice(-1);
  return own in ALIEN ? own : undefined;
}

const OF_NO_LEVEL =
  /(?:自治区|地区|新区|园区|(?:开发|高新|高新技术产业|度假|功能|合作|管理|示范|保税|实验|试验|风景名胜)区|^(?:北京|上海|天津|重庆)市)$/u;
