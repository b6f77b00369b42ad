// All rules, by the folder that each lies in. Written by `npm run test:fast -- -u`, never by hand.
import { audienceUnknown } from './channels/audience-unknown.ts';
import { audienceUnnamed } from './channels/audience-unnamed.ts';
import { channelRepeated } from './channels/channel-repeated.ts';
import { channelTemplate } from './channels/channel-template.ts';
import { channelUnknown } from './channels/channel-unknown.ts';
import { channelVariant } from './channels/channel-variant.ts';
import { glyphWrong } from './channels/glyph-wrong.ts';
import { levelUnknown } from './channels/level-unknown.ts';
import { modeUnknown } from './channels/mode-unknown.ts';
import { calendarYearMissing } from './deadlines/calendar-year-missing.ts';
import { deadlineBeforeIssue } from './deadlines/deadline-before-issue.ts';
import { deadlineImpossible } from './deadlines/deadline-impossible.ts';
import { deadlineLaterThanGroup } from './deadlines/deadline-later-than-group.ts';
import { deadlineNoYear } from './deadlines/deadline-no-year.ts';
import { deadlinePast } from './deadlines/deadline-past.ts';
import { deadlineSlip } from './deadlines/deadline-slip.ts';
import { deadlineSoon } from './deadlines/deadline-soon.ts';
import { deadlineStrictMonth } from './deadlines/deadline-strict-month.ts';
import { deadlineUnreadable } from './deadlines/deadline-unreadable.ts';
import { deadlineWeekday } from './deadlines/deadline-weekday.ts';
import { issueDateMissing } from './deadlines/issue-date-missing.ts';
import { limitCutOff } from './deadlines/limit-cut-off.ts';
import { limitImpossible } from './deadlines/limit-impossible.ts';
import { limitNoEvent } from './deadlines/limit-no-event.ts';
import { limitOutdated } from './deadlines/limit-outdated.ts';
import { limitSlip } from './deadlines/limit-slip.ts';
import { limitStartUnmarked } from './deadlines/limit-start-unmarked.ts';
import { limitSubjectMissing } from './deadlines/limit-subject-missing.ts';
import { limitTooLong } from './deadlines/limit-too-long.ts';
import { limitUnreadable } from './deadlines/limit-unreadable.ts';
import { domainCoverage } from './domains/domain-coverage.ts';
import { domainMisnomer } from './domains/domain-misnomer.ts';
import { domainRepeated } from './domains/domain-repeated.ts';
import { domainUnknown } from './domains/domain-unknown.ts';
import { columnEmpty } from './elements/column-empty.ts';
import { elementEmpty } from './elements/element-empty.ts';
import { elementMissing } from './elements/element-missing.ts';
import { sameAsAbove } from './elements/same-as-above.ts';
import { titleMarkNested } from './elements/title-mark-nested.ts';
import { titleMarkUnpaired } from './elements/title-mark-unpaired.ts';
import type { Family } from './family.ts';
import { bracketFullWidth } from './input/bracket-full-width.ts';
import { characterBroken } from './input/character-broken.ts';
import { colonFullWidth } from './input/colon-full-width.ts';
import { colonSpace } from './input/colon-space.ts';
import { commaFullWidth } from './input/comma-full-width.ts';
import { commentGlued } from './input/comment-glued.ts';
import { conflictMarkers } from './input/conflict-markers.ts';
import { dashSlip } from './input/dash-slip.ts';
import { digitFullWidth } from './input/digit-full-width.ts';
import { hashFullWidth } from './input/hash-full-width.ts';
import { markAtStart } from './input/mark-at-start.ts';
import { quoteFullWidth } from './input/quote-full-width.ts';
import { spaceFullWidth } from './input/space-full-width.ts';
import { tabIndent } from './input/tab-indent.ts';
import { numberGap } from './numbering/number-gap.ts';
import { numberRepeated } from './numbering/number-repeated.ts';
import { numberWidth } from './numbering/number-width.ts';
import type { Rule } from './rule.ts';
import { dateOrder } from './structure/date-order.ts';
import { documentNumberBrackets } from './structure/document-number-brackets.ts';
import { documentNumberPadding } from './structure/document-number-padding.ts';
import { entriesMissing } from './structure/entries-missing.ts';
import { entryShape } from './structure/entry-shape.ts';
import { headerMissing } from './structure/header-missing.ts';
import { headingTwice } from './structure/heading-twice.ts';
import { ignoreReason } from './structure/ignore-reason.ts';
import { ignoreUnknown } from './structure/ignore-unknown.ts';
import { ignoreUnused } from './structure/ignore-unused.ts';
import { keyRepeated } from './structure/key-repeated.ts';
import { keyUnknown } from './structure/key-unknown.ts';
import { kindMissing } from './structure/kind-missing.ts';
import { kindUnknown } from './structure/kind-unknown.ts';
import { kindsMixed } from './structure/kinds-mixed.ts';
import { strayLine } from './structure/stray-line.ts';
import { valueShape } from './structure/value-shape.ts';
import { yamlSyntax } from './structure/yaml-syntax.ts';
import { catalogBodyDiffers } from './tables/catalog-body-differs.ts';
import { deadlineLaterThanSuperior } from './tables/deadline-later-than-superior.ts';
import { documentRepeated } from './tables/document-repeated.ts';
import { itemRepeated } from './tables/item-repeated.ts';
import { superiorNotFound } from './tables/superior-not-found.ts';
import { tablesUnitsDiffer } from './tables/tables-units-differ.ts';
import { unitAbolished } from './units/unit-abolished.ts';
import { unitBothRoles } from './units/unit-both-roles.ts';
import { unitLevel } from './units/unit-level.ts';
import { unitListMarks } from './units/unit-list-marks.ts';
import { unitNoDirectory } from './units/unit-no-directory.ts';
import { unitSameTwice } from './units/unit-same-twice.ts';
import { unitSpellings } from './units/unit-spellings.ts';
import { unitUnknown } from './units/unit-unknown.ts';

/** The rules of each family, families and rules in the order of the catalogue. */
export const RULES_BY_FAMILY: Readonly<Record<Family, readonly Rule[]>> = {
  structure: [
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
  ],
  elements: [columnEmpty, elementEmpty, elementMissing, sameAsAbove, titleMarkNested, titleMarkUnpaired],
  numbering: [numberGap, numberRepeated, numberWidth],
  deadlines: [
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
  ],
  units: [
    unitAbolished,
    unitBothRoles,
    unitLevel,
    unitListMarks,
    unitNoDirectory,
    unitSameTwice,
    unitSpellings,
    unitUnknown,
  ],
  domains: [domainCoverage, domainMisnomer, domainRepeated, domainUnknown],
  channels: [
    audienceUnknown,
    audienceUnnamed,
    channelRepeated,
    channelTemplate,
    channelUnknown,
    channelVariant,
    glyphWrong,
    levelUnknown,
    modeUnknown,
  ],
  tables: [
    catalogBodyDiffers,
    deadlineLaterThanSuperior,
    documentRepeated,
    itemRepeated,
    superiorNotFound,
    tablesUnitsDiffer,
  ],
  input: [
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
  ],
};

/** All rules, family after family. */
export const RULES: readonly Rule[] = Object.values(RULES_BY_FAMILY).flat();
