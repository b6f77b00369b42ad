// Marks in a list of units that nobody can have meant: 、、, a mark at either end, half a pair of brackets.

import type { ReadText } from '../../model/document/document.ts';
import { placeWithin } from '../../model/document/values.ts';
import type { UnitList } from '../../model/languages/unit/units.ts';
import type { Hit, Rule } from '../rule.ts';
import { holding } from '../support/columns.ts';
import { offeredFix } from '../support/mend.ts';
import { oneTask } from '../support/sample-tables.ts';
import { say } from '../support/say.ts';
import { type PlacedList, unitLists, unitTexts } from '../support/unit-help.ts';
import { changeWithin, fixWith } from '../support/within.ts';

export const unitListMarks: Rule = {
  id: 'unit-list-marks',
  severity: 'warning',
  unfinished: true,
  title: say('单位之间的标点多余或不成对', 'Stray marks between units'),
  why: say(
    '两个顿号之间可能漏写了单位，不成对的括号会让单位分错。',
    'A unit may be missing between two marks, and half a pair of brackets parts the names in the wrong place.',
  ),
  basis: say('GB/T 15834—2011《标点符号用法》', 'GB/T 15834—2011 (punctuation)'),
  wrong: oneTask(['责任单位: 市教育局、、市公安局']),
  right: oneTask(['责任单位: 市教育局、市公安局']),
  check: {
    of: 'cell',
    under: holding('units'),
    when: (field) => hasProblems(unitTexts(field)),
    run: ({ fields: [field] }) => unitLists(field).flatMap(hits),
  },
};

function hasProblems(texts: readonly ReadText<UnitList>[]): boolean {
  for (const { reading } of texts) if (reading.problems.length > 0) return true;
  return false;
}

function hits({ from, list }: PlacedList): readonly Hit[] {
  return list.problems.map(({ kind, span }): Hit => {
    const place = placeWithin(from, span);
    const mark = from.text.slice(span.start, span.end);
    if (kind === 'lone-bracket') {
      const zh = `“${mark}”没有另一半，单位可能分错。请补上另一半括号，或删去这一半。`;
      return { place, message: say(zh, `“${mark}” lacks its other half. Add it, or delete this one.`) };
    }
    const zh = `“${mark}”的一边没有单位。请补上漏写的单位，或删去这个标点。`;
    const en = `There is no unit on one side of “${mark}”. Write the missing unit, or delete the mark.`;
    const title = say(`删去“${mark}”`, `Delete “${mark}”`);
    return {
      place,
      message: say(zh, en),
      fixes: () => fixWith(offeredFix, title, changeWithin(from, span, '')),
    };
  });
}
