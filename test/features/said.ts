// What documents say, without where it stands: values by their path of headings and places in lists, to be compared.
import type { Doc, Entry, Field, Value } from '../../server/model/document/document.ts';
import { ENTRIES_KEY, SECTION_KEY } from '../../server/model/document/read.ts';
import { absolute } from '../../server/text/block.ts';
import type { Span } from '../../server/text/span.ts';

/** What a header or an entry says. */
export interface Said {
  readonly fields: readonly (readonly [heading: string, value: string, place: Span])[];
  readonly entries: readonly Said[];
}

/** What each document says. */
export function saidBy(docs: readonly Doc[]): Said[] {
  return docs.map(({ header, entries }) => {
    // Where a document is read as one piece, the list of entries counts as a field of the header as well.
    const fields = header.fields.filter(({ heading }) => heading.text !== ENTRIES_KEY);
    return { fields: fields.map(fieldOf), entries: entries.map(entryOf) };
  });
}

/** The place of the field at an offset, or right in front of it. */
export function cellAt(docs: readonly Doc[], offset: number): Span | undefined {
  const all = docs.flatMap((doc) => [...doc.header.fields, ...doc.entries.flatMap(fieldsBelow)]);
  const spans = all.map(({ place }) => absolute(place));
  return spans.findLast(({ start, end }) => start <= offset && offset <= end + 1);
}

/**
 * What of a header or entry is another one or gone; undefined when all is there. One entry may have come to each list.
 * @param cell the place of the field at the cursor, which an offer may change
 */
export function lostOf(
  old: Said,
  now: Said | undefined,
  cell: Span | undefined,
  path: string,
): string | undefined {
  if (now === undefined) return `${path} is gone`;
  const left = [...now.fields];
  for (const [heading, value, { start }] of old.fields) {
    if (start === cell?.start) continue;
    const at = left.findIndex((field) => field[0] === heading);
    const is = left[at]?.[1];
    if (is === undefined) return `${path}/${heading} is gone`;
    if (is !== value && !isFilled(value, is)) return `${path}/${heading}: ${value} is ${is}`;
    left.splice(at, 1);
  }
  return lostEntries(old.entries, now.entries, cell, path);
}

function lostEntries(
  old: readonly Said[],
  now: readonly Said[],
  cell: Span | undefined,
  path: string,
): string | undefined {
  const more = now.length - old.length;
  if (more !== 0 && more !== 1) return `${path}: ${old.length} entries are ${now.length}`;
  let shift = 0;
  for (const [index, entry] of old.entries()) {
    const lost = lostOf(entry, now[index + shift], cell, `${path}/${index}`);
    if (lost === undefined) continue;
    if (shift === more) return lost;
    shift = more;
    const moved = lostOf(entry, now[index + shift], cell, `${path}/${index}`);
    if (moved !== undefined) return moved;
  }
  return undefined;
}

/** An empty cell is filled, or a list or a text of several lines has one more. */
function isFilled(old: string, now: string): boolean {
  if (old === EMPTY || old === '""') return true;
  if (old[0] !== now[0] || !/^(?:\[|"[^"]*\\n)/u.test(old)) return false;
  const items = partsOf(now);
  let at = 0;
  for (const item of partsOf(old)) {
    while (at < items.length && items[at] !== item) at++;
    if (at++ >= items.length) return false;
  }
  return true;
}

function partsOf(shown: string): readonly unknown[] {
  const value = JSON.parse(shown) as unknown;
  return Array.isArray(value) ? value : String(value).split('\n');
}

const EMPTY = 'nothing';

function fieldsBelow(entry: Entry): Field[] {
  return [...entry.fields, ...entry.entries.flatMap(fieldsBelow)];
}

function entryOf({ section, fields, entries }: Entry): Said {
  const title: Said['fields'] =
    section === undefined ? [] : [[SECTION_KEY, section.text, absolute(section.place)]];
  return { fields: [...title, ...fields.map(fieldOf)], entries: entries.map(entryOf) };
}

function fieldOf({ heading, value, place }: Field): Said['fields'][number] {
  return [heading.text, shown(value), absolute(place)];
}

function shown(value: Value): string {
  switch (value.shape) {
    case 'empty':
      return EMPTY;
    case 'text':
      return JSON.stringify(value.text.text);
    case 'list':
      return JSON.stringify(value.items.map(({ text }) => text));
    case 'labelled':
      return `{${value.items.map(({ label, text }) => `${label.text}: ${text.text}`).join()}}`;
    default:
      return value.place.block.text.slice(value.place.span.start, value.place.span.end);
  }
}
