// Who is responsible for a domain: by a table of domains, and by a catalog.
import { type Doc, type Entry, type EntryField, walk } from '../document/document.ts';
import { readDomains } from '../languages/domains.ts';
import { domainByName, type ElementId, hasRole, type Standard } from '../standard/standard.ts';
import { ownSubjects } from './summary-plan.ts';

/** Names of units as they are written. */
export interface NamedUnits {
  readonly names: readonly string[];
  /** Whether a collective stands among them that may be any department: 县级有关部门, but not 各县（市、区）政府. */
  readonly many: boolean;
  /** Whether more units may be meant: 等…, 见附件. */
  readonly open: boolean;
}

/** The domains that the header of a document names (领域), each by the name that the standard has for it. */
export function headerDomains({ header }: Doc, standard: Standard): readonly string[] {
  const isKnown = (name: string): boolean => domainByName(standard, name) !== undefined;
  return header.list('领域').flatMap(({ text }) =>
    readDomains(text, isKnown).domains.map((mention) => {
      const known = mention.names.map(({ name }) => domainByName(standard, name)).find((fact) => fact);
      return known?.name ?? mention.names[0]?.name ?? mention.text;
    }),
  );
}

/** By domain, the units that a table of domains makes responsible for it; empty for other kinds. */
export function leadersBy(doc: Doc, standard: Standard): ReadonlyMap<string, NamedUnits> {
  const leaders = new Map<string, NamedUnits>();
  if (!hasRole(doc.kind, 'leaders')) return leaders;
  for (const { entry, above } of walk(doc.entries)) {
    const { domains } = ownSubjects(entry.fields, standard);
    if (domains.length === 0) continue;
    const units = unitsBelow(entry, [entry, ...above]);
    for (const domain of domains) leaders.set(domain, joined(leaders.get(domain), units));
  }
  return leaders;
}

/** The units of some elements in the fields; `open` where none is certain. */
export function unitsAs(fields: readonly EntryField[], ids: ReadonlySet<ElementId>): NamedUnits {
  const lists = fields.flatMap(({ element, meaning }) => {
    return element !== undefined && ids.has(element.id) && meaning.type === 'units' ? meaning.lists : [];
  });
  const units = lists.flatMap(({ list }) => list.units);
  return {
    names: units.filter(({ kind }) => kind === 'unit').map(({ name }) => name),
    many: units.some(({ kind, name }) => kind === 'collective' && /部门|单位|机构|机关/u.test(name)),
    open: units.some(({ kind }) => kind === 'reference') || lists.some(({ list }) => list.tails.length > 0),
  };
}

/** Both taken together. */
export function joined(one: NamedUnits | undefined, other: NamedUnits): NamedUnits {
  if (one === undefined) return other;
  return {
    names: [...one.names, ...other.names],
    many: one.many || other.many,
    open: one.open || other.open,
  };
}

/** Those who are responsible in one way or another; who guides or supports may be missing in a catalog. */
const RESPONSIBLE: ReadonlySet<ElementId> = new Set<ElementId>([
  'responsible',
  'responsible1',
  'responsible2',
  'lead',
]);

/** The units of an entry of domains: its own, those of the groups above, and those of the rows below. */
function unitsBelow(entry: Entry, lineage: readonly Entry[]): NamedUnits {
  const all = [...lineage, ...[...walk(entry.entries)].map((each) => each.entry)];
  return unitsAs(
    all.flatMap(({ fields }) => fields),
    RESPONSIBLE,
  );
}
