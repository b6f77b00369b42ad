// Before any test: with `-u` the list of rules is written anew, so that the same run writes the pages of a new rule.
import { writeFileSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { RULE_INDEX, ruleIndex } from './rule-index.ts';
import { ROOT } from './sources.ts';

/** Called by vitest once, before it loads the tests. */
export default function writeRuleIndex({ config }: TestProject): void {
  if (config.snapshotOptions.updateSnapshot === 'all') writeFileSync(ROOT + RULE_INDEX, ruleIndex());
}
