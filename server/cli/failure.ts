// What could not be done, told once on standard error and by the exit code; everything else goes on.
import type { Message } from '../rules/rule.ts';
import type { Language } from '../rules/support/say.ts';
import { visible } from '../text/visible.ts';
import type { Host } from './host.ts';

/** A file or folder that could not be read, written or checked. */
export interface Failure {
  readonly path: string;
  readonly why: Message;
}

/** What a call to the file system gives, or undefined when it throws. */
export function attempt<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch {
    return undefined;
  }
}

/** Tells failures, one line each. */
export function tell(failures: readonly Failure[], host: Host, language: Language): void {
  for (const { path, why } of failures) host.err(`${visible(`${path}: ${why[language]}`)}\n`);
}
