// One unit that does the task and guides it, or leads and supports.
import type { Entry, EntryField } from '../../model/document/document.ts';
import type { Shape } from '../../model/document/shapes.ts';
import type { ElementId } from '../../model/standard/standard.ts';
import type { EntryContext, Hit, Rule, Surroundings } from '../rule.ts';
import { oneTask } from '../support/sample-tables.ts';
import { listed, say } from '../support/say.ts';
import { addNames, identity, type PlacedUnit, placeOfName, unitsOf } from '../support/unit-help.ts';

export const unitBothRoles: Rule = {
  id: 'unit-both-roles',
  severity: 'info',
  title: say('同一单位身兼两种角色', 'One unit in two roles'),
  why: say(
    '自己指导自己、自己配合自己，等于没有指导和配合；多半是复制上一行时没有改。',
    'A unit that guides or supports itself has no guidance or support; most often the row above was copied.',
  ),
  basis: say('常理：指导、配合的是别的单位', 'Common sense: to guide or support is to help another unit'),
  wrong: oneTask(['责任单位: 区信息办', '指导单位: [区政府办, 区信息办]']),
  right: oneTask(['责任单位: 区信息办', '指导单位: 区政府办']),
  check: {
    of: 'entry',
    among: hasRoles,
    run(entry, context) {
      let found = NOTHING;
      for (const { doing, helping } of PAIRS) {
        const own = hits(entry, context.above, doing, helping, context);
        if (own.length > 0) found = [...found, ...own];
      }
      return found;
    },
  },
};

type Roles = readonly ElementId[];

/** Who does the task, beside who helps with it. */
const PAIRS: readonly { readonly doing: Roles; readonly helping: Roles }[] = [
  { doing: ['responsible', 'responsible1', 'responsible2', 'lead'], helping: ['guide'] },
  { doing: ['lead'], helping: ['support'] },
];

const NOTHING: readonly Hit[] = [];

/** What is inherited on both sides is told at the group, where it is written. */
function hits(
  entry: Entry,
  above: readonly Entry[],
  doing: Roles,
  helping: Roles,
  context: EntryContext,
): readonly Hit[] {
  if (!overlap(entry, above, doing, helping, context)) return NOTHING;
  const doers = unitsIn(doing, entry, above);
  const keys = new Set(doers.map(({ unit }) => context.remember(unit.name, identity)));
  const both = unitsIn(helping, entry, above).filter(({ unit }) => {
    return keys.has(context.remember(unit.name, identity));
  });
  const [first] = both;
  return first === undefined ? [] : [hit(first, both, doers, entry, context)];
}

/** Whether one of the units is on both sides, of which one at least is the entry's own. */
function overlap(
  entry: Entry,
  above: readonly Entry[],
  doing: Roles,
  helping: Roles,
  { remember }: EntryContext,
): boolean {
  const helpers = namesIn(helping, entry, above);
  if (helpers.length === 0 || !(isOwn(helping, entry.shape) || isOwn(doing, entry.shape))) return false;
  const doers = namesIn(doing, entry, above);
  const identities = helpers.map((name) => remember(name, identity));
  for (const name of doers) if (identities.includes(remember(name, identity))) return true;
  return false;
}

/** Whether entries of a shape name units in one of the roles. */
function hasRoles(shape: Shape): boolean {
  return PAIRS.some(({ doing, helping }) => isOwn(helping, shape) || isOwn(doing, shape));
}

function isOwn(roles: Roles, shape: Shape): boolean {
  for (const role of roles) if (shape.indexOf(role) !== undefined) return true;
  return false;
}

/** The names of the units in these roles. */
function namesIn(roles: Roles, entry: Entry, above: readonly Entry[]): readonly string[] {
  let names: string[] | undefined;
  for (const role of roles) {
    const field = nearest(role, entry, above);
    if (field === undefined) continue;
    names ??= [];
    addNames(field, names);
  }
  return names ?? NONE;
}

const NONE: readonly string[] = [];

function hit(
  first: PlacedUnit,
  both: readonly PlacedUnit[],
  doers: readonly PlacedUnit[],
  entry: Entry,
  context: Surroundings,
): Hit {
  const key = identity(first.unit.name, context);
  const other = doers.find(({ unit }) => identity(unit.name, context) === key) ?? first;
  const here = entry.fields.includes(first.field) ? first : other;
  const there = here === first ? other : first;
  const names = listed(both.map(({ unit }) => unit.name));
  const [one, two] = [other.field.heading.text, first.field.heading.text];
  return {
    place: placeOfName(here),
    message: say(
      `${names.zh}既是${one}又是${two}，两种角色应由不同的单位承担。请改其中一栏。`,
      `Under both ${one} and ${two}: ${names.en}; the two roles are meant for different units. Change one of them.`,
    ),
    related: [
      {
        place: placeOfName(there),
        message: say('同一单位还写在这里。', 'The same unit stands here as well.'),
      },
    ],
  };
}

/** The units in these roles: of each role the nearest field, the entry's own or inherited. */
function unitsIn(roles: Roles, entry: Entry, above: readonly Entry[]): readonly PlacedUnit[] {
  return roles.flatMap((role) => {
    const field = nearest(role, entry, above);
    return field === undefined ? [] : unitsOf(field);
  });
}

/** The field of a role that is nearest: the entry's own, or that of the innermost group that has one. */
function nearest(role: ElementId, entry: Entry, above: readonly Entry[]): EntryField | undefined {
  for (let index = above.length, at: Entry | undefined = entry; at !== undefined; at = above[--index]) {
    const place = at.shape.indexOf(role);
    if (place !== undefined) return at.fields[place];
  }
  return undefined;
}
