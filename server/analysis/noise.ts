// One mistake, one finding: where a slip of the input method is found, the parser's complaints about it are noise.
import type { Finding } from '../rules/rule.ts';
import type { Block } from '../text/block.ts';
import type { CutProblem } from '../text/source.ts';

/** The rule that passes on what the YAML parser says. */
export const SYNTAX_RULE = 'yaml-syntax';

/** Leaves out what the parser says on the line of another finding of the raw text, or on the line after it. */
export function withoutNoise({ text }: Block, findings: readonly Finding[]): readonly Finding[] {
  const slips = findings.filter(({ rule }) => rule !== SYNTAX_RULE);
  if (slips.length === 0 || slips.length === findings.length) return findings;
  return findings.filter(({ rule, place: { span } }) => {
    if (rule !== SYNTAX_RULE) return true;
    const from = text.lastIndexOf('\n', text.lastIndexOf('\n', span.start - 1) - 1) + 1;
    const next = text.indexOf('\n', span.end);
    const to = next < 0 ? text.length : next;
    return !slips.some((slip) => from <= slip.place.span.start && slip.place.span.start <= to);
  });
}

/**
 * Leaves out what is said of a line that belongs nowhere, but for that: it is read as part of a header only for want
 * of a better place.
 */
export function withoutStrays(
  findings: readonly Finding[],
  problems: readonly CutProblem[],
): readonly Finding[] {
  if (problems.length === 0) return findings;
  const strays = new Set(problems.map(({ block }) => block));
  return findings.filter(({ place }) => !strays.has(place.block));
}
