// The list of all rules. To add a rule: one new file, and one line here.

import { audienceUnknown } from './audience-unknown.ts';
import { audienceUnnamed } from './audience-unnamed.ts';
import { bracketFullWidth } from './bracket-full-width.ts';
import { calendarYearMissing } from './calendar-year-missing.ts';
import { catalogBodyDiffers } from './catalog-body-differs.ts';
import { channelRepeated } from './channel-repeated.ts';
import { channelTemplate } from './channel-template.ts';
import { channelUnknown } from './channel-unknown.ts';
import { channelVariant } from './channel-variant.ts';
import { characterBroken } from './character-broken.ts';
import { colonFullWidth } from './colon-full-width.ts';
import { colonSpace } from './colon-space.ts';
import { columnEmpty } from './column-empty.ts';
import { commaFullWidth } from './comma-full-width.ts';
import { commentGlued } from './comment-glued.ts';
import { conflictMarkers } from './conflict-markers.ts';
import { dashSlip } from './dash-slip.ts';
import { dateOrder } from './date-order.ts';
import { deadlineBeforeIssue } from './deadline-before-issue.ts';
import { deadlineImpossible } from './deadline-impossible.ts';
import { deadlineLaterThanGroup } from './deadline-later-than-group.ts';
import { deadlineLaterThanSuperior } from './deadline-later-than-superior.ts';
import { deadlineNoYear } from './deadline-no-year.ts';
import { deadlinePast } from './deadline-past.ts';
import { deadlineSlip } from './deadline-slip.ts';
import { deadlineSoon } from './deadline-soon.ts';
import { deadlineStrictMonth } from './deadline-strict-month.ts';
import { deadlineUnreadable } from './deadline-unreadable.ts';
import { deadlineWeekday } from './deadline-weekday.ts';
import { digitFullWidth } from './digit-full-width.ts';
import { documentNumberBrackets } from './document-number-brackets.ts';
import { documentNumberPadding } from './document-number-padding.ts';
import { documentRepeated } from './document-repeated.ts';
import { domainCoverage } from './domain-coverage.ts';
import { domainMisnomer } from './domain-misnomer.ts';
import { domainRepeated } from './domain-repeated.ts';
import { domainUnknown } from './domain-unknown.ts';
import { elementEmpty } from './element-empty.ts';
import { elementMissing } from './element-missing.ts';
import { entriesMissing } from './entries-missing.ts';
import { entryShape } from './entry-shape.ts';
import { glyphWrong } from './glyph-wrong.ts';
import { hashFullWidth } from './hash-full-width.ts';
import { headerMissing } from './header-missing.ts';
import { headingTwice } from './heading-twice.ts';
import { ignoreReason } from './ignore-reason.ts';
import { ignoreUnknown } from './ignore-unknown.ts';
import { ignoreUnused } from './ignore-unused.ts';
import { issueDateMissing } from './issue-date-missing.ts';
import { itemRepeated } from './item-repeated.ts';
import { keyRepeated } from './key-repeated.ts';
import { keyUnknown } from './key-unknown.ts';
import { kindMissing } from './kind-missing.ts';
import { kindUnknown } from './kind-unknown.ts';
import { kindsMixed } from './kinds-mixed.ts';
import { levelUnknown } from './level-unknown.ts';
import { limitCutOff } from './limit-cut-off.ts';
import { limitImpossible } from './limit-impossible.ts';
import { limitNoEvent } from './limit-no-event.ts';
import { limitOutdated } from './limit-outdated.ts';
import { limitSlip } from './limit-slip.ts';
import { limitStartUnmarked } from './limit-start-unmarked.ts';
import { limitSubjectMissing } from './limit-subject-missing.ts';
import { limitTooLong } from './limit-too-long.ts';
import { limitUnreadable } from './limit-unreadable.ts';
import { markAtStart } from './mark-at-start.ts';
import { modeUnknown } from './mode-unknown.ts';
import { numberGap } from './number-gap.ts';
import { numberRepeated } from './number-repeated.ts';
import { numberWidth } from './number-width.ts';
import { quoteFullWidth } from './quote-full-width.ts';
import type { Rule } from './rule.ts';
import { sameAsAbove } from './same-as-above.ts';
import { spaceFullWidth } from './space-full-width.ts';
import { strayLine } from './stray-line.ts';
import { superiorNotFound } from './superior-not-found.ts';
import { tabIndent } from './tab-indent.ts';
import { tablesUnitsDiffer } from './tables-units-differ.ts';
import { titleMarkNested } from './title-mark-nested.ts';
import { titleMarkUnpaired } from './title-mark-unpaired.ts';
import { unitAbolished } from './unit-abolished.ts';
import { unitBothRoles } from './unit-both-roles.ts';
import { unitLevel } from './unit-level.ts';
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
  dateOrder,
  documentNumberBrackets,
  documentNumberPadding,
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
  kindsMixed,
  strayLine,
  valueShape,
  yamlSyntax,
  // elements
  columnEmpty,
  elementEmpty,
  elementMissing,
  sameAsAbove,
  titleMarkNested,
  titleMarkUnpaired,
  // numbering
  numberGap,
  numberRepeated,
  numberWidth,
  // deadlines
  calendarYearMissing,
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
  issueDateMissing,
  limitCutOff,
  limitImpossible,
  limitNoEvent,
  limitOutdated,
  limitSlip,
  limitStartUnmarked,
  limitSubjectMissing,
  limitTooLong,
  limitUnreadable,
  // units
  unitAbolished,
  unitBothRoles,
  unitLevel,
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
  // channels
  audienceUnknown,
  audienceUnnamed,
  channelRepeated,
  channelTemplate,
  channelUnknown,
  channelVariant,
  glyphWrong,
  levelUnknown,
  modeUnknown,
  // tables
  catalogBodyDiffers,
  deadlineLaterThanSuperior,
  documentRepeated,
  itemRepeated,
  superiorNotFound,
  tablesUnitsDiffer,
  // input
  bracketFullWidth,
  characterBroken,
  colonFullWidth,
  colonSpace,
  commaFullWidth,
  commentGlued,
  conflictMarkers,
  dashSlip,
  digitFullWidth,
  hashFullWidth,
  markAtStart,
  quoteFullWidth,
  spaceFullWidth,
  tabIndent,
];
