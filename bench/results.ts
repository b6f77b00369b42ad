// What a run hands to its report.

import type { Kind } from './make/shape.ts';
import type { Figure } from './measure/figures.ts';
import type { ServerId } from './servers/contestant.ts';

/** All that is known after a run. */
export interface Results {
  /** The day, as 2026-11-22. */
  readonly date: string;
  readonly machine: readonly string[];
  readonly kind: Kind;
  readonly sizes: readonly number[];
  /** The servers in the order of the tables, with their full names. */
  readonly servers: readonly { readonly id: ServerId; readonly name: string }[];
  readonly figures: readonly Figure[];
  /** What failed, was missing or is not the same work. */
  readonly remarks: readonly string[];
}
