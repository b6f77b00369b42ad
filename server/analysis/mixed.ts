// One mistake, one finding: where entries are of another kind, that each of their headings is unknown is no news.
import type { Finding } from '../rules/rule.ts';

/** The rule that tells entries of another kind. */
const MIXED_RULE = 'kinds-mixed';

/** What is found in an entry only because it is held against the wrong kind. */
const OF_KIND: ReadonlySet<string> = new Set([
  'key-unknown',
  'element-missing',
  'heading-twice',
  'column-empty',
]);

/** The findings of one entry: when it is of another kind, nothing that only its own kind wants of it. */
export function withoutKindNoise(findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some(isMixed)) return findings;
  return findings.filter(({ rule }) => !OF_KIND.has(rule));
}

/**
 * The findings of a document: when it says a wrong kind as a whole, that is told once and not of each entry.
 * @param whole what is found in the document as a whole
 * @param entries what is found in its entries
 */
export function withoutMixedEntries(
  whole: readonly Finding[],
  entries: readonly Finding[],
): readonly Finding[] {
  if (!whole.some(isMixed)) return [...whole, ...entries];
  return [...whole, ...entries].filter((finding) => {
    return !OF_KIND.has(finding.rule) && (!isMixed(finding) || whole.includes(finding));
  });
}

function isMixed({ rule }: Finding): boolean {
  return rule === MIXED_RULE;
}
