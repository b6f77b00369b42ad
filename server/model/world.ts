// Everything besides the text that a finding may depend on, as one plain value.

import type { Standard } from './standard/standard.ts';
import type { Directory } from './workspace/directory.ts';
import type { Others } from './workspace/workspace.ts';

/** How loudly a finding speaks; `off` silences a rule. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** What a user may set. */
export interface Settings {
  /** Days before a deadline within which it is "due soon". */
  readonly dueSoonDays: number;
  /** Severity by rule id, where it differs from the rule's own. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

/** Same text, same world, same findings: in the editor, on the command line and in the browser. */
export interface World {
  readonly standard: Standard;
  /** The unit directory of the place, when there is one. */
  readonly directory: Directory | undefined;
  /** Today as days since 1970-01-01. */
  readonly today: number;
  readonly settings: Settings;
  /** The other documents of the workspace; undefined where nobody looked for them, and for all finer checks. */
  readonly others: Others | undefined;
}

/** Whether two worlds are the same for everything but the rules that look at other documents. */
export function sameForEntries(one: World, other: World): boolean {
  return (
    one.standard === other.standard &&
    one.directory === other.directory &&
    one.today === other.today &&
    one.settings === other.settings
  );
}

/** The world of all checks of one file: what they remember cannot depend on another one. */
export function withoutOthers(world: World): World {
  return world.others === undefined ? world : { ...world, others: undefined };
}

export const DEFAULT_SETTINGS: Settings = { dueSoonDays: 30, rules: {} };
