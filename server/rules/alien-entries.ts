// Entries of another kind: an item of a catalog inside a task table, told by its headings.
import type { DocFacts, EntryField } from '../model/document.ts';
import { elementByHeading, type KindFact, type Standard } from '../model/standard.ts';
import { isListed, listedHeadings } from './headings.ts';
import { choiceColumn } from './known-keys.ts';

/** An entry's other kind, with the fields that only it knows. */
export interface Alien {
  readonly kind: KindFact;
  readonly fields: readonly EntryField[];
}

/** One heading of another kind may be a slip; so many are not. */
const FEWEST = 2;

/**
 * The kind whose headings an entry has, when it is not that of its document: at least two that the own kind does not
 * know, and more than it has of the own kind alone. What 表头 lists is a column of the user's own, unless 表头 itself is
 * that of the other kind.
 */
export function alienKind(
  fields: readonly EntryField[],
  doc: DocFacts,
  standard: Standard,
): Alien | undefined {
  const { kind: own } = doc;
  if (own === undefined) return undefined;
  const unknown = fields.filter(({ element, heading }) => {
    return element === undefined && choiceColumn(standard, own, heading.text) === undefined;
  });
  if (unknown.length < FEWEST) return undefined;
  const listed = listedHeadings(doc).map(({ text }) => text);
  const ranked = standard.kinds
    .filter((kind) => kind !== own)
    .map((kind): Alien => {
      const free = prevails(kind, own, listed);
      return {
        kind,
        fields: unknown.filter(({ heading: { text } }) => {
          return knows(kind, text) && !isExtra(text, standard) && (free || !isListed(doc, text, undefined));
        }),
      };
    })
    .toSorted((a, b) => b.fields.length - a.fields.length);
  const [best] = ranked;
  if (best === undefined || best.fields.length < FEWEST) return undefined;
  const ownOnly = fields.filter(({ element, heading }) => {
    return element !== undefined && !knows(best.kind, heading.text);
  });
  return best.fields.length > ownOnly.length ? best : undefined;
}

/** Whether more of the headings are those of a kind alone than of the own one alone. */
function prevails(kind: KindFact, own: KindFact, headings: readonly string[]): boolean {
  const alone = (one: KindFact, other: KindFact): number => {
    return headings.filter((heading) => knows(one, heading) && !knows(other, heading)).length;
  };
  return alone(kind, own) > alone(own, kind);
}

function knows(kind: KindFact, heading: string): boolean {
  return elementByHeading(kind, heading) !== undefined;
}

function isExtra(text: string, { extraColumns }: Standard): boolean {
  return extraColumns.some(({ heading }) => heading === text);
}
