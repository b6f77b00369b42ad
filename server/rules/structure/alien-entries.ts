// Entries of another kind: an item of a catalog inside a task table, told by its headings.
import type { DocFacts } from '../../model/document/document.ts';
import type { Column, Shape } from '../../model/document/shapes.ts';
import { elementByHeading, type KindFact, type Standard } from '../../model/standard/standard.ts';
import { isListed, listedHeadings } from '../support/headings.ts';
import { choiceColumn } from '../support/known-keys.ts';

/** An entry's other kind, with the columns that only it knows. */
export interface Alien {
  readonly kind: KindFact;
  readonly columns: readonly Column[];
}

/** One heading of another kind may be a slip; so many are not. */
const FEWEST = 2;

/** Whether entries of a shape may be of another kind, whatever 表头 says. */
export function mayBeAlien(shape: Shape): boolean {
  return shape.once(strangeIn).length >= FEWEST;
}

/**
 * The kind whose headings an entry has, when it is not that of its document: at least two that the own kind does not
 * know, and more than it has of the own kind alone. What 表头 lists is a column of the user's own, unless 表头 itself is
 * that of the other kind.
 */
export function alienKind(shape: Shape, doc: DocFacts): Alien | undefined {
  const { kind: own, standard } = shape;
  const unknown = shape.once(strangeIn);
  if (own === undefined || !mayBeAlien(shape)) return undefined;
  const listed = listedHeadings(doc).map(({ text }) => text);
  const ranked = standard.kinds
    .filter((kind) => kind !== own)
    .map((kind): Alien => {
      const free = prevails(kind, own, listed);
      return {
        kind,
        columns: unknown.filter(({ heading }) => {
          const isIts = knows(kind, heading) && !isExtra(heading, standard);
          return isIts && (free || !isListed(doc, heading, undefined));
        }),
      };
    })
    .toSorted((a, b) => b.columns.length - a.columns.length);
  const [best] = ranked;
  if (best === undefined || best.columns.length < FEWEST) return undefined;
  const ownOnly = shape.columns.filter(({ element, heading }) => {
    return element !== undefined && !knows(best.kind, heading);
  });
  return best.columns.length > ownOnly.length ? best : undefined;
}

/** The columns that the own kind does not know. */
function strangeIn({ columns, kind, standard }: Shape): readonly Column[] {
  return columns.filter(({ element, heading }) => {
    return element === undefined && choiceColumn(standard, kind, heading) === undefined;
  });
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
