// The list of all rules. To add a rule: one new file, and one line here.
import { colonFullWidth } from './colon-full-width.ts';
import { elementEmpty } from './element-empty.ts';
import { elementMissing } from './element-missing.ts';
import { headingTwice } from './heading-twice.ts';
import { keyUnknown } from './key-unknown.ts';
import type { Rule } from './rule.ts';

/** All rules, by family. */
export const RULES: readonly Rule[] = [
  // structure
  headingTwice,
  keyUnknown,
  // elements
  elementEmpty,
  elementMissing,
  // input
  colonFullWidth,
];
