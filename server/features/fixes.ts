// Quick fixes: what the rules offer at a place, and all the safe ones of a document at once.

import type { Analysis } from '../analysis/analyse.ts';
import { analyse } from '../analysis/open-text.ts';
import type { Finding, Fix, Message } from '../rules/rule.ts';
import { fixesOf } from '../rules/support/mend.ts';
import { absolute } from '../text/block.ts';
import { composed, edited } from '../text/edits.ts';
import { blockAt } from '../text/position.ts';
import type { Span } from '../text/span.ts';
import type { TextEdit } from './completion/types.ts';
import { lastBefore } from './cursor/where.ts';

/** A fix with its edits in the newest text, in the order of their places. */
export interface QuickFix {
  readonly title: Message;
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
  readonly finding: Finding;
}

/** The fixes of all findings that touch a stretch (offsets in the newest text), in the order of the findings. */
export function fixes(analysis: Analysis, at: Span): QuickFix[] {
  const touching = findingsAt(analysis, at).filter(({ place }) => absolute(place).end >= at.start);
  return touching.flatMap((finding) => fixesOf(finding).map((fix) => quickFix(fix, finding)));
}

/** The findings that begin in the blocks of a stretch and not behind it: none reaches out of its block. */
function findingsAt({ source, findings }: Analysis, { start, end }: Span): readonly Finding[] {
  const begin = ({ place }: Finding): number => place.block.start + place.span.start;
  const from = blockAt(source, Math.max(0, start - 1))?.start ?? 0;
  return findings.slice(lastBefore(findings, from - 1, begin) + 1, lastBefore(findings, end, begin) + 1);
}

/**
 * The edits of all safe fixes together, in the order of their places. What is found only when the first slips are
 * mended is mended as well: a copy of the text is checked again until nothing safe is left, so that one go is enough.
 * That costs a check of the whole text for each round, and nothing where there is nothing to mend.
 */
export function fixAll(analysis: Analysis): TextEdit[] {
  const { source, world } = analysis;
  let edits = safeEdits(analysis);
  let all = edits;
  let { text } = source;
  for (let round = 1; edits.length > 0 && round < MOST_ROUNDS; round++) {
    text = edited(text, edits);
    edits = safeEdits(analyse(text, world));
    all = composed(all, edits);
  }
  return all;
}

/** Slips hide each other two or three deep. */
const MOST_ROUNDS = 10;

/** Where two fixes would change the same stretch the first finding has it; what it leaves is for the next round. */
function safeEdits({ findings }: Analysis): TextEdit[] {
  const taken: TextEdit[] = [];
  let last: Fix | undefined;
  for (const finding of findings) {
    const safe = fixesOf(finding).find((fix) => fix.safe);
    // Findings that are mended together share their fix.
    const edits = safe === undefined || safe === last ? [] : quickFix(safe, finding).edits;
    last = safe ?? last;
    if (edits.every((edit) => isFree(edit, taken))) for (const edit of edits) insert(edit, taken);
  }
  return taken;
}

function quickFix({ title, safe, edits }: Fix, finding: Finding): QuickFix {
  const placed = edits.map(({ place, text }) => ({ span: absolute(place), text }));
  return { title, safe, edits: placed.toSorted(inOrder), finding };
}

function inOrder(a: TextEdit, b: TextEdit): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

/** Edits that only meet at an edge are kept apart as well: which of them comes first would be chance. */
function isFree({ span }: TextEdit, taken: readonly TextEdit[]): boolean {
  const before = taken[lastBefore(taken, span.end, startOf)];
  return before === undefined || before.span.end < span.start;
}

/** Puts an edit at its place; findings come in order, so that it is nearly always the last. */
function insert(edit: TextEdit, taken: TextEdit[]): void {
  taken.splice(lastBefore(taken, edit.span.start, startOf) + 1, 0, edit);
}

function startOf({ span }: TextEdit): number {
  return span.start;
}
