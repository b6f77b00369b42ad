// Deadlines one after the other, without labels: 5月底前动工，12月底前完工; 2020年6月底前完成，长期坚持.
import type { Span } from '../../../text/span.ts';
import { parts as partsOfDay } from '../days.ts';
import { isMilestone } from './milestone.ts';
import { readOne } from './one.ts';
import type { Deadline, DeadlinePart, PartsDeadline, WrittenText } from './types.ts';

/**
 * Reads the stretch `whole` of `text` as one deadline or as several parted by ，；、 or blanks. `year` is the year
 * that the context gives; a later piece without a year takes that of the piece before it.
 */
export function readList(text: string, whole: Span, year: number | undefined): Deadline {
  const one = readOne(text, whole.start, whole.end, year);
  if (one.kind !== 'unreadable' || !BETWEEN.test(text.slice(whole.start, whole.end))) return one;
  const found: Deadline[] = [];
  let known = year;
  for (const segment of split(text, whole, /[，,；;、。]+/gu)) {
    const read = readSegment(text, segment, known);
    if (read.length > 0) found.push(...read);
    else if (found.length === 0 || !isMilestone(text.slice(segment.start, segment.end))) return one;
    known = read.map(writtenYear).findLast((value) => value !== undefined) ?? known;
  }
  const [first] = found;
  if (first === undefined) return one;
  return found.length === 1 ? { ...first, span: whole } : asParts(whole, found.map(asPart));
}

/** The parts as one deadline; its slips are theirs. */
export function asParts(span: Span, parts: readonly DeadlinePart[]): PartsDeadline {
  return { kind: 'parts', span, slips: parts.flatMap(({ deadline }) => deadline.slips), parts };
}

/** The year that a deadline says itself. */
export function writtenYear(deadline: Deadline): number | undefined {
  if (deadline.kind === 'parts') {
    return deadline.parts.map((part) => writtenYear(part.deadline)).findLast((year) => year !== undefined);
  }
  return deadline.kind === 'date' && deadline.year === 'written' ? partsOfDay(deadline.last).year : undefined;
}

const BETWEEN = /[\s，,；;、。]/u;

/**
 * One segment, again parted by blanks where it must be. A blank may also be a slip inside a date, so the longest
 * run of words that reads as one deadline is taken each time; empty when some word is left over.
 */
function readSegment(text: string, segment: Span, year: number | undefined): readonly Deadline[] {
  const words = split(text, segment, /\s+/gu);
  const found: Deadline[] = [];
  let known = year;
  for (let from = 0; from < words.length; ) {
    const taken = longestRun(text, words.slice(from, from + MOST_WORDS), known);
    if (taken === undefined) return [];
    found.push(taken.deadline);
    known = writtenYear(taken.deadline) ?? known;
    from += taken.words;
  }
  return found;
}

/** 2020 年 6 月 30 日 前 has seven words; a few more may follow as a milestone. */
const MOST_WORDS = 10;

function longestRun(text: string, words: readonly Span[], year: number | undefined) {
  const start = words[0]?.start ?? 0;
  for (let count = words.length; count > 0; count -= 1) {
    const deadline = readOne(text, start, words[count - 1]?.end ?? start, year);
    if (deadline.kind !== 'unreadable') return { deadline, words: count };
  }
  return undefined;
}

/** The stretches of `whole` between the matches of `mark`, without the empty ones. */
function split(text: string, whole: Span, mark: RegExp): readonly Span[] {
  const edges = [...text.slice(whole.start, whole.end).matchAll(mark)];
  const starts = [whole.start, ...edges.map((edge) => whole.start + edge.index + edge[0].length)];
  const ends = [...edges.map((edge) => whole.start + edge.index), whole.end];
  return starts
    .map((start, index) => stripped(text, { start, end: ends[index] ?? whole.end }))
    .filter(({ start, end }) => start < end);
}

/** The stretch without the blanks and marks at either end. */
export function stripped(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isBetween(text, from)) from += 1;
  while (to > from && isBetween(text, to - 1)) to -= 1;
  return { start: from, end: to };
}

/** Asked of both ends of every deadline, so the common signs are told without a pattern. */
function isBetween(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const isDigit = code >= 0x30 && code <= 0x39;
  const isHan = code >= 0x4e00 && code <= 0x9fff;
  return !isDigit && !isHan && BETWEEN.test(text[at] ?? '');
}

function asPart(deadline: Deadline): DeadlinePart {
  const milestone: WrittenText | undefined = 'milestone' in deadline ? deadline.milestone : undefined;
  const { span } = deadline;
  const labelSpan = milestone?.span ?? { start: span.start, end: span.start };
  return { label: milestone?.text ?? '', labelSpan, deadline, span };
}
