// The unit directory (单位名录) of a place: names resolve to units, at the date of a document.

import { maskBrackets } from './brackets.ts';
import { parseIso } from './days.ts';
import { type Doc, type Entry, type EntryField, printed, walk } from './document.ts';

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

/** The directory as a value; `find` takes a name as written and is undefined for an unknown one. */
export interface Directory {
  readonly title: string;
  readonly units: readonly DirectoryUnit[];
  find(name: string): Match | undefined;
}

/** Reads a directory from documents of the kind 单位名录; undefined when none of them is one. */
export function readDirectory(docs: readonly Doc[]): Directory | undefined {
  const own = docs.filter((doc) => doc.kind?.id === 'unitDirectory');
  if (own.length === 0) return undefined;
  const units = own.flatMap((doc) => {
    return [...walk(doc.entries)].flatMap(({ entry, above }) => readUnit([entry, ...above.toReversed()]));
  });
  const names = new Map<string, Match>();
  const note = (name: string, match: Match): void => {
    if (!names.has(plain(name))) names.set(plain(name), match);
  };
  for (const unit of units) note(unit.name, { as: 'name', unit });
  for (const unit of units) for (const name of unit.shortNames) note(name, { as: 'short', unit });
  for (const unit of units) {
    for (const former of unit.formerNames) note(former.name, { as: 'former', unit, former });
  }
  return { title: own[0]?.header.text('标题')?.text ?? '', units, find: (name) => names.get(plain(name)) };
}

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
