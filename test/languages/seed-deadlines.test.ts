// All deadlines of the five printed tables that are the project's examples, and of the other documents that were read
// for the grammar: as printed, how often, what they mean, how they are worded.
import { describe, expect, it } from 'vitest';
import { formatDay } from '../../server/model/languages/days.ts';
import { type Deadline, readDeadline } from '../../server/model/languages/deadline/deadlines.ts';

type Row = readonly [printed: string, count: number, meaning: string, form: string];

const DOCUMENTS: Record<string, readonly Row[]> = {
  'a city, 26 pilot domains': [
    ['2020年 6月底前', 2, '2020-06-30', 'month-end-before'],
    ['2020年 7月底前', 1, '2020-07-31', 'month-end-before'],
    ['2020年12月底前', 6, '2020-12-31', 'month-end-before'],
    ['2020年 12月底前', 1, '2020-12-31', 'month-end-before'],
    ['2021年 12月底前', 3, '2021-12-31', 'month-end-before'],
    ['2023年12月底前', 8, '2023-12-31', 'month-end-before'],
    ['2023年 12月底前', 3, '2023-12-31', 'month-end-before'],
    [
      '26个试点领域: 2020年 6月底前 其他领域: 2021年12 月底前',
      1,
      '26个试点领域=2020-06-30; 其他领域=2021-12-31',
      '',
    ],
    [
      '26个试点领域：2020年10月底前 其他领域：2021年12月底前',
      1,
      '26个试点领域=2020-10-31; 其他领域=2021-12-31',
      '',
    ],
  ],
  浔阳区: [
    ['2020年12月底前', 8, '2020-12-31', 'month-end-before'],
    ['2020年8月底前', 3, '2020-08-31', 'month-end-before'],
    ['2021年6月底前', 3, '2021-06-30', 'month-end-before'],
    ['2021年12月底前', 3, '2021-12-31', 'month-end-before'],
    ['2020年10月底前', 2, '2020-10-31', 'month-end-before'],
    ['2022年8月底前', 2, '2022-08-31', 'month-end-before'],
    ['2020年11月底前', 1, '2020-11-30', 'month-end-before'],
    ['2020年9月底前', 1, '2020-09-30', 'month-end-before'],
    ['2021年4月底前', 1, '2021-04-30', 'month-end-before'],
    ['2021年7月底前', 1, '2021-07-31', 'month-end-before'],
    ['2021年9月底前', 1, '2021-09-30', 'month-end-before'],
    ['2022年9月底前', 1, '2022-09-30', 'month-end-before'],
    ['2022年10月底前', 1, '2022-10-31', 'month-end-before'],
    ['2020年8月前', 1, '2020-07-31', 'month-before'],
  ],
  嘉兴市: [
    ['2020年6月底前', 4, '2020-06-30', 'month-end-before'],
    ['2020年8月底前', 3, '2020-08-31', 'month-end-before'],
    ['2021年9月底前', 3, '2021-09-30', 'month-end-before'],
    ['2021年6月底前', 2, '2021-06-30', 'month-end-before'],
    ['2020年9月底前', 1, '2020-09-30', 'month-end-before'],
    ['2020年底前', 12, '2020-12-31', 'year-end-before'],
    ['2021年底前', 3, '2021-12-31', 'year-end-before'],
    ['2022年底前', 2, '2022-12-31', 'year-end-before'],
    ['长期', 5, 'open', ''],
    ['每年', 5, 'every year', ''],
  ],
  'a district with the guideline index': [
    ['2020年8月底', 3, '2020-08-31', 'month-end'],
    ['2020年11月底', 1, '2020-11-30', 'month-end'],
    ['2021年6月底', 1, '2021-06-30', 'month-end'],
    ['2022年6月', 2, '2022-06-30', 'month'],
    ['2022年4月', 1, '2022-04-30', 'month'],
    ['2020年底', 1, '2020-12-31', 'year-end'],
    ['2022年底', 1, '2022-12-31', 'year-end'],
    ['持续推进', 1, 'open', ''],
  ],
  'a county, 2021': [
    ['2022年6月', 11, '2022-06-30', 'month'],
    ['2021年12月', 8, '2021-12-31', 'month'],
    ['2023年6月', 3, '2023-06-30', 'month'],
    ['2022年12月', 2, '2022-12-31', 'month'],
  ],
  'other documents': [
    ['持续推进', 7, 'open', ''],
    ['年底前', 1, '????-12-31', 'year-end-before'],
    ['6月底完成', 1, '????-06-30', 'month-end'],
    ['2020年年底前', 1, '2020-12-31', 'year-end-before'],
    ['2022年6月底前', 1, '2022-06-30', 'month-end-before'],
    ['2020年8月31日前', 1, '2020-08-31', 'day-before'],
    ['4月20日（星期五）前', 1, '????-04-20', 'day-before'],
    ['到2023年', 1, '2023-12-31', 'by-year'],
  ],
};

const OTHER = 'other documents';

for (const [document, rows] of Object.entries(DOCUMENTS)) {
  describe(document, () => {
    it.each(rows)('%j (%i times) is %s %s', (printed, _count, meaning, form) => {
      const deadline = readDeadline(printed);
      expect(inShort(deadline)).toBe(meaning);
      expect('form' in deadline ? deadline.form : '').toBe(form);
    });
  });
}

it('reads 130 of the 130 deadlines of the five tables: one for each row, a labelled cell counted once', () => {
  const tables = Object.entries(DOCUMENTS).filter(([document]) => document !== OTHER);
  const perTable = tables.map(([, rows]) => rows.reduce((sum, [, count]) => sum + count, 0));
  expect(perTable.toSorted((a, b) => a - b)).toEqual([11, 24, 26, 29, 40]);
  expect(perTable.reduce((sum, count) => sum + count)).toBe(130);
  const readings = tables.flatMap(([, rows]) => rows.map(([printed]) => readDeadline(printed)));
  const resolved = readings.filter(({ kind }) => ['date', 'open', 'recurring', 'parts'].includes(kind));
  expect(resolved).toHaveLength(readings.length);
});

it('knows the year from the context where an expression has none', () => {
  const yearless = Object.values(DOCUMENTS)
    .flat()
    .filter(([, , meaning]) => meaning.startsWith('????'));
  expect(yearless).toHaveLength(3);
  for (const [printed, , meaning] of yearless) {
    expect(inShort(readDeadline(printed, { year: 2007 }))).toBe(meaning.replace('????', '2007'));
  }
});

function inShort(deadline: Deadline): string {
  switch (deadline.kind) {
    case 'date':
      return formatDay(deadline.last);
    case 'needs-year':
      return `????-${[deadline.month, deadline.day].map((part) => String(part).padStart(2, '0')).join('-')}`;
    case 'recurring':
      return `every ${deadline.every}`;
    case 'parts':
      return deadline.parts.map((part) => `${part.label}=${inShort(part.deadline)}`).join('; ');
    default:
      return deadline.kind;
  }
}
