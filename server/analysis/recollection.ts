// The memory behind `recall`: what was read off a value stays known as long as the value lives.
import type { Recall } from '../rules/rule.ts';

type Read = (value: never, recall: Recall) => unknown;

/** Answers by reading function and value; a class because it lasts from version to version of a text. */
export class Recollection {
  private readonly answers = new WeakMap<Read, WeakMap<object, unknown>>();

  /** The answer of `read` for a value, made now or remembered. */
  readonly recall: Recall = <K extends object, T>(value: K, read: (value: K, recall: Recall) => T): T => {
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
}
