// Completion inside cells: units, domains, times, channels and other values.
import { expect, test } from 'vitest';
import { DIRECTORY, labels, offers, taken, worldOf } from './cursor.ts';

const ROW = '  - 工作任务: 甲\n    责任单位: 市财政局\n    完成时间: 2020年6月底前\n';
const TABLE = `类型: 任务分工\n条目:\n${ROW}  - 工作任务: 乙\n`;
const UNITS = `${TABLE}    责任单位: `;

test.each([
  ['initials', 'sfgw‸', '市发改委', '市发改委'],
  ['full pinyin', 'shifagaiwei‸', '市发改委', '市发改委'],
  ['both mixed', 'sfagw‸', '市发改委', '市发改委'],
  ['Chinese and initials', '市fgw‸', '市发改委', '市发改委'],
  ['upper case', 'SFGW‸', '市发改委', '市发改委'],
  ['half-composed input', "s'f'g‸", '市发改委', '市发改委'],
  ['full-width letters', 'ｓｆｇｗ‸', '市发改委', '市发改委'],
  ['characters inside', '改委‸', '市发改委', '市发改委'],
  ['characters left out', '市发委‸', '市发改委', '市发改委'],
  ['initials of the full name', 'sfzhgg‸', '市发展和改革委员会', '市发展和改革委员会'],
  ['behind 、', '市财政局、sfgw‸', '市发改委', '市财政局、市发改委'],
  ['behind ，', '市财政局，sfgw‸', '市发改委', '市财政局，市发改委'],
  ['between others', '市财政局、sfgw‸、市统计局', '市发改委', '市财政局、市发改委、市统计局'],
  ['behind brackets', '各县（市、区）政府、sfgw‸', '市发改委', '各县（市、区）政府、市发改委'],
  ['right behind a name', '市财政局sfgw‸', '市发改委', '市财政局、市发改委'],
  ['over half a name', '市发‸改', '市发改委', '市发改委'],
  ['in front of a name', '‸市财政局', '市发改委', '市发改委、市财政局'],
  ['with letters in front of a name', 'sfgw‸市财政局', '市发改委', '市发改委、市财政局'],
  ['with letters in front of a name in a flow list', '[sfgw‸市财政局]', '市发改委', '[市发改委, 市财政局]'],
  ['with letters between two names', '市统计局、sfgw‸市财政局', '市发改委', '市统计局、市发改委、市财政局'],
  ['in a flow list', '[市财政局, sfgw‸]', '市发改委', '[市财政局, 市发改委]'],
  ['in a flow list that is open', '[市财政局, sfgw‸', '市发改委', '[市财政局, 市发改委'],
  ['in front of a name in a flow list', '[‸市财政局]', '市发改委', '[市发改委, 市财政局]'],
  ['in quotes that are open', '"市财政局、sfgw‸', '市发改委', '"市财政局、市发改委'],
  ['in a list', '\n      - 市财政局\n      - sfgw‸\n', '市发改委', '\n      - 市财政局\n      - 市发改委\n'],
  ['in a list at the column of its heading', '\n    - sfgw‸\n', '市发改委', '\n    - 市发改委\n'],
  ['in a list behind 、', '\n      - 市财政局、sfgw‸', '市发改委', '\n      - 市财政局、市发改委'],
  ['at a lone dash', '\n      -‸', '市发改委', '\n      - 市发改委'],
  ['on an empty line', '\n      ‸', '市发改委', '\n      - 市发改委'],
  ['before a comment', 'sfgw‸ # 待定', '市发改委', '市发改委 # 待定'],
  [
    'in a text of several lines',
    '|\n      市财政局\n      sfgw‸',
    '市发改委',
    '|\n      市财政局\n      市发改委',
  ],
  ['a collective', 'gxsqzf‸', '各县（市、区）政府', '各县（市、区）政府'],
  ['a collective, inside its brackets', '各县（市、‸', '各县（市、区）政府', '各县（市、区）政府'],
])('units: %s', (_, before, label, after) => {
  expect(taken(UNITS + before, label)).toBe(UNITS + after);
});

test('right behind the colon a blank is set; a full-width colon is mended', () => {
  expect(taken(`${TABLE}    责任单位:‸`, '市发改委')).toBe(`${UNITS}市发改委`);
  expect(taken(`${TABLE}    责任单位：sfgw‸`, '市发改委')).toBe(`${UNITS}市发改委`);
  expect(taken(`${TABLE}    责任单位:sfgw‸`, '市发改委')).toBe(`${UNITS}市发改委`);
  expect(taken(`${TABLE}    责任单位： 市财政局、sfgw‸`, '市发改委')).toBe(`${UNITS}市财政局、市发改委`);
});

test('CRLF and tabs do not matter', () => {
  const before = `${UNITS}市财政局、sfgw‸\n    完成时间: 长期\n`.replaceAll('\n', '\r\n');
  expect(taken(before, '市发改委')).toBe(before.replace('sfgw‸', '市发改委'));
  expect(taken(`${TABLE}    责任单位:\tsfgw‸`, '市发改委')).toBe(`${TABLE}    责任单位:\t市发改委`);
});

test('in a broken entry and in the second document units are offered as ever', () => {
  expect(labels(`类型: 任务分工\n条目:\n  - 工作任务: "乙\n    责任单位: sfgw‸`)[0]).toBe('市发改委');
  expect(labels(`${TABLE}---\n类型: 领域分工\n条目:\n  - 责任单位 1: sfgw‸`)[0]).toBe('市发改委');
});

test('what the cell has is not offered again, under none of its names', () => {
  const here = labels(`${UNITS}市发展和改革委员会、市财政局、‸`);
  expect(here).toContain('市市场监管局');
  expect(here).not.toContain('市发改委');
  expect(here).not.toContain('市财政局');
  expect(labels(`${UNITS}\n      - ‸\n      - 市发改委\n`)).not.toContain('市发改委');
});

test('units near the cursor come first, by the name that the document uses', () => {
  const text = `类型: 任务分工\n条目:\n  - 责任单位: 县档案局、市发展和改革委员会\n  - 责任单位: `;
  expect(labels(`${text}‸`).slice(0, 2)).toEqual(['县档案局', '市发展和改革委员会']);
  expect(labels(`${text}sfgw‸`)).toEqual(['市发展和改革委员会']);
  expect(labels(`${text}xdaj‸`)).toEqual(['县档案局']);
});

test('a former name leads to the unit of today, in an older document to itself', () => {
  const [today] = offers(`${UNITS}sfpb‸`);
  expect(today).toMatchObject({ label: '市乡村振兴局', detail: { zh: '曾用名：市扶贫办 · 部门' } });
  const old = UNITS.replace('条目:', '成文日期: 2020-07-02\n条目:');
  expect(labels(`${old}sfpb‸`)).toEqual(['市扶贫办']);
});

test('the name that will be inserted is shown with the full one', () => {
  expect(offers(`${UNITS}sfgw‸`)[0]).toMatchObject({
    label: '市发改委',
    kind: 'unit',
    detail: { zh: '市发展和改革委员会 · 部门', en: '市发展和改革委员会 · 部门' },
    filter: 'sfgw',
    sort: '0000',
  });
});

test('behind the bracket that closes a list nothing is offered', () => {
  expect(labels(`${UNITS}[市财政局, sfgw]‸`)).toEqual([]);
  expect(labels(`${UNITS}[市财政局] ‸`)).toEqual([]);
});

test('without a directory the usual departments of the place are offered', () => {
  const text = `类型: 任务分工\n地区: 某县\n条目:\n  - 责任单位: `;
  expect(labels(`${text}xczj‸`, worldOf())).toContain('县财政局');
  expect(labels(`${UNITS}sjyj‸`, worldOf())[0]).toBe('市教育局');
});

test.each([
  ['initials', '[cxgh‸', '城乡规划领域', '[城乡规划领域'],
  ['another name', 'gtkjgh‸', '城乡规划领域', '城乡规划领域'],
  ['behind another', '[救灾领域, yljg‸]', '', 'not offered: ; but '],
  ['in a text', '救灾领域、ggfl‸', '公共法律服务领域', '救灾领域、公共法律服务领域'],
])('domains: %s', (_, before, label, after) => {
  const text = '类型: 领域分工\n条目:\n  - 试点领域: ';
  const result = taken(text + before, label);
  expect(result).toBe(after.startsWith('not') ? after : text + after);
});

test('domains: spelled as the table spells them, those that it lacks first', () => {
  const text = '类型: 领域分工\n条目:\n  - 试点领域: [城乡规划, 救灾]\n  - 试点领域: ';
  const here = labels(`${text}‸`);
  expect(here[0]).toBe('征地补偿');
  expect(here.indexOf('城乡规划')).toBeGreaterThan(here.indexOf('医疗卫生'));
  expect(labels(`类型: 标准目录\n领域: yl‸`)).toContain('养老服务');
});

test.each([
  ['a year', '2021‸', '2021年底前'],
  ['a month in pinyin', '8y‸', '2021年8月底前'],
  ['a month', '9月‸', '2020年9月底前'],
  ['pinyin', 'cq‸', '长期'],
])('deadlines: %s', (_, typed, label) => {
  const text = `类型: 任务分工\n成文日期: 2020-07-02\n条目:\n  - 完成时间: `;
  expect(taken(text + typed, label)).toBe(text + label);
});

test('deadlines: those of the entries around first, then the ends of the years ahead', () => {
  const text = `类型: 任务分工\n成文日期: 2020-07-02\n条目:\n${ROW}  - 完成时间: `;
  expect(labels(`${text}‸`).slice(0, 3)).toEqual(['2020年6月底前', '2020年底前', '2020年12月底前']);
  expect(labels(`${text}‸`)).not.toContain('2020年5月底前');
  // What is being typed elsewhere is no expression to go on with.
  expect(labels(`${text}2020年6‸`)).not.toContain('2020年6');
});

test('deadlines: a table without 前 goes on without it', () => {
  const text = `类型: 任务分工\n成文日期: 2020-07-02\n条目:\n  - 完成时间: 2020年8月底\n  - 完成时间: `;
  expect(labels(`${text}‸`)).toContain('2020年9月底');
});

test('deadlines: behind a label, in a map', () => {
  const text = `类型: 任务分工\n成文日期: 2020-07-02\n条目:\n  - 完成时间: {试点领域: `;
  expect(taken(`${text}2020年底‸}`, '2020年底前')).toBe(`${text}2020年底前}`);
});

const ITEM = '类型: 标准目录\n领域: 养老服务\n条目:\n  - ';

test.each([
  ['公开渠道', '[政府网站, zwfw‸]', '政务服务中心', '[政府网站, 政务服务中心]'],
  ['公开渠道', '■政府网站 ■lwy‸', '两微一端', '■政府网站 ■两微一端'],
  ['公开渠道', 'zfmhwz‸', '政府网站', '政府网站'],
  ['公开对象', 'qsh‸', '全社会', '全社会'],
  ['公开方式', 'ysq‸', '依申请', '依申请'],
  ['公开层级', 'x‸', '县级', '县级'],
  ['公开时限', '20ggzr‸', '信息形成或者变更之日起20个工作日内', '信息形成或者变更之日起20个工作日内'],
  ['公开主体', 'sfgw‸', '市发改委', '市发改委'],
])('catalog: %s', (heading, before, label, after) => {
  expect(taken(`${ITEM}${heading}: ${before}`, label)).toBe(`${ITEM}${heading}: ${after}`);
});

test('catalog: a legal basis that was written once is offered again', () => {
  const law = '《中华人民共和国政府信息公开条例》';
  expect(taken(`${ITEM}公开依据: ${law}\n  - 公开依据: zfxx‸`, law)).toBe(
    `${ITEM}公开依据: ${law}\n  - 公开依据: ${law}`,
  );
});

test('guidelines: title and address of the domain of the entry', () => {
  const text = '类型: 标准汇总\n条目:\n  - 领域: 城乡规划领域\n    网址: ';
  expect(labels(`${text}‸`)).toEqual(['http://gi.mnr.gov.cn/201906/t20190621_2441525.html']);
});

test.each([
  ['类型: rw‸', '任务分工', '类型: 任务分工'],
  ['类型:‸', '标准目录', '类型: 标准目录'],
  ['类型: 任务分工\n归档: ‸', 'true', '类型: 任务分工\n归档: true'],
  ['类型: 任务分工\n成文日期: ‸', '2024-06-01', '类型: 任务分工\n成文日期: 2024-06-01'],
  ['类型: 任务分工\n表头: [序号, zrdw‸]', '责任单位', '类型: 任务分工\n表头: [序号, 责任单位]'],
])('header: %s', (before, label, after) => {
  expect(taken(before, label)).toBe(after);
});

test('表头 does not offer what it lists', () => {
  expect(labels('类型: 任务分工\n表头: [序号, ‸]')).not.toContain('序号');
});

test('a column of the user, a title, free text: nothing is offered', () => {
  expect(labels(`${TABLE}    备注: s‸`)).toEqual([]);
  expect(labels('类型: 任务分工\n标题: 嘉‸')).toEqual([]);
});

test('a large directory is cut to what anybody reads', () => {
  const many = Array.from({ length: 500 }, (_, index) => `  - 名称: 市第${index}局\n`).join('');
  const items = offers(`${UNITS}‸`, worldOf(`类型: 单位名录\n条目:\n${many}`));
  expect(items.length).toBe(200);
});

test('the world of these tests has the directory', () => {
  expect(worldOf(DIRECTORY).directory?.title).toBe('示例市单位名录');
});

test.each([
  ['in front of an anchor', `${UNITS}z‸&a 市财政局`],
  ['in front of quotes', `${UNITS}z‸"市财政局"`],
  ['behind a dash that stands behind the colon', `${UNITS}- ‸ 市财政局`],
  ['between two colons', `${TABLE}    责任单位:‸: 市财政局`],
  ['behind a colon within a heading', '类型: 标准目录\n条目:\n  - 公开渠道：‸和载体: 政府网站'],
  ['behind a colon alone', `${TABLE}    责任单位:\n      - 市财政局\n      :‸\n`],
  ['in front of a kind', '类型: z‸任务分工\n'],
  ['in the middle of a kind', '类型: 标z‸准目录\n'],
])('nothing is offered %s', (_, typed) => {
  expect(labels(typed)).toEqual([]);
});

test('a colon within a text gets no blank, and a label does', () => {
  expect(taken(`${TABLE}    完成时间:\n      试点: 2020年12:‸`, '长期')).not.toContain(': 长期');
  expect(taken(`${UNITS}市教育局:‸`, '市发改委')).not.toContain(': 市发改委');
  expect(taken(`${TABLE}    完成时间: {试点:z‸`, '长期')).toBe(`${TABLE}    完成时间: {试点: 长期`);
});

test('a bracket that stands in a list below stays closed', () => {
  const before = '类型: 标准目录\n表头:\n  - 公开事项\n  - 公开方式: [主动, ';
  expect(taken(`${before}公开对‸]\n`, '公开对象')).toBe(`${before}公开对象]\n`);
});
