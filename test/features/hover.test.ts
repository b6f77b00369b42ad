// Hover: the stretch that is explained, and the words in which it is.
import { expect, test } from 'vitest';
import { hover } from '../../server/features/hover/hover.ts';
import { RULES } from '../../server/rules/index.ts';
import { atCursor, CURSOR, DIRECTORY, worldOf } from './cursor.ts';

const WORLD = worldOf(DIRECTORY, '2020-07-02');

function hovered(marked: string): { on: string; zh: string; en: string } | undefined {
  const { analysis, offset } = atCursor(marked, WORLD);
  const found = hover(analysis, offset);
  if (found === undefined) return undefined;
  const { span } = found;
  const { zh, en } = found.markdown;
  return { on: marked.replace(CURSOR, '').slice(span.start, span.end), zh, en };
}

const TABLE = `类型: 任务分工
成文日期: 2020-07-02
条目:
  - 工作任务: 甲
    责任单位: 市发改委、市财政局（牵头）
    完成时间: 2020年8月底前
  - 责任单位: 市发展和改革委员会
    条目:
      - 具体事项: 一
      - 具体事项: 二
`;

test.each([
  ['a heading', '    完成‸时间: 长期', '完成时间', '惯例要素'],
  ['another spelling of it', '    时限‸要求: 长期', '时限要求', '也写作：完成时间、'],
  ['a heading in quotes', '    "完成‸时间": 长期', '"完成时间"', '**完成时间**'],
  ['a key of the tree', '    条‸目:', '条目', '分组'],
  ['a column of its own', '    备‸注: x', '备注', '**备注**'],
])('%s', (_, line, on, zh) => {
  const found = hovered(`${TABLE}  - 工作任务: 丙\n${line}\n`);
  expect(found?.on).toBe(on);
  expect(found?.zh).toContain(zh);
});

test.each([
  ['behind a value', '    完成时间: 2020年8月底前 # 忽略 deadline-‸past 已归档'],
  ['on a line of its own', '    # 忽略 deadline-past‸ 已归档\n    完成时间: 2020年8月底前'],
  ['beside another', '    完成时间: 长期 # 忽略 deadline-soon、‸deadline-past 已归档'],
])('the rule that a comment silences, %s', (_, lines) => {
  const found = hovered(`${TABLE}  - 工作任务: 丙\n${lines}\n`);
  const rule = RULES.find(({ id }) => id === 'deadline-past');
  expect(found?.on).toBe('deadline-past');
  expect(found?.zh).toBe(`**${rule?.title.zh}**\n\n${rule?.why.zh}\n\n依据：${rule?.basis.zh}`);
  expect(found?.en).toContain(rule?.why.en);
});

test('the word 忽略, a reason, and a rule that there is not tell nothing', () => {
  for (const comment of [
    '# 忽‸略 deadline-past 已归档',
    '# 忽略 deadline-past 已‸归档',
    '# 忽略 no-such-‸rule x',
  ]) {
    expect(hovered(`${TABLE}  - 工作任务: 丙 ${comment}\n`)).toBeUndefined();
  }
});

test('a heading of the standard tells its clause and its other spellings', () => {
  expect(hovered('类型: 标准目录\n条目:\n  - 公开‸内容: x')).toEqual({
    on: '公开内容',
    zh: '**公开内容** Content\n\n必备要素 · 国办发〔2019〕54号\n\n应当公开的具体内容。\n\n也写作：公开内容（要素）、公开内容（要素）及要求、内容标准、公开要素',
    en: expect.stringContaining('**公开内容** Content · required · 国办发〔2019〕54号'),
  });
});

test('a key of the header, and a kind', () => {
  expect(hovered(TABLE.replace('成文', '成‸文'))?.zh).toContain('2020-07-02');
  expect(hovered(TABLE.replace('任务分工', '任务‸分工'))?.zh).toBe(
    '**任务分工**\n\n任务分工表：每项任务、责任单位和完成时间。',
  );
});

test('a column of 表头', () => {
  const found = hovered('类型: 任务分工\n表头: [序号, 主要‸任务]\n');
  expect(found).toMatchObject({ on: '主要任务', zh: expect.stringContaining('要完成的工作。') });
});

test('a unit in a long table: how many rows around it have it', () => {
  const rows = (count: number, unit: string): string => `  - 责任单位: ${unit}\n`.repeat(count);
  const table = `类型: 任务分工\n条目:\n${rows(900, '市财政局')}  - 责任单位: 市‸财政局\n${rows(900, '市教育局')}`;
  // As many of the rows above as of those below, and its own.
  expect(hovered(table)?.zh).toMatch(/附近 1000 项中涉及 501 项。$/u);
  const group = `类型: 任务分工\n条目:\n  - 责任单位: 市‸财政局\n    条目:\n${'      - 工作任务: 甲\n'.repeat(999)}`;
  expect(hovered(`${group}      - 工作任务: 乙\n`)?.zh).toMatch(/本表涉及 1000 项。$/u);
  expect(hovered(`${group}${'  - 责任单位: 市财政局\n'.repeat(2)}`)?.zh).toMatch(
    /附近 1000 项中涉及 1000 项。$/u,
  );
});

test('a unit: its full name, class, names and tasks', () => {
  expect(hovered(TABLE.replace('市发改委', '市‸发改委'))).toEqual({
    on: '市发改委',
    zh: '**市发展和改革委员会**\n\n类别：部门\n\n简称：市发改委\n\n来自：示例市单位名录\n\n本表涉及 3 项。',
    en: '**市发展和改革委员会**\n\nClass: 部门\n\nShort: 市发改委\n\nFrom: 示例市单位名录\n\nIn 3 rows of this table.',
  });
});

test('a unit with its role, in a list, and in a broken entry', () => {
  expect(hovered(TABLE.replace('市财政局（', '市财政‸局（'))?.on).toBe('市财政局（牵头）');
  expect(hovered(`${TABLE}  - 责任单位: [市财政局, 市发‸改委]\n`)?.on).toBe('市发改委');
  expect(hovered(`${TABLE}  - 责任单位:\n      - 市财政局\n      - 市发‸改委\n`)?.on).toBe('市发改委');
  expect(hovered(`${TABLE}  - 工作任务: "丙\n    责任单位: 市财政局、市发‸改委\n`)?.on).toBe('市发改委');
});

test('a unit under its former name; one that no directory has', () => {
  const old = hovered(`${TABLE}  - 责任单位: 市扶贫‸办\n`)?.zh;
  expect(old).toContain('**市乡村振兴局**\n\n“市扶贫办”是曾用名，现为“市乡村振兴局”。');
  expect(old).toContain('曾用名：市扶贫办（至2021-02-25）');
  expect(hovered(`${TABLE}  - 责任单位: 县人社‸局\n`)?.zh).toContain('全称：县人力资源和社会保障局');
});

test.each([
  ['a day to come', '2020年8‸月底前', '截止 **2020年8月31日（星期一）**，还有 60 天'],
  ['today', '2020年7月2‸日前', '截止 **2020年7月2日（星期四）**，就是今天'],
  ['a day in the past', '2020年6‸月底前', '截止 **2020年6月30日（星期二）**，已过 2 天'],
  ['a strict month', '2020年8‸月前', '截止 **2020年7月31日（星期五）**'],
  ['a range', '2020年8月至9‸月', '2020年8月1日（星期六）起，截止 **2020年9月30日（星期三）**'],
  ['no year', '6‸月底前', '缺少年份，不能确定是哪一年的 6 月 30 日。'],
  ['no last day', '长‸期', '长期工作，没有截止日期。'],
  ['again and again', '每‸季度', '周期性工作：每季度。'],
  [
    'counted from the document',
    '印发后20‸个工作日内',
    '从“印发”（2020年7月2日）起 20个工作日内，截止 **2020年7月30日（星期四）**，还有 28 天',
  ],
  ['counted from the document in days', '本通知印发后一‸个月内', '截止 **2020年8月2日（星期日）**'],
  ['counted from an event', '会议结束后20‸个工作日内', '知道“会议结束”的日期才能算出是哪一天'],
  ['counted from nothing', '20个‸工作日内', '但没有写明从什么时候算起'],
  ['no day at all', '2020年2月30‸日前', '日历上没有这一天。'],
])('deadline: %s', (_, text, zh) => {
  expect(hovered(`${TABLE}  - 完成时间: ${text}\n`)?.zh).toContain(zh);
});

test('deadline: each part of a cell by itself', () => {
  const cell = '{试点领域: 2020年8月底前, 其他领域: 2020年12月‸底前}';
  expect(hovered(`${TABLE}  - 完成时间: ${cell}\n`)).toMatchObject({
    on: '2020年12月底前',
    zh: '截止 **2020年12月31日（星期四）**，还有 182 天',
    en: 'last day **2020-12-31 (Thursday)**, 182 days left',
  });
});

test.each([
  ['no date in the header', '', '头部没有可读的成文日期'],
  ['a year without a calendar', '成文日期: 2031-03-01\n', '工作日历没有2031年'],
  [
    'the day of printing before that of making',
    '成文日期: 2020-07-02\n印发日期: 2020-07-06\n',
    '（2020年7月6日）起',
  ],
])('deadline counted from the document, %s', (_, header, zh) => {
  const text = TABLE.replace('成文日期: 2020-07-02\n', header);
  expect(hovered(`${text}  - 完成时间: 印发后20‸个工作日内\n`)?.zh).toContain(zh);
});

test('deadline: in a document of record nothing depends on today', () => {
  const text = TABLE.replace('条目:', '归档: true\n条目:').replace('8月底', '8‸月底');
  expect(hovered(text)?.zh).toBe('截止 **2020年8月31日（星期一）**');
});

test('time limit of a catalog', () => {
  const text = '类型: 标准目录\n条目:\n  - 公开时限: 信息形成或者变更之日起20个‸工作日内';
  expect(hovered(text)?.zh).toContain('20个工作日内；知道“信息形成或者变更”的日期才能算出是哪一天。');
});

test('a domain: number, ministry and the guideline with its address', () => {
  const table = '类型: 领域分工\n条目:\n  - 试点领域: [征地补偿领域, 救灾领域]\n';
  expect(hovered(table.replace('征地补', '征地‸补'))).toEqual({
    on: '征地补偿领域',
    zh: expect.stringContaining(
      '试点领域第 2 项 · 自然资源部办公厅\n\n标准指引：[自然资源部办公厅关于印发农村集体土地征收基层政务公开标准指引的通知](http://gi.mnr.gov.cn/201907/t20190716_2447776.html)',
    ),
    en: expect.stringContaining('Land requisition compensation'),
  });
  expect(hovered('类型: 标准目录\n领域: 养老‸服务\n')?.on).toBe('养老服务');
});

test('a misnomer tells what is wrong with it', () => {
  const found = hovered('类型: 领域分工\n条目:\n  - 试点领域: 救灾‸生产领域\n');
  expect(found?.on).toBe('救灾生产领域');
  expect(found?.zh).toContain('安全生产');
});

test('nothing is said of plain text, of an empty cell, of a half-typed heading', () => {
  expect(hovered(TABLE.replace('甲', '甲‸'))).toBeUndefined();
  expect(hovered(`${TABLE}  - 责任单位: ‸\n`)).toBeUndefined();
  expect(hovered(`${TABLE}  - 责任‸\n`)).toBeUndefined();
  expect(hovered('‸')).toBeUndefined();
});

test.each([
  ['县人社局', '全称：县人力资源和社会保障局'],
  ['县发改局', '全称：县发展和改革局'],
  ['市发改委', '全称：市发展和改革委员会'],
  ['市委编办', '全称：市委机构编制委员会办公室'],
  ['县卫健局', '全称：县卫生健康局'],
])('the full name of %s is told', (unit, words) => {
  expect(hoveredWithout(unit)).toContain(words);
});

test.each([
  ...['市教体局', '市教育体育局', '市公安分局', '市文体旅局', '市市场监管分局'],
  ...['市城乡水务局', '市自然资源局', '市城市管理执法局', '市人民政府办公室', '市委组织部'],
  ...['市文旅局', '市城管局', '省政府办', '市政务服务局', '市行政审批局', '市数据资源局', '市政府信息公开办'],
])('of %s no full name is told: it is one, or places differ', (unit) => {
  expect(hoveredWithout(unit) ?? '').not.toContain('全称');
});

test.each([
  ['县环保局', '已改为“生态环境局”'],
  ['县旅游局', '多已改为“文化和旅游局”，以当地机构为准'],
  ['县国土局', '多已改为“资源规划局”，以当地机构为准'],
  ['县扶贫办', '多已改为“农业农村局”，以当地机构为准'],
])('what became of %s is told as surely as it is known', (unit, words) => {
  expect(hoveredWithout(unit, '2025-06-01')).toContain(words);
});

/** What is said of a unit where no directory is at hand. */
function hoveredWithout(unit: string, today = '2020-07-02'): string | undefined {
  const text = `类型: 任务分工\n条目:\n  - 工作任务: 甲\n    责任单位: ${unit.slice(0, 2)}${CURSOR}${unit.slice(2)}\n`;
  const { analysis, offset } = atCursor(text, worldOf(undefined, today));
  return hover(analysis, offset)?.markdown.zh;
}

test.each([
  ['20个工‸作日（自该政府信息形成或者变更之日起）', '从“该政府信息形成或者变更”起 20个工作日内'],
  ['半年至‸少更新1次', '周期性工作：每半年'],
  ['每年3月31‸日前', '周期性工作：每年，3月31日前'],
  ['6月‸底前', '周期性工作：每年，6月30日前'],
  ['20个工‸作日', '没有写明从什么时候算起'],
])('the time limit %s is told as it is checked', (limit, words) => {
  expect(hovered(`类型: 标准目录\n条目:\n  - 公开时限: ${limit}\n`)?.zh).toContain(words);
});

test.each([
  ['公开时限', '处罚决定：20个工‸作日内'],
  ['公开时限', '20个工‸作日（以信息形成之日为准）'],
  ['公开时限', '24小‸时内公开'],
  ['公开时限', '不少于‸30日'],
  ['完成时间', '20个工‸作日（自收到申请之日起）'],
])('of %s: %s nothing is told that may not be so', (heading, written) => {
  const kind = heading === '公开时限' ? '标准目录' : '任务分工';
  expect(hovered(`类型: ${kind}\n条目:\n  - ${heading}: ${written}\n`)).toBeUndefined();
});

test('of a name that several units have nothing is told but which they are', () => {
  const directory = `类型: 单位名录
条目:
  - 名称: 市城市管理局
    简称: [市城管局]
  - 名称: 市综合行政执法局
    简称: [市城管局]
    曾用名: [市城建局]
  - 名称: 市住房和城乡建设局
    曾用名: [市城建局]
  - 名称: 市乡村振兴局
    曾用名: [市扶贫办]
  - 名称: 市农业农村局
    曾用名: [市乡村振兴局]
`;
  const told = (unit: string): string => {
    const { analysis, offset } = atCursor(
      `类型: 任务分工\n条目:\n  - 责任单位: ${unit}\n`,
      worldOf(directory, '2025-01-01'),
    );
    return hover(analysis, offset)?.markdown.zh ?? '';
  };
  expect(told('市城‸管局')).toContain('名录里2个单位用这个简称：市城市管理局、市综合行政执法局。');
  expect(told('市城‸管局')).toMatch(/^\*\*市城管局\*\*/u);
  expect(told('市城‸建局')).toContain('名录里2个单位曾用这个名称：市综合行政执法局、市住房和城乡建设局。');
  expect(told('市扶‸贫办')).toContain('“市扶贫办”是曾用名，现为“市农业农村局”。');
});
