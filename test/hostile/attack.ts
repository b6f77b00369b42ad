// An attack: something that is done to the built programs, and what is wrong with what comes of it.
import { describe, expect, it } from 'vitest';

/** Why an attack cannot be tried where the tests run, such as a device that only root may make. */
export class CannotTry extends Error {}

/** One input that means harm. */
export interface Attack {
  /** Names it within its kind. */
  readonly name: string;
  /** Tries it. @returns what is wrong with the outcome; undefined when nothing is */
  readonly run: () => Promise<string | undefined> | string | undefined;
}

/** Makes a test of every attack of a kind. */
export function attempt(kind: string, attacks: readonly Attack[]): void {
  describe(kind, () => {
    for (const { name, run } of attacks) {
      it(name, async ({ skip }) => {
        try {
          expect(await run()).toBeUndefined();
        } catch (error) {
          if (!(error instanceof CannotTry)) throw error;
          console.warn(`NOT TRIED: ${name}: ${error.message}`);
          skip(error.message);
        }
      });
    }
  });
}

/** What no program of ours may say when it ends: a stack, its own code, or more than a few sentences. */
export function badWords(said: string): string | undefined {
  if (/^\s+at \S/mu.test(said)) return `a stack: ${said.slice(0, 300)}`;
  const lines = said.split('\n').filter((line) => line !== '');
  if (lines.some((line) => line.length > 2_000)) return `a line of ${said.length} characters`;
  return lines.length > 60 ? `${lines.length} lines` : undefined;
}

/** What differs from what is expected, as one line. */
export function unlike(what: string, is: unknown, expected: unknown): string | undefined {
  const [one, other] = [JSON.stringify(is), JSON.stringify(expected)];
  return one === other ? undefined : `${what}: ${one?.slice(0, 300)} instead of ${other?.slice(0, 300)}`;
}

/** Every code point of a range, both ends included. */
export function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
