// One mistake, one finding: where a slip of the input method is found, the parser's complaints about it are noise.
import type { Finding } from '../rules/rule.ts';
import type { Block } from '../text/block.ts';
import type { CutProblem } from '../text/source.ts';

/** The rule that passes on what the YAML parser says. */
export const SYNTAX_RULE = 'yaml-syntax';

/** Leaves out what the parser says on the line of another finding of the raw text, or on the line after it. */
export function withoutNoise(block: Block, findings: readonly Finding[]): readonly Finding[] {
  const slips = findings.filter(({ rule }) => rule !== SYNTAX_RULE);
  if (slips.length === 0 || slips.length === findings.length) return findings;
  const lineOf = (offset: number): number => block.text.slice(0, offset).split('\n').length;
  const slipLines = slips.map(({ place }) => lineOf(place.span.start));
  return findings.filter(({ rule, place: { span } }) => {
    if (rule !== SYNTAX_RULE) return true;
    const [first, last] = [lineOf(span.start), lineOf(span.end)];
    return !slipLines.some((line) => first - 1 <= line && line <= last);
  });
}

/** Leaves out what is said of a line that belongs nowhere, but for that: it is read as part of a header only for want of a better place. */
export function withoutStrays(
  findings: readonly Finding[],
  problems: readonly CutProblem[],
): readonly Finding[] {
  if (problems.length === 0) return findings;
  const strays = new Set(problems.map(({ block }) => block));
  return findings.filter(({ place }) => !strays.has(place.block));
}
