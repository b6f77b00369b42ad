// How far things reach: an entry with all that lies in it, a header, a document; without blank lines at the end.
import type { Doc, Entry } from '../model/document.ts';
import { ENTRIES_KEY } from '../model/read.ts';
import { absolute, type Place } from '../text/block.ts';
import type { Span } from '../text/span.ts';

/** From the first character of an entry to the last one of everything in it. */
export function extentOf(entry: Entry): Span {
  return { start: entry.place.block.start + entry.place.span.start, end: endOf(entry) };
}

/** From the first to the last character that a document says; undefined where nothing is written. */
export function extentOfDoc({ header, entries }: Doc): Span | undefined {
  const fields = header.fields.map(({ place }) => absolute(place));
  const first = entries[0];
  const last = entries.at(-1);
  const starts = [
    ...fields.map(({ start }) => start),
    ...(first === undefined ? [] : [absolute(first.place).start]),
  ];
  if (starts.length === 0) return undefined;
  const ends = [...fields.map(({ end }) => end), ...(last === undefined ? [] : [extentOf(last).end])];
  return { start: Math.min(...starts), end: Math.max(...ends) };
}

/** From the first key of the header to the last one in front of 条目; undefined for fewer than two. */
export function extentOfHeader({ header }: Doc): Span | undefined {
  const list = header.fields.findIndex(({ heading }) => heading.text === ENTRIES_KEY);
  const fields = list < 0 ? header.fields : header.fields.slice(0, list);
  const before = fields.map(({ place }) => absolute(place));
  const [first] = before;
  const last = before.at(-1);
  return first === undefined || last === undefined || first === last
    ? undefined
    : { start: first.start, end: last.end };
}

function endOf({ entries, fields, place }: Entry): number {
  // Fields and entries stand in the order of the text.
  const field = fields.at(-1);
  const inner = entries.at(-1);
  const own = Math.max(endIn(place), field === undefined ? 0 : endIn(field.place));
  return inner === undefined ? own : Math.max(own, endOf(inner));
}

function endIn({ block, span }: Place): number {
  return block.start + span.end;
}
