// 公开时限 whose text breaks off in the middle of a word: 20个工作日内予以公.

import { placeWithin } from '../../model/document/values.ts';
import type { Hit, Rule } from '../rule.ts';
import { holding } from '../support/columns.ts';
import { offeredFix } from '../support/mend.ts';
import { oneItem } from '../support/sample-catalogs.ts';
import { brief, say } from '../support/say.ts';
import { changeWithin, fixWith } from '../support/within.ts';
import { limitCells } from './limit-help.ts';

export const limitCutOff: Rule = {
  id: 'limit-cut-off',
  severity: 'warning',
  unfinished: true,
  title: say('公开时限的文字断了', 'Time limit whose text breaks off'),
  why: say(
    '从表格里复制时单元格没有选全，末尾的字就丢了；丢了单位或起点，时限就不成立。',
    'The end is lost when a cell is not copied whole; without its unit or its event the limit means nothing.',
  ),
  basis: say('各地标准目录中公开时限的通行写法', 'How printed catalogs customarily word time limits'),
  wrong: oneItem(['公开时限: 信息形成或者变更之日起20个工作日内予以公']),
  right: oneItem(['公开时限: 信息形成或者变更之日起20个工作日内予以公开']),
  check: {
    of: 'cell',
    under: holding('timeLimit'),
    run: (cell) =>
      limitCells(cell).flatMap(({ from, whole: { brokenOff } }): Hit[] => {
        if (brokenOff === undefined) return [];
        const { span, whole } = brokenOff;
        const piece = brief(from.text.slice(span.start, span.end));
        const place = placeWithin(from, span);
        if (whole === undefined) {
          const zh = `文字到“${piece}”就断了，后面的内容没有写。请对照原件补全。`;
          return [
            { place, message: say(zh, `The text breaks off at “${piece}”. Complete it from the original.`) },
          ];
        }
        const zh = `文字到“${piece}”就断了，应当是“${whole}”。请对照原件补全。`;
        const en = `The text breaks off at “${piece}”, a piece of “${whole}”. Complete it from the original.`;
        const title = say(`补全为“${whole}”`, `Complete it to “${whole}”`);
        return [
          {
            place,
            message: say(zh, en),
            fixes: () => fixWith(offeredFix, title, changeWithin(from, span, whole)),
          },
        ];
      }),
  },
};
