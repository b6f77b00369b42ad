// The findings of a text as they are handed out: in the order of their places, by the pages that they stand on.
import type { Severity } from '../model/world.ts';
import type { Finding } from '../rules/rule.ts';
import { grouped } from '../rules/support/grouped.ts';
import type { Ground } from '../text/block.ts';

/** How many findings there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

/** What is found on one page, in order, and how much of it. */
export interface FoundOnPage {
  readonly page: Ground;
  readonly findings: readonly Finding[];
  readonly counts: Counts;
}

const MOST_SEVERE_FIRST: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** All findings of a text. A class because they are put in one row no sooner than somebody asks for all of them. */
export class Findings {
  /** Only pages with findings. */
  private readonly pages: readonly FoundOnPage[];
  private row: readonly Finding[] | undefined;
  readonly counts: Counts;

  constructor(pages: readonly FoundOnPage[]) {
    this.pages = pages;
    const counts = { error: 0, warning: 0, info: 0, hint: 0 };
    for (const page of pages)
      for (const severity of MOST_SEVERE_FIRST) counts[severity] += page.counts[severity];
    this.counts = counts;
  }

  get size(): number {
    const { error, warning, info, hint } = this.counts;
    return error + warning + info + hint;
  }

  /** All of them in the order of their places. */
  all(): readonly Finding[] {
    this.row ??= this.pages.flatMap(({ findings }) => findings);
    return this.row;
  }

  /** The most severe ones first, and as many of them as are wanted. */
  mostSevere(wanted: number): readonly Finding[] {
    const found: Finding[] = [];
    for (const severity of MOST_SEVERE_FIRST) {
      for (const { findings, counts } of this.pages) {
        if (found.length >= wanted) return found.slice(0, wanted);
        if (counts[severity] === 0) continue;
        for (const finding of findings) if (finding.severity === severity) found.push(finding);
      }
    }
    return found.slice(0, wanted);
  }
}

/** Findings that all stand on one page, in order. */
export function onPage(page: Ground, findings: readonly Finding[]): FoundOnPage {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return { page, findings, counts };
}

/** Puts a few more findings among those of all pages. */
export function withMore(pages: readonly FoundOnPage[], more: readonly Finding[]): readonly FoundOnPage[] {
  if (more.length === 0) return pages;
  const left = new Map(grouped(more, ({ place }): Ground => place.block.page));
  const all = pages.map((own) => {
    const added = left.get(own.page);
    left.delete(own.page);
    return added === undefined ? own : onPage(own.page, inOrder([...own.findings, ...added]));
  });
  const fresh = Array.from(left, ([page, found]) => onPage(page, inOrder(found)));
  return fresh.length === 0 ? all : [...all, ...fresh].sort((a, b) => a.page.start - b.page.start);
}

/** Findings of one page in the order of their places; of one place, in the order in which they come. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  const placed = findings.map((finding) => {
    const { block, span } = finding.place;
    return { finding, start: block.offset + span.start, end: block.offset + span.end };
  });
  placed.sort((a, b) => a.start - b.start || a.end - b.end);
  return placed.map(({ finding }) => finding);
}
