// Half-written and broken documents still give a table, in which every text that is there stands.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { htmlPage } from '../../server/features/table/html.ts';
import { markdown } from '../../server/features/table/markdown.ts';
import { coverage, sketch, tablesOf } from './sketch.ts';

describe('bad input', () => {
  test.each([
    ['an empty file', '', []],
    ['half a line', '类', [['']]],
    ['no YAML', '}{ : [', [['']]],
    ['a list at the top', '- 工作任务: 甲\n', [['']]],
    ['an unknown 类型', '类型: 表格\n条目:\n  - 名: 甲\n', [['名', '甲']]],
    [
      'entries that are texts',
      '类型: 任务分工\n表头: [工作任务]\n条目:\n  - 甲\n  -\n  - 工作任务: 乙\n',
      [['工作任务', '', '', '乙']],
    ],
  ])('%s', (_, text, expected) => {
    expect(tablesOf(text).map(sketch)).toEqual(expected);
  });

  test('of several documents the broken one does not take the others with it', () => {
    const text =
      '类型: 任务分工\n条目:\n  - 工作任务: "甲\n---\n类型: 任务分工\n表头: [工作任务]\n条目:\n  - 工作任务: 乙\n';
    expect(tablesOf(text).map(sketch).at(-1)).toEqual(['工作任务', '乙']);
  });

  test('CRLF gives the same table', () => {
    const text = '类型: 任务分工\n标题: 表\n条目:\n  - 工作任务: 甲\n    责任单位: [a, b]\n  - 章节: 二\n';
    expect(tablesOf(text.replaceAll('\n', '\r\n')).map(sketch)).toEqual(tablesOf(text).map(sketch));
  });
});

describe('every beginning of an example', () => {
  const examples = [
    '某市26个试点领域任务分工.分工.yaml',
    '嘉兴市/嘉兴市2020年责任清单.分工.yaml',
    '养老服务领域标准目录（摘录）.目录.yaml',
  ];

  test.each(examples)('%s: the cells cover the grid, each place once', (name) => {
    const text = readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8');
    for (let end = 0; end <= text.length; end += 173) {
      const tables = tablesOf(text.slice(0, end));
      for (const table of tables) expect(coverage(table), `at ${end}`).toMatch(/^1*$/);
      expect(htmlPage(tables, '').split('<table>').length, `at ${end}`).toBe(tables.length + 1);
      expect(markdown(tables).split('\n| -').length, `at ${end}`).toBeLessThanOrEqual(tables.length + 1);
    }
  });
});
