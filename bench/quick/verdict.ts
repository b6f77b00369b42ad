// What the short run says: every limit with what was measured, and whether any is broken.
import type { Figure } from '../measure/figures.ts';
import { isMet, outcome } from '../report/goals.ts';
import { times } from '../report/numbers.ts';
import { LIMITS } from './limits.ts';

/** A table of the limits, and whether all are kept. A ratio that was not measured is not kept. */
export function verdict(figures: readonly Figure[]): { text: string; kept: boolean } {
  const lines = LIMITS.map((limit) => {
    const value = outcome(limit, figures);
    const kept = value !== undefined && isMet(limit, value);
    const row = `| ${limit.what} | ≤ ${times(limit.limit)} | ${times(value)} | ${kept ? 'kept' : '**broken**'} |`;
    return { kept, row };
  });
  return {
    text: [
      '| ratio within this run | limit | measured | |',
      '|---|--:|--:|---|',
      ...lines.map(({ row }) => row),
      '',
    ].join('\n'),
    kept: lines.every(({ kept }) => kept),
  };
}
