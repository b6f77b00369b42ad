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
export function slice(): () => boolean {
  const end = performance.now() + SLICE;
  return () => performance.now() >= end;
}

/** Does work slice by slice. `work` gets the measure of its slice, and says whether all is done. */
export async function inSlices(work: (isEnough: () => boolean) => boolean): Promise<void> {
  while (!work(slice())) await new Promise<void>((next) => later(next));
}
