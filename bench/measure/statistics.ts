// Middle and edges of small samples.

/** The value below which a share (0 to 1) of a sample lies, between neighbours in proportion; NaN of none. */
export function quantile(sample: readonly number[], share: number): number {
  const sorted = sample.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}

/** The middle of a sample. */
export function median(sample: readonly number[]): number {
  return quantile(sample, 0.5);
}

/** The smallest of a sample: what is least disturbed by whatever else the machine does. */
export function smallest(sample: readonly number[]): number {
  return sample.length === 0 ? Number.NaN : Math.min(...sample);
}
