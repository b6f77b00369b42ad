// What is planned when: the tasks and domains of a document, by keys that are the same in every document, with deadlines.

import {
  type Doc,
  type DocFacts,
  type Entry,
  type EntryField,
  type PlacedText,
  printed,
  walk,
} from '../document/document.ts';
import type { Day } from '../languages/days.ts';
import { type DateDeadline, readDeadline, readingsOf } from '../languages/deadline/deadlines.ts';
import { yearAround } from '../languages/deadline/year.ts';
import {
  domainByName,
  elementByHeading,
  hasRole,
  type Standard,
  type ValueType,
} from '../standard/standard.ts';

/** When a task or a domain is to be done. */
export interface Planned {
  /** The deadline as it is written. */
  readonly text: string;
  /** The last day that is in time. */
  readonly last: Day;
}

/** A date where it is written. */
export interface WrittenDate {
  readonly from: PlacedText;
  readonly reading: DateDeadline;
  readonly text: string;
}

/** What the own fields of an entry say of its task and its domain. */
export interface OwnSubjects {
  readonly tasks: readonly string[];
  readonly domains: readonly string[];
}

/** The plan of a document. Of several deadlines for one task the latest counts: only what is later than it is late. */
export function planOf(doc: Doc, standard: Standard): ReadonlyMap<string, Planned> {
  const plan = new Map<string, Planned>();
  if (!hasRole(doc.kind, 'plan')) return plan;
  for (const { entry, above } of walk(doc.entries)) {
    const lineage = [entry, ...above.toReversed()];
    const keys = subjectsOf(lineage.map(({ fields }) => ownSubjects(fields, standard)));
    if (keys.length === 0) continue;
    for (const { reading, text } of datesHolding(lineage, doc, standard)) {
      for (const key of keys) {
        const known = plan.get(key);
        if (known === undefined || known.last < reading.last) plan.set(key, { text, last: reading.last });
      }
    }
  }
  return plan;
}

/**
 * The keys of an entry: its tasks within the domains that hold for it, or the domains alone where no task is named.
 * @param lineage what the entry says and what the groups above it say, innermost first
 */
export function subjectsOf(lineage: readonly OwnSubjects[]): readonly string[] {
  const [own] = lineage;
  if (own === undefined) return [];
  const domains = lineage.find((each) => each.domains.length > 0)?.domains ?? [];
  if (own.tasks.length === 0) {
    return lineage.some(({ tasks }) => tasks.length > 0) ? [] : own.domains.map((domain) => `@${domain}`);
  }
  if (domains.length === 0) return own.tasks;
  return own.tasks.flatMap((task) => domains.map((domain) => `${task}@${domain}`));
}

/** What the fields of one entry give to a plan, without what lies above them. */
export interface PlanLine extends OwnSubjects {
  /** Undefined where a year is missing, which only the document can tell. */
  readonly dates: readonly WrittenDate[] | undefined;
}

/** The reader of lines; one function for each standard, so that what it read can be remembered by it. */
export function lineReader(standard: Standard): (entry: Entry) => PlanLine {
  return ({ fields }) => {
    const dates: WrittenDate[] = [];
    let whole = true;
    for (const field of fields) {
      const own = datesIn(field, undefined, standard);
      if (own === undefined) whole = false;
      else dates.push(...own);
    }
    return { ...ownSubjects(fields, standard), dates: whole ? dates : undefined };
  };
}

/** Tasks and domains that the fields of an entry name. */
export function ownSubjects(fields: readonly EntryField[], standard: Standard): OwnSubjects {
  const domains = fields.flatMap((field) => {
    const meaning = meaningAs(field, 'domains', standard);
    if (meaning?.type !== 'domains') return [];
    return meaning.lists.flatMap(({ list }) =>
      list.domains.map(({ names, text }) => {
        const known = names
          .map(({ name }) => domainByName(standard, name))
          .find((fact) => fact !== undefined);
        return known?.name ?? names[0]?.name ?? text;
      }),
    );
  });
  return { tasks: tasksIn(fields), domains };
}

function tasksIn(fields: readonly EntryField[]): string[] {
  return fields.flatMap(({ element, value }) => {
    const key = element?.id === 'task' || element?.id === 'detail' ? taskKey(printed(value)) : '';
    return key.length < FEWEST_LETTERS ? [] : [key];
  });
}

/** The dates that hold for an entry: its own, else those of the nearest group above that has any. */
export function datesHolding(
  lineage: readonly Entry[],
  doc: DocFacts,
  standard: Standard,
): readonly WrittenDate[] {
  for (const { fields } of lineage) {
    const dates = fields.flatMap((field) => datesIn(field, doc, standard) ?? []);
    if (dates.length > 0) return dates;
  }
  return [];
}

/** @param doc where a missing year is looked for; without it a deadline without a year gives undefined */
function datesIn(
  field: EntryField,
  doc: DocFacts | undefined,
  standard: Standard,
): readonly WrittenDate[] | undefined {
  const meaning = meaningAs(field, 'deadline', standard);
  if (meaning?.type !== 'deadline') return [];
  const dates: WrittenDate[] = [];
  for (const { from, deadline } of meaning.deadlines) {
    const lacks = readingsOf(deadline).some(({ kind }) => kind === 'needs-year');
    if (lacks && doc === undefined) return undefined;
    const year = lacks && doc !== undefined ? yearAround(field.heading, doc) : undefined;
    const read = year === undefined ? deadline : readDeadline(from.text, { year });
    for (const reading of readingsOf(read)) {
      const { span } = reading;
      if (reading.kind === 'date') dates.push({ from, reading, text: from.text.slice(span.start, span.end) });
    }
  }
  return dates;
}

/** A column of the user's own reads as what another kind has under that heading: 完成时间 in a table of domains. */
function meaningAs(
  field: EntryField,
  type: ValueType,
  standard: Standard,
): EntryField['meaning'] | undefined {
  if (field.element !== undefined) return field.meaning.type === type ? field.meaning : undefined;
  const fits = standard.kinds.some((kind) => elementByHeading(kind, field.heading.text)?.type === type);
  return fits ? field.meaningAs(type) : undefined;
}

/** Shorter texts (公开, 其他) are no task of their own. */
const FEWEST_LETTERS = 4;

/** The text of a task without its number, its blanks and its punctuation, which are typed anew each time. */
function taskKey(text: string): string {
  return text
    .normalize('NFKC')
    .replace(LEADING_NUMBER, '')
    .replace(/[^\p{Letter}\p{Number}]+/gu, '');
}

const LEADING_NUMBER =
  /^\s*(?:\(?\d{1,3}\)|\d{1,3}[.、]|\(?[一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、)\s*/u;
