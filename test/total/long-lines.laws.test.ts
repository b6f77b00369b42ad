// One line of 5 MB, whatever it is made of: one clear finding, no crash, and no freeze.
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/analysis/open-text.ts';
import { exampleWorld } from '../../server/rules/example.ts';
import { strayPlaces } from './told.ts';

/** What is promised is two seconds; a busy machine gets five times as long before the test complains. */
const PATIENCE = 10_000;
const LENGTH = 5_000_000;

const HEAD = '类型: 任务分工\n标题: 任务分工表\n条目:\n  - 工作任务: 编制政务公开事项目录\n';
const UNITS = '    责任单位: 市政府办公室\n';

/** What stands before the long line's content, the content that is repeated, and what stands behind. */
type Line = readonly [name: string, before: string, piece: string, behind: string];

const LINES: readonly Line[] = [
  ['text without a table', '', '公开', ''],
  ['text in a cell', `${HEAD}${UNITS}    具体事项: `, '公开', '\n'],
  ['blanks', `${HEAD}${UNITS}    具体事项: 甲`, ' ', '乙\n'],
  ['one unit', `${HEAD}    责任单位: `, '市财政局、', '市税务局\n'],
  ['units in brackets', `${HEAD}    责任单位: [`, '市财政局, ', '市税务局]\n'],
  ['a list that never closes', `${HEAD}    责任单位: [`, '甲, ', '\n'],
  ['brackets', `${HEAD}    责任单位: `, '（', '\n'],
  ['a quote that never closes', `${HEAD}${UNITS}    具体事项: "`, '公开', '\n'],
  ['dashes', `${HEAD}${UNITS}  `, '- ', '\n'],
  ['deadlines', `${HEAD}${UNITS}    完成时间: `, '2020年6月底前', '\n'],
  [
    'domains',
    '类型: 领域分工\n标题: 表\n条目:\n  - 责任单位: 市财政局\n    试点领域: ',
    '扶贫领域、',
    '就业领域\n',
  ],
  ['a comment', `${HEAD}${UNITS}# 忽略 `, 'a,', '\n'],
  ['a heading', `${HEAD}${UNITS}    `, '具体', ': 甲\n'],
  ['full-width colons', `${HEAD}${UNITS}    `, '甲：', '\n'],
  ['full-width blanks', `${HEAD}${UNITS}`, '　', '具体事项: 甲\n'],
];

describe('a line of 5 MB', () => {
  it.each(LINES)(
    'of %s',
    (_, before, piece, behind) => {
      const text = before + piece.repeat(LENGTH / piece.length) + behind;
      const begun = performance.now();
      const analysis = analyse(text, exampleWorld());
      expect(performance.now() - begun).toBeLessThan(PATIENCE);
      expect(analysis.findings.slice(0, 10).map(({ message }) => message.zh)).toEqual([
        expect.stringMatching(/太长|文字/u),
      ]);
      expect(strayPlaces(analysis)).toEqual([]);
    },
    120_000,
  );
});
