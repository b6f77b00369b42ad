// A deadline in working days that runs into a year whose holidays are not known: said once, never counted Monday to Friday.

import type { Rule } from '../rule.ts';
import { oneTask } from '../support/sample-tables.ts';
import { brief, say } from '../support/say.ts';
import { issueTerms, readsIssueTerms } from './issue-terms.ts';

export const calendarYearMissing: Rule = {
  id: 'calendar-year-missing',
  severity: 'info',
  title: say('工作日历没有这一年', 'Year without a calendar of working days'),
  why: say(
    '放假和调休每年由国务院办公厅另行通知，没有通知的年份不能按周一至周五推算；推算不出的完成时间，不参加到期检查。',
    'Holidays and make-up days are announced year by year, so that a year without a notice cannot be counted Monday to Friday; what cannot be counted is not checked.',
  ),
  basis: say(
    '国务院办公厅关于部分节假日安排的通知；每个文件只提示一次',
    'The yearly notices of the State Council on holidays; said once per file',
  ),
  wrong: oneTask(['完成时间: 印发后20个工作日内'], ['成文日期: 2026-12-10']),
  right: oneTask(['完成时间: 2027年1月底前'], ['成文日期: 2026-12-10']),
  world: { today: '2026-12-10' },
  check: {
    of: 'file',
    when: (docs) => docs.some(({ archived }) => !archived),
    reads: readsIssueTerms,
    run(docs, { standard: { workingDays } }, recall) {
      const missing = issueTerms(docs, workingDays, recall).flatMap(({ place, text, term }) => {
        return term.kind === 'no-calendar' ? [{ place, text, year: term.year }] : [];
      });
      const [first] = missing;
      if (first === undefined) return [];
      const years = [...workingDays.coveredYears].sort((a, b) => a - b);
      const covered = years.length === 0 ? say('是空的', 'is empty') : rangeOf(years);
      const others =
        missing.length > 1 ? say(`等${missing.length}处`, ` and ${missing.length - 1} more`) : say('', '');
      const message = say(
        `“${brief(first.text)}”${others.zh}要用${first.year}年的放假安排推算，工作日历${covered.zh}，算不出是哪一天。请写明日期，或换用收有这一年的版本。`,
        `“${brief(first.text)}”${others.en} needs the holidays of ${first.year}, but the calendar ${covered.en}, so the day is not known. Write the date, or use a version that has that year.`,
      );
      return [{ place: first.place, message }];
    },
  },
};

function rangeOf(years: readonly number[]): ReturnType<typeof say> {
  const [first, last] = [years[0], years.at(-1)];
  return say(`只有${first}—${last}年`, `has only ${first} to ${last}`);
}
