// What the rules about ignore comments look at.
import type { PlacedText } from '../model/document/document.ts';
import type { Ignore } from '../model/document/ignores.ts';

/** An ignore comment, and what became of it when all other rules had run. */
export interface UsedIgnore {
  readonly ignore: Ignore;
  /** Ids that are no rule's, with the ids of all rules to propose one of. */
  readonly unknown: readonly PlacedText[];
  readonly known: ReadonlySet<string>;
  /** Ids of rules that had nothing to say there. */
  readonly idle: readonly PlacedText[];
}
