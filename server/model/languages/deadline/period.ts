// The part of a year that a deadline names: 6月, 6月底, 6月30日, 6月中旬, 第二季度, 上半年, the whole year.
import type { Precision } from './types.ts';

/** A stretch of the folded text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The part of a year that is meant, as it is written: its numbers may lie outside every calendar. */
export interface Period {
  readonly precision: Precision;
  /** Month 1 to 12, quarter 1 to 4, half 1 to 2; 1 for the whole year. */
  readonly number: number;
  readonly numberAt: Stretch;
  /** Day of the month, or which ten days of it (1 to 3); 0 when neither is said. */
  readonly day: number;
  readonly dayAt: Stretch;
  /** Whether 底 or 末 is said. */
  readonly atEnd: boolean;
  /** Where its words end in the folded text. */
  readonly end: number;
}

/** The stretch of nothing. */
export const NOWHERE: Stretch = { from: 0, to: 0 };

/** Reads the words at `at`, behind a year or where none is said; undefined when they name no part of a year. */
export function scanPeriod(plain: string, at: number): Period | undefined {
  const rest = plain.slice(at);
  return scanMonth(rest, at) ?? scanQuarter(rest, at) ?? scanHalf(rest, at);
}

/** Reads the `06-30` of 2020-06-30 or the `6` of 2020.6; `mark` is the sign behind the year. */
export function scanMarked(plain: string, at: number, mark: string): Period | undefined {
  const rest = plain.slice(at);
  const full = MARKED_DAY.exec(rest);
  const match = full !== null && full[2] === mark ? full : MARKED_MONTH.exec(rest);
  if (match === null) return scanMonth(rest, at);
  const month = match[1] ?? '';
  const shared = {
    number: Number(month),
    numberAt: { from: at, to: at + month.length },
    end: at + match[0].length,
  };
  if (match !== full) {
    return { ...shared, precision: 'month', day: 0, dayAt: NOWHERE, atEnd: match[2] !== undefined };
  }
  const from = shared.numberAt.to + 1;
  const day = match[3] ?? '';
  return {
    ...shared,
    precision: 'day',
    day: Number(day),
    dayAt: { from, to: from + day.length },
    atEnd: false,
  };
}

const MONTH = /^(\d{1,2})月份?(?:(\d{1,2})[日号]|([上中下]旬|[初中])|([底末]))?/u;
const MARKED_DAY = /^(\d{1,2})([-./])(\d{1,2})(?!\d)日?/u;
const MARKED_MONTH = /^(\d{1,2})(?!\d)月?([底末])?/u;
const QUARTER = /^(第?)(\d{1,2})季度?([底末])?/u;
const HALF = /^(?:全年)?([上下])半年([底末])?/u;

function scanMonth(rest: string, at: number): Period | undefined {
  const match = MONTH.exec(rest);
  if (match === null) return undefined;
  const [all, month = '', day, tenDays, atEnd] = match;
  const end = at + all.length;
  const shared = { number: Number(month), numberAt: { from: at, to: at + month.length }, end };
  if (day !== undefined) {
    const dayAt = { from: end - 1 - day.length, to: end - 1 };
    return { ...shared, precision: 'day', day: Number(day), dayAt, atEnd: false };
  }
  if (tenDays !== undefined) {
    const which = /[上初]/u.test(tenDays) ? 1 : tenDays.startsWith('中') ? 2 : 3;
    return { ...shared, precision: 'ten-days', day: which, dayAt: NOWHERE, atEnd: false };
  }
  return { ...shared, precision: 'month', day: 0, dayAt: NOWHERE, atEnd: atEnd !== undefined };
}

function scanQuarter(rest: string, at: number): Period | undefined {
  const match = QUARTER.exec(rest);
  if (match === null) return undefined;
  const [all, ordinal = '', written = '', atEnd] = match;
  const from = at + ordinal.length;
  return {
    precision: 'quarter',
    number: Number(written),
    numberAt: { from, to: from + written.length },
    day: 0,
    dayAt: NOWHERE,
    atEnd: atEnd !== undefined,
    end: at + all.length,
  };
}

function scanHalf(rest: string, at: number): Period | undefined {
  const match = HALF.exec(rest);
  if (match === null) return undefined;
  const number = match[1] === '上' ? 1 : 2;
  const atEnd = match[2] !== undefined;
  return {
    precision: 'half-year',
    number,
    numberAt: NOWHERE,
    day: 0,
    dayAt: NOWHERE,
    atEnd,
    end: at + match[0].length,
  };
}
