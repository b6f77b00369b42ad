// Folding: headers, sections, groups, entries, and whole documents where a file has several.
import type { Analysis } from '../analysis/analyse.ts';
import type { Entry } from '../model/document.ts';
import type { Span } from '../text/span.ts';
import { extentOf, extentOfDoc, extentOfHeader } from './extent.ts';

/** Editors show no more ranges than this; those of groups come before those of single entries. */
const MOST_RANGES = 5000;

/** Stretches of several lines that can be folded to their first line, in the order of their places. */
export function folding({ docs, source }: Analysis): Span[] {
  const whole = docs.length > 1 ? docs.map(extentOfDoc) : [];
  const headers = docs.map(extentOfHeader);
  const entries = docs.flatMap((doc) => [...byDepth(doc.entries)]);
  const groups = entries.filter((entry) => entry.entries.length > 0);
  const rows = entries.filter((entry) => entry.entries.length === 0);
  const all = [...whole, ...headers, ...[...groups, ...rows].slice(0, MOST_RANGES).map(extentOf)];
  const several = all.filter((span) => span !== undefined && hasLines(source.text, span));
  return several.filter((span) => span !== undefined).toSorted((a, b) => a.start - b.start || b.end - a.end);
}

function* byDepth(entries: readonly Entry[]): Generator<Entry> {
  for (const entry of entries) {
    yield entry;
    yield* byDepth(entry.entries);
  }
}

function hasLines(text: string, { start, end }: Span): boolean {
  const line = text.indexOf('\n', start);
  return line >= 0 && line < end;
}
