// Turns of the event loop: long work is done in slices, and what has arrived meanwhile comes first.

/** So long may one slice take, in milliseconds, before others have their turn. */
const SLICE = 8;

interface Immediate {
  readonly setImmediate?: (call: () => void) => unknown;
}

/** Calls back when the messages that already wait have been taken in. */
export function soon(call: () => void): void {
  // Each waiting message has a turn of its own, and hands over to the next one at its end.
  later(() => later(call));
}

/** Calls back in the next turn. */
export function later(call: () => void): void {
  const { setImmediate } = globalThis as Immediate;
  if (setImmediate === undefined) setTimeout(call, 0);
  else setImmediate(call);
}

/** A measure of a slice that begins now: says when it has been long enough. */
export function slice(length = SLICE): () => boolean {
  const end = performance.now() + length;
  return () => performance.now() >= end;
}

/** A class because slices stand in line: no two are done in one turn, so that nobody waits for more than one. */
export class Turns {
  private readonly line: (() => void)[] = [];

  /** Calls back in a turn of its own. */
  own(call: () => void): void {
    this.line.push(call);
    if (this.line.length === 1) later(() => this.next());
  }

  /** Does work slice by slice. `work` gets the measure of its slice, and says whether all is done. */
  async inSlices(work: (isEnough: () => boolean) => boolean): Promise<void> {
    while (!work(slice())) await new Promise<void>((next) => this.own(next));
  }

  private next(): void {
    const call = this.line.shift();
    if (this.line.length > 0) later(() => this.next());
    call?.();
  }
}
