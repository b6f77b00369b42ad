// The columns of a table: those that 表头 lists, or those of the kind that the document uses.
import { type Doc, type EntryField, walk } from '../../model/document/document.ts';
import { type ElementFact, elementByHeading, type KindFact } from '../../model/standard/standard.ts';
import { headingsOfTable } from '../spelling.ts';
import type { TableColumn } from './table.ts';

/** The columns in their order, with the way from a field to its column. */
export interface TableColumns {
  readonly list: readonly TableColumn[];
  /** Index of the column that a field is printed in; undefined when it is not printed. */
  indexOf(field: EntryField): number | undefined;
}

/** The columns of a document: 表头 to the letter when it is written, else what the document uses of its kind. */
export function layoutColumns(doc: Doc): TableColumns {
  const listed = headingsOfTable(doc);
  if (listed.length > 0) return columnsFrom(listed.map((heading) => columnOf(heading, doc.kind)));
  const typed = headingsByElement(doc);
  return columnsFrom(doc.kind === undefined ? ownColumns(doc) : kindColumns(doc.kind, typed));
}

function columnsFrom(list: readonly TableColumn[]): TableColumns {
  const byHeading = new Map<string, number>();
  const byElement = new Map<string, number>();
  list.forEach(({ heading, element }, index) => {
    if (!byHeading.has(heading)) byHeading.set(heading, index);
    if (element !== undefined && !byElement.has(element)) byElement.set(element, index);
  });
  return {
    list,
    indexOf: ({ heading, element }) => byHeading.get(heading.text) ?? byElement.get(element?.id ?? ''),
  };
}

function columnOf(heading: string, kind: KindFact | undefined): TableColumn {
  const element = kind === undefined ? undefined : elementByHeading(kind, heading);
  return { heading, element: element?.id, group: element?.headingGroup };
}

/** The first heading typed for each element. */
function headingsByElement(doc: Doc): ReadonlyMap<string, string> {
  const typed = new Map<string, string>();
  for (const { entry } of walk(doc.entries)) {
    for (const { element, heading } of entry.fields) {
      if (element !== undefined && !typed.has(element.id)) typed.set(element.id, heading.text);
    }
  }
  return typed;
}

/**
 * In the kind's order: 序号, the elements that are typed anywhere, and those that no table may lack.
 * A document without any entry shows the whole default heading, which is what will be filled in.
 */
function kindColumns(kind: KindFact, typed: ReadonlyMap<string, string>): TableColumn[] {
  if (typed.size === 0) return kind.defaultHeadings.map((heading) => columnOf(heading, kind));
  const needed = new Set(neededElements(kind, typed));
  return kind.elements
    .filter((element) => typed.has(element.id) || needed.has(element))
    .map((element) => ({
      heading: typed.get(element.id) ?? element.name,
      element: element.id,
      group: element.headingGroup,
    }));
}

function neededElements(kind: KindFact, typed: ReadonlyMap<string, string>): ElementFact[] {
  const byDefault = kind.defaultHeadings.flatMap((heading) => elementByHeading(kind, heading) ?? []);
  const required = kind.elements.filter(({ id, need }) => need === 'required' || id === 'seq');
  const alternatives = kind.requirements.flatMap(({ anyOf }) => {
    const met = anyOf.some((id) => typed.has(id));
    return met ? [] : (byDefault.find(({ id }) => anyOf.includes(id)) ?? []);
  });
  return [...required, ...alternatives];
}

/** Without a known kind the headings are the only knowledge: all of them, as they come. */
function ownColumns(doc: Doc): TableColumn[] {
  const headings = new Set<string>();
  for (const { entry } of walk(doc.entries))
    for (const { heading } of entry.fields) headings.add(heading.text);
  return [...headings].map((heading) => ({ heading, element: undefined, group: undefined }));
}
