// What the shape of a single value cannot say: names that are one another's, years left out, ids that lead nowhere.
import type { z } from 'zod';

/** A name with where it stands in its file, and the entry that it is a name of. */
export interface Named {
  readonly name: string;
  readonly path: readonly (string | number)[];
  readonly of: string;
}

/** Takes a refinement's context, and the names of a file: none may stand twice, whatever it is a name of. */
export function distinct(context: z.RefinementCtx, names: readonly Named[]): void {
  const first = new Map<string, Named>();
  for (const named of names) {
    const other = first.get(named.name);
    if (other === undefined) first.set(named.name, named);
    else {
      const where = other.of === named.of ? 'stands here twice' : `is a name of “${other.of}” already`;
      context.addIssue({
        code: 'custom',
        path: [...named.path],
        message: `“${named.name}” ${where}; a name leads to one entry`,
      });
    }
  }
}

/** An entry with its own names: the name, and the lists that hold others. */
interface WithNames {
  readonly name: string;
}

/**
 * The names of entries and of the lists in them.
 * @param path where the entries stand
 * @param lists keys of the lists in an entry that hold its other names
 */
export function namesIn<K extends string, T extends WithNames & Readonly<Record<K, readonly WithNames[]>>>(
  entries: readonly T[],
  path: readonly (string | number)[],
  lists: readonly K[],
): Named[] {
  return entries.flatMap((entry, index) => [
    { name: entry.name, path: [...path, index, 'name'], of: entry.name },
    ...lists.flatMap((list) =>
      entry[list].map(({ name }, at) => ({ name, path: [...path, index, list, at, 'name'], of: entry.name })),
    ),
  ]);
}

/** The values of one key of all entries, as names of nothing but themselves: ids, glyphs, keys. */
export function valuesOf<K extends string, T extends Readonly<Record<K, string>>>(
  entries: readonly T[],
  path: readonly (string | number)[],
  key: K,
): Named[] {
  return entries.map((entry, index) => ({ name: entry[key], path: [...path, index, key], of: entry[key] }));
}

/** A year of the calendar, days as ISO dates. */
interface Year {
  readonly year: number;
  readonly holidays: readonly { readonly name: string; readonly first: string; readonly last: string }[];
  readonly worked: readonly string[];
}

/** Years follow one another; their days lie in them; a day is not off and worked at once. */
export function calendar(context: z.RefinementCtx, years: readonly Year[]): void {
  const say = (path: (string | number)[], message: string): void => {
    context.addIssue({ code: 'custom', path: ['years', ...path], message });
  };
  years.forEach(({ year, holidays, worked }, index) => {
    const before = years[index - 1]?.year;
    if (before !== undefined && year !== before + 1) {
      say([index, 'year'], `${year} follows ${before}: years stand in order, and none is left out`);
    }
    holidays.forEach(({ name, first, last }, at) => {
      if (first > last) say([index, 'holidays', at], `${name} ends on ${last}, before it begins on ${first}`);
      if (!first.startsWith(`${year}`) || !last.startsWith(`${year}`))
        say([index, 'holidays', at], `${name} does not lie in ${year}`);
    });
    worked.forEach((day, at) => {
      if (!day.startsWith(`${year}`)) say([index, 'worked', at], `${day} does not lie in ${year}`);
      const holiday = holidays.find(({ first, last }) => first <= day && day <= last);
      if (holiday !== undefined)
        say([index, 'worked', at], `${day} is worked and lies in ${holiday.name} as well`);
      if (isWorkday(day)) say([index, 'worked', at], `${day} is no Saturday or Sunday, and worked anyway`);
    });
  });
}

function isWorkday(day: string): boolean {
  return [1, 2, 3, 4, 5].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}
