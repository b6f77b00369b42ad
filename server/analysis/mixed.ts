// One mistake, one finding: where entries are of another kind, that each of their headings is unknown is no news.
import { RULES } from '../rules/index.ts';
import type { Finding } from '../rules/rule.ts';

const SPOIL_KIND: ReadonlySet<string> = new Set(
  RULES.filter(({ spoils }) => spoils === 'kind').map(({ id }) => id),
);
const NEED_KIND: ReadonlySet<string> = new Set(
  RULES.filter(({ needs }) => needs?.includes('kind')).map(({ id }) => id),
);

/** The findings of one entry: when it is of another kind, nothing that only its own kind wants of it. */
export function withoutKindNoise(findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some(isMixed)) return findings;
  return findings.filter(({ rule }) => !NEED_KIND.has(rule));
}

/** Whether a finding only says of one entry, or because of the wrong kind, what is told of the whole document. */
export function isKindNoise(finding: Finding): boolean {
  return isMixed(finding) || NEED_KIND.has(finding.rule);
}

/** Whether a finding says that something is of another kind. */
export function isMixed({ rule }: Finding): boolean {
  return SPOIL_KIND.has(rule);
}
