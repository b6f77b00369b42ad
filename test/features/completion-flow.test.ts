// Completion in an entry of one line, and under headings that are values themselves.
import { expect, test } from 'vitest';
import { hover } from '../../server/features/hover/hover.ts';
import { atCursor, CURSOR, DIRECTORY, labels, offers, taken, worldOf } from './cursor.ts';

const TABLE =
  '类型: 任务分工\n条目:\n  - { 工作任务: 甲, 责任单位: 市财政局, 完成时间: 2020年6月底前 }\n  - ';

test.each([
  ['a second heading', '{ 工作任务: 乙, zrdw‸ }', '责任单位', '{ 工作任务: 乙, 责任单位:  }'],
  ['behind the comma', '{ 工作任务: 乙,‸ }', '责任单位', '{ 工作任务: 乙, 责任单位:  }'],
  ['behind the comma and a blank', '{ 工作任务: 乙, ‸}', '责任单位', '{ 工作任务: 乙, 责任单位: }'],
  ['the first heading', '{gzrw‸}', '工作任务', '{工作任务: }'],
  ['braces still open', '{ 工作任务: 乙, wcsj‸', '完成时间', '{ 工作任务: 乙, 完成时间: '],
  [
    'over a heading that has its colon',
    '{ 任务‸: 乙, 责任单位: 丙 }',
    '工作任务',
    '{ 工作任务: 乙, 责任单位: 丙 }',
  ],
  [
    'between others',
    '{ 工作任务: 乙, zr‸, 完成时间: 长期 }',
    '责任单位',
    '{ 工作任务: 乙, 责任单位: , 完成时间: 长期 }',
  ],
  ['behind a list', '{ 责任单位: [甲, 乙], wcsj‸ }', '完成时间', '{ 责任单位: [甲, 乙], 完成时间:  }'],
])('headings in one line: %s', (_, before, label, after) => {
  // What an offer ends with is a blank behind the colon; the one in front of the brace stays.
  expect(taken(TABLE + before, label).replace(/: \}$/u, ': }')).toBe(
    (TABLE + after).replace(/: \}$/u, ': }'),
  );
});

test('headings in one line: none twice, and nothing that needs lines of its own', () => {
  const here = labels(`${TABLE}{ 工作任务: 乙, ‸ }`);
  expect(here).toContain('责任单位');
  expect(here).not.toContain('工作任务');
  expect(here).not.toContain('条目');
  expect(here).not.toContain('章节');
  expect(labels(`${TABLE}{ ‸ }`).filter((label) => label.startsWith('新条目'))).toEqual([]);
});

test.each([
  ['a unit', '{ 工作任务: 乙, 责任单位: sfgw‸ }', '市发改委', '{ 工作任务: 乙, 责任单位: 市发改委 }'],
  [
    'a unit behind another',
    '{ 责任单位: 市财政局、sfgw‸, 完成时间: 长期 }',
    '市发改委',
    '{ 责任单位: 市财政局、市发改委, 完成时间: 长期 }',
  ],
  [
    'a unit in a list',
    '{ 责任单位: [市财政局, sfgw‸], 完成时间: 长期 }',
    '市发改委',
    '{ 责任单位: [市财政局, 市发改委], 完成时间: 长期 }',
  ],
  ['a deadline', '{ 工作任务: 乙, 完成时间: cq‸ }', '长期', '{ 工作任务: 乙, 完成时间: 长期 }'],
  [
    'right behind the colon',
    '{ 工作任务: 乙, 责任单位:‸ }',
    '市财政局',
    '{ 工作任务: 乙, 责任单位: 市财政局 }',
  ],
])('cells in one line: %s', (_, before, label, after) => {
  expect(taken(TABLE + before, label)).toBe(TABLE + after);
});

test('behind the brace that closes nothing is offered', () => {
  expect(labels(`${TABLE}{ 工作任务: 乙 }‸`)).toEqual([]);
});

test('hover tells headings and units of an entry in one line', () => {
  const on = (marked: string): string | undefined => {
    const { analysis, offset } = atCursor(marked, worldOf(DIRECTORY));
    const found = hover(analysis, offset);
    return found && marked.replace(CURSOR, '').slice(found.span.start, found.span.end);
  };
  expect(on(`${TABLE}{ 工作任务: 乙, 完成‸时间: 长期 }`)).toBe('完成时间');
  expect(on(`${TABLE}{ 工作任务: 乙, 责任单位: 市发‸改委 }`)).toBe('市发改委');
});

const ITEMS = '类型: 标准目录\n条目:\n  - 一级事项: 甲\n';

test.each([
  ['under a mode', `${ITEMS}    主动: ‸`, '√'],
  ['under a level', `${ITEMS}    县级: ‸`, '√'],
  ['under an audience', `${ITEMS}    全社会: ‸`, '√'],
  ['by what is on the keyboard', `${ITEMS}    主动: v‸`, '√'],
  ['as the table ticks', `${ITEMS}    依申请: ✓\n  - 一级事项: 乙\n    主动: ‸`, '✓'],
  ['in one line', '类型: 标准目录\n条目:\n  - { 一级事项: 甲, 主动: ‸ }', '√'],
])('a tick is offered %s', (_, before, tick) => {
  expect(labels(before)).toEqual([tick]);
  expect(offers(before)[0]?.kind).toBe('value');
});

test('a tick is offered once, and only where a column holds ticks', () => {
  expect(labels(`${ITEMS}    主动: √ ‸`)).toEqual([]);
  expect(labels(`${ITEMS}    备注: ‸`)).toEqual([]);
  expect(labels('类型: 任务分工\n条目:\n  - 主动: ‸')).toEqual([]);
});
