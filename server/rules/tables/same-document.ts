// Whether another file claims to be the same document: same number, annex, title, kind, domains and place.
import type { Doc } from '../../model/document/document.ts';
import { numberKey } from '../../model/languages/document-number.ts';
import type { Standard } from '../../model/standard/standard.ts';
import { folded } from '../../model/standard/words.ts';
import type { DocumentSummary } from '../../model/workspace/summary.ts';
import { headerDomains } from '../../model/workspace/summary-units.ts';
import { type Others, othersByNumber } from '../../model/workspace/workspace.ts';

/**
 * Documents of other files that claim to be this one. One number covers several annexes, and one annex may be a
 * catalog for each domain in a file of its own: only where all agree the document is the same.
 */
export function sameDocuments(doc: Doc, others: Others, standard: Standard): readonly DocumentSummary[] {
  const text = (key: string): string => folded(doc.header.text(key)?.text ?? '');
  const number = numberKey(doc.header.text('文号')?.text ?? '');
  if (number === undefined || text('标题') === '') return [];
  const found = othersByNumber(others, number);
  if (found.length === 0) return found;
  const domains = headerDomains(doc, standard).join();
  return found.filter((other) => {
    return (
      other.kind === doc.kind?.id &&
      folded(other.title) === text('标题') &&
      folded(other.annex) === text('附件') &&
      other.place === text('地区') &&
      other.domains.join() === domains
    );
  });
}
