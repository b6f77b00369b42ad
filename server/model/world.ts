// Everything besides the text that a finding may depend on, as one plain value.
import type { Directory } from './directory.ts';
import type { Standard } from './standard.ts';

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
}

export const DEFAULT_SETTINGS: Settings = { dueSoonDays: 30, rules: {} };
