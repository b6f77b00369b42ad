// Full-width digits and stray blanks inside 完成时间: read all the same, but not what should be printed.

import { placeWithin } from '../../model/document/values.ts';
import { halfWidth } from '../../model/languages/chinese-numbers.ts';
import type { Slip } from '../../model/languages/deadline/deadlines.ts';
import type { Hit, Rule } from '../rule.ts';
import { holding } from '../support/columns.ts';
import { safeFix } from '../support/mend.ts';
import { oneTask } from '../support/sample-tables.ts';
import { brief, say } from '../support/say.ts';
import { changeWithin, fixWith } from '../support/within.ts';
import { deadlinesIn } from './deadline-help.ts';

export const deadlineSlip: Rule = {
  id: 'deadline-slip',
  severity: 'hint',
  title: say('完成时间里有全角数字或空格', 'Full-width digits or blanks in a deadline'),
  why: say(
    '同一列的日期写法不一，查找、排序和比对时就会漏掉。',
    'Dates that are typed in several ways are missed by search, sorting and comparison.',
  ),
  basis: say('习惯：日期用半角数字，中间不空格', 'Custom: dates have half-width digits and no blanks'),
  wrong: oneTask(['完成时间: ２０２５年 6月底前']),
  right: oneTask(['完成时间: 2025年6月底前']),
  check: {
    of: 'cell',
    under: holding('deadline'),
    run: (cell, { doc }) =>
      deadlinesIn(cell, doc).flatMap(({ from, reading: { slips }, text }): Hit[] => {
        const [first, last] = [slips[0], slips.at(-1)];
        if (first === undefined || last === undefined) return [];
        const edits = slips.flatMap((slip) => changeWithin(from, slip.span, mended(slip, from.text)));
        const message = say(
          `“${brief(text)}”里有${named(slips, '全角数字', '空格', '和')}，同一列写法不一，查找时会漏掉。请用半角数字，中间不空格。`,
          `“${brief(text)}” holds ${named(slips, 'full-width digits', 'blanks', ' and ')}, so that a search may miss it. Use half-width digits without blanks.`,
        );
        return [
          {
            place: placeWithin(from, { start: first.span.start, end: last.span.end }),
            message,
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
