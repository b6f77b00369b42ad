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

/** Whether a finding only says of one entry, or because of the wrong kind, what is told of the whole document. */
export function isKindNoise(finding: Finding): boolean {
  return isMixed(finding) || OF_KIND.has(finding.rule);
}

/** Whether a finding says that something is of another kind. */
export function isMixed({ rule }: Finding): boolean {
  return rule === MIXED_RULE;
}
