// 公开方式 that is neither 主动公开 nor 依申请公开.

import { placeWithin } from '../../model/document/values.ts';
import type { Hit, Rule } from '../rule.ts';
import { holding } from '../support/columns.ts';
import { leaving, offeredFix } from '../support/mend.ts';
import { oneItem } from '../support/sample-catalogs.ts';
import { brief, say } from '../support/say.ts';
import { changeWithin, fixWith } from '../support/within.ts';
import { choiceNames, choicesIn } from './choice-help.ts';
import { slipOf } from './one-slip.ts';

export const modeUnknown: Rule = {
  id: 'mode-unknown',
  severity: 'warning',
  title: say('公开方式不是主动公开，也不是依申请公开', 'Mode that is neither proactive nor on request'),
  why: say(
    '公开方式只有主动公开和依申请公开两种，写成别的，就不知道要不要申请。',
    'There are two modes, proactive and on request; with anything else nobody knows whether to apply.',
  ),
  basis: say(
    '《政府信息公开条例》第十三条：采取主动公开和依申请公开的方式',
    'Article 13 of the Regulation on Open Government Information: proactively and on request',
  ),
  wrong: oneItem(['公开方式: 网上公开']),
  right: oneItem(['公开方式: 主动公开']),
  check: {
    of: 'cell',
    under: holding('mode'),
    run: (cell, { doc, world: { standard } }) =>
      choicesIn(cell, 'mode', doc, standard).flatMap(({ from, text, span, fact }): Hit[] => {
        if (fact !== undefined || BOTH.test(text)) return [];
        const place = placeWithin(from, span);
        const meant = slipOf(text, choiceNames(standard, 'mode'));
        if (meant === undefined) {
          const zh = `“${brief(text)}”不是公开方式。请写“主动”或“依申请”，在哪里公开写在“公开渠道和载体”一栏。`;
          const en = `“${brief(text)}” is no mode. Write 主动 or 依申请; where it is disclosed goes under 公开渠道和载体.`;
          return [{ place, message: say(zh, en) }];
        }
        const zh = `“${brief(text)}”不是公开方式，是不是“${meant}”？`;
        const en = `“${brief(text)}” is no mode; did you mean “${meant}”?`;
        const title = say(`改为“${meant}”`, `Change to “${meant}”`);
        const fixes = fixWith(offeredFix, title, changeWithin(from, span, meant)).map((fix) =>
          // The limits of the entry are judged by its mode.
          leaving(fix, ['limit-outdated', 'limit-too-long']),
        );
        return [{ place, message: say(zh, en), fixes: () => fixes }];
      }),
  },
};

/** Both in one: 主动公开和依申请公开, 主动与依申请相结合. */
const BOTH = /^(?:主动|依申请)(?:公开)?(?:[和与及或](?:主动|依申请)(?:公开)?)?(?:相?结合)?(?:公开)?$/u;
