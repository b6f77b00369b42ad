// What was typed last, and how loudly a finding in it speaks: what a half-typed entry lacks is not wrong yet.
import type { Severity } from '../../model/world.ts';
import type { Finding } from '../../rules/rule.ts';
import { absolute } from '../../text/block.ts';
import type { Span } from '../../text/span.ts';

const LOUD: ReadonlySet<Severity> = new Set(['error', 'warning']);

/**
 * A finding as it is told: an information while it may only say what somebody is about to type.
 * @param edited what was typed last; undefined where nothing was, or where it was saved or has rested since
 */
export function asTold(finding: Finding, edited: Span | undefined): Finding {
  const isHeard = edited === undefined || finding.unfinished !== true || !LOUD.has(finding.severity);
  return isHeard || !touches(finding, edited) ? finding : { ...finding, severity: 'info' };
}

/** Whether the entry that a finding lies in, or the header, was edited. */
function touches({ place: { block } }: Finding, { start, end }: Span): boolean {
  const own = absolute({ block, span: { start: 0, end: Math.max(1, block.text.length) } });
  return own.start < Math.max(end, start + 1) && start < own.end;
}

/**
 * What several changes of one message have edited, from the first to the last place.
 * @param before what those before this one have edited
 * @param span what was replaced
 * @param put how many characters now stand there
 * @param length of the whole text
 */
export function hull(before: Span | undefined, span: Span, put: number, length: number): Span {
  // What is deleted at the end of a text leaves nothing behind it: it belonged to the entry before it.
  const start = put === 0 && span.start === length ? Math.max(0, span.start - 1) : span.start;
  const end = span.start + put;
  if (before === undefined) return { start, end };
  const moved = (offset: number): number => {
    if (offset <= span.start) return offset;
    return offset >= span.end ? offset + put - (span.end - span.start) : end;
  };
  return { start: Math.min(moved(before.start), start), end: Math.max(moved(before.end), end) };
}

/** What really changes when a client sends a whole text: the stretch between what both have at their ends. */
export function replacedPart(old: string, text: string): { readonly span: Span; readonly put: string } {
  const most = Math.min(old.length, text.length);
  let start = 0;
  while (start < most && old[start] === text[start]) start += 1;
  let same = 0;
  while (same < most - start && old.at(-1 - same) === text.at(-1 - same)) same += 1;
  return { span: { start, end: old.length - same }, put: text.slice(start, text.length - same) };
}
