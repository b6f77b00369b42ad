// The list of all rules. To add a rule: one new file, and one line here.
import type { Rule } from './rule.ts';

export const RULES: readonly Rule[] = [];
