// Rest: nobody has typed in a document for a while, so that what is still wrong there is really wrong.

/** Milliseconds without an edit after which a document rests. */
export const RESTS_AFTER_MS = 3000;

/** A class because it waits: one clock for all documents, so that a key costs no new one. */
export class Rests {
  private readonly edited = new Map<string, number>();
  private isOver = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly rested: (uri: string) => void;

  /** @param rested called with each document when it rests */
  constructor(rested: (uri: string) => void) {
    this.rested = rested;
  }

  /** Somebody types in a document. */
  disturb(uri: string): void {
    if (this.isOver) return;
    this.edited.set(uri, performance.now());
    this.timer ??= setTimeout(() => this.look(), RESTS_AFTER_MS);
  }

  /** A document is closed, or was saved. */
  forget(uri: string): void {
    this.edited.delete(uri);
  }

  /** Nobody is told anything more. */
  end(): void {
    this.isOver = true;
    clearTimeout(this.timer);
  }

  private look(): void {
    this.timer = undefined;
    const now = performance.now();
    let next = Number.POSITIVE_INFINITY;
    for (const [uri, since] of [...this.edited]) {
      const left = since + RESTS_AFTER_MS - now;
      if (left > 0) next = Math.min(next, left);
      else {
        this.edited.delete(uri);
        this.rested(uri);
      }
    }
    if (this.edited.size > 0) this.timer = setTimeout(() => this.look(), Math.ceil(next));
  }
}
