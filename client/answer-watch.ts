// Notices a server that runs and does not answer: one that hangs is not seen to end.

/** How long the server may leave every question without an answer, in milliseconds; the longest real one takes two seconds. */
export const ANSWER_LIMIT = 15_000;

/** A class because questions wait in it. */
export class AnswerWatch {
  private readonly changed: (isLate: boolean) => void;
  private waiting = 0;
  private isLate = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `changed` is told when answers fail to come, and when one comes after all. */
  constructor(changed: (isLate: boolean) => void) {
    this.changed = changed;
  }

  /** Waits for an answer, which may be an error as well: both are signs of life. */
  async watch<T>(answer: PromiseLike<T>): Promise<T> {
    this.waiting += 1;
    this.timer ??= setTimeout(() => this.tell(true), ANSWER_LIMIT);
    try {
      return await answer;
    } finally {
      this.waiting -= 1;
      this.rest();
      this.tell(false);
    }
  }

  /** An answer has come, and the others have their time from now on. */
  private rest(): void {
    clearTimeout(this.timer);
    this.timer = this.waiting === 0 ? undefined : setTimeout(() => this.tell(true), ANSWER_LIMIT);
  }

  private tell(isLate: boolean): void {
    if (this.isLate === isLate) return;
    this.isLate = isLate;
    this.changed(isLate);
  }
}
