// How much of a law a run tries: all of it in the long run, in the gate as much as one waits for.

/** Whether this is the run that nobody waits for. */
export const IS_LONG = process.env['GONGKAI_LONG'] === '1';

/**
 * What a run takes of many cases: all in the long run, else each `step`th.
 * @param turn where it begins, so that lists beside each other begin elsewhere
 */
export function sample<T>(cases: readonly T[], step: number, turn = 0): readonly T[] {
  return IS_LONG ? cases : cases.filter((_, index) => index % step === turn % step);
}

/** How many random cases are tried: `GONGKAI_RUNS` of them where that is set, in the long run five times as many as else. */
export function runs(count: number): number {
  return Number(process.env['GONGKAI_RUNS'] ?? (IS_LONG ? 5 * count : count));
}
