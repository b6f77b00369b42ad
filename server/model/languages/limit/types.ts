// What a time limit (公开时限) can mean, as plain values; all spans count from the start of the text that was read.
import type { Span } from '../../../text/span.ts';
import type { DateDeadline, RecurringBy, RecurringDeadline, Slip, WrittenText } from '../deadline/types.ts';

export type { Slip, WrittenText } from '../deadline/types.ts';

/** The meaning of one text of 公开时限; `unreadable` when a person would have to ask. */
export type TimeLimit = SingleLimit | PartsLimit;

/** One limit that is not made of several. */
export type SingleLimit =
  | AfterLimit
  | BeforeLimit
  | AtLimit
  | UnanchoredLimit
  | DisplayLimit
  | ExtensionLimit
  | RecurringLimit
  | DatedLimit
  | AtOnceLimit
  | StandingLimit
  | ByLawLimit
  | SameAsAboveLimit
  | ImpossibleLimit
  | UnreadableLimit;

/** What every reading tells. */
export interface LimitText {
  /** The expression without blanks around it and without a full stop at its end. */
  readonly span: Span;
  /** Full-width digits and blanks inside it: read all the same. */
  readonly slips: readonly Slip[];
  /** A clause that lets other law prevail: 法律、法规另有规定的，从其规定. */
  readonly saving?: Span;
  /** Where the text breaks off in the middle of a word, as in `予以公`. */
  readonly brokenOff?: BrokenOff;
}

/** A text that was cut at its end, as a table cell that was too small. */
export interface BrokenOff {
  /** The piece of a word that is left. */
  readonly span: Span;
  /** The whole of which it is a piece, when there is only one: `予以公开`. */
  readonly whole?: string;
}

/** What people count in. */
export type LimitUnit = 'working-day' | 'day' | 'hour' | 'week' | 'month' | 'year';

/** A number with its unit: `20个工作日`. */
export interface Counted {
  readonly count: number;
  readonly unit: LimitUnit;
  readonly numberSpan: Span;
  readonly unitSpan: Span;
}

/** Within a number of days after an event: 信息形成或者变更之日起20个工作日内. */
export interface AfterLimit extends LimitText, Counted {
  readonly kind: 'after-event';
  /** What it counts from, without 自 and 之日起. */
  readonly event: WrittenText;
}

/** A number of days before an event: 在组织听证7个工作日前. The event may be left unsaid, as in 提前一周. */
export interface BeforeLimit extends LimitText, Counted {
  readonly kind: 'before-event';
  readonly event?: WrittenText;
}

/** Before, at or after an event, without a number: 批准后公开, 会议召开前, 与政策文件同步. */
export interface AtLimit extends LimitText {
  readonly kind: 'at-event';
  readonly side: 'before' | 'at' | 'after';
  readonly event?: WrittenText;
}

/** A number of days that count from nothing: 20个工作日. */
export interface UnanchoredLimit extends LimitText, Counted {
  readonly kind: 'no-event';
}

/** How long a thing stays on display: 公示7个工作日, 征求意见期限不得少于30日. */
export interface DisplayLimit extends LimitText, Counted {
  readonly kind: 'display';
  /** What is displayed or asked: 公示, 征求意见期限. */
  readonly what: WrittenText;
  /** Whether it may also be longer. */
  readonly atLeast: boolean;
}

/** By how much another limit may be put off: 延长最长不超过20个工作日. */
export interface ExtensionLimit extends LimitText, Counted {
  readonly kind: 'extension';
}

/** Again and again: 每年1月31日前, 按季度公开; 定期 does not say how often. */
export interface RecurringLimit extends LimitText {
  readonly kind: 'recurring';
  readonly every?: RecurringDeadline['every'];
  readonly by?: RecurringBy;
}

/** One fixed date. */
export interface DatedLimit extends LimitText {
  readonly kind: 'date';
  readonly date: DateDeadline;
}

/** Without a number: 及时, 实时, 当日; the event is said in 重大决策作出后及时公开. */
export interface AtOnceLimit extends LimitText {
  readonly kind: 'at-once';
  readonly event?: WrittenText;
}

/** For good: 长期, 永久, 动态更新. */
export interface StandingLimit extends LimitText {
  readonly kind: 'standing';
}

/** As other law or rules say: 从其规定, 按规定时限. */
export interface ByLawLimit extends LimitText {
  readonly kind: 'by-law';
}

/** 同上. */
export interface SameAsAboveLimit extends LimitText {
  readonly kind: 'same-as-above';
}

/** Reads as a date that no calendar has: 每年2月30日前. */
export interface ImpossibleLimit extends LimitText {
  readonly kind: 'impossible';
  readonly at: Span;
}

/** Not understood. */
export interface UnreadableLimit extends LimitText {
  readonly kind: 'unreadable';
}

/** One of several limits in one cell. */
export interface LimitPart {
  /** What it holds for: the words before the colon, behind 其中, or in 除…外; empty when it is the general one. */
  readonly label: string;
  readonly labelSpan: Span;
  readonly limit: SingleLimit;
  /** Label and limit. */
  readonly span: Span;
}

/** Several limits in one cell: 信息形成20个工作日内公开；其中行政处罚事项应自作出决定之日起7个工作日内公示. */
export interface PartsLimit extends LimitText {
  readonly kind: 'parts';
  readonly parts: readonly LimitPart[];
}
