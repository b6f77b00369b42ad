// The marks of merge conflicts in a text, and which lines go when one side of each is kept.
import { isConflictMark } from '../../text/cut/lines.ts';
import type { Span } from '../../text/span.ts';

/** A line that is a mark. */
export interface ConflictLine {
  readonly mark: string;
  readonly start: number;
  /** Where it ends, before its line break. */
  readonly end: number;
  /** Where the next line begins. */
  readonly next: number;
}

/** All marks of a text, in their order. */
export function conflictLines(text: string): ConflictLine[] {
  const lines: ConflictLine[] = [];
  for (let start = 0; start < text.length; ) {
    const at = text.indexOf('\n', start);
    const next = at < 0 ? text.length : at + 1;
    if (isConflictMark(text, start)) {
      const line = text.slice(start, next).trimEnd();
      lines.push({ mark: line.replace('\uFEFF', '').charAt(0), start, end: start + line.length, next });
    }
    start = next;
  }
  return lines;
}

/** What is deleted so that one side of every conflict is left, the marks with the other. */
export interface Sides {
  readonly withoutUpper: readonly Span[];
  readonly withoutLower: readonly Span[];
}

/** Both sides of all conflicts; undefined where one of them has lost a mark. */
export function sides(lines: readonly ConflictLine[]): Sides | undefined {
  if (!/^(?:<\|?=>)+$/u.test(lines.map(({ mark }) => mark).join(''))) return undefined;
  const withoutUpper: Span[] = [];
  const withoutLower: Span[] = [];
  lines.forEach((line, index) => {
    const [open, base] = [line, lines[index + 1]];
    const middle = base?.mark === '|' ? lines[index + 2] : base;
    const close = lines[index + (middle === base ? 2 : 3)];
    if (open.mark !== '<' || base === undefined || middle === undefined || close === undefined) return;
    withoutUpper.push({ start: open.start, end: middle.next }, { start: close.start, end: close.next });
    withoutLower.push({ start: open.start, end: open.next }, { start: base.start, end: close.next });
  });
  return { withoutUpper, withoutLower };
}
