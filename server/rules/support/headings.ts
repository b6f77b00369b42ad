// The headings that a document has chosen for its elements.
import type { DocFacts, PlacedText } from '../../model/document/document.ts';
import { type ElementFact, type ElementId, elementByHeading } from '../../model/standard/standard.ts';

/** The header key that lists the headings of the table. */
export const HEADINGS_KEY = '表头';

/** The headings that 表头 lists; empty when it is not written. */
export function listedHeadings(doc: DocFacts): readonly PlacedText[] {
  return doc.header.list(HEADINGS_KEY);
}

/** The heading to write for one of several elements: the one that 表头 lists, else the first element's own name. */
export function headingFor(doc: DocFacts, anyOf: readonly ElementId[]): string {
  const { kind } = doc;
  if (kind === undefined) return '';
  const listed = listedHeadings(doc).find(({ text }) => {
    const element = elementByHeading(kind, text);
    return element !== undefined && anyOf.includes(element.id);
  });
  return listed?.text ?? kind.elements.find(({ id }) => id === anyOf[0])?.name ?? '';
}

/** Whether 表头 lists a heading, to the letter or for the same element. */
export function isListed(doc: DocFacts, heading: string, element: ElementFact | undefined): boolean {
  const { kind } = doc;
  return listedHeadings(doc).some(({ text }) => {
    if (text === heading) return true;
    return element !== undefined && kind !== undefined && elementByHeading(kind, text) === element;
  });
}
