// Folding: headers, sections, groups, entries, and whole documents where a file has several.
import type { Analysis } from '../analysis/analyse.ts';
import type { Entry } from '../model/document.ts';
import type { Span } from '../text/span.ts';
import { extentOf, extentOfDoc, extentOfHeader } from './extent.ts';

/** Editors show no more ranges than this; those of groups come before those of single rows. */
const MOST_RANGES = 5000;

/** Stretches of several lines that can be folded to their first line, in the order of their places. */
export function folding({ docs, source }: Analysis): Span[] {
  const whole = docs.length > 1 ? docs.map(extentOfDoc) : [];
  const headers = docs.map(extentOfHeader);
  const groups = docs.flatMap((doc) => groupsIn(doc.entries));
  const lists = [...docs, ...groups].map((owner) => owner.entries);
  const rows = lists.flatMap((list) => list.filter(({ entries }) => entries.length === 0));
  const entries = [...groups, ...rows].slice(0, MOST_RANGES).map(extentOf);
  return [...whole, ...headers, ...entries]
    .filter((span) => span !== undefined)
    .filter((span) => hasLines(source.text, span))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
}

function groupsIn(entries: readonly Entry[]): Entry[] {
  const groups = entries.filter((entry) => entry.entries.length > 0);
  return groups.flatMap((group) => [group, ...groupsIn(group.entries)]);
}

function hasLines(text: string, { start, end }: Span): boolean {
  const line = text.indexOf('\n', start);
  return line >= 0 && line < end;
}
