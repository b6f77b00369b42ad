// What a deadline means, in words: the last day in time, the days left, or what is missing to tell.
import { type Day, formatDay, weekday } from '../../model/languages/days.ts';
import type {
  DateDeadline,
  RecurringDeadline,
  RelativeDeadline,
  readingsOf,
} from '../../model/languages/deadline/deadlines.ts';
import type { Term } from '../../model/languages/deadline/term.ts';
import type { Message } from '../../rules/rule.ts';
import { chineseDay } from '../../rules/support/day-words.ts';
import { say } from '../../rules/support/say.ts';
import { type Paragraphs, paragraph, paragraphs, plainParagraph, prose, strong } from '../prose.ts';

/** One deadline that is not a list of several. */
export type SingleReading = ReturnType<typeof readingsOf>[number];

/**
 * A sentence or two on a deadline; undefined for one that cannot be read.
 * @param today the day to count from; undefined in a document of record
 * @param term what comes of counting, for a deadline that counts from its own document
 */
export function aboutDeadline(
  reading: SingleReading,
  today: Day | undefined,
  term?: Term,
): Paragraphs | undefined {
  switch (reading.kind) {
    case 'date':
      return aboutDate(reading, today);
    case 'recurring':
      return plainParagraph(aboutRecurring(reading));
    case 'relative':
      return aboutRelative(reading, today, term);
    default: {
      const about = inShort(reading);
      return about && plainParagraph(about);
    }
  }
}

/** What takes one sentence. */
function inShort(
  reading: Exclude<SingleReading, { kind: 'date' | 'recurring' | 'relative' }>,
): Message | undefined {
  switch (reading.kind) {
    case 'needs-year':
      return say(
        `缺少年份，不能确定是哪一年的 ${reading.month} 月 ${reading.day} 日。`,
        `The year is missing: it is not clear in which year ${reading.month}/${reading.day} is meant.`,
      );
    case 'open':
      return reading.sense === 'standing'
        ? say('长期工作，没有截止日期。', 'Standing work without a last day.')
        : say('立即办理，没有写明截止日期。', 'To be done at once; no last day is given.');
    case 'impossible':
      return say('日历上没有这一天。', 'There is no such day in the calendar.');
    case 'unreadable':
      return undefined;
  }
}

/** `8月前` and `2023年前` are read strictly, which is worth saying. */
const STRICT = new Set(['month-before', 'year-before', 'quarter-before', 'half-year-before']);

function aboutDate({ first, last, form }: DateDeadline, today: Day | undefined): Paragraphs {
  const begin = first === undefined ? say('', '') : say(`${chinese(first)}起，`, `From ${english(first)}; `);
  const left = today === undefined ? say('', '') : daysLeft(last - today);
  const day = paragraph(
    prose`${begin.zh}截止 ${strong(chinese(last))}${left.zh}`,
    prose`${begin.en}last day ${strong(english(last))}${left.en}`,
  );
  return STRICT.has(form) ? paragraphs(day, plainParagraph(STRICTLY)) : day;
}

const STRICTLY = say(
  '“前”按字面不含当期；如指期末，宜写“底前”。',
  'Read strictly, the period itself is not included.',
);

function daysLeft(days: number): Message {
  if (days === 0) return say('，就是今天', ', today');
  if (days > 0) return say(`，还有 ${days} 天`, `, ${days} ${days === 1 ? 'day' : 'days'} left`);
  return say(`，已过 ${-days} 天`, `, ${-days} ${days === -1 ? 'day' : 'days'} ago`);
}

const EVERY = {
  year: say('每年', 'every year'),
  'half-year': say('每半年', 'every half-year'),
  quarter: say('每季度', 'every quarter'),
  month: say('每月', 'every month'),
  week: say('每周', 'every week'),
  day: say('每日', 'every day'),
} as const;

function aboutRecurring({ every, by }: RecurringDeadline): Message {
  const name = EVERY[every];
  const month = by?.month === undefined ? '' : every === 'year' ? `${by.month}月` : `第${by.month}个月`;
  const day = by?.day === undefined ? '' : `${by.day}日`;
  const week = by?.weekday === undefined ? '' : `星期${WEEKDAYS.charAt(by.weekday - 1)}`;
  const zh = [month, day, week].join('');
  const en = [
    by?.month === undefined ? '' : ` by month ${by.month}`,
    by?.day === undefined ? '' : ` by day ${by.day}`,
    by?.weekday === undefined ? '' : ` by ${ENGLISH_WEEKDAYS[by.weekday - 1]}`,
  ].join('');
  return say(`周期性工作：${name.zh}${zh === '' ? '' : `，${zh}前`}。`, `Recurring work: ${name.en}${en}.`);
}

const UNITS = {
  'working-day': say('个工作日', 'working days'),
  day: say('日', 'days'),
  week: say('周', 'weeks'),
  month: say('个月', 'months'),
  year: say('年', 'years'),
} as const;

function aboutRelative(
  { count, unit, event }: RelativeDeadline,
  today: Day | undefined,
  term: Term | undefined,
): Paragraphs {
  const length = say(`${count}${UNITS[unit].zh}`, `${count} ${UNITS[unit].en}`);
  if (event === undefined) {
    return paragraph(
      prose`${length.zh}内，但没有写明从什么时候算起。`,
      prose`Within ${length.en}, but it does not say counted from when.`,
    );
  }
  if (term?.kind === 'ends') {
    const { from, last } = term;
    const left = today === undefined ? say('', '') : daysLeft(last - today);
    return paragraph(
      prose`从“${event.text}”（${chineseDay(from)}）起 ${length.zh}内，截止 ${strong(chinese(last))}${left.zh}`,
      prose`Within ${length.en} of “${event.text}” (${formatDay(from)}); last day ${strong(english(last))}${left.en}`,
    );
  }
  const missing = missingFor(term, event.text);
  return paragraph(
    prose`从“${event.text}”起 ${length.zh}内；${missing.zh}`,
    prose`Within ${length.en} of “${event.text}”; ${missing.en}`,
  );
}

/** What it would take to tell the day. */
function missingFor(term: Term | undefined, event: string): Message {
  switch (term?.kind) {
    case 'no-date':
      return say(
        '头部没有可读的成文日期，算不出是哪一天。',
        'the header has no readable 成文日期, so the day is not known.',
      );
    case 'no-calendar':
      return say(
        `工作日历没有${term.year}年，算不出是哪一天。`,
        `the calendar of working days lacks ${term.year}, so the day is not known.`,
      );
    default:
      return say(`知道“${event}”的日期才能算出是哪一天。`, 'the day depends on when that is.');
  }
}

const WEEKDAYS = '一二三四五六日';
const ENGLISH_WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function chinese(day: Day): string {
  return `${chineseDay(day)}（星期${WEEKDAYS.charAt(weekday(day) - 1)}）`;
}

function english(day: Day): string {
  return `${formatDay(day)} (${ENGLISH_WEEKDAYS[weekday(day) - 1]})`;
}
