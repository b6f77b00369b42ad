// How many workers a check takes, and how much each is given at a time.

/**
 * How many workers pay; 1 stands for none, the work is then done on the thread that is there.
 * @param bytes how much there is to check
 */
export function jobsThatPay(bytes: number, files: number, cores: number): number {
  return Math.max(1, Math.min(cores, files, Math.floor(bytes / LEAST_BYTES)));
}

const LEAST_BYTES = 1_000_000;

/** Parts a list of files into stretches of about the same size; each is the places of its files. */
export function batches(sizes: readonly number[]): (readonly number[])[] {
  const parts: number[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const [place, size] of sizes.entries()) {
    const part = bytes < BATCH_BYTES ? parts.at(-1) : undefined;
    if (part === undefined) {
      parts.push([place]);
      bytes = size;
    } else {
      part.push(place);
      bytes += size;
    }
  }
  return parts;
}

/** The work on one message takes far longer than the message, and the last batches of a run end close together. */
const BATCH_BYTES = 200_000;
