// Asks for the newest table: one question at a time, the last wish wins, and a long wait is told.

/** What is done with the answers. */
export interface RefreshHooks<T> {
  ask(): Promise<T>;
  /** A new answer. Returns whether it is as new as the text. */
  fresh(answer: T): boolean;
  /** What is shown has been older than the text for a second, or the server failed. */
  behind(): void;
}

/** How long what is shown may be older than the text before that is said, in milliseconds. */
const PATIENCE = 1000;

/** A class because questions and timers live on between calls. */
export class Refresh<T> {
  private readonly hooks: RefreshHooks<T>;
  private asking = false;
  private wanted = false;
  private ended = false;
  private patience: ReturnType<typeof setTimeout> | undefined;

  constructor(hooks: RefreshHooks<T>) {
    this.hooks = hooks;
  }

  /** What is shown may be old: ask, now or when the present answer is here. */
  want(): void {
    if (this.ended) return;
    this.wanted = true;
    this.patience ??= setTimeout(() => this.hooks.behind(), PATIENCE);
    if (!this.asking) void this.askAll();
  }

  /** No more questions. */
  end(): void {
    this.ended = true;
    this.calm();
  }

  private async askAll(): Promise<void> {
    this.asking = true;
    while (this.wanted && !this.ended) {
      this.wanted = false;
      const start = Date.now();
      await this.askOnce();
      // A table that takes long to make leaves the server as much time for everything else.
      if (this.wanted) await pause(Math.min(Date.now() - start, PATIENCE));
    }
    this.asking = false;
  }

  private async askOnce(): Promise<void> {
    try {
      const answer = await this.hooks.ask();
      if (this.ended) return;
      if (this.hooks.fresh(answer)) this.calm();
    } catch {
      if (!this.ended) this.hooks.behind();
    }
  }

  private calm(): void {
    clearTimeout(this.patience);
    this.patience = undefined;
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
