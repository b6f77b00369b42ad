// How documents are laid out: merged cells, sections, numbers, columns.
import { describe, expect, test } from 'vitest';
import { absolute } from '../../server/text/block.ts';
import { sketch, tableOf, tablesOf } from './sketch.ts';

const TASKS = '类型: 任务分工\n';

describe('merged cells', () => {
  test('what is written on a group is one cell over all rows below', () => {
    const text = `${TASKS}表头: [序号, 工作任务, 具体事项, 责任单位]
条目:
  - 工作任务: 甲
    责任单位: 市政府办
    条目:
      - 具体事项: a
      - 具体事项: b
        责任单位: 市财政局
      - 具体事项: c
  - 工作任务: 乙
    条目:
      - 具体事项: d
        责任单位: 市财政局
`;
    expect(sketch(tableOf(text))).toEqual([
      '序号 | 工作任务 | 具体事项 | 责任单位',
      '1↓3 | 甲↓3 | a | 市政府办',
      'b | 市财政局',
      'c | 市政府办',
      '2 | 乙 | d | 市财政局',
    ]);
  });

  test('groups in groups, each with its own height', () => {
    const text = `${TASKS}表头: [类别, 工作任务, 具体事项]
条目:
  - 类别: 一
    条目:
      - 工作任务: 甲
        条目:
          - 具体事项: a
          - 具体事项: b
      - 工作任务: 乙
        具体事项: c
`;
    expect(sketch(tableOf(text)).slice(1)).toEqual(['一↓3 | 甲↓2 | a', 'b', '乙 | c']);
  });

  test('equal texts of different entries stay apart', () => {
    const text = `${TASKS}表头: [工作任务, 责任单位]
条目:
  - 工作任务: 甲
    责任单位: 市财政局
  - 工作任务: 乙
    责任单位: 市财政局
`;
    expect(sketch(tableOf(text)).slice(1)).toEqual(['甲 | 市财政局', '乙 | 市财政局']);
  });

  test('a section row ends every merged cell, and a section hands down what is written on it', () => {
    const text = `${TASKS}表头: [序号, 工作任务, 责任单位]
条目:
  - 工作任务: 甲
    条目:
      - 责任单位: a
      - 章节: 其中
        条目:
          - 责任单位: b
          - 责任单位: c
  - 章节: 二
    责任单位: d
    条目:
      - 工作任务: 乙
      - 工作任务: 丙
`;
    expect(sketch(tableOf(text)).slice(1)).toEqual([
      '1 | 甲 | a',
      '§1 其中',
      '1↓2 | 甲↓2 | b',
      'c',
      '§1 二',
      '2 | 乙 | d↓2',
      '3 | 丙',
    ]);
  });

  test('sections nest, and stay where nothing lies in them', () => {
    const text = `${TASKS}条目:
  - 章节: 一、
    条目:
      - 章节: （一）
        条目:
          - 章节: 1.
  - 章节: 二、
    工作任务: 甲
`;
    expect(sketch(tableOf(text)).slice(1)).toEqual(['§1 一、', '§2 （一）', '§3 1.', '§1 二、', '1 | 甲 | ']);
  });

  test('a group without entries is one row', () => {
    expect(
      sketch(tableOf(`${TASKS}表头: [序号, 工作任务]\n条目:\n  - 工作任务: 甲\n    条目:\n`)).slice(1),
    ).toEqual(['1 | 甲']);
  });

  test('an empty field leaves what is written on the group', () => {
    const text = `${TASKS}表头: [工作任务, 责任单位]
条目:
  - 责任单位: 市财政局
    条目:
      - 工作任务: 甲
        责任单位:
      - 工作任务: 乙
`;
    expect(sketch(tableOf(text)).slice(1)).toEqual(['甲 | 市财政局↓2', '乙']);
  });
});

describe('序号', () => {
  const numbers = (text: string) =>
    tableOf(text).rows.flatMap(({ cells }) =>
      cells.filter(({ column }) => column === 0).map((cell) => cell.text),
    );

  test.each([
    [
      'counts tasks through all sections',
      '- {章节: 一, 条目: [{工作任务: 甲}, {工作任务: 乙}]}\n- {章节: 二, 条目: [{工作任务: 丙}]}',
      ['一', '1', '2', '二', '3'],
    ],
    [
      'counts rows where the group is no task',
      '- {类别: 一, 条目: [{工作任务: 甲}, {工作任务: 乙}]}\n- {类别: 二, 条目: [{工作任务: 丙}]}',
      ['1', '2', '3'],
    ],
    [
      'counts groups where the group is the task',
      '- {工作任务: 甲, 条目: [{具体事项: a}, {具体事项: b}]}\n- {工作任务: 乙}',
      ['1', '2'],
    ],
    ['counts rows where no task is written', '- {具体事项: a}\n- {具体事项: b}', ['1', '2']],
    [
      'goes on from what is written',
      '- {序号: 5, 工作任务: 甲}\n- {工作任务: 乙}\n- {序号: （九）, 工作任务: 丙}\n- {工作任务: 丁}',
      ['5', '6', '（九）', '10'],
    ],
    [
      'keeps what is written to the letter',
      '- {序号: 007, 工作任务: 甲}\n- {序号: 1-2, 工作任务: 乙}\n- {工作任务: 丙}',
      ['007', '1-2', '8'],
    ],
    [
      'of a group is one cell when written there',
      '- {序号: 3, 类别: 一, 条目: [{工作任务: 甲}, {工作任务: 乙}]}\n- {工作任务: 丙}',
      ['3', '4'],
    ],
  ])('%s', (_, entries, expected) => {
    const text = `${TASKS}表头: [序号, 类别, 工作任务, 具体事项]\n条目:\n${entries.replace(/^/gm, '  ')}\n`;
    expect(numbers(text)).toEqual(expected);
  });

  test('a task inside a task has its own number, and the group goes on with its own', () => {
    const text = `${TASKS}表头: [序号, 工作任务, 具体事项]
条目:
  - 工作任务: 甲
    条目: [{具体事项: a}, {工作任务: 乙, 具体事项: b}, {具体事项: c}]
`;
    expect(sketch(tableOf(text)).slice(1)).toEqual(['1 | 甲 | a', '2 | 乙 | b', '1 | 甲 | c']);
  });

  test.each([
    ['标准目录', '二级事项'],
    ['单位名录', '名称'],
  ])('%s counts rows inside groups', (kind, heading) => {
    const text = `类型: ${kind}\n条目:\n  - 类别: 一\n    条目: [{${heading}: a}, {${heading}: b}]\n  - {${heading}: c}\n`;
    expect(numbers(text)).toEqual(['1', '2', '3']);
  });
});

describe('columns', () => {
  const headings = (text: string) => tableOf(text).columns.map(({ heading }) => heading);

  test('表头 is printed to the letter, in its order, with columns of the user', () => {
    const text = `${TASKS}表头: [备注, 序 号, 完成时限, 工作任务]\n条目:\n  - {工作任务: 甲, 完成时间: 长期, 备注: 注, 链接: 无}\n`;
    expect(sketch(tableOf(text))).toEqual(['备注 | 序 号 | 完成时限 | 工作任务', '注 | 1 | 长期 | 甲']);
  });

  test('表头 may be one text', () => {
    expect(headings(`${TASKS}表头: 序号、工作任务，事项类别（法定公开、其他）\n条目: []\n`)).toEqual([
      '序号',
      '工作任务',
      '事项类别（法定公开、其他）',
    ]);
  });

  test('without 表头: what is used, as typed, and what must not lack', () => {
    const text = `${TASKS}条目:\n  - {时间进度: 长期, 主要任务: 甲}\n  - {完成时间: 长期, 主体责任单位: 市财政局, 备注: 注}\n`;
    expect(sketch(tableOf(text))).toEqual([
      '序号 | 主要任务 | 主体责任单位 | 时间进度',
      '1 | 甲 |  | 长期',
      '2 |  | 市财政局 | 长期',
    ]);
    expect(headings(`${TASKS}条目:\n  - 工作任务: 甲\n`)).toEqual(['序号', '工作任务', '责任单位']);
  });

  test('without entries: the default of the kind', () => {
    expect(headings(TASKS)).toEqual(['序号', '工作任务', '具体事项', '责任单位', '指导单位', '完成时间']);
  });

  test('of an unknown 类型: the headings as they come', () => {
    const text = '类型: 任务\n条目:\n  - {工作任务: 甲}\n  - {备注: 乙, 工作任务: 丙}\n';
    expect(sketch(tableOf(text))).toEqual(['工作任务 | 备注', '甲 | ', '丙 | 乙']);
  });

  test('two columns of one element keep their own', () => {
    const text =
      '类型: 领域分工\n表头: [试点领域, 责任单位 1, 责任单位2]\n条目:\n  - {试点领域: 就业领域, 责任单位1: 甲, 责任单位 2: 乙}\n';
    expect(sketch(tableOf(text))[1]).toBe('就业领域 | 甲 | 乙');
  });

  test('a heading over several columns is known by its group', () => {
    const { columns } = tableOf('类型: 标准目录\n表头: [一级事项, 二级事项, 公开内容]\n条目: []\n');
    expect(columns.map(({ group }) => group)).toEqual(['公开事项', '公开事项', undefined]);
  });
});

describe('cells', () => {
  test.each([
    ['责任单位: [甲局, 乙局]', '甲局⏎乙局'],
    ['责任单位: 甲局、乙局', '甲局、乙局'],
    [
      '完成时间: {26个试点领域: 2020年6月底前, 其他领域: 2021年底}',
      '26个试点领域：2020年6月底前⏎其他领域：2021年底',
    ],
    ['完成时间: |\n      第一行\n      第二行', '第一行⏎第二行'],
    ['责任单位:', ''],
    ['责任单位: [[甲]]', ''],
  ])('%s', (field, printed) => {
    const heading = field.slice(0, 4);
    expect(sketch(tableOf(`${TASKS}表头: [${heading}]\n条目:\n  - 工作任务: x\n    ${field}\n`))[1]).toBe(
      printed,
    );
  });

  test('a list of domains is one line', () => {
    expect(sketch(tableOf('类型: 领域分工\n表头: [领域]\n条目:\n  - 领域: [就业领域, 救灾领域]\n'))[1]).toBe(
      '就业领域、救灾领域',
    );
  });

  test('each cell knows the pair that it was read from, a counted number none', () => {
    const text = `${TASKS}表头: [序号, 工作任务, 责任单位]\n条目:\n  - 工作任务: 甲\n    条目:\n      - 责任单位: 市财政局\n`;
    const [row] = tableOf(text).rows;
    const from = (row?.cells ?? []).map(({ place }) => {
      if (place === undefined) return undefined;
      const { start, end } = absolute(place);
      return text.slice(start, end).trim();
    });
    expect(from).toEqual([undefined, '工作任务: 甲', '责任单位: 市财政局']);
  });
});

describe('around the table', () => {
  test('title, annex mark and notes', () => {
    const table = tableOf(`${TASKS}标题: 一览表\n附件: 附件 2\n说明: 共一项。\n条目: []\n`);
    expect([table.caption, table.mark, table.notes]).toEqual(['一览表', '附件 2', ['说明：共一项。']]);
    expect(tableOf(`${TASKS}说明: [一, 二]\n`).notes).toEqual(['说明：一', '二']);
    expect(tableOf(`${TASKS}说明: 注：一\n`).notes).toEqual(['注：一']);
  });

  test('each document of a file has its own table and its own count', () => {
    const tables = tablesOf(`${TASKS}条目: [{工作任务: 甲}]\n---\n${TASKS}条目: [{工作任务: 乙}]\n`);
    expect(tables.map((table) => sketch(table)[1])).toEqual(['1 | 甲 | ', '1 | 乙 | ']);
  });
});
