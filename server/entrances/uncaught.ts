// The last line of a program that meets an error which nobody expected: what happened, and where to tell it.
import { writeSync } from 'node:fs';
import process from 'node:process';
import { REPORTS, reasonOf } from '../text/reason.ts';
import { visible } from '../text/visible.ts';

const STANDARD_OUTPUT = 1;
const STANDARD_ERROR = 2;

/**
 * From now on an error that nobody caught, in a promise too, ends the process with one line on standard error, which
 * editors keep in their log; never with the stack of a bundle.
 * @param name what the user calls the program
 * @param code the exit code
 */
export function endOnUncaughtErrors(name: { readonly zh: string; readonly en: string }, code = 1): void {
  const end = (error: unknown): void => {
    const zh = `${name.zh}意外退出（${reasonOf(error)}），请把这一行报告到 ${REPORTS}`;
    endWith(visible(`${zh} / ${name.en} ended unexpectedly: please report this line at ${REPORTS}`), code);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}

/** Ends the process with a last word: on standard output where the exit code says that all is well, else on standard error. */
export function endWith(text: string, code: number): never {
  try {
    writeSync(code === 0 ? STANDARD_OUTPUT : STANDARD_ERROR, `${text}\n`);
  } catch {
    // Nobody reads it any more.
  }
  process.exit(code);
}
