// 公开对象 that is a slip of 全社会 or 特定群体; any other text names a group.

import { placeWithin } from '../../model/document/values.ts';
import type { Rule } from '../rule.ts';
import { holding } from '../support/columns.ts';
import { leaving, offeredFix } from '../support/mend.ts';
import { oneItem } from '../support/sample-catalogs.ts';
import { brief, say } from '../support/say.ts';
import { changeWithin, fixWith } from '../support/within.ts';
import { choiceNames, choicesIn } from './choice-help.ts';
import { slipOf } from './one-slip.ts';

export const audienceUnknown: Rule = {
  id: 'audience-unknown',
  severity: 'info',
  title: say('公开对象多半写错了', 'Audience that is most likely misspelt'),
  why: say(
    '公开对象写的是“全社会”，或者写明的特定群体；写错一个字，就成了另一个群体。',
    'The audience is 全社会 or a group that is named; with one wrong character it becomes another group.',
  ),
  basis: say(
    '国办发〔2019〕54号；各领域标准指引的目录表式：全社会、特定群体',
    '国办发〔2019〕54号; the form of the catalog in the guidelines: 全社会, 特定群体',
  ),
  wrong: oneItem(['公开对象: 全社合']),
  right: oneItem(['公开对象: 全社会']),
  check: {
    of: 'cell',
    under: holding('audience'),
    run: (cell, { doc, world: { standard } }) =>
      choicesIn(cell, 'audience', doc, standard).flatMap(({ from, text, span, fact }) => {
        const meant = fact === undefined ? slipOf(text, choiceNames(standard, 'audience')) : undefined;
        if (meant === undefined) return [];
        const message = say(
          `“${brief(text)}”是不是“${meant}”？请改正；确有这样一个群体，可以忽略这条提示。`,
          `Is “${brief(text)}” meant to be “${meant}”? Correct it, or ignore this if there is such a group.`,
        );
        const title = say(`改为“${meant}”`, `Change to “${meant}”`);
        const fixes = fixWith(offeredFix, title, changeWithin(from, span, meant)).map((fix) =>
          // A group that is now recognised may still have to be named.
          leaving(fix, ['audience-unnamed']),
        );
        return [{ place: placeWithin(from, span), message, fixes: () => fixes }];
      }),
  },
};
