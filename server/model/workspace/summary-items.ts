// The items of a catalog by a key: the same item of the same body has the same key in every catalog.
import { type Doc, type Entry, printed, walk } from '../document/document.ts';
import { type ElementId, hasRole } from '../standard/standard.ts';

/** What tells one item from another; a catalog has no number that stays the same. */
const NAMING: readonly ElementId[] = ['item', 'level1Item', 'level2Item', 'level3Item'];
/** Who discloses what for whom: the same item of another office or another level is another item. */
const TELLING: readonly ElementId[] = [...NAMING, 'content', 'body', 'level', 'audience'];

/** The items of a catalog by key, each as it is named; none for other kinds. */
export function itemsOf(doc: Doc): ReadonlyMap<string, string> {
  const items = new Map<string, string>();
  if (!hasRole(doc.kind, 'items')) return items;
  for (const { entry, above } of walk(doc.entries)) {
    const item = itemOf(entry, above);
    if (item !== undefined && !items.has(item.key)) items.set(item.key, item.name);
  }
  return items;
}

/** The item of a row; undefined for groups, and for rows that lack its name or its content. */
export function itemOf(
  entry: Entry,
  above: readonly Entry[],
): { readonly key: string; readonly name: string } | undefined {
  if (entry.group || entry.entries.length > 0 || entry.section !== undefined) return undefined;
  const lineage = [entry, ...above.toReversed()];
  const texts = TELLING.map((id) => textOf(lineage, id));
  const name = NAMING.map((id) => textOf(lineage, id)).findLast((text) => text !== '');
  if (name === undefined || textOf(lineage, 'content') === '') return undefined;
  return { key: texts.map(plain).join('|'), name };
}

function textOf(lineage: readonly Entry[], id: ElementId): string {
  for (const { fields } of lineage) {
    const field = fields.find(({ element }) => element?.id === id);
    if (field !== undefined) return printed(field.value);
  }
  return '';
}

/** Blanks and marks are typed anew each time. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{Letter}\p{Number}]+/gu, '');
}
