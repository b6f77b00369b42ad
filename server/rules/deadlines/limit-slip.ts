// Full-width digits and stray blanks inside 公开时限: read all the same, but not what should be printed.

import { placeWithin } from '../../model/document/values.ts';
import { halfWidth } from '../../model/languages/chinese-numbers.ts';
import type { Slip } from '../../model/languages/limit/time-limits.ts';
import type { Hit, Rule } from '../rule.ts';
import { holding } from '../support/columns.ts';
import { safeFix } from '../support/mend.ts';
import { oneItem } from '../support/sample-catalogs.ts';
import { brief, say } from '../support/say.ts';
import { changeWithin, fixWith } from '../support/within.ts';
import { limitCells } from './limit-help.ts';

export const limitSlip: Rule = {
  id: 'limit-slip',
  severity: 'hint',
  title: say('公开时限里有全角数字或空格', 'Full-width digits or blanks in a time limit'),
  why: say(
    '同一时限写法不一，查找、比对和替换时就会漏掉。',
    'A limit that is typed in several ways is missed by search, comparison and replacement.',
  ),
  basis: say('习惯：数字用半角，中间不空格', 'Custom: half-width digits and no blanks'),
  wrong: oneItem(['公开时限: 信息形成或者变更之日起 ２０个工作日内']),
  right: oneItem(['公开时限: 信息形成或者变更之日起20个工作日内']),
  check: {
    of: 'cell',
    under: holding('timeLimit'),
    run: (cell) =>
      limitCells(cell).flatMap(({ from, whole }): Hit[] => {
        // A line break only wraps the line of a long text.
        const slips = whole.slips.filter(({ span }) => !/\n/u.test(from.text.slice(span.start, span.end)));
        const [first, last] = [slips[0], slips.at(-1)];
        if (first === undefined || last === undefined) return [];
        const text = brief(from.text.slice(whole.span.start, whole.span.end));
        const edits = slips.flatMap((slip) => changeWithin(from, slip.span, mended(slip, from.text)));
        return [
          {
            place: placeWithin(from, { start: first.span.start, end: last.span.end }),
            message: say(
              `“${text}”里有${named(slips, '全角数字', '空格', '和')}，查找和比对时会漏掉。请用半角数字，中间不空格。`,
              `“${text}” holds ${named(slips, 'full-width digits', 'blanks', ' and ')}, which a search may miss. Use half-width digits without blanks.`,
            ),
            fixes: () => fixWith(safeFix, say('数字改半角，去掉空格', 'Half-width digits, no blanks'), edits),
          },
        ];
      }),
  },
};

function mended({ kind, span }: Slip, text: string): string {
  if (kind === 'stray-space') return '';
  return Array.from(text.slice(span.start, span.end), halfWidth).join('');
}

function named(slips: readonly Slip[], digits: string, blanks: string, joint: string): string {
  const kinds = new Set(slips.map(({ kind }) => (kind === 'stray-space' ? blanks : digits)));
  return [digits, blanks].filter((kind) => kinds.has(kind)).join(joint);
}
