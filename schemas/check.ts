// All facts at once: each file by its shape, then what one file says of another; the server never loads this file.
import type { z } from 'zod';
import {
  channelsShape,
  departmentsShape,
  domainsShape,
  headersShape,
  kindsShape,
  workingDaysShape,
} from './shape.ts';

/** The files of `schemas/` as read from JSON, of which nothing is known yet. */
export type FactFiles = Readonly<Record<keyof typeof SHAPES, unknown>>;

const SHAPES = {
  kinds: kindsShape,
  headers: headersShape,
  domains: domainsShape,
  departments: departmentsShape,
  channels: channelsShape,
  workingDays: workingDaysShape,
};

/**
 * What is wrong with the facts: `domains.domains[0].source: …`, one line each; none when they may be delivered.
 * What files say of each other is looked at once each of them is sound.
 */
export function faultsOfFacts(files: FactFiles): string[] {
  const kinds = kindsShape.safeParse(files.kinds);
  const headers = headersShape.safeParse(files.headers);
  const domains = domainsShape.safeParse(files.domains);
  const departments = departmentsShape.safeParse(files.departments);
  const channels = channelsShape.safeParse(files.channels);
  const workingDays = workingDaysShape.safeParse(files.workingDays);
  const faults = Object.entries({ kinds, headers, domains, departments, channels, workingDays }).flatMap(
    ([file, { error }]) =>
      (error?.issues ?? []).map((issue) => `${file}.${placeOf(issue)}: ${issue.message}`),
  );
  if (!kinds.success || !headers.success || faults.length > 0) return faults;
  if (!domains.success || !departments.success || !channels.success) return faults;
  return [...strangeKeys(kinds.data, headers.data), ...lost(domains.data, departments.data, channels.data)];
}

/** Keys of the header by which a kind speaks of the other file, and that are not there. */
function strangeKeys(
  { kinds }: z.infer<typeof kindsShape>,
  { headerKeys }: z.infer<typeof headersShape>,
): string[] {
  const known = new Set(headerKeys.map(({ key }) => key));
  return kinds.flatMap((kind, index) =>
    (['skeleton', 'headerKeys'] as const).flatMap((list) =>
      kind[list]
        .filter((key) => !known.has(key))
        .map((key) => `kinds.kinds[${index}].${list}: no key of the header is called “${key}”`),
    ),
  );
}

/** Ids and names by which one file speaks of another, and that are not there. */
function lost(
  { domains }: z.infer<typeof domainsShape>,
  { departments }: z.infer<typeof departmentsShape>,
  { channels }: z.infer<typeof channelsShape>,
): string[] {
  const domainIds = new Set(domains.map(({ id }) => id));
  const departmentIds = new Set(departments.map(({ id }) => id));
  const names = new Set(
    departments.flatMap(({ name, aliases }) => [name, ...aliases.map((alias) => alias.name)]),
  );
  return [
    ...domains.flatMap(({ leadDepartments }, index) =>
      leadDepartments
        .filter((lead) => !names.has(lead))
        .map((lead) => `domains.domains[${index}].leadDepartments: no department is called “${lead}”`),
    ),
    ...departments.flatMap(({ domains: ids, successor }, index) => [
      ...ids
        .filter((id) => !domainIds.has(id))
        .map((id) => `departments.departments[${index}].domains: no domain has the id “${id}”`),
      ...(successor === undefined || departmentIds.has(successor.id)
        ? []
        : [`departments.departments[${index}].successor: no department has the id “${successor.id}”`]),
    ]),
    ...channels.flatMap(({ domain }, index) =>
      domain === undefined || domainIds.has(domain)
        ? []
        : [`channels.channels[${index}].domain: no domain has the id “${domain}”`],
    ),
  ];
}

function placeOf({ path }: z.core.$ZodIssue): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./u, '');
}
