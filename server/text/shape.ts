// What a value from outside has to look like: looked at once, at the door, before anyone acts on it.

/** Where a value is not as it has to be: the names and places that lead there, none for the value itself. */
export type Fault = readonly string[];

/** A shape of values of one type: gives back the first fault of a value, and undefined where it has none. */
export interface Schema<T> {
  (value: unknown): Fault | undefined;
  /** Carries the type, and is never there. */
  readonly of?: T;
}

/** The type of the values of a shape. */
export type Shaped<S> = S extends Schema<infer T> ? T : never;

/** Whether a value has a shape. */
export function is<T>(shape: Schema<T>, value: unknown): value is T {
  return shape(value) === undefined;
}

/** A value where it has a shape, undefined otherwise. */
export function as<T>(shape: Schema<T>, value: unknown): T | undefined {
  return is(shape, value) ? value : undefined;
}

const HERE: readonly string[] = [];

function whatever<T>(holds: (value: unknown) => boolean): Schema<T> {
  return (value) => (holds(value) ? undefined : HERE);
}

/** A text. */
export const text: Schema<string> = whatever((value) => typeof value === 'string');
/** Yes or no. */
export const flag: Schema<boolean> = whatever((value) => typeof value === 'boolean');
/** A number that is one. */
export const number: Schema<number> = whatever(Number.isFinite);
/** A whole number that is told from its neighbours. */
export const whole: Schema<number> = whatever(Number.isSafeInteger);
/** A number that counts: 0, 1, 2 … */
export const count: Schema<number> = whatever((value) => Number.isSafeInteger(value) && Number(value) >= 0);
/** Anything, also nothing. */
export const anything: Schema<unknown> = () => undefined;
/** An object of which no more is known; a list is none. */
export const fields: Schema<Readonly<Record<string, unknown>>> = whatever(isFields);

/** One of a few words or numbers. */
export function oneOf<const T extends string | number>(allowed: readonly T[]): Schema<T> {
  return whatever((value) => allowed.some((each) => each === value));
}

/** A list. */
export function list<T>(item: Schema<T>): Schema<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) return HERE;
    for (let at = 0; at < value.length; at++) {
      const fault = item(value[at]);
      if (fault !== undefined) return [String(at), ...fault];
    }
    return undefined;
  };
}

/** An object with these fields; others may stand beside them. A field that need not be there is `optional`. */
export function object<S extends Readonly<Record<string, Schema<unknown>>>>(
  shapes: S,
): Schema<{ readonly [K in keyof S]: Shaped<S[K]> }> {
  const names = Object.keys(shapes);
  const inside = Object.values(shapes);
  return (value) => {
    if (!isFields(value)) return HERE;
    for (let at = 0; at < inside.length; at++) {
      const name = names[at] ?? '';
      const fault = inside[at]?.(value[name]);
      if (fault !== undefined) return [name, ...fault];
    }
    return undefined;
  };
}

/** What may be left out. */
export function optional<T>(shape: Schema<T>): Schema<T | undefined> {
  return (value) => (value === undefined ? undefined : shape(value));
}

/** What may be null. */
export function nullable<T>(shape: Schema<T>): Schema<T | null> {
  return (value) => (value === null ? undefined : shape(value));
}

/** One shape or another; the fault is that of the other. */
export function either<A, B>(one: Schema<A>, other: Schema<B>): Schema<A | B> {
  return (value) => (one(value) === undefined ? undefined : other(value));
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
