// The examples as they are printed, in each format: the files in golden/.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { htmlPage } from '../../server/features/table/html.ts';
import { markdown } from '../../server/features/table/markdown.ts';
import type { Table } from '../../server/features/table/table.ts';
import { coverage, tablesOf } from './sketch.ts';

const examples = new URL('../../examples/', import.meta.url);

function tablesOfExample(file: string): Table[] {
  return tablesOf(readFileSync(new URL(file, examples), 'utf8'));
}

describe.each([
  ['嘉兴市/嘉兴市2020年责任清单.分工.yaml', '嘉兴市2020年责任清单'],
  ['嘉兴市/嘉兴市单位.名录.yaml', '嘉兴市单位'],
  ['浔阳区2020年任务分工.分工.yaml', '浔阳区2020年任务分工'],
  ['某市26个试点领域任务分工.分工.yaml', '某市26个试点领域任务分工'],
  ['某县2021年任务分解.分工.yaml', '某县2021年任务分解'],
  ['标准汇总和区级任务分工.分工.yaml', '标准汇总和区级任务分工'],
  ['养老服务领域标准目录（摘录）.目录.yaml', '养老服务领域标准目录（摘录）'],
])('%s', (file, name) => {
  const tables = tablesOfExample(file);

  test('prints as it did', async () => {
    await expect(htmlPage(tables, tables[0]?.caption ?? '')).toMatchFileSnapshot(`golden/${name}.html`);
    await expect(markdown(tables)).toMatchFileSnapshot(`golden/${name}.md`);
  });

  test('covers its grid without holes and overlaps', () => {
    for (const table of tables) expect(coverage(table)).toMatch(/^1+$/);
  });
});

/** What was counted in the printed documents themselves. */
const PRINTED = [
  {
    file: '嘉兴市/嘉兴市2020年责任清单.分工.yaml',
    table: 0,
    headings: '序号 工作内容 完成时间 责任单位',
    rows: 40,
    sections: 9,
    merged: 0,
    last: '40',
  },
  {
    file: '浔阳区2020年任务分工.分工.yaml',
    table: 0,
    headings: '序号 工作任务 具体事项 主体责任单位 指导责任单位 完成时间',
    rows: 29,
    sections: 0,
    merged: 18,
    last: '13',
  },
  {
    file: '某市26个试点领域任务分工.分工.yaml',
    table: 0,
    headings: '序号 试点领域 责任单位 1 责任单位 2',
    rows: 18,
    sections: 0,
    merged: 0,
    last: '18',
  },
  {
    file: '某市26个试点领域任务分工.分工.yaml',
    table: 1,
    headings: '序号 工作任务 具体事项 责任单位 指导单位 完成时间',
    rows: 26,
    sections: 0,
    merged: 18,
    last: '13',
  },
  {
    file: '某县2021年任务分解.分工.yaml',
    table: 0,
    headings: '序号 类别 主要任务 具体工作 责任单位 完成时限',
    rows: 24,
    sections: 0,
    merged: 5,
    last: '24',
  },
  {
    file: '标准汇总和区级任务分工.分工.yaml',
    table: 0,
    headings: '序号 领域 标准指引 网址',
    rows: 19,
    sections: 0,
    merged: 0,
    last: '19',
  },
  {
    file: '标准汇总和区级任务分工.分工.yaml',
    table: 1,
    headings: '序号 工作任务 责任单位 时间进度',
    rows: 11,
    sections: 0,
    merged: 0,
    last: '11',
  },
];

describe('the seven printed tables', () => {
  test.each(PRINTED)(
    '$file, table $table: rows, sections, merged cells, headings, last number',
    (printed) => {
      const table = tablesOfExample(printed.file)[printed.table];
      const entries = table?.rows.filter(({ kind }) => kind === 'entry') ?? [];
      const cells = entries.flatMap((row) => row.cells);
      expect({
        ...printed,
        headings: table?.columns.map(({ heading }) => heading).join(' '),
        rows: entries.length,
        sections: (table?.rows.length ?? 0) - entries.length,
        merged: cells.filter(({ rowSpan }) => rowSpan > 1).length,
        last: cells.findLast(({ column }) => column === 0)?.text,
      }).toEqual(printed);
    },
  );
});
