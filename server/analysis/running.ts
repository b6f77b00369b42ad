// The checks of the rules that are on.
import type { Check, Rule } from '../rules/rule.ts';

/** The checks of one grain. */
export type CheckOf<K extends Check['of']> = Extract<Check, { of: K }>;

/** One check of a rule that is on. */
export interface Running<K extends Check['of'] = Check['of']> {
  readonly rule: Rule;
  readonly check: CheckOf<K>;
}
