// How often a server that ended by itself is started again before we give up.

/** Crashes within this many milliseconds count together. */
const WINDOW = 3 * 60_000;

/** So many restarts are made within the window; the next crash is left to the user. */
export const MOST_RESTARTS = 4;

/**
 * What to do about a crash.
 * @param earlier times of the earlier crashes, in milliseconds
 * @param now time of this crash
 * @returns the crashes that still count, this one included, and whether to start again
 */
export function afterCrash(
  earlier: readonly number[],
  now: number,
): { readonly crashes: readonly number[]; readonly restart: boolean } {
  const crashes = [...earlier.filter((time) => now - time < WINDOW), now];
  return { crashes, restart: crashes.length <= MOST_RESTARTS };
}
