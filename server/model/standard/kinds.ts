// The kinds of documents and their elements: which headings a table may have, and what its cells hold.
import type { ElementId, KindId } from '../../../schemas/kind-list.ts';
import { type Bilingual, type Citation, folded, indexed, type Word } from './words.ts';

export type { ElementId, KindId } from '../../../schemas/kind-list.ts';

/** What the cells of an element hold, and so which small language reads them. */
export type ValueType =
  | 'text'
  | 'seq'
  | 'units'
  | 'domains'
  | 'deadline'
  | 'timeLimit'
  | 'channels'
  | 'audience'
  | 'mode'
  | 'level'
  | 'url'
  | 'names';

/** Whether an entry may lack an element: never, against the custom only, or freely. */
export type Need = 'required' | 'customary' | 'optional';

/**
 * What a document of a kind is to the rules, and to other documents:
 *
 * - `plan` says what is to be done when; superior plans are found among these,
 * - `items` lists what is disclosed, each item once in a place,
 * - `domains` lists each domain once,
 * - `leaders` says which units are responsible for a domain,
 * - `units` is the unit directory of its place,
 * - `ticks` may tick values under headings of their own, as 全社会 under 公开对象,
 * - `levels` has rows of offices of several levels.
 */
export type KindRole = 'plan' | 'items' | 'domains' | 'leaders' | 'units' | 'ticks' | 'levels';

/** One element (要素) of a kind: a column of its table. */
export interface ElementFact {
  readonly id: ElementId;
  /** The heading to propose, e.g. `完成时间`. */
  readonly name: string;
  readonly en: string;
  /** The other headings that print the same element, e.g. `完成时限`. */
  readonly otherHeadings: readonly Word[];
  readonly type: ValueType;
  readonly need: Need;
  /** The clause that the element rests on, e.g. `国办发〔2019〕54号`. */
  readonly clause?: string;
  /** The heading printed over several elements, e.g. `公开事项` over 一级事项 and 二级事项. */
  readonly headingGroup?: string;
  readonly about: Bilingual;
  readonly source: Citation;
}

/** At least one of these elements must be there, e.g. 责任单位 or 牵头单位. */
export interface Requirement {
  readonly id: string;
  readonly name: string;
  readonly en: string;
  readonly anyOf: readonly ElementId[];
  readonly clause?: string;
  readonly reason: Bilingual;
  readonly source: Citation;
}

/** A kind of document as it stands in `schemas/kinds.json`. */
export interface KindData {
  readonly id: KindId;
  /** The value of 类型, e.g. `任务分工`. */
  readonly name: string;
  readonly en: string;
  readonly about: Bilingual;
  /** Ends of file names that say the kind, e.g. `.分工.yaml`. */
  readonly fileSuffixes: readonly string[];
  /** The keys of the header that a new document begins with, after 类型. */
  readonly skeleton: readonly string[];
  /** The keys of the header that only the kinds have which name them. */
  readonly headerKeys: readonly string[];
  readonly roles: readonly KindRole[];
  /** The element that 序号 counts, or `row` when it counts the printed rows. */
  readonly numbered: ElementId | 'row';
  /** The 表头 of a document that writes none. */
  readonly defaultHeadings: readonly string[];
  /** In the order in which they are printed by default. */
  readonly elements: readonly ElementFact[];
  readonly requirements: readonly Requirement[];
  readonly source: Citation;
}

/** A kind with its look-ups. */
export interface KindFact extends KindData {
  readonly elementById: ReadonlyMap<ElementId, ElementFact>;
  /** By heading to the letter. */
  readonly elementByExactHeading: ReadonlyMap<string, ElementFact>;
  /** By heading with widths and spaces folded. */
  readonly elementByFoldedHeading: ReadonlyMap<string, ElementFact>;
}

/** A column seen in real tables that is no element of any kind: kept and printed when 表头 lists it. */
export interface ExtraColumn {
  readonly heading: string;
  /** The element whose purpose it serves where that element is not written. */
  readonly standsFor?: ElementId;
  readonly about: Bilingual;
  readonly source: Citation;
}

/** The file `schemas/kinds.json`. */
export interface KindsFile {
  readonly kinds: readonly KindData[];
  readonly extraColumns: readonly ExtraColumn[];
}

/** The kinds with their look-ups. */
export interface KindFacts {
  readonly kinds: readonly KindFact[];
  /** By the value of 类型. */
  readonly kindByName: ReadonlyMap<string, KindFact>;
  readonly kindById: ReadonlyMap<KindId, KindFact>;
  readonly extraColumns: readonly ExtraColumn[];
}

/** Whether documents of a kind have a role; those of no known kind have none. */
export function hasRole(kind: Pick<KindData, 'roles'> | undefined, role: KindRole): boolean {
  return kind?.roles.includes(role) === true;
}

/** A longer text is no heading, whatever stands before its colon. */
export const LONGEST_HEADING = 100;

/** The element that a heading prints: to the letter, or with other widths and spaces, or with a remark in brackets. */
export function elementByHeading(kind: KindFact, heading: string): ElementFact | undefined {
  if (heading.length > LONGEST_HEADING) return undefined;
  const plain = folded(heading);
  return (
    kind.elementByExactHeading.get(heading) ??
    kind.elementByFoldedHeading.get(plain) ??
    kind.elementByFoldedHeading.get(withoutRemark(plain))
  );
}

/** All headings of an element, the one to propose first. */
export function headingsOf(element: ElementFact): string[] {
  return [element.name, ...element.otherHeadings.map(({ name }) => name)];
}

/** Builds the look-ups; a pure function of the file. */
export function kindFacts({ kinds, extraColumns }: KindsFile): KindFacts {
  const facts = kinds.map(withLookUps);
  return {
    kinds: facts,
    kindByName: indexed(facts, ({ name }) => [name]),
    kindById: indexed(facts, ({ id }) => [id]),
    extraColumns,
  };
}

function withLookUps(kind: KindData): KindFact {
  return {
    ...kind,
    elementById: indexed(kind.elements, ({ id }) => [id]),
    elementByExactHeading: indexed(kind.elements, headingsOf),
    elementByFoldedHeading: indexed(kind.elements, (element) => headingsOf(element).map(folded)),
  };
}

/** `完成时间(2020年)` is the element 完成时间: a remark at the end says something of the column, not another name. */
function withoutRemark(heading: string): string {
  return heading.replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)$/u, '');
}
