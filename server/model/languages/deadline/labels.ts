// Labelled deadlines in one cell: 26个试点领域：2020年6月底前 其他领域：2021年12月底前.
import type { Span } from '../../../text/span.ts';
import { asParts, readList, stripped, writtenYear } from './list.ts';
import { readOne } from './one.ts';
import type { Deadline, DeadlinePart } from './types.ts';

/**
 * Reads the stretch `whole` of `text` as labelled deadlines; undefined when no label is there. `year` is the year
 * that the context gives; a later part without a year takes that of the part before it.
 */
export function readLabelled(text: string, whole: Span, year: number | undefined): Deadline | undefined {
  if (!COLONS.test(text)) return undefined;
  const colons = [...text.slice(whole.start, whole.end).matchAll(COLON)].map(
    ({ index }) => whole.start + index,
  );
  if (colons.length === 0) return undefined;
  const parts: DeadlinePart[] = [];
  let known = year;
  let label: Span | undefined;
  for (const [index, colon] of [...colons, whole.end].entries()) {
    const from = index === 0 ? whole.start : (colons[index - 1] ?? whole.start) + 1;
    const region = stripped(text, { start: from, end: colon });
    const next = index < colons.length ? findLabel(text, region, index === 0, known) : undefined;
    const own = stripped(text, { start: region.start, end: next?.start ?? region.end });
    if (label !== undefined || own.end > own.start) {
      const deadline = readList(text, own, known);
      known = writtenYear(deadline) ?? known;
      parts.push(labelled(text, label, deadline));
    }
    label = next;
  }
  return parts.some(({ label }) => label !== '') ? asParts(whole, parts) : undefined;
}

/** A colon ends a label, unless it tells the time as in 17:00. */
const COLON = /(?<!\d)[：:]|[：:](?!\d\d(?!\d))/gu;
const COLONS = /[：:]/u;
const MARK = /[\s，,；;、。]/u;

/** A deadline of one label has no more marks in it; looking further would only cost time in prose. */
const MOST_MARKS = 12;

const STRONG = /[，,；;。]/u;

/**
 * The label in front of a colon. `region` runs from the colon before it, so it holds the deadline of the label
 * before (nothing when it is the first), perhaps a mark, and the label, which may hold marks of its own.
 */
function findLabel(text: string, region: Span, isFirst: boolean, year: number | undefined): Span {
  const marks: number[] = [];
  for (let at = region.start; at < region.end; at += 1) if (MARK.test(text[at] ?? '')) marks.push(at);
  const readable = endOfDeadline(text, region.start, marks.slice(0, MOST_MARKS), year);
  if (readable !== undefined) return stripped(text, { start: readable, end: region.end });
  if (isFirst) return region;
  const last = marks.at(-1);
  return { start: last === undefined ? gluedLabel(text, region, year) : last + 1, end: region.end };
}

/**
 * The mark at which the deadline before a label ends: the last ， or ； up to which it can be read, else the last
 * blank (2020年 6月底前 may hold one itself), but the first one when a milestone would swallow words of the label.
 */
function endOfDeadline(text: string, start: number, marks: readonly number[], year: number | undefined) {
  const readable = marks
    .map((end) => ({ end, deadline: readList(text, { start, end }, year) }))
    .filter(({ deadline }) => deadline.kind !== 'unreadable');
  const strong = readable.findLast(({ end }) => STRONG.test(text[end] ?? ''));
  const plain = readable.findLast(({ deadline }) => !('milestone' in deadline));
  return (strong ?? plain ?? readable[0])?.end;
}

/** When a line break was lost, as in 10月底前其他领域：, the label begins behind the longest date. */
function gluedLabel(text: string, { start, end }: Span, year: number | undefined): number {
  for (let at = end - 1; at > start; at -= 1) {
    const deadline = readOne(text, start, at, year);
    if (deadline.kind !== 'unreadable' && !('milestone' in deadline)) return at;
  }
  return start;
}

function labelled(text: string, label: Span | undefined, deadline: Deadline): DeadlinePart {
  const { span } = deadline;
  const labelSpan = label ?? { start: span.start, end: span.start };
  return {
    label: text.slice(labelSpan.start, labelSpan.end),
    labelSpan,
    deadline,
    span: { start: labelSpan.start, end: Math.max(labelSpan.end, span.end) },
  };
}
