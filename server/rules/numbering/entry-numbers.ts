// The numbers of one entry: in its 序号, and in front of the names of what it is about.
import type { Entry, PlacedText } from '../../model/document/document.ts';
import type { Shape } from '../../model/document/shapes.ts';
import {
  type LeadingNumber,
  leadingNumber,
  mayBeNumbered,
  wholeNumber,
} from '../../model/languages/numbering.ts';
import type { Reads } from '../rule.ts';
import { type Columns, holding } from '../support/columns.ts';

/** A number with the text that it stands in, and what it numbers. */
export interface NumberedText {
  readonly number: LeadingNumber;
  readonly text: PlacedText;
  /** The text that is numbered, to tell a repeat from a continuation of the same item. */
  readonly title: string;
}

/** The numbers of an entry, without what they number. */
export const readsNumbers: Reads = {
  under: (element) => isCounted(element) || isNamed(element),
  words(entry, recall) {
    const { cell, inTexts } = recall(entry, numbersOf);
    const own = sectionNumber(entry);
    if (own.length + cell.length + inTexts.length === 0) return NOTHING;
    return [...own, ...cell, ...inTexts].map(({ column, number }) => {
      return `${column} ${number.style} ${number.value} ${number.brackets}`;
    });
  },
};

const NOTHING: readonly string[] = [];

/** Where a number stands in its entry: in a field, or, where that is undefined, in the section. */
interface At {
  readonly field?: number;
  /** The field that a 序号 numbers; a number that is none numbers the text that it stands in front of. */
  readonly titled?: number;
}

/** The number that an entry has in one column. A class because it is kept for long, and its text is not kept with it. */
export class OwnNumber implements NumberedText {
  readonly column: string;
  readonly number: LeadingNumber;
  private readonly entry: Entry;
  private readonly at: At;

  constructor(column: string, number: LeadingNumber, entry: Entry, at: At) {
    this.column = column;
    this.number = number;
    this.entry = entry;
    this.at = at;
  }

  get text(): PlacedText {
    const { field } = this.at;
    const text = field === undefined ? this.entry.section : this.entry.fields[field]?.text;
    if (text === undefined) throw new Error('a number without a text');
    return text;
  }

  get title(): string {
    const { titled } = this.at;
    if (titled === undefined) return this.text.text.slice(this.number.span.end);
    const field = this.entry.fields[titled];
    const { shape } = field?.value ?? {};
    return shape === 'text' || shape === 'list' ? (field?.texts.join('、') ?? '') : '';
  }
}

/** The number of a section row. */
export function sectionNumber(entry: Entry): readonly OwnNumber[] {
  const number = entry.section && leadingNumber(entry.section.text);
  return number === undefined ? NONE : [new OwnNumber('章节', number, entry, IN_SECTION)];
}

const IN_SECTION: Readonly<At> = {};

/** The numbers of an entry: in its 序号, and in front of the names of what it is about. */
export interface OwnNumbers {
  readonly cell: readonly OwnNumber[];
  readonly inTexts: readonly OwnNumber[];
}

const NONE: readonly OwnNumber[] = [];

/** Elements whose texts are numbered through a table. Other cells, such as 公开依据, have lists of their own. */
const NAMES: ReadonlySet<string | undefined> = new Set([
  'category',
  'task',
  'detail',
  'item',
  'level1Item',
  'level2Item',
  'level3Item',
]);

const isCounted: Columns = holding('seq');
const isNamed: Columns = (element) => NAMES.has(element?.id);

/** Which columns of a shape hold numbers, and what the first of them numbers. */
interface NumberColumns {
  readonly cells: readonly NumberColumn[];
  readonly names: readonly NumberColumn[];
}

interface NumberColumn {
  readonly id: string;
  readonly index: number;
  readonly at: At;
}

function columnsOf({ columns }: Shape): NumberColumns {
  const titled = columns.findIndex(({ element }) => element?.type === 'text' || element?.type === 'domains');
  const all = columns.map(({ element }, field) => ({ element, id: element?.id ?? '', field }));
  return {
    cells: all
      .filter(({ element }) => isCounted(element))
      .map(({ id, field }) => ({ id, index: field, at: { field, titled } })),
    names: all
      .filter(({ element }) => isNamed(element))
      .map(({ id, field }) => ({ id, index: field, at: { field } })),
  };
}

/** Reads them; a function of the entry alone. */
export function numbersOf(entry: Entry): OwnNumbers {
  const { cells, names } = entry.shape.once(columnsOf);
  const cell = numbersIn(entry, cells, wholeNumber);
  const inTexts = numbersIn(entry, names, leadingNumber);
  return cell.length + inTexts.length === 0 ? NO_NUMBERS : { cell, inTexts };
}

function numbersIn(
  entry: Entry,
  columns: readonly NumberColumn[],
  read: (text: string) => LeadingNumber | undefined,
): readonly OwnNumber[] {
  let found = NONE;
  for (const { id, index, at } of columns) {
    const field = entry.fields[index];
    if (field === undefined || !mayBeNumbered(field.lead)) continue;
    const { text } = field;
    const number = text && read(text.text);
    if (number === undefined) continue;
    const own = new OwnNumber(id, number, entry, at);
    found = found === NONE ? [own] : [...found, own];
  }
  return found;
}

/** Those of an entry that has none. */
export const NO_NUMBERS: OwnNumbers = { cell: NONE, inTexts: NONE };
