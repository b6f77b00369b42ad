// Where a click on a cell of the table puts the cursor: at what the cell says, behind the heading.
import { expect, test } from 'vitest';
import { layout } from '../../server/features/table/layout.ts';
import { absolute } from '../../server/text/block.ts';
import { atCursor, CURSOR } from './cursor.ts';

const TABLE = (lines: string): string => `类型: 任务分工\n条目:\n  - 工作任务: 甲\n${lines}`;

test.each([
  ['a text', TABLE('    责任单位: ‸市财政局'), 1],
  ['a text in quotes', TABLE('    责任单位: "‸市财政局"'), 1],
  ['a list in a line', TABLE('    责任单位: [‸市财政局, 市教育局]'), 1],
  ['a list below its heading', TABLE('    责任单位:\n      - ‸市财政局\n      - 市教育局'), 1],
  ['nothing yet', TABLE('    责任单位:‸'), 1],
  ['labels', TABLE('    完成时间: ‸{ 试点领域: 长期, 其他领域: 2020年底 }'), 1],
  ['what a group says', `类型: 任务分工\n条目:\n  - 工作任务: ‸甲\n    条目:\n      - 责任单位: 乙`, 0],
  ['the second document', `类型: 任务分工\n---\n${TABLE('    责任单位: ‸市财政局')}`, 1],
  ['one line', '类型: 任务分工\n条目:\n  - { 工作任务: 甲, 责任单位: ‸市财政局 }', 1],
])('%s', (_, marked, column) => {
  const { analysis, offset } = atCursor(
    marked.replace('类型: 任务分工\n条目', '类型: 任务分工\n表头: [工作任务, 责任单位, 完成时间]\n条目'),
  );
  const rows = analysis.docs.flatMap((doc) => layout(doc).rows);
  const cells = rows[0]?.cells.filter(({ begin }) => begin !== undefined) ?? [];
  const begin = cells[column]?.begin;
  expect(begin && absolute(begin)).toEqual({ start: offset, end: offset });
  expect(marked).toContain(CURSOR);
});

test('a section begins at its title, a counted number nowhere', () => {
  const { analysis, offset } = atCursor(
    '类型: 任务分工\n条目:\n  - 章节: ‸一、总体任务\n    条目:\n      - 工作任务: 甲',
  );
  const [section, row] = analysis.docs.flatMap((doc) => layout(doc).rows);
  const begin = section?.cells[0]?.begin;
  expect(begin && absolute(begin).start).toBe(offset);
  expect(row?.cells[0]?.text).toBe('1');
  expect(row?.cells[0]?.begin).toBeUndefined();
});
