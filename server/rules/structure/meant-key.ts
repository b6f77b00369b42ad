// Which key an unknown one was probably meant to be.
import type { DocFacts, Field } from '../../model/document/document.ts';
import { type HeaderKey, headingsOf, type KindFact, type Standard } from '../../model/standard/standard.ts';
import { listedHeadings } from '../support/headings.ts';
import { nearest } from '../support/nearest.ts';

/** The header key that is often written so, or the closest one. */
export function meantKey(key: string, { headerKeys }: Standard, { kind }: DocFacts): string | undefined {
  const own = headerKeys.filter((known) => fits(known, kind));
  const mistaken = own.find(({ mistakenKeys }) => mistakenKeys.includes(key));
  return (
    mistaken?.key ??
    nearest(
      key,
      own.map((known) => known.key),
    )
  );
}

/** The heading that is closest: of 表头 first, then of the kind; a list under a wrong key is meant as 条目. */
export function meantHeading(
  field: Field,
  kind: KindFact,
  doc: DocFacts,
  standard: Standard,
): string | undefined {
  const key = field.heading.text;
  const holdsEntries = field.value.shape === 'list' || field.value.shape === 'other';
  const structural = standard.structuralKeys.find((known) => {
    return known.mistakenKeys.includes(key) && (known.key !== '条目' || holdsEntries);
  });
  if (structural !== undefined) return structural.key;
  return (
    nearest(
      key,
      listedHeadings(doc).map(({ text }) => text),
    ) ??
    nearest(key, [...kind.elements.flatMap(headingsOf), ...standard.structuralKeys.map((known) => known.key)])
  );
}

/** Whether a header key belongs to documents of a kind. */
export function fits({ kinds }: HeaderKey, kind: KindFact | undefined): boolean {
  return kind === undefined || kinds.length === 0 || kinds.includes(kind.id);
}
