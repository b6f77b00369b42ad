// The memory behind `recall`: what was read off a value stays known as long as the value lives.
import { WrittenEntry } from '../model/document/written-entry.ts';
import type { Recall } from '../rules/rule.ts';
import type { Note } from '../text/block.ts';

type Read = (value: never, recall: Recall) => unknown;

/** Answers by reading function and value; a class because it lasts from version to version of a text. */
export class Recollection {
  private readonly answers = new Map<Read, WeakMap<object, unknown>>();

  /** The answer of `read` for a value, made now or remembered. */
  readonly recall: Recall = <K extends object, T>(value: K, read: (value: K, recall: Recall) => T): T => {
    if (value instanceof WrittenEntry)
      return this.ofEntry(value, read as (value: object, recall: Recall) => T);
    let known = this.answers.get(read);
    if (known === undefined) {
      known = new WeakMap();
      this.answers.set(read, known);
    }
    const answer = known.get(value);
    if (answer !== undefined || known.has(value)) return answer as T;
    const made = read(value, this.recall);
    known.set(value, made);
    return made;
  };

  /** What was read off an entry stands on the entry: a long table has many, and looks at all of them. */
  private ofEntry<T>(entry: WrittenEntry, read: (value: object, recall: Recall) => T): T {
    const newest = entry.found instanceof Recalled && entry.found.owner === this ? entry.found : undefined;
    for (let known = newest; known !== undefined; known = known.before) {
      if (known.read === read) return known.answer as T;
    }
    const answer = read(entry, this.recall);
    entry.found = new Recalled(this, read, answer, newest);
    return answer;
  }
}

/** One answer, and those that were given before. */
class Recalled implements Note {
  readonly owner: Recollection;
  readonly read: unknown;
  readonly answer: unknown;
  readonly before: Recalled | undefined;

  constructor(owner: Recollection, read: unknown, answer: unknown, before: Recalled | undefined) {
    this.owner = owner;
    this.read = read;
    this.answer = answer;
    this.before = before;
  }
}
