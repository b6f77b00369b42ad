// What the status bar shows of a file: its kinds, and how many findings of each severity.
import type { Counts } from '../analysis/findings.ts';
import type { OpenText } from '../analysis/open-text.ts';

/** The state of a file in a few numbers. */
export interface Status {
  /** 类型 of each YAML document, by the kind's name; undefined for an unknown one. */
  readonly kinds: readonly (string | undefined)[];
  readonly counts: Counts;
}

/** What the analysis found, in numbers. */
export function status({ docs, found }: Pick<OpenText, 'docs' | 'found'>): Status {
  return { kinds: docs.map(({ kind }) => kind?.name), counts: found.counts };
}
