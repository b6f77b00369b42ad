// What several checks of whole documents read off an entry.
import { type Entry, type EntryField, printed } from '../model/document.ts';
import type { Reads } from './rule.ts';
import { unitLists } from './unit-help.ts';

const NONE: readonly string[] = [];

/** For checks that only look at headers. */
export const readsNothing: Reads = () => NONE;

/** The headings of an entry, in one word; another word for an entry that could not be read. */
export const readsHeadings: Reads = ({ block, fields }, recall) => {
  return block.problems.length > 0 ? ['?'] : recall(fields, headingsOf);
};

/** The cells of units of an entry, as they are written. */
export const readsUnits: Reads = ({ fields }, recall) => recall(fields, unitCells);

/** The cells of domains of an entry, as they are written. */
export const readsDomains: Reads = ({ fields }, recall) => recall(fields, domainCells);

/** All that an entry says, as it is written: for checks that compare whole entries with those of other documents. */
export const readsTexts: Reads = ({ fields }, recall) => recall(fields, textsOf);

function textsOf(fields: readonly EntryField[]): readonly string[] {
  return fields.map(({ heading, value }) => `${heading.text}: ${printed(value)}`);
}

function headingsOf(fields: readonly EntryField[]): readonly string[] {
  return [fields.map(({ heading }) => heading.text).join('\n')];
}

function unitCells(fields: Entry['fields']): readonly string[] {
  const cells = fields.flatMap((field) => unitLists(field).map(({ from }) => from.text));
  return cells.length === 0 ? NONE : [cells.join('\n')];
}

function domainCells(fields: Entry['fields']): readonly string[] {
  const cells = fields.flatMap(({ meaning }) => {
    return meaning.type === 'domains' ? meaning.lists.map(({ from }) => from.text) : [];
  });
  return cells.length === 0 ? NONE : cells;
}
