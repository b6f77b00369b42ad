// How what a report says at its end is summed up, and the exit code that follows from it.
import type { Severity } from '../../model/world.ts';
import type { CheckedFile } from '../check/work.ts';
import type { Failure } from '../failure.ts';
import { EXIT, type ExitCode } from '../host.ts';
import type { Totals } from './format.ts';
import { LOUDEST_FIRST, reaches } from './report.ts';

/** The exit code of a check that ends with these. */
export function exitOf({ failures, counts }: Totals, failOn: Severity): ExitCode {
  if (failures.length > 0) return EXIT.failed;
  return LOUDEST_FIRST.some((severity) => counts[severity] > 0 && reaches(severity, failOn))
    ? EXIT.found
    : EXIT.clean;
}

/** Adds file after file up; a class because it does so while they are checked. */
export class Sum {
  checked = 0;
  rule: string | undefined;
  readonly counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  /** Files that could not be checked. */
  readonly unchecked: Failure[] = [];
  /** What is wrong with unit directories, by the path of each. */
  private readonly directories = new Map<string, Failure>();

  add({ counts, rule, failure, directories }: CheckedFile): void {
    if (failure === undefined) this.checked += 1;
    else this.unchecked.push(failure);
    for (const severity of LOUDEST_FIRST) this.counts[severity] += counts[severity];
    this.rule ??= rule;
    for (const each of directories)
      if (!this.directories.has(each.path)) this.directories.set(each.path, each);
  }

  /** Each damaged unit directory once, in the order in which they were met. */
  get damaged(): readonly Failure[] {
    return [...this.directories.values()];
  }
}
