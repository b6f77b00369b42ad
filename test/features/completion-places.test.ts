// Where an offer goes: into the list or map that a line can only mean, whatever the column, and nowhere else.
import { expect, test } from 'vitest';
import { CURSOR, DIRECTORY, labels, taken, worldOf } from './cursor.ts';

const HEAD = '类型: 任务分工\n标题: 表\n';
const ROW = '  - 工作任务: 甲\n    责任单位: 市财政局\n    完成时间: 2020年6月底前\n';
const TABLE = `${HEAD}条目:\n${ROW}`;
const NEW = '新条目：工作任务、责任单位、完成时间';
const ENTRY = '  - 工作任务: \n    责任单位: \n    完成时间: ';
const PART = '      - 具体事项: 一\n        责任单位: 市财政局\n        完成时间: 长期\n';
const GROUP = `${HEAD}条目:\n  - 工作任务: 甲\n    条目:\n${PART}${PART}`;
const INNER = '新条目：具体事项、责任单位、完成时间';

test.each([
  ['after Enter and a dash', `${TABLE}    - ‸`, `${TABLE}${ENTRY}`],
  ['after Enter and a dash without its blank', `${TABLE}    -‸`, `${TABLE}${ENTRY}`],
  ['at the margin, with a dash', `${TABLE}- ‸`, `${TABLE}${ENTRY}`],
  ['at the margin', `${TABLE}‸`, `${TABLE}${ENTRY}`],
  ['between two entries', `${TABLE}    - ‸\n${ROW}`, `${TABLE}${ENTRY}\n${ROW}`],
  ['on the blank line between two entries', `${TABLE}‸\n${ROW}`, `${TABLE}${ENTRY}\n${ROW}`],
  ['on a blank line with blanks', `${TABLE}   ‸\n${ROW}`, `${TABLE}${ENTRY}\n${ROW}`],
  ['on a blank line with a tab', `${TABLE}\t‸\n${ROW}`, `${TABLE}${ENTRY}\n${ROW}`],
  ['under 条目, above the first entry', `${HEAD}条目:\n‸\n${ROW}`, `${HEAD}条目:\n${ENTRY}\n${ROW}`],
  ['in front of a document', `${TABLE}    - ‸\n---\n${HEAD}`, `${TABLE}${ENTRY}\n---\n${HEAD}`],
])('a new entry goes to the column of its list: %s', (_, before, result) => {
  expect(taken(before, NEW)).toBe(result);
  const windows = (text: string): string => text.replaceAll('\n', '\r\n');
  expect(taken(windows(before), NEW)).toBe(windows(result));
});

test('in a group a dash means its list, and the list around it where it stands further left', () => {
  const entry = '- 具体事项: \n        责任单位: \n        完成时间: ';
  expect(taken(`${GROUP}        - ‸`, INNER)).toBe(`${GROUP}      ${entry}`);
  expect(taken(`${GROUP}      - ‸`, INNER)).toBe(`${GROUP}      ${entry}`);
  expect(taken(`${GROUP}    - ‸`, '工作任务')).toBe(`${GROUP}  - 工作任务: `);
  expect(taken(`${GROUP}    - ‸\n      - 具体事项: 二\n`, INNER)).toBe(
    `${GROUP}      ${entry}\n      - 具体事项: 二\n`,
  );
});

test('a heading goes to the column of the headings of its entry', () => {
  const rest = '    完成时间: 长期\n';
  const begun = `${HEAD}条目:\n  - 工作任务: 甲\n`;
  for (const indent of ['  ', '   ', '    ', '      ', '    \t'])
    expect(taken(`${begun}${indent}zrdw‸\n${rest}`, '责任单位')).toBe(`${begun}    责任单位: \n${rest}`);
});

test('the header ends where the first entry begins', () => {
  for (const indent of ['', ' ', '  ']) {
    const here = labels(`${TABLE}${indent}‸\n${ROW}`);
    expect(here).toContain('工作任务');
    for (const key of ['文号', '说明', '表头', '发文机关']) expect(here).not.toContain(key);
  }
});

test.each([
  ['in a text of several lines', `${HEAD}说明: |\n  甲\n‸\n  乙\n条目:\n`],
  [
    'in a text of several lines, with a dash',
    `${HEAD}条目:\n  - 工作任务: |\n      甲\n      - ‸\n      乙\n`,
  ],
  ['in quotes that go on', `${HEAD}条目:\n  - 工作任务: "甲\n‸\n      乙"\n`],
  ['with a dash in the middle of an entry', `${HEAD}条目:\n  - 工作任务: 甲\n  - ‸\n    完成时间: 长期\n`],
  ['behind a key whose value stands below', `${HEAD}条目:\n  - 责任单位: ‸\n      - 市财政局\n`],
  ['behind a quote that is closed', `${HEAD}条目:\n  - 责任单位: "市财政局"‸\n`],
  ['in front of a list in brackets', `${HEAD}条目:\n  - 责任单位: ‸[市财政局]\n`],
  ['in front of a word', `${HEAD}条目:\n  - ‸市财政局 市发改委\n`],
  ['over the kind of a table', `类型: ‸任务分工\n条目:\n${ROW}`],
  ['over a heading that is known', `${HEAD}条目:\n  - ‸工作任务: 甲\n`],
  ['over 条目', `${HEAD}‸条目:\n${ROW}`],
  [
    'between a comment that silences a rule and its line',
    `${TABLE}  # 忽略 element-missing 原表空白\n‸\n${ROW}`,
  ],
  ['above the mark of a document', `‸\n---\n${TABLE}`],
  ['at a label', `${HEAD}条目:\n  - 完成时间: { ‸试点: 长期 }\n`],
])('nothing is offered %s', (_, marked) => {
  expect(labels(marked)).toEqual([]);
});

test('a whole document is offered only where nothing else is', () => {
  const skeletons = (marked: string): boolean => labels(marked).some((label) => label.startsWith('新建'));
  expect(skeletons('# 说明\n‸\n')).toBe(true);
  expect(skeletons(`条目:\n${ROW}‸`)).toBe(false);
  expect(skeletons(`‸\n条目:\n${ROW}`)).toBe(false);
});

const UNITS = `${TABLE}  - 责任单位: `;

test.each([
  '县财z',
  '市财x',
  '市发展和改革委z',
  '各县（市、区x',
  '（市财x',
  '市财2x',
  '2科z',
  '市财政局等z',
  '[市财x',
  '[市财政局, 县财z',
  '"县财z',
  '市财政局、县财z',
  '\n      - 县财z',
])('letters behind half a name are not the next unit: %s', (typed) => {
  expect(labels(`${UNITS}${typed}‸`, worldOf(DIRECTORY))).toEqual([]);
});

test('letters behind half a name are not the next one: without a directory, for domains and channels', () => {
  expect(labels(`${UNITS}县财z‸`, worldOf()).filter((label) => !label.startsWith('县财'))).toEqual([]);
  expect(labels('类型: 领域分工\n条目:\n  - 试点领域: 城乡规jz‸')).toEqual([]);
  expect(labels('类型: 标准目录\n条目:\n  - 公开渠道: 政府网zwfw‸')).toEqual([]);
  expect(labels('类型: 任务分工\n表头: [责任单wcsj‸]')).toEqual([]);
});

test.each([
  ['of the directory', '市财政局sfgw‸', '市财政局、市发改委'],
  ['that every place has', '县民政局sfgw‸', '县民政局、市发改委'],
  ['that the document uses', '乡镇甲sfgw‸', '乡镇甲、市发改委'],
  ['with brackets', '各县（市、区）政府sfgw‸', '各县（市、区）政府、市发改委'],
  ['in brackets', '[市财政局sfgw‸]', '[市财政局, 市发改委]'],
])('letters behind a whole name %s are the next one', (_, typed, result) => {
  const before = `${HEAD}条目:\n  - 责任单位: 乡镇甲\n  - 责任单位: `;
  expect(taken(before + typed, '市发改委')).toBe(before + result);
});

test('a text that YAML would read otherwise is written in quotes, or not offered', () => {
  const before = '类型: 标准目录\n条目:\n  - 公开依据: "《甲》: [乙] # 丙"\n  - ';
  const label = '《甲》: [乙] # 丙';
  expect(taken(`${before}公开依据: ‸`, label)).toBe(`${before}公开依据: "${label}"`);
  expect(taken(`${before}{ 公开依据: ‸ }`, label)).toBe(`${before}{ 公开依据: "${label}" }`);
  expect(taken(`${before}公开依据: '‸'`, label)).toBe(`${before}公开依据: '${label}'`);
  expect(taken(`${before}公开依据: ‸# 待定`, label)).toBe(`${before}公开依据: "${label}" # 待定`);
});

test('a byte order mark is no column', () => {
  expect(taken(`\uFEFF${CURSOR}标题: 表\n`, '类型')).toContain('not offered');
  expect(taken(`\uFEFFlx${CURSOR}`, '类型')).toBe('\uFEFF类型: ');
});

test.each([
  ['in front of a heading', `${HEAD}条目:\n  - wcs‸工作任务: 甲\n`],
  ['in the indentation of a heading', `${TABLE.replace('    责任', '  z‸  责任')}`],
  ['in the indentation of an entry', `${HEAD}条目:\n${ROW}z‸${ROW}`],
  [
    'in front of a comment that silences a rule',
    `${HEAD}条目:\n${ROW}z‸  # 忽略 element-missing 原表空白\n${ROW}`,
  ],
  ['behind a table that is written in braces', '{类型: 任务分工, 条目: [{工作任务: 甲}]}\n‸'],
  ['with a mark in front', `${HEAD}条目:\n  - 责任单位:\n      - 市财政局\n      、‸\n`],
  ['behind a heading whose list stands below', `${HEAD}条目:\n  - 责任单位:s‸\n    - 市财政局\n`],
])('letters %s get no offer that would take what stands there', (_, typed) => {
  expect(labels(typed)).toEqual([]);
});

test('in the middle of a heading its beginning and its end stay', () => {
  expect(labels(`${HEAD}条目:\n  - 责任s‸单位: 市财政局\n`).filter((label) => label !== '责任单位')).toEqual(
    [],
  );
});

test('a row is made a section only by those who begin to write it', () => {
  expect(labels(`${HEAD}条目:\n  - 工作任务: 甲\n    ‸\n`)).not.toContain('章节');
  expect(labels(`${HEAD}条目:\n  - 工作任务: 甲\n    章‸\n`)).toContain('章节');
  expect(labels(`${HEAD}条目:\n  - ‸`)).toContain('章节');
});

test('headings that are listed in one text are offered one by one', () => {
  const table = `${HEAD}表头: 序号、工作任务、责任单位、领导批示（含意见、建议）\n条目:\n  - 工作任务: 甲\n    ‸\n`;
  expect(labels(table).slice(0, 2)).toEqual(['责任单位', '领导批示（含意见、建议）']);
});
