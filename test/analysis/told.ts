// Everything that an analysis shows, by value.

import type { Analysis } from '../../server/analysis/analyse.ts';
import { fixesOf } from '../../server/rules/support/mend.ts';
import { absolute } from '../../server/text/block.ts';
import { positionAt } from '../../server/text/position.ts';

/** Findings with places, messages, fixes and related places; one line each. */
export function told({ findings, source }: Analysis): string[] {
  return findings.map(({ rule, severity, place, message, fixes, related = [] }) => {
    const at = absolute(place);
    const { line, column } = positionAt(source, at.start);
    const edits = fixesOf({ fixes }).map(({ title, edits: own }) => {
      return [
        title.zh,
        ...own.map((edit) => [absolute(edit.place).start, absolute(edit.place).end, edit.text]),
      ];
    });
    const others = related.map((other) => [absolute(other.place).start, other.message.zh]);
    return JSON.stringify([line, column, at.end, rule, severity, message, edits, others]);
  });
}
