// What a deadline (完成时间) can mean, as plain values; all spans count from the start of the text that was read.
import type { Span } from '../../../text/span.ts';
import type { Day } from '../days.ts';

/** The meaning of one text of 完成时间; `unreadable` when a person would have to ask. */
export type Deadline =
  | DateDeadline
  | YearlessDeadline
  | OpenDeadline
  | RecurringDeadline
  | RelativeDeadline
  | PartsDeadline
  | ImpossibleDeadline
  | UnreadableDeadline;

/** What every reading tells: the stretch that was read, and what was typed carelessly in it. */
export interface ReadStretch {
  /** The expression without blanks around it and without a full stop at its end. */
  readonly span: Span;
  readonly slips: readonly Slip[];
}

/** Typed carelessly, read all the same: `２０２０年`, `2020年 6月底前`. */
export interface Slip {
  readonly kind: 'full-width-digit' | 'stray-space';
  readonly span: Span;
}

/** A stretch of the text. */
export interface WrittenText {
  readonly text: string;
  readonly span: Span;
}

/** How finely a date is said. */
export type Precision = 'day' | 'ten-days' | 'month' | 'quarter' | 'half-year' | 'year';

/**
 * How a date is worded: the precision, `-end` for 底 or 末, `-before` for 前, 之前 or 以前. `2020年6月底前` is
 * `month-end-before`. `by-year` is 到2023年, and `range` has a beginning and an end.
 */
export type Form =
  | Precision
  | `${Precision}-end`
  | `${Precision}-before`
  | `${Precision}-end-before`
  | 'by-year'
  | 'range';

/** The day of the week that is written behind a date. */
export interface WrittenWeekday extends WrittenText {
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
}

/** What dated readings share. */
export interface DatedText extends ReadStretch {
  readonly precision: Precision;
  readonly form: Form;
  /** 前, 之前 or 以前, where it is written. */
  readonly before?: Span;
  /** What is to be done by then, when it is said: 动工 in `5月底前动工`. */
  readonly milestone?: WrittenText;
  readonly weekday?: WrittenWeekday;
}

/**
 * A date. `last` is the last day that is still in time, read as is customary: 底前, 底 and a bare month mean the
 * last day of the month, 年底 means 31 December, 8月31日前 includes that day. Only `8月前` and `2023年前` are read
 * strictly, as the day before; their form tells so.
 */
export interface DateDeadline extends DatedText {
  readonly kind: 'date';
  /** The day on which a range begins. */
  readonly first?: Day;
  readonly last: Day;
  /** Whether the year stands in the text or was taken from the context. */
  readonly year: 'written' | 'context';
}

/** A date that lacks its year. */
export interface YearlessDeadline extends DatedText {
  readonly kind: 'needs-year';
  /** 1 to 12. */
  readonly month: number;
  /** The last day in time; 29 at the end of February. */
  readonly day: number;
  /** Where the year has to be written: an empty stretch, or the stretch of 今年. */
  readonly yearAt: Span;
}

/** No last day: 长期 and its like (`standing`), 立行立改 and its like (`at-once`). */
export interface OpenDeadline extends ReadStretch {
  readonly kind: 'open';
  readonly sense: 'standing' | 'at-once';
  /** The day on which it begins, as in `2020年7月1日起`. */
  readonly first?: Day;
}

/** When in each period: the month within the year, half year or quarter, and the day of it. */
export interface RecurringBy {
  readonly month?: number;
  /** Day of the month; 31 also means the last day of a shorter month. */
  readonly day?: number;
  /** Day of the week, 1 is Monday. */
  readonly weekday?: number;
}

/** Again and again: 每年, 每季度首月5日前. */
export interface RecurringDeadline extends ReadStretch {
  readonly kind: 'recurring';
  readonly every: 'year' | 'half-year' | 'quarter' | 'month' | 'week' | 'day';
  readonly by?: RecurringBy;
  readonly milestone?: WrittenText;
}

/** Counted from an event: 印发后20个工作日内. */
export interface RelativeDeadline extends ReadStretch {
  readonly kind: 'relative';
  readonly count: number;
  readonly unit: 'working-day' | 'day' | 'week' | 'month' | 'year';
  /** What it counts from, without 自 and 之日起; missing in `20个工作日内`. */
  readonly event?: WrittenText;
  readonly milestone?: WrittenText;
}

/** One of several deadlines in one cell. */
export interface DeadlinePart {
  /** What it holds for: the text before the colon, or the milestone; empty when neither is there. */
  readonly label: string;
  readonly labelSpan: Span;
  readonly deadline: Deadline;
  /** Label and deadline. */
  readonly span: Span;
}

/** Several deadlines in one cell: `26个试点领域：2020年6月底前 其他领域：2021年12月底前`. */
export interface PartsDeadline extends ReadStretch {
  readonly kind: 'parts';
  readonly parts: readonly DeadlinePart[];
}

/** Reads as a date that no calendar has; `at` is the part that cannot be. */
export interface ImpossibleDeadline extends ReadStretch {
  readonly kind: 'impossible';
  readonly reason: 'month' | 'day' | 'quarter' | 'order';
  readonly at: Span;
}

/** Not understood. */
export interface UnreadableDeadline extends ReadStretch {
  readonly kind: 'unreadable';
}
