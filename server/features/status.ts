// What the status bar shows of a file: its kinds, and how many findings of each severity.
import type { Analysis } from '../analysis/analyse.ts';
import type { Severity } from '../model/world.ts';

/** The state of a file in a few numbers. */
export interface Status {
  /** 类型 of each YAML document, by the kind's name; undefined for an unknown one. */
  readonly kinds: readonly (string | undefined)[];
  readonly counts: Readonly<Record<Severity, number>>;
}

/** Counts what the analysis found. */
export function status({ docs, findings }: Pick<Analysis, 'docs' | 'findings'>): Status {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return { kinds: docs.map(({ kind }) => kind?.name), counts };
}
