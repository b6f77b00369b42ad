// Which kind a document probably is, by the headings of its first entries.
import { type Doc, walk } from '../../model/document/document.ts';
import { elementByHeading, type KindFact, type Standard } from '../../model/standard/standard.ts';

/** So many entries tell the kind. */
const ENOUGH = 5;

/** The kind that knows most of the headings; undefined when none knows any. */
export function guessedKind(doc: Doc, { kinds }: Standard): KindFact | undefined {
  const headings = firstHeadings(doc);
  const known = (kind: KindFact): number => {
    return headings.filter((heading) => elementByHeading(kind, heading) !== undefined).length;
  };
  const ranked = kinds.map((kind) => ({ kind, count: known(kind) })).sort((a, b) => b.count - a.count);
  return ranked[0] !== undefined && ranked[0].count > 0 ? ranked[0].kind : undefined;
}

/** The headings of the first entries, with repeats. */
export function firstHeadings(doc: Doc): string[] {
  const headings: string[] = [];
  let seen = 0;
  for (const { entry } of walk(doc.entries)) {
    headings.push(...entry.fields.map(({ heading }) => heading.text));
    seen++;
    if (seen === ENOUGH) break;
  }
  return headings;
}
