// What a check found, in the terms of a report: files, lines and columns. Every format writes this value.

import type { Severity } from '../../model/world.ts';
import type { Finding, Fix, Message } from '../../rules/rule.ts';
import { fixesOf } from '../../rules/support/mend.ts';
import { absolute } from '../../text/block.ts';
import { LineIndex, type Range } from './lines.ts';

/** A finding where a user looks for it. */
export interface ReportedFinding {
  /** The path as it was named, with `/` between folders. */
  readonly file: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly range: Range;
  readonly fixes: readonly ReportedFix[];
}

/** A way to mend a finding, as replacements in its file. */
export interface ReportedFix {
  readonly title: Message;
  readonly safe: boolean;
  readonly edits: readonly { readonly range: Range; readonly text: string }[];
}

/** All severities, the loudest first. */
export const LOUDEST_FIRST: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** Whether a severity is at or above a threshold. */
export function reaches(severity: Severity, threshold: Severity): boolean {
  return LOUDEST_FIRST.indexOf(severity) <= LOUDEST_FIRST.indexOf(threshold);
}

/** The findings of one file, in their order, with places as lines and columns of `text`. */
export function reported(file: string, text: string, findings: readonly Finding[]): ReportedFinding[] {
  const lines = new LineIndex(text);
  return findings.map(({ rule, severity, message, place, fixes }) => ({
    file,
    rule,
    severity,
    message,
    range: lines.range(absolute(place)),
    fixes: fixesOf({ fixes }).map((fix) => reportedFix(fix, lines)),
  }));
}

function reportedFix({ title, safe, edits }: Fix, lines: LineIndex): ReportedFix {
  return {
    title,
    safe,
    edits: edits.map(({ place, text }) => ({ range: lines.range(absolute(place)), text })),
  };
}
