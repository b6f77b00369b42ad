// The list of all rules. To add a rule: one new file, and one line here.
import { colonFullWidth } from './colon-full-width.ts';
import { deadlineBeforeIssue } from './deadline-before-issue.ts';
import { deadlineImpossible } from './deadline-impossible.ts';
import { deadlineLaterThanGroup } from './deadline-later-than-group.ts';
import { deadlineNoYear } from './deadline-no-year.ts';
import { deadlinePast } from './deadline-past.ts';
import { deadlineSlip } from './deadline-slip.ts';
import { deadlineSoon } from './deadline-soon.ts';
import { deadlineStrictMonth } from './deadline-strict-month.ts';
import { deadlineUnreadable } from './deadline-unreadable.ts';
import { deadlineWeekday } from './deadline-weekday.ts';
import { domainCoverage } from './domain-coverage.ts';
import { domainMisnomer } from './domain-misnomer.ts';
import { domainRepeated } from './domain-repeated.ts';
import { domainUnknown } from './domain-unknown.ts';
import { elementEmpty } from './element-empty.ts';
import { elementMissing } from './element-missing.ts';
import { headingTwice } from './heading-twice.ts';
import { keyUnknown } from './key-unknown.ts';
import type { Rule } from './rule.ts';
import { unitAbolished } from './unit-abolished.ts';
import { unitBothRoles } from './unit-both-roles.ts';
import { unitListMarks } from './unit-list-marks.ts';
import { unitNoDirectory } from './unit-no-directory.ts';
import { unitSameTwice } from './unit-same-twice.ts';
import { unitSpellings } from './unit-spellings.ts';
import { unitUnknown } from './unit-unknown.ts';

/** All rules, by family. */
export const RULES: readonly Rule[] = [
  // structure
  headingTwice,
  keyUnknown,
  // elements
  elementEmpty,
  elementMissing,
  // deadlines
  deadlineBeforeIssue,
  deadlineImpossible,
  deadlineLaterThanGroup,
  deadlineNoYear,
  deadlinePast,
  deadlineSlip,
  deadlineSoon,
  deadlineStrictMonth,
  deadlineUnreadable,
  deadlineWeekday,
  // units
  unitAbolished,
  unitBothRoles,
  unitListMarks,
  unitNoDirectory,
  unitSameTwice,
  unitSpellings,
  unitUnknown,
  // domains
  domainCoverage,
  domainMisnomer,
  domainRepeated,
  domainUnknown,
  // input
  colonFullWidth,
];
