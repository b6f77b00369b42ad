// One round over a list of files: what is still to be handed out, what has come back, and in which order it goes on.
import { batches } from './jobs.ts';

/** A class because it lives from the first file of the list to the last. Places count the files of the list from 0. */
export class Round<T extends object> {
  readonly paths: readonly string[];
  private readonly todo: (readonly number[])[];
  /** How many bytes lie before each place. */
  private readonly before: readonly number[];
  /** So many bytes may be handed out beyond the answer that is waited for: that bounds what is kept. */
  private readonly ahead: number;
  private readonly done = new Map<number, T>();
  private at = 0;
  private wake: () => void = () => {};

  /** @param sizes length of each file in bytes */
  constructor(paths: readonly string[], sizes: readonly number[], jobs: number) {
    this.paths = paths;
    this.ahead = AHEAD_BYTES * jobs;
    this.todo = batches(sizes, jobs);
    let sum = 0;
    this.before = sizes.map((size) => {
      sum += size;
      return sum - size;
    });
  }

  /** Files to be done by one worker; undefined when there are none, or none for now. */
  take(): readonly number[] | undefined {
    const [first] = this.todo;
    if (first === undefined) return undefined;
    const distance = (this.before[first[0] ?? 0] ?? 0) - (this.before[this.at] ?? 0);
    return distance > this.ahead ? undefined : this.todo.shift();
  }

  /** Takes files back that a worker has not done; they are the next to be handed out. */
  giveBack(places: readonly number[]): void {
    if (places.length > 0) this.todo.unshift(places);
    this.wake();
  }

  /** Takes the answer for a file. */
  settle(place: number, answer: T): void {
    this.done.set(place, answer);
    this.wake();
  }

  /**
   * Gives out the answers in the order of the files.
   * @param handOut called before each wait to hand out files; when it says that nobody works, the rest is given up
   */
  async *answers(handOut: () => boolean): AsyncGenerator<T> {
    for (; this.at < this.paths.length; this.at++) {
      let answer = this.done.get(this.at);
      while (answer === undefined) {
        if (!handOut()) return;
        await new Promise<void>((resolve) => {
          this.wake = resolve;
        });
        answer = this.done.get(this.at);
      }
      this.done.delete(this.at);
      yield answer;
    }
  }

  /** What was given up. */
  get rest(): readonly string[] {
    return this.paths.slice(this.at);
  }
}

/** So much more than what is waited for may be under way, for each worker. */
const AHEAD_BYTES = 1_000_000;
