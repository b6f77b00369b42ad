// The list of all rules. To add a rule: one new file, and one line here.
import { bracketFullWidth } from './bracket-full-width.ts';
import { characterBroken } from './character-broken.ts';
import { colonFullWidth } from './colon-full-width.ts';
import { colonSpace } from './colon-space.ts';
import { columnEmpty } from './column-empty.ts';
import { commaFullWidth } from './comma-full-width.ts';
import { dashSlip } from './dash-slip.ts';
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
import { digitFullWidth } from './digit-full-width.ts';
import { domainCoverage } from './domain-coverage.ts';
import { domainMisnomer } from './domain-misnomer.ts';
import { domainRepeated } from './domain-repeated.ts';
import { domainUnknown } from './domain-unknown.ts';
import { elementEmpty } from './element-empty.ts';
import { elementMissing } from './element-missing.ts';
import { entriesMissing } from './entries-missing.ts';
import { entryShape } from './entry-shape.ts';
import { hashFullWidth } from './hash-full-width.ts';
import { headerMissing } from './header-missing.ts';
import { headingTwice } from './heading-twice.ts';
import { ignoreReason } from './ignore-reason.ts';
import { ignoreUnknown } from './ignore-unknown.ts';
import { ignoreUnused } from './ignore-unused.ts';
import { keyRepeated } from './key-repeated.ts';
import { keyUnknown } from './key-unknown.ts';
import { kindMissing } from './kind-missing.ts';
import { kindUnknown } from './kind-unknown.ts';
import { numberGap } from './number-gap.ts';
import { numberRepeated } from './number-repeated.ts';
import { numberWidth } from './number-width.ts';
import { quoteFullWidth } from './quote-full-width.ts';
import type { Rule } from './rule.ts';
import { spaceFullWidth } from './space-full-width.ts';
import { strayLine } from './stray-line.ts';
import { tabIndent } from './tab-indent.ts';
import { tablesUnitsDiffer } from './tables-units-differ.ts';
import { unitAbolished } from './unit-abolished.ts';
import { unitBothRoles } from './unit-both-roles.ts';
import { unitListMarks } from './unit-list-marks.ts';
import { unitNoDirectory } from './unit-no-directory.ts';
import { unitSameTwice } from './unit-same-twice.ts';
import { unitSpellings } from './unit-spellings.ts';
import { unitUnknown } from './unit-unknown.ts';
import { valueShape } from './value-shape.ts';
import { yamlSyntax } from './yaml-syntax.ts';

/** All rules, by family. */
export const RULES: readonly Rule[] = [
  // structure
  entriesMissing,
  entryShape,
  headerMissing,
  headingTwice,
  ignoreReason,
  ignoreUnknown,
  ignoreUnused,
  keyRepeated,
  keyUnknown,
  kindMissing,
  kindUnknown,
  strayLine,
  valueShape,
  yamlSyntax,
  // elements
  columnEmpty,
  elementEmpty,
  elementMissing,
  // numbering
  numberGap,
  numberRepeated,
  numberWidth,
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
  // tables
  tablesUnitsDiffer,
  // input
  bracketFullWidth,
  characterBroken,
  colonFullWidth,
  colonSpace,
  commaFullWidth,
  dashSlip,
  digitFullWidth,
  hashFullWidth,
  quoteFullWidth,
  spaceFullWidth,
  tabIndent,
];
