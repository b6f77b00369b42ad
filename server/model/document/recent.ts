// What was read lately: of a long table only so much is kept at a time, and the rest is read again when it is asked for.

/** What can be let go of, because it is easily read again. */
export interface Forgetful {
  forget(): void;
}

/**
 * So many are kept. A page or two are looked at together, or two hundred rows around the cursor, where names are offered;
 * what is let go of soon is soon collected.
 */
const MOST = 512;

/** A class because it remembers what came last. */
export class Recent {
  private readonly kept: Forgetful[] = [];
  private next = 0;

  /** Takes in what has just been read, and lets the oldest forget. */
  add(one: Forgetful): void {
    this.kept[this.next]?.forget();
    this.kept[this.next] = one;
    this.next = (this.next + 1) % MOST;
  }
}
