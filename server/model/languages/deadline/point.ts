// One point of the calendar as it is worded: 2020年6月底前, 年底, 到2023年, 4月20日（星期五）前, 2020-06-30.
import { NOWHERE, type Period, type Stretch, scanMarked, scanPeriod } from './period.ts';

/** What is written of one point of the calendar; `end` is where its words end in the folded text. */
export interface Point extends Period {
  readonly year: number | undefined;
  /** The year or 今年, or the empty stretch where a year is missing. */
  readonly yearAt: Stretch;
  /** Whether 到, 截至 or the like stands in front. */
  readonly until: boolean;
  /** Day of the week (1 is Monday; 0 when not said), and where it is written. */
  readonly weekday: number;
  readonly weekdayAt: Stretch;
  /** 前, 之前 or 以前; empty when missing. */
  readonly before: Stretch;
}

/** Reads the point that begins at `from` of the folded text; undefined when none does. */
export function scanPoint(plain: string, from = 0): Point | undefined {
  const start = from + (LEAD.exec(plain.slice(from))?.[0].length ?? 0);
  const year = scanYear(plain, start);
  const period =
    year.mark === '' ? scanPeriod(plain, year.at.to) : scanMarked(plain, year.at.to + 1, year.mark);
  const found = period ?? scanWholeYear(plain, year.at);
  if (found === undefined) return undefined;
  const weekday = found.precision === 'day' ? WEEKDAY.exec(plain.slice(found.end)) : null;
  const dayEnd = found.end + (weekday?.[0].length ?? 0);
  const end = dayEnd + (BEFORE.exec(plain.slice(dayEnd))?.[0].length ?? 0);
  return {
    ...found,
    year: year.value,
    yearAt: year.at,
    until: start > from,
    weekday: weekdayOf(weekday?.[1]),
    weekdayAt: { from: found.end, to: dayEnd },
    before: { from: dayEnd, to: end },
    end,
  };
}

/** Day of the week of 一 to 六, 日 or 天: 1 is Monday; 0 for anything else. */
export function weekdayOf(sign: string | undefined): number {
  return sign === undefined ? 0 : '一二三四五六日'.indexOf(sign === '天' ? '日' : sign) + 1;
}

interface Year {
  readonly value: number | undefined;
  readonly at: Stretch;
  /** The sign behind the year in 2020-06 or 2020.6; empty behind 年. */
  readonly mark: string;
}

const LEAD = /^(?:截止到|截至|截止|不迟于|不晚于|力争|争取|确保|计划|预计|到|至|于|在|拟)+/u;
const YEAR = /^(?:(\d{4})(?:年度?|(?=([-./])\d))|今年度?|本年度?|当年)/u;
const YEAR_END = /^年?[底末终]/u;
const WITHIN_YEAR = /^(?:年?内|全年)/u;
const WEEKDAY = /^[（(]?(?:星期|周|礼拜)([一二三四五六日天])[）)]?/u;
const BEFORE = /^(?:之前|以前|前)/u;

function scanYear(plain: string, at: number): Year {
  const match = YEAR.exec(plain.slice(at));
  const value = match?.[1] === undefined ? undefined : Number(match[1]);
  return { value, at: { from: at, to: at + (match?.[0].length ?? 0) }, mark: match?.[2] ?? '' };
}

/** 2020年, 2020年底, 2020年内, 年底, 年内; nothing at all is no year. */
function scanWholeYear(plain: string, year: Stretch): Period | undefined {
  const rest = plain.slice(year.to);
  const said = year.to > year.from;
  const shared = { precision: 'year', number: 1, numberAt: NOWHERE, day: 0, dayAt: NOWHERE } as const;
  const ending = YEAR_END.exec(rest)?.[0] ?? '';
  if (said ? ending !== '' : ending.length > 1) {
    return { ...shared, atEnd: true, end: year.to + ending.length };
  }
  const within = WITHIN_YEAR.exec(rest)?.[0] ?? '';
  if (said || within === '年内') return { ...shared, atEnd: false, end: year.to + within.length };
  return undefined;
}
