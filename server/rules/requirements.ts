// What an entry must have: the required elements of its kind, and groups of elements of which one must be there.
import type { Entry, EntryField } from '../model/document.ts';
import type { ElementId, KindFact, Standard } from '../model/standard.ts';
import { choiceColumn } from './known-keys.ts';
import type { Message } from './rule.ts';
import { say } from './say.ts';

/** One of these elements must be there. */
export interface Needed {
  readonly anyOf: readonly ElementId[];
  /** How a message names it, e.g. `公开依据`. */
  readonly name: Message;
  /** Why, as one sentence. */
  readonly reason: Message;
}

/**
 * What a kind requires and `has` denies, in the order of the kind's elements.
 * @param has whether one of these elements is there
 */
export function lacking(kind: KindFact, has: (anyOf: readonly ElementId[]) => boolean): Needed[] {
  const groups = kind.requirements.filter(({ anyOf }) => !has(anyOf));
  const elements = kind.elements.filter(({ need, id }) => need === 'required' && !has([id]));
  if (groups.length + elements.length === 0) return [];
  const needed = [
    ...groups.map(({ anyOf, name, en, reason }) => ({ anyOf, name: say(name, en), reason })),
    ...elements.map(({ id, name, en, clause }) => ({
      anyOf: [id],
      name: say(name, en),
      reason: reasonOf(clause),
    })),
  ];
  const order = ({ anyOf }: Needed): number => kind.elements.findIndex(({ id }) => id === anyOf[0]);
  return needed.sort((a, b) => order(a) - order(b));
}

/** The fields of a lineage that are one of the elements; a ticked sub-column counts as its element. */
export function fieldsOf(
  anyOf: readonly ElementId[],
  lineage: readonly Entry[],
  kind: KindFact,
  standard: Standard,
): EntryField[] {
  const isOne = (field: EntryField): boolean => {
    const id = elementOf(field, kind, standard);
    return id !== undefined && anyOf.includes(id);
  };
  return lineage.flatMap(({ fields }) => fields.filter(isOne));
}

/** The elements that the fields of a lineage are. */
export function elementsOf(
  lineage: readonly Entry[],
  kind: KindFact,
  standard: Standard,
): ReadonlySet<ElementId> {
  const ids = new Set<ElementId>();
  for (const { fields } of lineage) {
    for (const field of fields) {
      const id = elementOf(field, kind, standard);
      if (id !== undefined) ids.add(id);
    }
  }
  return ids;
}

function elementOf(field: EntryField, kind: KindFact, standard: Standard): ElementId | undefined {
  if (field.element !== undefined) return field.element.id;
  const { text } = field.heading;
  return choiceColumn(standard, kind, text) ?? standIn(standard, text);
}

/** A column of the user's own that says as much: within one bureau 责任科室 names who is responsible. */
function standIn({ extraColumns }: Standard, heading: string): ElementId | undefined {
  return extraColumns.find((column) => column.heading === heading)?.standsFor;
}

function reasonOf(clause: string | undefined): Message {
  return clause === undefined
    ? say('这是每个条目都要写明的内容。', 'Every entry has to state it.')
    : say(`${clause}要求目录写明。`, `${clause} requires it in a catalog.`);
}
