// Deadlines that count from the issue of their document: on which day they end, and what it takes to tell.
import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../server/model/document/book.ts';
import { formatDay } from '../../server/model/languages/days.ts';
import { readDeadline } from '../../server/model/languages/deadline/deadlines.ts';
import { termOf } from '../../server/model/languages/deadline/term.ts';
import { STANDARD } from '../../server/model/standard/standard.ts';
import { readSource } from '../../server/text/source.ts';

/** The last day, `no date`, the year that lacks its calendar, or `other event`. */
function told(text: string, header: string): string {
  const [doc] = readDocuments(readSource(`类型: 任务分工\n${header}\n条目: []\n`, '条目'), STANDARD);
  const reading = readDeadline(text);
  if (doc === undefined || reading.kind !== 'relative') return reading.kind;
  const term = termOf(reading, doc, STANDARD.workingDays);
  if (term === undefined) return 'other event';
  if (term.kind === 'no-date') return 'no date';
  return term.kind === 'ends' ? formatDay(term.last) : `no ${term.year}`;
}

const MADE = '成文日期: 2020-01-20';

describe('a deadline that counts from the document', () => {
  it.each([
    // 春节 runs to 2 February; 19 January was a Sunday on which people worked.
    ['印发后20个工作日内', MADE, '2020-02-25'],
    ['印发后 20 个工作日内', MADE, '2020-02-25'],
    ['印发之日起１个工作日内', MADE, '2020-01-21'],
    ['自本方案印发之日起30日内', MADE, '2020-02-19'],
    ['本通知下发后两周内', MADE, '2020-02-03'],
    ['文件正式印发后10日内', `${MADE}\n标题: 关于印发文件的通知`, '2020-01-30'],
    ['方案印发后一个月内', `${MADE}\n标题: 某市政务公开工作方案`, '2020-02-20'],
    ['本意见发布后3日内', MADE, '2020-01-23'],
    // The same day of the month, or the last one where it has none.
    ['印发后一个月内', '成文日期: 2020-01-31', '2020-02-29'],
    ['印发后3个月内', '成文日期: 2020-11-30', '2021-02-28'],
    ['印发后半年内', '成文日期: 2020-08-31', '2021-02-28'],
    ['印发后1年内', '成文日期: 2020-02-29', '2021-02-28'],
    // 印发 is that of the imprint where it is told, 成文 never.
    ['印发后5日内', `${MADE}\n印发日期: 2020-01-25`, '2020-01-30'],
    ['发文后5日内', '印发日期: 2020-01-25', '2020-01-30'],
    ['成文后5日内', `${MADE}\n印发日期: 2020-01-25`, '2020-01-25'],
    ['印发后5日内', '印发日期: 年底', 'no date'],
    ['印发后5日内', '标题: 任务分工表', 'no date'],
    // Working days end where the calendar does; days of the calendar do not.
    ['印发后20个工作日内', '成文日期: 2026-12-10', 'no 2027'],
    ['印发后15个工作日内', '成文日期: 2026-12-10', '2026-12-31'],
    ['印发后16个工作日内', '成文日期: 2026-12-10', 'no 2027'],
    ['印发后1个工作日内', '成文日期: 2005-03-01', 'no 2005'],
    ['印发后30日内', '成文日期: 2026-12-10', '2027-01-09'],
  ])('%s, %s: %s', (text, header, day) => {
    expect(told(text, header)).toBe(day);
  });

  it.each([
    ['会议结束后5个工作日内', 'other event'],
    ['收到通知后两周内', 'other event'],
    ['省级方案印发后5个工作日内', 'other event'],
    ['方案印发后一个月内', 'other event'],
    ['发布后3个工作日内', 'other event'],
    ['政策文件印发后3个工作日内', 'other event'],
    ['20个工作日内', 'other event'],
    ['2020年6月底前', 'date'],
    ['印发后', 'unreadable'],
  ])('near miss: %s is %s', (text, meaning) => {
    expect(told(text, MADE)).toBe(meaning);
  });
});
