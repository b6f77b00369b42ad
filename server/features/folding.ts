// Folding: headers, sections, groups, entries, and whole documents where a file has several.
import type { Analysis } from '../analysis/analyse.ts';
import type { Entry } from '../model/document/document.ts';
import type { Block } from '../text/block.ts';
import { blockAt } from '../text/position.ts';
import type { Span } from '../text/span.ts';
import { extentOfDoc, extentOfHeader } from './extent.ts';
import { Looks } from './looks.ts';

/** Editors show no more ranges than this; those of groups come before those of single rows. */
const MOST_RANGES = 5000;

/**
 * Stretches of several lines that can be folded to their first line, in the order of their places.
 * @param looks what was seen of the entries the last time
 * @param limit how many ranges there may be: those of documents, headers and groups come before those of single rows
 */
export function folding(
  { docs, source }: Analysis,
  looks = new Looks(),
  limit = Number.POSITIVE_INFINITY,
): Span[] {
  const most = Math.min(limit, MOST_RANGES);
  const whole = docs.length > 1 ? docs.map((doc) => extentOfDoc(doc, looks)) : [];
  const headers = docs.map(extentOfHeader);
  const frames = [...whole, ...headers]
    .filter((span) => span !== undefined)
    .filter((span) => hasLines(blockAt(source, span.start), span));
  const groups = docs.flatMap((doc) => [...groupsIn(doc.entries)]);
  const rows = rowsOf([...docs, ...groups], most - groups.length);
  return [...frames, ...[...groups.slice(0, most), ...rows].flatMap((entry) => foldOf(entry, looks))]
    .slice(0, limit)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** All groups, each before those that lie in it. */
function* groupsIn(entries: readonly Entry[]): Generator<Entry> {
  for (const entry of entries) {
    if (entry.entries.length === 0) continue;
    yield entry;
    yield* groupsIn(entry.entries);
  }
}

/** The first rows that stand right in documents or groups. */
function rowsOf(owners: readonly { readonly entries: readonly Entry[] }[], most: number): readonly Entry[] {
  const rows: Entry[] = [];
  for (const { entries } of owners) {
    for (const entry of entries) {
      if (rows.length >= most) return rows;
      if (entry.entries.length === 0) rows.push(entry);
    }
  }
  return rows;
}

function foldOf(entry: Entry, looks: Looks): readonly Span[] {
  const span = looks.extentOf(entry);
  return hasLines(entry.block, span) ? [span] : [];
}

/** Whether a stretch has several lines. @param block the one that it begins in: all but the last end with a line */
function hasLines(block: Block | undefined, { start, end }: Span): boolean {
  if (block === undefined) return false;
  const line = block.text.indexOf('\n', start - block.start);
  return line >= 0 && block.start + line < end;
}
