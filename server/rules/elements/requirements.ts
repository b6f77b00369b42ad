// What an entry must have: the required elements of its kind, and groups of elements of which one must be there.
import type { Entry, EntryField } from '../../model/document/document.ts';
import type { Column, Shape } from '../../model/document/shapes.ts';
import type { ElementId, KindFact, Standard } from '../../model/standard/standard.ts';
import type { Message } from '../rule.ts';
import { choiceColumn } from '../support/known-keys.ts';
import { say } from '../support/say.ts';

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
    const id = elementOf(field.column, kind, standard);
    return id !== undefined && anyOf.includes(id);
  };
  return lineage.flatMap(({ fields }) => fields.filter(isOne));
}

/** Whether entries of a shape lack anything, unless a group above has it. */
export function lacksAny(shape: Shape): boolean {
  return shape.once(lackingAlone).length > 0;
}

/** What an entry lacks that none of the groups above it has either. */
export function lackingIn({ shape }: Entry, above: readonly Entry[]): readonly Needed[] {
  const own = shape.once(lackingAlone);
  if (own.length === 0 || above.length === 0 || shape.kind === undefined) return own;
  const there = [shape, ...above.map((group) => group.shape)].map((each) => each.once(elementsIn));
  return lacking(shape.kind, (anyOf) => there.some((ids) => anyOf.some((id) => ids.has(id))));
}

function lackingAlone(shape: Shape): readonly Needed[] {
  const ids = shape.once(elementsIn);
  return shape.kind === undefined ? [] : lacking(shape.kind, (anyOf) => anyOf.some((id) => ids.has(id)));
}

/** The elements that the columns of a shape are. */
function elementsIn({ columns, kind, standard }: Shape): ReadonlySet<ElementId> {
  const ids = columns.map((column) => kind && elementOf(column, kind, standard));
  return new Set(ids.filter((id) => id !== undefined));
}

function elementOf({ element, heading }: Column, kind: KindFact, standard: Standard): ElementId | undefined {
  if (element !== undefined) return element.id;
  return choiceColumn(standard, kind, heading) ?? standIn(standard, heading);
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
