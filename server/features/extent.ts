// How far things reach: a header, a document; without blank lines at the end.
import type { Doc } from '../model/document/document.ts';
import { ENTRIES_KEY } from '../model/document/read.ts';
import { absolute } from '../text/block.ts';
import type { Span } from '../text/span.ts';
import type { Looks } from './looks.ts';

/** From the first to the last character that a document says; undefined where nothing is written. */
export function extentOfDoc({ header, entries }: Doc, looks: Looks): Span | undefined {
  const fields = header.fields.map(({ place }) => absolute(place));
  const first = entries[0];
  const last = entries.at(-1);
  const starts = [
    ...fields.map(({ start }) => start),
    ...(first === undefined ? [] : [looks.extentOf(first).start]),
  ];
  if (starts.length === 0) return undefined;
  const ends = [...fields.map(({ end }) => end), ...(last === undefined ? [] : [looks.extentOf(last).end])];
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
