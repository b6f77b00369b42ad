// Labelled deadlines in one cell: 26个试点领域：2020年6月底前 其他领域：2021年12月底前.
import type { Span } from '../text/span.ts';
import { asParts, readList, trimmed, writtenYear } from './deadline-list.ts';
import { readOne } from './deadline-one.ts';
import type { Deadline, DeadlinePart } from './deadline-types.ts';

/** Reads the stretch `whole` as labelled deadlines; undefined when there is no label. `year` comes from the context. */
export function readLabelled(text: string, whole: Span, year: number | undefined): Deadline | undefined {
  const colons = [...text.slice(whole.start, whole.end).matchAll(COLON)].map((match) => whole.start + match.index);
  if (colons.length === 0) return undefined;
  const parts: DeadlinePart[] = [];
  let known = year;
  let label: Span | undefined;
  let from = whole.start;
  for (const colon of [...colons, undefined]) {
    const region = trimmed(text, { start: from, end: colon ?? whole.end });
    const next = colon === undefined ? undefined : findLabel(text, region, label === undefined, known);
    const end = next === undefined ? region.end : trimmedEnd(text, region.start, next.start);
    const deadline = readList(text, { start: region.start, end }, known);
    known = writtenYear(deadline) ?? known;
    if (label !== undefined || end > region.start) parts.push(asPart(text, label, deadline));
    label = next;
    from = (colon ?? whole.end) + 1;
  }
  return asParts(whole, parts);
}

/** A colon ends a label, unless it tells the time: 17:00. */
const COLON = /[：:](?!\d\d(?!\d))/gu;
const MARK = /[\s，,；;、。]/u;

/**
 * Where the label in front of a colon begins. `region` runs from the colon before it, so it holds the deadline of
 * the label before (nothing for the first), perhaps a mark, and the label, which may hold marks of its own.
 */
function findLabel(text: string, region: Span, isFirst: boolean, year: number | undefined): Span {
  const marks: number[] = [];
  for (let at = region.start; at < region.end; at += 1) if (MARK.test(text[at] ?? '')) marks.push(at);
  const readable = marks.find((at) => isReadable(text, { start: region.start, end: at }, year));
  if (readable !== undefined) return trimmed(text, { start: skipMarks(text, readable), end: region.end });
  if (isFirst) return region;
  const last = marks.at(-1);
  return { start: last === undefined ? gluedLabel(text, region, year) : last + 1, end: region.end };
}

/** When a line break was lost, as in 10月底前其他领域：, the label begins behind the longest date. */
function gluedLabel(text: string, { start, end }: Span, year: number | undefined): number {
  for (let at = end - 1; at > start; at -= 1) {
    const deadline = readOne(text, start, at, year);
    if (deadline.kind !== 'unreadable' && !('milestone' in deadline)) return at;
  }
  return start;
}
