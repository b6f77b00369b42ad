// The calendar of working days agrees with the notices of the State Council, and says nothing of years without one.
import { describe, expect, it } from 'vitest';
import workingDays from '../../schemas/working-days.json' with { type: 'json' };
import { formatDay, parseIso, parts, weekday } from '../../server/model/languages/days.ts';
import { STANDARD } from '../../server/model/standard/standard.ts';
import { addWorkingDays, isWorkingDay, workingCalendar } from '../../server/model/standard/working-days.ts';

const CALENDAR = STANDARD.workingDays;

const dayOf = (text: string): number => {
  const day = parseIso(text);
  if (day === undefined) throw new Error(`no day: ${text}`);
  return day;
};

/** The days from `first` to `last` as one letter each: w for a working day, f for a free one. */
function pattern(first: string, last: string): string {
  const [from, to] = [dayOf(first), dayOf(last)];
  const days = Array.from({ length: to - from + 1 }, (_, index) => isWorkingDay(CALENDAR, from + index));
  return days.map((works) => (works === undefined ? '?' : works ? 'w' : 'f')).join('');
}

describe('the calendar', () => {
  it('covers every year from 2006 to 2026', () => {
    expect([...CALENDAR.coveredYears]).toEqual(Array.from({ length: 21 }, (_, index) => 2006 + index));
  });

  it.each([
    // 春节：2月10日至17日放假，2月4日（星期日）、2月18日（星期日）上班。
    ['2024-02-03', '2024-02-19', 'fwwwwwwffffffffww'],
    // 清明节：4月4日至6日，4月7日（星期日）上班。
    ['2024-04-03', '2024-04-08', 'wfffww'],
    // 国庆节：10月1日至7日，9月29日（星期日）、10月12日（星期六）上班。
    ['2024-09-28', '2024-10-13', 'fwwfffffffwwwwwf'],
    // 春节延长至2020年2月2日；1月19日（星期日）上班。
    ['2020-01-18', '2020-02-04', 'fwwwwwffffffffffww'],
    // 国庆节、中秋节：2020年10月1日至8日，9月27日、10月10日上班。
    ['2020-09-26', '2020-10-11', 'fwwwwffffffffwwf'],
    // 2025年春节：1月28日至2月4日，1月26日、2月8日上班。
    ['2025-01-25', '2025-02-09', 'fwwffffffffwwwwf'],
    // 2026年春节：2月15日至23日，2月14日、2月28日上班。
    ['2026-02-13', '2026-03-01', 'wwfffffffffwwwwwf'],
    // 元旦之前调休：2018年12月29日（星期六）上班，30日、31日放假。
    ['2018-12-28', '2019-01-02', 'wwfffw'],
    // 2022年12月31日至2023年1月2日。
    ['2022-12-30', '2023-01-03', 'wfffw'],
    // 2015年9月3日、4日纪念日放假，9月6日（星期日）上班。
    ['2015-09-02', '2015-09-07', 'wfffww'],
    // 2011年12月31日（星期六）上班。
    ['2011-12-31', '2012-01-04', 'wfffw'],
    // 2019年劳动节调整为5月1日至4日，4月28日、5月5日上班。
    ['2019-04-27', '2019-05-06', 'fwwwffffww'],
    // An ordinary week.
    ['2023-03-13', '2023-03-19', 'wwwwwff'],
    // Before the first year and after the last nothing is known.
    ['2005-12-29', '2006-01-04', '???fffw'],
    ['2026-12-30', '2027-01-04', 'ww????'],
  ])('from %s to %s: %s', (first, last, expected) => {
    expect(pattern(first, last)).toBe(expected);
  });

  it('has 247 to 252 working days in every year', () => {
    const counts = [...CALENDAR.coveredYears].map((year) => {
      return pattern(`${year}-01-01`, `${year}-12-31`).replaceAll('f', '').length;
    });
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(247);
    expect(Math.max(...counts)).toBeLessThanOrEqual(252);
  });
});

describe('the data', () => {
  it.each(workingDays.years)('of $year lie in their year, in order, and work is done on weekends', (year) => {
    const days = year.holidays.flatMap(({ first, last }) => [dayOf(first), dayOf(last)]);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    expect([...days, ...year.worked.map(dayOf)].filter((day) => parts(day).year !== year.year)).toEqual([]);
    expect(year.worked.filter((day) => weekday(dayOf(day)) <= 5)).toEqual([]);
    expect(year.worked.filter((day) => CALENDAR.holidayByDay.has(dayOf(day)))).toEqual([]);
    expect(year.source).toMatch(/^https?:\/\/www\.gov\.cn\//);
  });
});

describe('addWorkingDays', () => {
  it.each([
    // The day of the event does not count.
    ['2023-03-13', 1, '2023-03-14'],
    ['2023-03-17', 1, '2023-03-20'],
    ['2023-03-18', 1, '2023-03-20'],
    ['2023-03-13', 5, '2023-03-20'],
    ['2023-03-13', 20, '2023-04-11'],
    ['2023-03-13', 0, '2023-03-13'],
    ['2020-01-20', 20, '2020-02-25'],
    ['2024-02-09', 1, '2024-02-18'],
    ['2024-02-02', 1, '2024-02-04'],
    ['2024-09-30', 5, '2024-10-12'],
    ['2024-12-31', 1, '2025-01-02'],
    ['2025-12-31', 1, '2026-01-04'],
    ['2018-12-28', 2, '2019-01-02'],
    ['2026-12-30', 1, '2026-12-31'],
    // Backwards, for what must be told before an event.
    ['2024-02-18', -1, '2024-02-09'],
    ['2024-10-08', -7, '2024-09-23'],
  ])('%s and %i working days is %s', (from, count, expected) => {
    const answer = addWorkingDays(CALENDAR, dayOf(from), count);
    expect('day' in answer ? formatDay(answer.day) : answer).toBe(expected);
  });

  it.each([
    ['2026-12-30', 2, 2027],
    ['2026-12-01', 100, 2027],
    ['2030-05-01', 1, 2030],
    ['2006-01-04', -1, 2005],
    ['2020-01-01', Number.POSITIVE_INFINITY, 2027],
    ['2020-01-01', 1e15, 2027],
  ])('%s and %d working days stops at the year %i', (from, count, gapYear) => {
    expect(addWorkingDays(CALENDAR, dayOf(from), count)).toEqual({ gapYear });
  });

  it('knows nothing when no year is covered', () => {
    const empty = workingCalendar({ ...workingDays, years: [] });
    expect(isWorkingDay(empty, 0)).toBeUndefined();
    expect(addWorkingDays(empty, 0, 3)).toEqual({ gapYear: 1970 });
  });
});
