// Readers of values that came from outside: each gives back what it was made for, or throws.

/** From any value to one of a known shape; throws where it has another. */
export type Reader<T> = (value: unknown) => T;

/** A value that has another shape; caught where the reading began. */
export class OtherShape extends Error {}

/** A text. */
export const text: Reader<string> = (value) => {
  if (typeof value !== 'string') throw new OtherShape();
  return value;
};

/** A number that counts: 0, 1, 2 … */
export const count: Reader<number> = (value) => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw new OtherShape();
  return value;
};

/** Yes or no. */
export const flag: Reader<boolean> = (value) => {
  if (typeof value !== 'boolean') throw new OtherShape();
  return value;
};

/** One of a few words. */
export function word<T extends string>(allowed: readonly T[]): Reader<T> {
  return (value) => {
    const found = allowed.find((each) => each === value);
    if (found === undefined) throw new OtherShape();
    return found;
  };
}

/** A list; a missing one is empty. */
export function list<T>(item: Reader<T>): Reader<readonly T[]> {
  return (value) => {
    if (value === undefined) return [];
    if (!Array.isArray(value)) throw new OtherShape();
    return value.map(item);
  };
}

/** An object with at least these properties, and the others left out. */
export function object<S extends Readonly<Record<string, Reader<unknown>>>>(
  shape: S,
): Reader<{ readonly [K in keyof S]: ReturnType<S[K]> }> {
  return (value) => {
    if (typeof value !== 'object' || value === null) throw new OtherShape();
    const given = new Map(Object.entries(value));
    const read = Object.entries(shape).map(([key, reader]) => [key, reader(given.get(key))]);
    return Object.fromEntries(read);
  };
}
