// Completion of headings and header keys: what is offered where, and the text that a user ends with.
import { expect, test } from 'vitest';
import { labels, offers, taken } from './cursor.ts';

const HEAD = '类型: 任务分工\n标题: 表\n';
const ROW = '  - 工作任务: 甲\n    责任单位: 市财政局\n    完成时间: 2020年6月底前\n';
const TABLE = `${HEAD}条目:\n${ROW}`;

test('an empty file begins with 类型, or with a whole new document', () => {
  expect(labels('‸')[0]).toBe('类型');
  expect(labels('‸')).toContain('新建标准目录');
  expect(taken('‸', '新建任务分工')).toBe(
    '类型: 任务分工\n标题: \n地区: \n成文日期: \n条目:\n  - 工作任务: \n    责任单位: \n    完成时间: ',
  );
});

test.each([
  ['a half-typed key', '类‸', '类型', '类型: '],
  ['pinyin initials', 'lx‸', '类型', '类型: '],
  ['full pinyin', 'leixing‸', '类型', '类型: '],
  ['upper case', 'LX‸', '类型', '类型: '],
  ['half-composed input', "lei'x‸", '类型', '类型: '],
  ['the header, once more', `${HEAD}wh‸`, '文号', `${HEAD}文号: `],
  ['表头, as a list', `${HEAD}bt‸`, '表头', `${HEAD}表头: []`],
  ['条目, with its first dash', `${HEAD}tm‸`, '条目', `${HEAD}条目:\n  - `],
  ['a key behind the entries', `${TABLE}shuo‸`, '说明', `${TABLE}说明: `],
  ['a key in front of other keys', `类‸\n标题: 表\n`, '类型', `类型: \n标题: 表\n`],
  ['a key that has its colon', `${HEAD}文‸: x`, '文号', `${HEAD}文号: x`],
])('header: %s', (_, before, label, after) => {
  expect(taken(before, label)).toBe(after);
});

test('keys that the header has are not offered again, nor those of other kinds', () => {
  expect(labels(`${HEAD}‸`)).not.toContain('标题');
  const keys = offers(`${TABLE}‸`).filter(({ detail }) => detail.zh === '文件头');
  expect(keys.map(({ label }) => label)).toContain('说明');
  expect(keys.map(({ label }) => label)).not.toContain('条目');
  expect(labels(`${HEAD}‸`)).not.toContain('领域');
  expect(labels('类型: 标准目录\n‸')).toContain('领域');
});

test('an entry is offered whole, then the headings that the table has, needed ones first', () => {
  expect(labels(`${TABLE}  - ‸`).slice(0, 4)).toEqual([
    '新条目：工作任务、责任单位、完成时间',
    '工作任务',
    '责任单位',
    '完成时间',
  ]);
});

test.each([
  ['initials', '  - zrdw‸', '责任单位', '  - 责任单位: '],
  ['a beginning', '  - 完成‸', '完成时间', '  - 完成时间: '],
  ['initials behind Chinese', '  - 完成sj‸', '完成时间', '  - 完成时间: '],
  ['a second heading', '  - 工作任务: 乙\n    wcsj‸', '完成时间', '  - 工作任务: 乙\n    完成时间: '],
  ['a lone dash', '  -‸', '工作任务', '  - 工作任务: '],
  ['a line for a new entry', '  ‸', '工作任务', '  - 工作任务: '],
  ['a word for a new entry', '  gzrw‸', '工作任务', '  - 工作任务: '],
  ['a section', '  - zhangjie‸', '章节', '  - 章节: \n    条目:\n      - '],
  ['a group', '  - 工作任务: 乙\n    条目‸', '条目', '  - 工作任务: 乙\n    条目:\n      - '],
  [
    'in front of other lines',
    '  - 责任‸\n    完成时间: 长期\n',
    '责任单位',
    '  - 责任单位: \n    完成时间: 长期\n',
  ],
  ['in a broken entry', '  - 工作任务: "乙\n    zrdw‸', '责任单位', '  - 工作任务: "乙\n    责任单位: '],
  [
    'in an entry with an open list',
    '  - 责任单位: [甲\n    wcsj‸',
    '完成时间',
    '  - 责任单位: [甲\n    完成时间: ',
  ],
])('entry: %s', (_, before, label, after) => {
  expect(taken(TABLE + before, label)).toBe(TABLE + after);
});

test('a skeleton keeps the line breaks and the indentation of the text', () => {
  const before = `${TABLE}  - ‸`.replaceAll('\n', '\r\n');
  const after = `${TABLE}  - 工作任务: \n    责任单位: \n    完成时间: `.replaceAll('\n', '\r\n');
  expect(taken(before, '新条目：工作任务、责任单位、完成时间')).toBe(after);
  const [skeleton] = offers(before);
  expect(skeleton?.edit.text).toBe('工作任务: $1\r\n    责任单位: $2\r\n    完成时间: $3');
});

test('the first entry begins under 条目, with or without indentation', () => {
  const after = `${HEAD}条目:\n  - 工作任务: \n    责任单位: \n    完成时间: `;
  const label = '新条目：工作任务、责任单位、完成时间';
  expect(taken(`${HEAD}条目:\n  ‸`, label)).toBe(after);
  expect(taken(`${HEAD}条目:\n‸`, label)).toBe(after);
});

test('headings that the entry has are not offered again, in whatever spelling', () => {
  const here = labels(`${TABLE}  - 完成时限: 长期\n    ‸`);
  expect(here).toContain('工作任务');
  expect(here).not.toContain('完成时间');
});

test('headings below the cursor count as written as well', () => {
  const here = labels(`${TABLE}  - 工作任务: 乙\n    ‸\n    完成时间: 长期\n  - 工作任务: 丙\n`);
  expect(here).toContain('责任单位');
  expect(here).not.toContain('完成时间');
});

test('what a group says holds for its entries', () => {
  const group = `${HEAD}条目:\n  - 工作任务: 甲\n    责任单位: 市财政局\n    条目:\n      - 具体事项: 一\n        完成时间: 长期\n`;
  const here = labels(`${group}      - ‸`);
  expect(here[0]).toBe('新条目：具体事项、完成时间');
  expect(here).not.toContain('责任单位');
  // Below the list of the group the cursor is in the group again.
  expect(labels(`${group}    ‸`)).toEqual(expect.arrayContaining(['完成时间', '具体事项']));
  expect(labels(`${group}    ‸`)).not.toContain('责任单位');
});

test('a document goes on with the heading that it uses, however another one is typed', () => {
  const text = `类型: 任务分工\n条目:\n  - 工作内容: 甲\n    完成时限: 长期\n  - 工作内容: 乙\n    `;
  expect(taken(`${text}wcsj‸`, '完成时限')).toBe(`${text}完成时限: `);
  expect(labels(`${text}wcsj‸`)).toEqual(['完成时限']);
});

test('表头 tells headings, their spelling, their order and own columns', () => {
  const text = '类型: 任务分工\n表头: [序号, 主要任务, 完成时限, 责任科室, 主体责任单位]\n条目:\n  - ';
  expect(labels(`${text}‸`).slice(0, 5)).toEqual([
    '新条目：主要任务、完成时限、责任科室、主体责任单位',
    '主要任务',
    '完成时限',
    '责任科室',
    '主体责任单位',
  ]);
});

test('while no heading is in use, any known spelling may be typed', () => {
  const text = '类型: 任务分工\n条目:\n  - ';
  expect(labels(`${text}wcsx‸`)[0]).toBe('完成时限');
  expect(labels(`${text}‸`)).not.toContain('完成时限');
});

test('each YAML document has its own kind', () => {
  const text = `${TABLE}---\n类型: 领域分工\n条目:\n  - `;
  expect(labels(`${text}‸`)).toContain('试点领域');
  expect(labels(`${text}‸`)).not.toContain('完成时间');
  expect(labels(`${TABLE}---\n‸`)[0]).toBe('类型');
});

test('without a known kind the headings of all kinds are offered', () => {
  expect(labels('条目:\n  - zrdw‸')).toContain('责任单位');
  expect(labels('类型: 不知\n条目:\n  - gkys‸')).toContain('公开要素');
});

test('nothing is offered in comments, in indentation, and below a finished text', () => {
  expect(labels(`${TABLE}    # 责任‸`)).toEqual([]);
  expect(labels(`${TABLE}  - 工作任务: 乙 # zrdw‸`)).toEqual([]);
  expect(labels(`${HEAD}条目:\n ‸ - 工作任务: 甲\n`)).toEqual([]);
  expect(labels(`${TABLE}      ‸`)).toEqual([]);
});

test('an offer tells need, clause and meaning', () => {
  const [item] = offers('类型: 标准目录\n条目:\n  - gkyj‸');
  expect(item?.detail.zh).toBe('必备要素 · 国办发〔2019〕54号');
  expect(item?.documentation?.zh).toBe('要求公开的法律、法规、规章或文件。');
});

test('editors that filter keep every offer: the filter is the typed text', () => {
  for (const { filter } of offers(`${TABLE}  - zrdw‸`)) expect(filter).toBe('zrdw');
});
