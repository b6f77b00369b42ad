// The answer: what is known of a text.
import type { Doc } from '../model/document/document.ts';
import type { World } from '../model/world.ts';
import type { Finding } from '../rules/rule.ts';
import type { Source } from '../text/source.ts';

/** A text with everything that is known of it. Places are those of the newest version. */
export interface Analysis {
  readonly source: Source;
  readonly docs: readonly Doc[];
  /** All that is found, in the order of its places. */
  readonly findings: readonly Finding[];
  readonly world: World;
}
