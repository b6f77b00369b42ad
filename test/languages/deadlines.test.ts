// The language of deadlines, expression by expression.
import { describe, expect, it } from 'vitest';
import { datesOf, readDeadline } from '../../server/model/languages/deadline/deadlines.ts';
import { told } from './deadline-words.ts';

const TABLE: Record<string, readonly (readonly [expression: string, meaning: string])[]> = {
  'dates as they are printed': [
    ['2020年6月底前', '2020-06-30 month-end-before'],
    ['2020年7月底前', '2020-07-31 month-end-before'],
    ['2020年6月底', '2020-06-30 month-end'],
    ['2022年6月', '2022-06-30 month'],
    ['2020年8月前', '2020-07-31 month-before'],
    ['2021年1月前', '2020-12-31 month-before'],
    ['2023年前', '2022-12-31 year-before'],
    ['2020年底前', '2020-12-31 year-end-before'],
    ['2020年底', '2020-12-31 year-end'],
    ['2020年末', '2020-12-31 year-end'],
    ['2020年年底前', '2020-12-31 year-end-before'],
    ['2020年内', '2020-12-31 year'],
    ['2020年', '2020-12-31 year'],
    ['2023年度', '2023-12-31 year'],
    ['到2023年', '2023-12-31 by-year'],
    ['到2023年底', '2023-12-31 year-end'],
    ['到2023年6月', '2023-06-30 month'],
    ['截至2020年6月30日', '2020-06-30 day'],
    ['2020年8月31日前', '2020-08-31 day-before'],
    ['2020年8月31日', '2020-08-31 day'],
    ['2020年8月31日之前', '2020-08-31 day-before'],
    ['2020年8月31日以前', '2020-08-31 day-before'],
    ['2020年6月上旬', '2020-06-10 ten-days'],
    ['2020年6月中旬前', '2020-06-20 ten-days-before'],
    ['2020年6月下旬', '2020-06-30 ten-days'],
    ['2020年2月下旬', '2020-02-29 ten-days'],
    ['2020年6月初', '2020-06-10 ten-days'],
    ['2020年上半年', '2020-06-30 half-year'],
    ['2020年上半年前', '2020-06-30 half-year-before'],
    ['2020年上半年底前', '2020-06-30 half-year-end-before'],
    ['2020年下半年', '2020-12-31 half-year'],
    ['2020年第二季度', '2020-06-30 quarter'],
    ['2020年一季度末', '2020-03-31 quarter-end'],
    ['2020年第四季度前', '2020-12-31 quarter-before'],
    ['二〇二五年六月底前', '2025-06-30 month-end-before'],
    ['二〇二五年第一季度', '2025-03-31 quarter'],
    ['二〇二〇年十二月三十一日前', '2020-12-31 day-before'],
    ['2020年全年', '2020-12-31 year'],
  ],
  'dates in figures': [
    ['2020-06-30', '2020-06-30 day'],
    ['2020-06-30前', '2020-06-30 day-before'],
    ['2020.6.30', '2020-06-30 day'],
    ['2020/6/30', '2020-06-30 day'],
    ['2020-06', '2020-06-30 month'],
    ['2020.6', '2020-06-30 month'],
    ['2020.6前', '2020-05-31 month-before'],
    ['2020.6底前', '2020-06-30 month-end-before'],
    ['2020年6.30', 'unreadable'],
  ],
  'careless typing, read the same': [
    ['４月底前', '????-04-30 month-end-before'],
    ['２０２０年６月底前', '2020-06-30 month-end-before'],
    ['2020 年 6 月 30 日前', '2020-06-30 day-before'],
    ['2020年\n8月底前', '2020-08-31 month-end-before'],
    [
      '2020年\n5月底前动工，12月底前完工',
      '动工=2020-05-31 month-end-before «动工»; 完工=2020-12-31 month-end-before (year of context) «完工»',
    ],
    ['2020年6月底前。', '2020-06-30 month-end-before'],
  ],
  'dates without a year': [
    ['年底前', '????-12-31 year-end-before'],
    ['年底', '????-12-31 year-end'],
    ['年内', '????-12-31 year'],
    ['今年年底前', '????-12-31 year-end-before'],
    ['今年底前', '????-12-31 year-end-before'],
    ['本年底前', '????-12-31 year-end-before'],
    ['6月底完成', '????-06-30 month-end «完成»'],
    ['12月底前', '????-12-31 month-end-before'],
    ['6月', '????-06-30 month'],
    ['6月30日前', '????-06-30 day-before'],
    ['十二月底前', '????-12-31 month-end-before'],
    ['上半年', '????-06-30 half-year'],
    ['6月底', '????-06-30 month-end'],
    ['8月前', '????-07-31 month-before'],
    ['第二季度', '????-06-30 quarter'],
    ['第三季度末', '????-09-30 quarter-end'],
    ['2月29日前', '????-02-29 day-before'],
    ['4月20日（星期五）前', '????-04-20 day-before weekday 5'],
  ],
  'days of the week and milestones': [
    ['2020年4月20日(周一)前', '2020-04-20 day-before weekday 1'],
    ['2022年8月底前完成', '2022-08-31 month-end-before «完成»'],
    ['2020年12月底前（长期坚持）', '2020-12-31 month-end-before «长期坚持»'],
    ['2020年底前基本建成', '2020-12-31 year-end-before «基本建成»'],
    [
      '5月底前动工，12月底前完工',
      '动工=????-05-31 month-end-before «动工»; 完工=????-12-31 month-end-before «完工»',
    ],
    [
      '2020年5月底前动工，12月底前完工',
      '动工=2020-05-31 month-end-before «动工»; 完工=2020-12-31 month-end-before (year of context) «完工»',
    ],
    ['2020年6月底前完成，长期坚持', '完成=2020-06-30 month-end-before «完成»; =standing'],
    ['2020年6月底前完成清单编制，形成长效机制', '2020-06-30 month-end-before «完成清单编制»'],
    ['2020年6月底前，并持续推进', '=2020-06-30 month-end-before; =standing'],
    ['2020年6月、12月', '=2020-06-30 month; =2020-12-31 month (year of context)'],
    ['2020年12月底前完成清单、目录编制', '2020-12-31 month-end-before «完成清单、目录编制»'],
    ['2020年6月底前完成并长期坚持', '2020-06-30 month-end-before «完成并长期坚持»'],
    ['计划2020年6月完成', '2020-06-30 month «完成»'],
    ['力争2020年底前建成', '2020-12-31 year-end-before «建成»'],
  ],
  ranges: [
    ['2020年6月—2021年12月', '2020-06-01..2021-12-31 range'],
    ['2020年6月-8月', '2020-06-01..2020-08-31 range'],
    ['2020年6-8月', '2020-06-01..2020-08-31 range'],
    ['2020年6月至12月', '2020-06-01..2020-12-31 range'],
    ['2020年11月至2月', '2020-11-01..2021-02-28 range'],
    ['2020年11月至2021年2月底前', '2020-11-01..2021-02-28 range'],
    ['2020-2022年', '2020-01-01..2022-12-31 range'],
    ['2020年-2022年', '2020-01-01..2022-12-31 range'],
    ['2020—2022年', '2020-01-01..2022-12-31 range'],
    ['2020年至2022年底', '2020-01-01..2022-12-31 range'],
    ['6月至8月', '????-08-31 range'],
    ['11月至2月', '????-02-29 range'],
    ['6-8月', '????-08-31 range'],
    ['2020年6月1日至30日', '2020-06-01..2020-06-30 range'],
    ['2020年6月1日—7月15日', '2020-06-01..2020-07-15 range'],
    ['6月1-10日', '????-06-10 range'],
    ['2020-06-01至2020-06-30', '2020-06-01..2020-06-30 range'],
    ['2020.6.1-2020.6.30', '2020-06-01..2020-06-30 range'],
    ['2020.6-2021.12', '2020-06-01..2021-12-31 range'],
    ['从2020年6月至2021年6月', '2020-06-01..2021-06-30 range'],
  ],
  'beginnings without an end': [
    ['2020年7月1日起', 'standing from 2020-07-01'],
    ['自2020年起', 'standing from 2020-01-01'],
    ['2020年6月起长期坚持', 'standing from 2020-06-01'],
    ['自2020年起', 'standing from 2020-01-01'],
    ['自2020年6月30日起', 'standing from 2020-06-30'],
  ],
  'ranges that end too early': [['2021年12月—2020年6月', 'impossible order «2021年12月—2020年6月»']],
  'labelled deadlines': [
    [
      '26个试点领域：2020年6月底前 其他领域：2021年12月底前',
      '26个试点领域=2020-06-30 month-end-before; 其他领域=2021-12-31 month-end-before',
    ],
    [
      '26个试点领域: 2020年 6月底前 其他领域: 2021年12 月底前',
      '26个试点领域=2020-06-30 month-end-before; 其他领域=2021-12-31 month-end-before',
    ],
    [
      '26个试点领域: 2020年6月底前 其他领域: 2021年12月底前',
      '26个试点领域=2020-06-30 month-end-before; 其他领域=2021-12-31 month-end-before',
    ],
    [
      '26个试点领域：2020年6月底前\n其他领域：2021年12月底前',
      '26个试点领域=2020-06-30 month-end-before; 其他领域=2021-12-31 month-end-before',
    ],
    [
      '26个试点领域：2020年6月底前；其他领域：2021年12月底前。',
      '26个试点领域=2020-06-30 month-end-before; 其他领域=2021-12-31 month-end-before',
    ],
    [
      '26个试点领域：2020年10月底前，其他领域：12月底前',
      '26个试点领域=2020-10-31 month-end-before; 其他领域=2020-12-31 month-end-before (year of context)',
    ],
    [
      '26个试点领域：2020年10月底前其他领域：2021年12月底前',
      '26个试点领域=2020-10-31 month-end-before; 其他领域=2021-12-31 month-end-before',
    ],
    [
      '国土、教育领域：2020年6月底前 医疗、卫生领域：2021年12月底前',
      '国土、教育领域=2020-06-30 month-end-before; 医疗、卫生领域=2021-12-31 month-end-before',
    ],
    [
      '试点领域：5月底前动工，12月底前完工；其他领域：长期',
      '试点领域=动工=????-05-31 month-end-before «动工»; 完工=????-12-31 month-end-before «完工»; 其他领域=standing',
    ],
    [
      '2020年6月底前；其他领域：2021年12月底前',
      '=2020-06-30 month-end-before; 其他领域=2021-12-31 month-end-before',
    ],
    ['试点领域：2020年6月底前 其他领域：尽快', '试点领域=2020-06-30 month-end-before; 其他领域=unreadable'],
  ],
  'no last day': [
    ['长期', 'standing'],
    ['长期坚持', 'standing'],
    ['长期推进', 'standing'],
    ['持续推进', 'standing'],
    ['持续', 'standing'],
    ['常态化', 'standing'],
    ['常态化推进', 'standing'],
    ['全年', 'standing'],
    ['立行立改', 'at-once'],
    ['立行立改，长期坚持', '=at-once; =standing'],
  ],
  'again and again': [
    ['每年', 'every year'],
    ['每年底前', 'every year 12/31'],
    ['每年年底前', 'every year 12/31'],
    ['每年12月底前', 'every year 12/31'],
    ['每年1月31日前', 'every year 1/31'],
    ['每年6月', 'every year 6/30'],
    ['每年上半年', 'every year 6/30'],
    ['每年第一季度', 'every year 3/31'],
    ['每年至少一次', 'every year'],
    ['每年不少于2次', 'every year'],
    ['每年2月30日前', 'impossible day «30»'],
    ['每季度', 'every quarter'],
    ['每季度首月5日前', 'every quarter 1/5'],
    ['每季度末月25日前', 'every quarter 3/25'],
    ['每季度末', 'every quarter 3/31'],
    ['每季度第二个月10日前', 'every quarter 2/10'],
    ['每季度最后一个月底前', 'every quarter 3/31'],
    ['每月5日前', 'every month 5'],
    ['每月底前', 'every month 31'],
    ['每个月10日前', 'every month 10'],
    ['每月上旬', 'every month 10'],
    ['每月一次', 'every month'],
    ['每半年', 'every half-year'],
    ['每半年一次', 'every half-year'],
    ['每周', 'every week'],
    ['每周五前', 'every week weekday 5'],
    ['每日', 'every day'],
    ['按季度', 'every quarter'],
    ['按月推进', 'every month «推进»'],
  ],
  'counted from an event': [
    ['印发后20个工作日内', '20 working-day after 印发'],
    ['印发之日起20个工作日内', '20 working-day after 印发'],
    ['自本方案印发之日起30日内', '30 day after 本方案印发'],
    ['方案印发后一个月内', '1 month after 方案印发'],
    ['印发后10日内', '10 day after 印发'],
    ['印发后10日内完成', '10 day after 印发 «完成»'],
    ['会议结束后5个工作日内报送', '5 working-day after 会议结束 «报送»'],
    ['收到通知后两周内', '2 week after 收到通知'],
    ['20个工作日内', '20 working-day'],
    ['20个工作日', '20 working-day'],
    ['半年内', '6 month'],
  ],
  'days that no calendar has': [
    ['2023年13月底前', 'impossible month «13»'],
    ['2023年2月30日前', 'impossible day «30»'],
    ['2023年0月底前', 'impossible month «0»'],
    ['2021年2月29日前', 'impossible day «29»'],
    ['2月30日前', 'impossible day «30»'],
    ['13月底前', 'impossible month «13»'],
    ['2020-13-01', 'impossible month «13»'],
    ['2020-02-30', 'impossible day «30»'],
    ['2020年第五季度', 'impossible quarter «五»'],
    ['6月31日', 'impossible day «31»'],
  ],
  'near misses': [
    ['尽快', 'unreadable'],
    ['及时', 'unreadable'],
    ['待定', 'unreadable'],
    ['同上', 'unreadable'],
    ['2023.8误', 'unreadable'],
    ['2023年误8月底前', 'unreadable'],
    ['20个工作日左右', 'unreadable'],
    ['2020年6月底前误', 'unreadable'],
    ['误2020年6月底前', 'unreadable'],
    ['2020年6月底前后', 'unreadable'],
    ['2020年6月底前，尽快', 'unreadable'],
    ['20年6月底前', 'unreadable'],
    ['底前', 'unreadable'],
    ['月底前', 'unreadable'],
    ['前', 'unreadable'],
    ['：', 'unreadable'],
    ['，', 'unreadable'],
    ['1', 'unreadable'],
    ['2020', 'unreadable'],
    ['2020年6月底前2021年12月底前', 'unreadable'],
    ['2020年6月左右', 'unreadable'],
    ['2020年6月底前不', 'unreadable'],
    ['2020年6月底前 9月', '=2020-06-30 month-end-before; =2020-09-30 month (year of context)'],
    ['每', 'unreadable'],
    ['1-10日', 'unreadable'],
    ['6月—', 'unreadable'],
    ['每两年', 'unreadable'],
    ['自2020年6月', 'unreadable'],
  ],
};

for (const [topic, rows] of Object.entries(TABLE)) {
  describe(topic, () => {
    it.each(rows)('%j is %s', (expression, meaning) => {
      expect(told(readDeadline(expression), expression)).toBe(meaning);
    });
  });
}

describe('a year that only the context gives', () => {
  it.each([
    ['年底前', '2021-12-31 year-end-before (year of context)'],
    ['6月底完成', '2021-06-30 month-end (year of context) «完成»'],
    ['6月至8月', '2021-06-01..2021-08-31 range (year of context)'],
    ['11月至2月', '2021-11-01..2022-02-28 range (year of context)'],
    ['2月底前', '2021-02-28 month-end-before (year of context)'],
    ['2月29日前', 'impossible day «29»'],
    ['今年年底前', '2021-12-31 year-end-before (year of context)'],
    [
      '5月底前动工，12月底前完工',
      '动工=2021-05-31 month-end-before (year of context) «动工»; 完工=2021-12-31 month-end-before (year of context) «完工»',
    ],
    ['上半年', '2021-06-30 half-year (year of context)'],
    ['1月前', '2020-12-31 month-before (year of context)'],
    ['2020年6月底前', '2020-06-30 month-end-before'],
    ['6月起', 'standing from 2021-06-01'],
  ])('%s in 2021 is %s', (expression, meaning) => {
    expect(told(readDeadline(expression, { year: 2021 }), expression)).toBe(meaning);
  });

  it.each([
    ['年底前', ''],
    ['到6月底', ''],
    ['今年年底前', '今年'],
  ])('%s says where the year has to be written', (expression, replaced) => {
    const deadline = readDeadline(expression);
    if (deadline.kind !== 'needs-year') return expect.fail(deadline.kind);
    const { start, end } = deadline.yearAt;
    expect(expression.slice(start, end)).toBe(replaced);
    const mended = `${expression.slice(0, start)}2020年${expression.slice(end)}`;
    expect(datesOf(readDeadline(mended))).toHaveLength(1);
  });
});

describe('places', () => {
  /** Every stretch that a reading names, as the text that stands there. */
  it('names label, deadline, milestone and 前 by their places', () => {
    const text = '  试点领域： 2020年5月 底前动工；其他：长期。';
    const deadline = readDeadline(text);
    const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    if (deadline.kind !== 'parts') return expect.fail(deadline.kind);
    expect(at(deadline.span)).toBe('试点领域： 2020年5月 底前动工；其他：长期');
    expect(deadline.parts.map((part) => at(part.labelSpan))).toEqual(['试点领域', '其他']);
    expect(deadline.parts.map((part) => at(part.span))).toEqual([
      '试点领域： 2020年5月 底前动工',
      '其他：长期',
    ]);
    const [first] = datesOf(deadline);
    expect([first?.span, first?.before, first?.milestone?.span].map((span) => span && at(span))).toEqual([
      '2020年5月 底前动工',
      '前',
      '动工',
    ]);
    expect(deadline.slips.map(({ kind, span }) => [kind, span.start, span.end])).toEqual([
      ['stray-space', 15, 16],
    ]);
  });

  it.each([
    [
      '２０２０年 6月底前',
      [
        ['full-width-digit', '２０２０'],
        ['stray-space', ' '],
      ],
    ],
    ['2020年12\u3000月底前', [['stray-space', '\u3000']]],
    ['2020年\n8月底前', [['stray-space', '\n']]],
    ['二〇二〇年６月', [['full-width-digit', '６']]],
    ['26个试点领域: 2020年6月底前 其他领域: 2021年12 月底前', [['stray-space', ' ']]],
    [' 2020年6月底前 ', []],
    ['二〇二五年十二月底前', []],
  ])('tells the slips of %j', (text, slips) => {
    const read = readDeadline(text);
    expect(datesOf(read).length).toBeGreaterThan(0);
    expect(read.slips.map(({ kind, span }) => [kind, text.slice(span.start, span.end)])).toEqual(slips);
  });
});

describe('any text', () => {
  it('is read without a throw and with places inside it, each prefix of each row', () => {
    const rows = Object.values(TABLE).flat();
    for (const [expression] of rows) {
      for (let end = 0; end <= expression.length; end += 1) {
        const text = expression.slice(0, end);
        const { span } = readDeadline(text);
        if (span.start < 0 || span.end > end || span.start > span.end) expect.fail(text);
      }
    }
  });

  it('is refused when it is prose, however long', () => {
    expect(readDeadline('6月 '.repeat(1000)).kind).toBe('unreadable');
    expect(readDeadline('甲：'.repeat(100)).kind).toBe('parts');
  });
});
