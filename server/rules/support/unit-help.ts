// What the rules of units share: the units of an entry with their places, and which unit a name stands for.

import type { DocFacts, Entry, EntryField, PlacedText, ReadText } from '../../model/document/document.ts';
import { placeWithin } from '../../model/document/values.ts';
import type { UnitList, UnitMention } from '../../model/languages/unit/units.ts';
import { departmentOf, type Standard, sureDepartment } from '../../model/standard/standard.ts';
import type { Directory, Match } from '../../model/workspace/directory.ts';
import type { Place } from '../../text/block.ts';
import type { Span } from '../../text/span.ts';
import type { Fix, Message, Surroundings } from '../rule.ts';
import { leaving, offeredFix } from './mend.ts';
import { brief, say } from './say.ts';
import { changeWithin, fixWith } from './within.ts';

/** One unit where it is written. */
export interface PlacedUnit {
  readonly field: EntryField;
  readonly from: PlacedText;
  readonly unit: UnitMention;
}

/** A list of units and the text that it was read from. */
export interface PlacedList {
  readonly from: PlacedText;
  readonly list: UnitList;
}

/** The texts of a field that name units, without their places: one for a text, one for each item of a list. */
export function unitTexts({ meaning }: EntryField): readonly ReadText<UnitList>[] {
  return meaning.type === 'units' ? meaning.texts : NONE;
}

const NONE: readonly ReadText<UnitList>[] = [];

/** The names of the units that are written in a field, added to those that are known. */
export function addNames(field: EntryField, names: string[]): void {
  for (const { reading } of unitTexts(field)) {
    for (const { kind, name } of reading.units) if (kind !== 'reference') names.push(name);
  }
}

/** The lists of units in a field: one for a text, one for each item of a list. */
export function unitLists({ meaning }: EntryField): readonly PlacedList[] {
  return meaning.type === 'units' ? meaning.lists : [];
}

/** The units that are written in a field; a bare 见附件2 is none. */
export function unitsOf(field: EntryField): readonly PlacedUnit[] {
  const units: PlacedUnit[] = [];
  for (const { from, list } of unitLists(field)) {
    for (const unit of list.units) if (unit.kind !== 'reference') units.push({ field, from, unit });
  }
  return units;
}

/** The units that are written in the entry itself. */
export function unitsIn(entry: Pick<Entry, 'fields'>): readonly PlacedUnit[] {
  return entry.fields.flatMap(unitsOf);
}

/** The stretch of the name alone, without role and reference. */
export function nameSpan({ span, name }: UnitMention): Span {
  return { start: span.start, end: span.start + name.length };
}

/** Where the name stands. */
export function placeOfName({ from, unit }: PlacedUnit): Place {
  return placeWithin(from, nameSpan(unit));
}

/** The fix that writes another name for a unit: with it the unit may stand twice, in two roles, or in another list. */
export function renamed({ from, unit }: PlacedUnit, name: string): readonly Fix[] {
  const title = say(`改为“${brief(name)}”`, `Change to “${brief(name)}”`);
  const edits = changeWithin(from, nameSpan(unit), name);
  return fixWith(offeredFix, title, edits).map((fix) => leaving(fix, AFTER_RENAMING));
}

/**
 * What a name may be found to be only when it is written right; of a wrong level is only who stands alone on it, so that
 * the names beside it are judged anew.
 */
export const AFTER_RENAMING: readonly string[] = [
  'unit-same-twice',
  'unit-both-roles',
  'unit-spellings',
  'tables-units-differ',
  'catalog-body-differs',
  'unit-level',
  'unit-unknown',
];

/** The unit of a name in the directory; 嘉兴市教育局 and 市教育局 are one in a document of 嘉兴市. */
export function lookUp(directory: Directory, name: string, doc: DocFacts): Match | undefined {
  const found = directory.find(name);
  const region = found === undefined ? doc.header.text('地区')?.text : undefined;
  if (region === undefined) return found;
  const level = region.slice(-1);
  if (name.startsWith(region)) return directory.find(level + name.slice(region.length));
  return name.startsWith(level) ? directory.find(region + name.slice(1)) : undefined;
}

/** The directory as a message names it. */
export function titleOf({ title }: Directory): Message {
  return title === '' ? say('单位名录', 'the unit directory') : say(`《${brief(title)}》`, brief(title));
}

/** The same text for two names exactly when they stand for one unit, as far as directory and standard know. */
export function identity(name: string, { doc, world }: Surroundings): string {
  const match = world.directory && lookUp(world.directory, name, doc);
  if (match !== undefined) return match.unit.name;
  const plain = name
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace('人民政府', '政府')
    .replace('有关', '相关');
  return department(plain, world.standard, doc) ?? plain.replace(/(?<=街道|乡镇)办(?:事处)?$/u, '');
}

/** Level and department of a name; undefined where other names of the department may mean another organ. */
function department(name: string, standard: Standard, doc: DocFacts): string | undefined {
  const read = departmentOf(standard, name);
  const sure = read && sureDepartment(read);
  if (read === undefined || sure === undefined) return undefined;
  const region = doc.header.text('地区')?.text;
  const level = read.prefix === region ? read.prefix.slice(-1) : read.prefix;
  return `${level}${sure.name}`;
}
