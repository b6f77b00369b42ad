// What several checks of whole documents work out together in one round, with pauses: who asks first does the work.
import type { Recall, Words } from '../rule.ts';

/** Works something out about a document; undefined where others may have their turn. */
export type Work<T> = (words: Words, recall: Recall) => Generator<undefined, T>;

/** So many entries are looked at between two pauses. */
const PACE = 512;

/** The outcome of some work, which is done once for all checks that are given the same words. */
export function* shared<T>(words: Words, recall: Recall, work: Work<T>): Generator<undefined, T> {
  const done = recall(words, nothing);
  if (!done.has(work)) done.set(work, yield* work(words, recall));
  return done.get(work) as T;
}

/** Tells when to pause. A class because it counts. */
export class Pace {
  private left = PACE;

  /** Takes in that one more entry was looked at; whether it is time to pause. */
  isOver(): boolean {
    this.left--;
    if (this.left > 0) return false;
    this.left = PACE;
    return true;
  }
}

function nothing(): Map<unknown, unknown> {
  return new Map();
}
