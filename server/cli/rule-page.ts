// The page of a rule, as `explain` prints it and SARIF carries it.
import { analyse } from '../analysis/open-text.ts';
import { exampleWorld } from '../rules/example.ts';
import { rulePage } from '../rules/page.ts';
import type { Rule } from '../rules/rule.ts';

/** The page of a rule, in both languages, with what is really found in its example. */
export function pageOf(rule: Rule): string {
  return rulePage(rule, analyse(rule.wrong, exampleWorld(rule.world)).findings);
}
