// Silence: findings that an ignore comment covers are left out, and each comment remembers what it silenced.

import type { Ignore } from '../model/document/ignores.ts';
import type { UsedIgnore } from '../rules/used-ignore.ts';
import { absolute } from '../text/block.ts';
import type { Span } from '../text/span.ts';
import { type FoundOnPage, onPage } from './findings.ts';
import type { Layout } from './noise.ts';

/** A comment with the stretch of the whole text on which it works. */
export interface Reach {
  readonly ignore: Ignore;
  readonly span: Span;
}

/** Findings that are left, and what became of the comments. */
export interface Silenced {
  readonly pages: readonly FoundOnPage[];
  readonly ignores: readonly UsedIgnore[];
}

/** Of which rules something is known: ids of all of them, and of those that ran. */
interface Rules {
  readonly known: ReadonlySet<string>;
  readonly on: ReadonlySet<string>;
}

/** What a page is without what is silenced on it, by which comments, and which rules each of them has silenced. */
interface Quiet {
  readonly by: readonly Reach[];
  readonly left: FoundOnPage;
  readonly used: ReadonlyMap<Ignore, ReadonlySet<string>>;
}

/** A class because it remembers, as long as the findings of a page and the comments that reach it are the same. */
export class Silence {
  private readonly quiet = new WeakMap<FoundOnPage, Quiet>();

  /** Applies ignore comments. @param pages those with findings, in their order */
  over(pages: readonly FoundOnPage[], reaches: readonly Reach[], rules: Rules): Silenced {
    const quiet = this.reached(pages, reaches).map(([page, own]) =>
      own.length === 0 ? { left: page, used: NONE } : this.on(page, own),
    );
    const left = quiet.map((each) => each.left).filter(({ findings }) => findings.length > 0);
    const ignores = reaches.map(({ ignore }) =>
      usage(ignore, new Set(quiet.flatMap(({ used }) => [...(used.get(ignore) ?? [])])), rules),
    );
    return { pages: left, ignores };
  }

  /** The comments that reach each page, with their stretches counted from its beginning. */
  private reached(
    pages: readonly FoundOnPage[],
    reaches: readonly Reach[],
  ): readonly (readonly [FoundOnPage, readonly Reach[]])[] {
    return pages.map((each, index) => {
      const { start } = each.page;
      const end = pages[index + 1]?.page.start ?? Number.POSITIVE_INFINITY;
      const own = reaches
        .filter(({ span }) => span.start <= end && span.end >= start)
        .map(({ ignore, span }) => ({ ignore, span: within(span, start, end) }));
      return [each, own] as const;
    });
  }

  private on(page: FoundOnPage, by: readonly Reach[]): Quiet {
    const known = this.quiet.get(page);
    if (known !== undefined && areSame(known.by, by)) return known;
    const quiet = silenced(page, by);
    this.quiet.set(page, quiet);
    return quiet;
  }
}

const NONE: ReadonlyMap<Ignore, ReadonlySet<string>> = new Map();

/** A stretch as far as it lies on a page, counted from its beginning. */
function within(span: Span, start: number, end: number): Span {
  return {
    start: Math.max(0, span.start - start),
    end: span.end >= end ? Number.POSITIVE_INFINITY : span.end - start,
  };
}

function areSame(one: readonly Reach[], other: readonly Reach[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ ignore, span }, index) => {
      const same = other[index];
      return ignore === same?.ignore && span.start === same.span.start && span.end === same.span.end;
    })
  );
}

function silenced(page: FoundOnPage, by: readonly Reach[]): Quiet {
  const used = new Map<Ignore, Set<string>>();
  const left = page.findings.filter((finding) => {
    const { block, span } = finding.place;
    const at = block.offset + span.start;
    const covering = by.filter(({ ignore, span: { start, end } }) => {
      return start <= at && at <= end && ignore.rules.some(({ text }) => text === finding.rule);
    });
    for (const { ignore } of covering)
      used.set(ignore, (used.get(ignore) ?? new Set<string>()).add(finding.rule));
    return covering.length === 0;
  });
  return { by, left: used.size === 0 ? page : onPage(page.page, left), used };
}

function usage(ignore: Ignore, used: ReadonlySet<string>, { known, on }: Rules): UsedIgnore {
  return {
    ignore,
    known,
    unknown: ignore.rules.filter(({ text }) => !known.has(text)),
    idle: ignore.rules.filter(({ text }) => on.has(text) && !used.has(text)),
  };
}

/** A comment on a line of its own in a header works on its document; the first header on the file. */
export function reachOf({ alone, place, target }: Ignore, book: Layout): Span {
  const { start } = place.block;
  const lines = { start: start + target.start, end: start + target.end };
  if (!alone) return lines;
  const doc = book.documentOf(place.block);
  const index = doc === undefined ? -1 : book.docs.indexOf(doc);
  const first = doc?.entries[0];
  const inHeader = index >= 0 && (first === undefined || lines.end < absolute(first.place).start);
  if (!inHeader) return lines;
  if (index === 0) return { start: 0, end: Number.POSITIVE_INFINITY };
  const next = book.docs[index + 1];
  const end = next === undefined ? Number.POSITIVE_INFINITY : next.first.start - 1;
  return { start: doc?.first.start ?? 0, end };
}
