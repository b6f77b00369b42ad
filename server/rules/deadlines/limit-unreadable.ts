// 公开时限 that says no time.

import { readTimeLimit } from '../../model/languages/limit/time-limits.ts';
import type { Fix, Rule } from '../rule.ts';
import { holding } from '../support/columns.ts';
import { offeredFix } from '../support/mend.ts';
import { oneItem } from '../support/sample-catalogs.ts';
import { brief, say } from '../support/say.ts';
import { changeWithin, fixWith } from '../support/within.ts';
import { limitsOfKind, type PlacedLimit } from './limit-help.ts';

export const limitUnreadable: Rule = {
  id: 'limit-unreadable',
  severity: 'warning',
  title: say('公开时限看不懂', 'Time limit cannot be read'),
  why: say(
    '看不出什么时候公开的时限，公众无法据以监督，单位也无法据以安排。',
    'Nobody can hold an office to a limit that names no time, nor can the office plan by it.',
  ),
  basis: say(
    '《政府信息公开条例》第二十六条；各地标准目录中公开时限的通行写法',
    'Article 26 of the Regulation on Open Government Information; how printed catalogs word time limits',
  ),
  wrong: oneItem(['公开时限: 视情况而定']),
  right: oneItem(['公开时限: 信息形成或者变更之日起20个工作日内']),
  opens: true,
  check: {
    of: 'cell',
    under: holding('timeLimit'),
    run: (cell) =>
      limitsOfKind(cell, 'unreadable')
        .filter(({ whole }) => whole.brokenOff === undefined)
        .map((limit) => ({
          place: limit.place,
          message: say(
            `看不出“${brief(limit.text)}”是什么时候公开。请写“信息形成或者变更之日起20个工作日内”“每年1月31日前”“及时公开”等。`,
            `Nobody can tell when “${brief(limit.text)}” is. Write 信息形成或者变更之日起20个工作日内, 每年1月31日前, 及时公开 or the like.`,
          ),
          fixes: () => repairs(limit),
        })),
  },
};

/** Signs that look alike and are taken for each other: 工作曰, 3月未前. */
const LOOKALIKES: Readonly<Record<string, string>> = { 曰: '日', 目: '日', 未: '末', 低: '底' };

function repairs({ text, from, limit }: PlacedLimit): readonly Fix[] {
  const repaired = text.replace(
    /(?<=工作)[曰目]|(?<=月)[未低]|(?<=\d)曰/gu,
    (sign) => LOOKALIKES[sign] ?? sign,
  );
  if (repaired === text || readTimeLimit(repaired).kind === 'unreadable') return [];
  const title = say(`改为“${brief(repaired)}”`, `Change to “${brief(repaired)}”`);
  return fixWith(offeredFix, title, changeWithin(from, limit.span, repaired));
}
