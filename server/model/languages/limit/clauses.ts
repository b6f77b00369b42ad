// Several time limits in one cell: clauses, labels, 其中, 除…外, remarks in brackets, and the clause of other law.
import type { Span } from '../../../text/span.ts';
import { maskBrackets } from '../brackets.ts';
import { fold } from '../deadline/fold.ts';
import { stripped } from '../deadline/list.ts';
import { combined, type LimitClause } from './combine.ts';
import { hasNumber } from './count.ts';
import { readOneLimit } from './one.ts';
import type { SingleLimit, TimeLimit } from './types.ts';
import { eventBehind } from './words.ts';

/** Reads the stretch `whole` of `text`, which may hold several limits. */
export function readClauses(text: string, whole: Span): TimeLimit {
  return combined(text, whole, readWhole(text, whole));
}

/** A line break may part clauses or only wrap the line, so the whole is tried first. */
function readWhole(text: string, whole: Span): readonly LimitClause[] {
  const clauses = between(text, whole, MARKS[0]);
  if (clauses.length < 2) return readPiece(text, whole, 1);
  const one = readOneLimit(text, whole.start, whole.end);
  return one.kind === 'unreadable'
    ? clauses.flatMap((clause) => readPiece(text, clause, 1))
    : [{ limit: one }];
}

/** The pieces of a stretch: itself when it reads as one limit, else what stands between its strongest marks. */
function readStretch(text: string, stretch: Span, level: number): readonly LimitClause[] {
  const labelled = readLabelled(text, stretch, level);
  if (labelled !== undefined) return labelled;
  const { bare, remark } = withoutRemark(text, stretch);
  const one = readOneLimit(text, bare.start, bare.end);
  const limit = remark === undefined ? one : countedFrom(one, text, remark);
  const own = one.kind === 'unreadable' ? undefined : [{ limit: { ...limit, span: stretch } }];
  const parted = own ?? split(text, stretch, level) ?? [{ limit: one }];
  return remark === undefined || own === undefined ? parted : [...own, ...inRemark(text, remark)];
}

/** Marks that part limits, from the strongest to the weakest; a blank parts only where a label follows. */
const MARKS = [
  /[；;。\n]+|(?<![^\S\n])[^\S\n]+(?=[^\s，,；;。：:]{1,20}[：:])/gu,
  /[，,]+/gu,
  /[、\s]+/gu,
] as const;

function split(text: string, stretch: Span, level: number): readonly LimitClause[] | undefined {
  for (const [depth, mark] of MARKS.entries()) {
    const pieces = depth < level ? [] : between(text, stretch, mark);
    if (pieces.length < 2) continue;
    if (depth === 2 && !pieces.every(({ start, end }) => hasNumber(text.slice(start, end)))) continue;
    return pieces.flatMap((piece) => readPiece(text, piece, depth + 1));
  }
  return undefined;
}

/** One piece between marks: its subject or 其中 or 除…外 first, then the limit. */
function readPiece(text: string, piece: Span, level: number): readonly LimitClause[] {
  const written = text.slice(piece.start, piece.end);
  const except = EXCEPT.exec(written);
  if (except !== null) return readException(text, piece, except);
  const subject = SUBJECT.exec(written)?.groups ?? {};
  const mark = subject['mark']?.length ?? 0;
  const label = subject['label'] ?? '';
  if (mark + label.length === 0) return readStretch(text, piece, level);
  const from = piece.start + mark;
  const rest = stripped(text, { start: from + label.length, end: piece.end });
  const inner = rest.start < rest.end ? readStretch(text, rest, level) : [];
  return underLabel({ start: from, end: from + label.length }, label, inner);
}

const EXCEPT = /^除了?(?<inner>.+?)[以之]?外$/u;

/** 其中, and the words in front of 应自, 应于 or 每年; a title in 《》 may be followed by 在 alone. */
const SUBJECT =
  /^(?<mark>(?:其中|[（(]?\d{1,2}[)）.、．](?!\d)|[①-⑳])[，,：:\s]*)?(?<label>[^，,；;。：:\d每]{2,40}?(?=(?:应当?|须|必须)(?:自|从(?!其)|于|在)|(?:应当?|须)?[于在]?每(?:年|半年|季|月|周)|(?<=》)(?:自|在|于)))?/u;

/** 除…外 sets something apart: its own limit, or only its name. */
function readException(text: string, piece: Span, match: RegExpExecArray): readonly LimitClause[] {
  const inner = match.groups?.['inner'] ?? '';
  const start = piece.start + match[0].indexOf(inner);
  const limit = readOneLimit(text, start, start + inner.length);
  if (limit.kind === 'by-law') return [{ limit: { ...limit, span: piece } }];
  const label = { text: text.slice(piece.start, piece.end), span: piece };
  return limit.kind === 'unreadable' ? [{ label }] : [{ label, limit }];
}

/** A label before a colon; the limits behind it are its own. */
function readLabelled(text: string, stretch: Span, level: number): readonly LimitClause[] | undefined {
  const written = text.slice(stretch.start, stretch.end);
  const match = LABEL.exec(written);
  if (match === null) return undefined;
  const label = match[1] ?? '';
  const start = stretch.start + match[0].indexOf(label);
  const rest = stripped(text, { start: stretch.start + match[0].length, end: stretch.end });
  if (rest.start >= rest.end) return undefined;
  return underLabel({ start, end: start + label.length }, label, readStretch(text, rest, level));
}

const LABEL =
  /^(?:其中[，,：:]?|[（(]?\d{1,2}[)）.、．](?!\d)|[①-⑳])?\s*([^\s，,；;。：:][^，,；;。：:]{0,39}?)\s*[：:]/u;

function underLabel(span: Span, label: string, pieces: readonly LimitClause[]): readonly LimitClause[] {
  if (label === '') return pieces;
  return pieces.map((piece, index) => {
    if (piece.label !== undefined || (index > 0 && piece.limit === undefined)) return piece;
    return { ...piece, label: { text: label, span } };
  });
}

/** A bracket at the end, as in 20个工作日内（法律另有规定的除外）. */
function withoutRemark(text: string, stretch: Span): { bare: Span; remark?: Span } {
  const match = REMARK.exec(text.slice(stretch.start, stretch.end));
  if (match === null || match.index === 0) return { bare: stretch };
  const start = stretch.start + match.index;
  return {
    bare: stripped(text, { start: stretch.start, end: start }),
    remark: stripped(text, { start: start + 1, end: stretch.end - 1 }),
  };
}

const REMARK = /[（(][^（()）]*[）)]$/u;

/** `20个工作日（自信息形成之日起）`: the remark says from when the number counts. */
function countedFrom(limit: SingleLimit, text: string, remark: Span): SingleLimit {
  if (limit.kind !== 'no-event') return limit;
  const { start, end } = stripped(text, { start: remark.start - 1, end: remark.end + 1 });
  const event = eventBehind(fold(text, start, end), 0);
  return event === undefined ? limit : { ...limit, kind: 'after-event', event };
}

/** A remark counts where it says a limit or lets other law prevail. */
function inRemark(text: string, remark: Span): readonly LimitClause[] {
  return readStretch(text, remark, 0).filter(({ limit }) => {
    return (
      limit !== undefined &&
      (limit.kind === 'by-law' || hasNumber(text.slice(limit.span.start, limit.span.end)))
    );
  });
}

/** The stretches between the marks that stand outside brackets. */
function between(text: string, whole: Span, mark: RegExp): readonly Span[] {
  const { masked } = maskBrackets(text.slice(whole.start, whole.end));
  const edges = [...masked.matchAll(mark)];
  const starts = [whole.start, ...edges.map((edge) => whole.start + edge.index + edge[0].length)];
  const ends = [...edges.map((edge) => whole.start + edge.index), whole.end];
  return starts
    .map((start, index) => stripped(text, { start, end: ends[index] ?? whole.end }))
    .filter(({ start, end }) => start < end);
}
