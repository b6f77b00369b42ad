// How many workers a check takes, and how much each is given at a time.

/**
 * How many workers pay; 1 stands for none, the work is then done on the thread that is there.
 * @param bytes how much there is to check
 */
export function jobsThatPay(bytes: number, files: number, cores: number): number {
  return Math.max(1, Math.min(cores, files, Math.floor(bytes / LEAST_BYTES)));
}

/**
 * So much is worth a worker. Until its code is warm each costs more than a second of computing: on two cores, two workers
 * take as long as one for 40 MB, and two thirds of the time for 100 MB.
 */
const LEAST_BYTES = 20_000_000;

/**
 * Parts a list of files into stretches of about the same size; each is the places of its files.
 * @param jobs how many workers share them: each gets several stretches, so that all end close together
 */
export function batches(sizes: readonly number[], jobs: number): (readonly number[])[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const enough = Math.min(BATCH_BYTES, total / (jobs * BATCHES_EACH));
  const parts: number[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const [place, size] of sizes.entries()) {
    const part = bytes < enough ? parts.at(-1) : undefined;
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

/** To check so much takes far longer than to send a message. */
const BATCH_BYTES = 200_000;
const BATCHES_EACH = 8;
