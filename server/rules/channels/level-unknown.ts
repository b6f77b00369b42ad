// 公开层级 that names no level of government.

import { placeWithin } from '../../model/document/values.ts';
import type { Hit, Rule } from '../rule.ts';
import { holding } from '../support/columns.ts';
import { offeredFix } from '../support/mend.ts';
import { oneItem } from '../support/sample-catalogs.ts';
import { brief, say } from '../support/say.ts';
import { changeWithin, fixWith } from '../support/within.ts';
import { choiceNames, choicesIn } from './choice-help.ts';
import { slipOf } from './one-slip.ts';

export const levelUnknown: Rule = {
  id: 'level-unknown',
  severity: 'info',
  title: say('公开层级不是县级、乡级或村级', 'Level that is none'),
  why: say(
    '公开层级说的是由哪一级公开；写成单位名称或别的，汇总时就分不清层级。',
    'The level says which tier of government discloses; a unit or another word cannot be counted by level.',
  ),
  basis: say(
    '各领域标准指引的目录表式：县级、乡级、村级',
    'The form of the catalog in the guidelines: county, township, village',
  ),
  wrong: oneItem(['公开层级: 县民政局']),
  right: oneItem(['公开层级: 县级']),
  check: {
    of: 'cell',
    under: holding('level'),
    run: (cell, { doc, world: { standard } }) =>
      choicesIn(cell, 'level', doc, standard).flatMap(({ from, text, span, fact }): Hit[] => {
        if (fact !== undefined || LEVELS.test(text.replace(/[（(][^（()）]*[）)]/gu, ''))) return [];
        const meant = slipOf(text, choiceNames(standard, 'level')) ?? lookalike(text);
        const doubt = meant === undefined ? say('', '') : say(`，是不是“${meant}”`, `; is it “${meant}”`);
        const message = say(
          `“${brief(text)}”不是公开层级${doubt.zh}${meant === undefined ? '。' : '？'}请写“县级”“乡级”“村级”等。`,
          `“${brief(text)}” is no level${doubt.en}${meant === undefined ? '.' : '?'} Write 县级, 乡级, 村级 or the like.`,
        );
        const title = say(`改为“${meant}”`, `Change to “${meant}”`);
        const edits = meant === undefined ? [] : changeWithin(from, span, meant);
        return [{ place: placeWithin(from, span), message, fixes: () => fixWith(offeredFix, title, edits) }];
      }),
  },
};

/** 级 is taken for signs that look or sound alike: 县极. */
function lookalike(text: string): string | undefined {
  const repaired = text.replace(/[极及圾]$/u, '级');
  return repaired !== text && LEVELS.test(repaired) ? repaired : undefined;
}

/** Levels of any place, one or several: 区级, 镇（街道）级, 旗县级, 市、县, 社区. */
const LEVELS =
  /^(?:(?:国家|省|自治区|自治州|设区市|地市|市|州|盟|自治县|县|区|旗|林区|民族乡|乡|镇|街道?|苏木|团场|村|社区|居|组|场|园区|管委会|开发区|新区|各)(?:[、及和与或]?))+级?$/u;
