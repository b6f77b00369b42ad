// Findings by value, and what may be wrong with their places: shared by the tests that nothing breaks the analysis.

import type { Analysis } from '../../server/analysis/analyse.ts';
import { fixesOf } from '../../server/rules/support/mend.ts';
import { absolute, type Place } from '../../server/text/block.ts';

/** Everything that is shown of the findings of a text, with absolute places; equal texts have equal ones. */
export function told({ findings }: Analysis): string {
  const shown = findings.map(({ rule, severity, place, message, fixes, related = [] }) => [
    rule,
    severity,
    absolute(place),
    message,
    fixesOf({ fixes }).map(({ title, safe, edits }) => [
      title,
      safe,
      edits.map((edit) => [absolute(edit.place), edit.text]),
    ]),
    related.map((other) => [absolute(other.place), other.message]),
  ]);
  return shown.map((finding) => JSON.stringify(finding)).join('\n');
}

/** Places of findings, of what they refer to and of their fixes that do not lie inside the text; there may be none. */
export function strayPlaces({ source, findings }: Analysis): string[] {
  const { length } = source.text;
  return findings.flatMap(({ rule, place, fixes, related = [] }) => {
    const edits = fixesOf({ fixes }).flatMap((fix) => fix.edits.map((edit) => edit.place));
    const places = [place, ...edits, ...related.map((other) => other.place)];
    return places
      .filter((one) => !isInside(one, length))
      .map((one) => `${rule} ${JSON.stringify(absolute(one))} of ${length}`);
  });
}

function isInside(place: Place, length: number): boolean {
  const { start, end } = absolute(place);
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= length;
}
