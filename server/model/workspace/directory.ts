// The unit directory (单位名录) of a place: names resolve to units, at the date of a document.

import { type Doc, type Entry, type EntryField, printed, walk } from '../document/document.ts';
import { maskBrackets } from '../languages/brackets.ts';
import { parseIso } from '../languages/days.ts';
import { hasRole } from '../standard/standard.ts';

/** A former name, with the last day on which it was right (days since 1970-01-01) where that is known. */
export interface FormerName {
  readonly name: string;
  readonly until: number | undefined;
}

/** One unit of the directory. */
export interface DirectoryUnit {
  readonly name: string;
  readonly shortNames: readonly string[];
  readonly formerNames: readonly FormerName[];
  /** 类别 as written: 部门, 县（市、区）, 集合 … */
  readonly unitClass: string;
}

/** How a name found its unit. */
export type Match =
  | { readonly as: 'name' | 'short'; readonly unit: DirectoryUnit }
  | { readonly as: 'former'; readonly unit: DirectoryUnit; readonly former: FormerName };

/** The directory as a value. */
export interface Directory {
  readonly title: string;
  readonly units: readonly DirectoryUnit[];
  /** What a name as written stands for, first of all its full name; undefined for an unknown one. */
  find(name: string): Match | undefined;
  /** All that a name stands for: a short or a former name may be that of several units. */
  all(name: string): readonly Match[];
}

/**
 * The units that a name may stand for as much as for each other, in the order of the directory; more than one where
 * several have it as a short or a former name. A former name leads to the end of its chain.
 * @param isOver whether a former name is no longer right on the day that counts
 */
export function bearers(
  directory: Directory,
  name: string,
  isOver: (former: FormerName) => boolean,
): readonly DirectoryUnit[] {
  const [first, ...rest] = directory.all(name);
  if (first === undefined) return [];
  if (first.as === 'name') return [first.unit];
  const same = [first, ...rest.filter(({ as }) => as === first.as)].map(({ unit }) => unit);
  return [...new Set(first.as === 'short' ? same : same.map((unit) => latest(directory, unit, isOver)))];
}

/** What became of a unit whose own name another one lists as a former name; the unit itself where they lead in a circle. */
function latest(
  directory: Directory,
  unit: DirectoryUnit,
  isOver: (former: FormerName) => boolean,
): DirectoryUnit {
  const seen = new Set<DirectoryUnit>();
  let last = unit;
  for (
    let next: DirectoryUnit | undefined = unit;
    next !== undefined;
    next = followerOf(directory, last, isOver)
  ) {
    if (seen.has(next)) return unit;
    seen.add(next);
    last = next;
  }
  return last;
}

function followerOf(
  directory: Directory,
  unit: DirectoryUnit,
  isOver: (former: FormerName) => boolean,
): DirectoryUnit | undefined {
  const matches = directory.all(unit.name);
  return matches.find((each) => each.as === 'former' && each.unit !== unit && isOver(each.former))?.unit;
}

/** Reads a directory from documents of the kind 单位名录; undefined when none of them is one. */
export function readDirectory(docs: readonly Doc[]): Directory | undefined {
  const own = docs.filter(({ kind }) => hasRole(kind, 'units'));
  if (own.length === 0) return undefined;
  const units = own.flatMap((doc) => {
    return [...walk(doc.entries)].flatMap(({ entry, above }) => readUnit([entry, ...above.toReversed()]));
  });
  const names = new Map<string, Match[]>();
  const note = (name: string, match: Match): void => {
    const known = names.get(plain(name));
    if (known === undefined) names.set(plain(name), [match]);
    else known.push(match);
  };
  const all = (name: string): readonly Match[] => names.get(plain(name)) ?? NONE;
  for (const unit of units) note(unit.name, { as: 'name', unit });
  for (const unit of units) for (const name of unit.shortNames) note(name, { as: 'short', unit });
  for (const unit of units) {
    for (const former of unit.formerNames) note(former.name, { as: 'former', unit, former });
  }
  return { title: own[0]?.header.text('标题')?.text ?? '', units, find: (name) => all(name)[0], all };
}

const NONE: readonly Match[] = [];

/** Names are compared without blanks and with full-width brackets, as both are typed at random. */
function plain(name: string): string {
  return name.replace(/\s+/g, '').replace(/\(/g, '（').replace(/\)/g, '）');
}

/** @param lineage the entry and the groups that it lies in, innermost first: 类别 is mostly written on a group */
function readUnit(lineage: readonly Entry[]): DirectoryUnit[] {
  const own = lineage.slice(0, 1);
  const name = textOf(fieldOf(own, 'name'));
  if (name === '') return [];
  return [
    {
      name,
      shortNames: namesOf(fieldOf(own, 'shortNames')),
      formerNames: namesOf(fieldOf(own, 'formerNames')).map(readFormer),
      unitClass: textOf(fieldOf(lineage, 'unitClass')),
    },
  ];
}

function fieldOf(lineage: readonly Entry[], id: string): EntryField | undefined {
  return lineage.flatMap(({ fields }) => fields).find(({ element }) => element?.id === id);
}

/** The names in a field: a list as written, or a text parted at 、 outside brackets. */
function namesOf(field: EntryField | undefined): string[] {
  if (field === undefined) return [];
  const { value } = field;
  if (value.shape === 'list') return value.items.map(({ text }) => text);
  const text = printed(value);
  const { masked } = maskBrackets(text);
  const names: string[] = [];
  let start = 0;
  for (const { 0: mark, index } of [...masked.matchAll(/[、，,；;\n]+/gu), { 0: '', index: text.length }]) {
    names.push(text.slice(start, index).trim());
    start = index + mark.length;
  }
  return names.filter((name) => name !== '');
}

/** A field that holds one text, which may have any mark in it: `各县（市、区）政府、管委会` is one name. */
function textOf(field: EntryField | undefined): string {
  return field?.value.shape === 'text' ? field.value.text.text.trim() : '';
}

/** `市扶贫办（至2021-06-30）`: a former name may carry the last day on which it was right. */
function readFormer(text: string): FormerName {
  const match = /^(.*?)[（(]至\s*(\d{4}-\d{2}-\d{2})[）)]$/u.exec(text);
  return { name: match?.[1] ?? text, until: match?.[2] === undefined ? undefined : parseIso(match[2]) };
}
