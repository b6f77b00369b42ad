// One unit written in several ways in one table: 各县(市、区)政府 and 各县（市、区）政府, 市发改委 and 市发展和改革委员会.

import type { Fix, Hit, Rule, Surroundings } from '../rule.ts';
import { leaving, offeredFix, safeFix } from '../support/mend.ts';
import { tasks } from '../support/sample-tables.ts';
import { brief, say } from '../support/say.ts';
import { AFTER_RENAMING, nameSpan, placeOfName } from '../support/unit-help.ts';
import { changeWithin, fixWith } from '../support/within.ts';
import { preferredOf, readsNames, type Spelling, spellingsByUnit } from './unit-variants.ts';

export const unitSpellings: Rule = {
  id: 'unit-spellings',
  severity: 'info',
  title: say('同一单位写法不一', 'One unit written in several ways'),
  why: say(
    '写法不一，按单位查找、汇总和导出时就会漏掉一部分任务。',
    'A unit that is written in several ways is found, counted and exported only in part.',
  ),
  basis: say(
    '同一份文件用同一个名称（GB/T 9704—2012：机关名称用全称或规范化简称）',
    'One name throughout a document (GB/T 9704—2012: full name or standard short name)',
  ),
  wrong: tasks([
    ['责任单位: 各县（市、区）政府'],
    ['责任单位: 各县(市、区)政府'],
    ['责任单位: 各县（市、区）政府'],
  ]),
  right: tasks([['责任单位: 各县（市、区）政府'], ['责任单位: 各县（市、区）政府']]),
  check: {
    of: 'words',
    reads: readsNames,
    run: (doc, world, _recall, words) =>
      spellingsByUnit(doc, world, words).flatMap((spellings) => hits(spellings, { doc, world })),
  },
};

function hits(spellings: readonly Spelling[], surroundings: Surroundings): readonly Hit[] {
  const preferred = preferredOf(spellings, surroundings);
  return spellings.flatMap((spelling) => (spelling === preferred ? [] : hit(spelling, preferred)));
}

function hit(spelling: Spelling, preferred: Spelling = []): Hit[] {
  const [[first], [other]] = [spelling, preferred];
  if (first === undefined || other === undefined) return [];
  const [written, meant] = [first.unit.name, other.unit.name];
  const message = say(
    `“${brief(written)}”（${spelling.length}处）在本表中又写作“${brief(meant)}”（${preferred.length}处）。请统一写法，以免按单位查找时遗漏。`,
    `“${brief(written)}” (${spelling.length}×) is elsewhere in this table written “${brief(meant)}” (${preferred.length}×). Write it in one way, or a search by unit will miss some.`,
  );
  return [
    {
      place: placeOfName(first),
      message,
      fixes: () => renaming(spelling, meant),
      rests: spelling.map(({ from }) => from.place.block),
      related: [
        { place: placeOfName(other), message: say('另一种写法在这里。', 'The other way is written here.') },
      ],
    },
  ];
}

function renaming(spelling: Spelling, meant: string): readonly Fix[] {
  const edits = spelling.flatMap(({ from, unit }) => changeWithin(from, nameSpan(unit), meant));
  // What differs in width alone is read as one name, and what is found of it stays what it is.
  const isSafe = spelling[0]?.unit.name.normalize('NFKC') === meant.normalize('NFKC');
  const title = say(`统一为“${brief(meant)}”`, `Write “${brief(meant)}” throughout`);
  return fixWith(isSafe ? safeFix : offeredFix, title, edits).map((fix) => leaving(fix, AFTER_RENAMING));
}
