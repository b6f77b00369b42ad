// Puts the clauses of a time limit together: what is a remark, what lets other law prevail, what counts from what.
import type { Span } from '../../../text/span.ts';
import { fold } from '../deadline/fold.ts';
import type { WrittenText } from '../deadline/types.ts';
import { hasNumber } from './count.ts';
import type { LimitPart, SingleLimit, TimeLimit } from './types.ts';
import { eventBehind } from './words.ts';

/** A clause of the text: a limit with its label, or a label alone. */
export interface LimitClause {
  readonly label?: WrittenText;
  readonly limit?: SingleLimit;
}

/** The limit of the stretch `whole` of `text`, of which `pieces` are the clauses in their order. */
export function combined(text: string, whole: Span, pieces: readonly LimitClause[]): TimeLimit {
  const all = joined(text, withLabels(pieces));
  // A clause without a number that says no time is a remark: 在村公示栏公开.
  const telling = all.filter(({ limit: { kind, span } }) => {
    return kind !== 'unreadable' || hasNumber(text.slice(span.start, span.end));
  });
  const own = telling.filter((part) => !isSaving(part));
  const laws = telling.filter(isSaving);
  const [first] = own.length > 0 ? own : laws;
  const slips = all.flatMap(({ limit }) => limit.slips);
  if (first === undefined) return { kind: 'unreadable', span: whole, slips };
  const saving = own.length > 0 ? unionOf(laws) : undefined;
  const shared = { span: whole, ...(saving === undefined ? {} : { saving }) };
  if (own.length < 2 && first.label === '') return { ...first.limit, ...shared };
  return { kind: 'parts', slips, parts: own, ...shared };
}

/** A label that stands alone, as 除…外, holds for the next clause without one. */
function withLabels(pieces: readonly LimitClause[]): readonly LimitPart[] {
  const parts: LimitPart[] = [];
  let waiting: WrittenText | undefined;
  for (const { label = waiting, limit } of pieces) {
    waiting = limit === undefined ? label : undefined;
    if (limit === undefined) continue;
    const labelSpan = label?.span ?? { start: limit.span.start, end: limit.span.start };
    const span = {
      start: Math.min(labelSpan.start, limit.span.start),
      end: Math.max(labelSpan.end, limit.span.end),
    };
    parts.push({ label: label?.text ?? '', labelSpan, limit, span });
  }
  return parts;
}

/**
 * 之日起，20个工作日内 and 与政策文件同步，不超过5个工作日: the number counts from the event in front of it; and
 * 20个工作日内，自信息形成之日起计算: from the one behind it.
 */
function joined(text: string, parts: readonly LimitPart[]): readonly LimitPart[] {
  const result: LimitPart[] = [];
  for (const part of parts) {
    const before = result.at(-1);
    const merged =
      before === undefined || part.label !== ''
        ? undefined
        : (counting(before, part) ?? countingBack(text, before, part));
    if (merged === undefined) result.push(part);
    else result.splice(-1, 1, merged);
  }
  return result;
}

function countingBack(text: string, before: LimitPart, { limit, span }: LimitPart): LimitPart | undefined {
  const { kind } = limit;
  if (before.limit.kind !== 'no-event' || (kind !== 'at-event' && kind !== 'unreadable')) return undefined;
  if (!/^[自从].*[起算]/u.test(text.slice(limit.span.start, limit.span.end))) return undefined;
  const event = eventBehind(fold(text, limit.span.start, limit.span.end), 0);
  if (event === undefined) return undefined;
  const own = { start: before.limit.span.start, end: span.end };
  const after = { ...before.limit, kind: 'after-event', event, span: own } as const;
  return { ...before, limit: after, span: { start: before.span.start, end: span.end } };
}

function counting(before: LimitPart, { limit, span }: LimitPart): LimitPart | undefined {
  if (before.limit.kind !== 'at-event' || limit.kind !== 'no-event') return undefined;
  const { event, side, slips } = before.limit;
  if (event === undefined || side === 'before') return undefined;
  const whole = { start: before.span.start, end: span.end };
  const own = { start: before.limit.span.start, end: span.end };
  const after = {
    ...limit,
    kind: 'after-event',
    event,
    span: own,
    slips: [...slips, ...limit.slips],
  } as const;
  return { ...before, limit: after, span: whole };
}

/** A labelled clause says what holds for its label. */
function isSaving({ label, limit }: LimitPart): boolean {
  return label === '' && limit.kind === 'by-law';
}

function unionOf(parts: readonly LimitPart[]): Span | undefined {
  const [first, last] = [parts[0], parts.at(-1)];
  return first === undefined || last === undefined
    ? undefined
    : { start: first.span.start, end: last.span.end };
}
