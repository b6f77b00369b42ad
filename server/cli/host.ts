// What the command line needs from where it runs: given from outside, so that a test can run it in process.
import type { Day } from '../model/days.ts';

/** An entry of a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly folder: boolean;
}

/** Files by their path, relative to the working folder or absolute. Every call may throw, as file systems do. */
export interface Files {
  /** What a path leads to; undefined when there is nothing. */
  kind(path: string): 'file' | 'folder' | undefined;
  read(path: string): Uint8Array;
  /** Writes a text as UTF-8, over what was there. */
  write(path: string, text: string): void;
  list(path: string): readonly FolderEntry[];
  /** The absolute path: the same for two ways of naming one file. */
  absolute(path: string): string;
}

/** Everything besides the arguments that a run depends on, and where it speaks. */
export interface Host {
  readonly files: Files;
  readonly today: Day;
  readonly version: string;
  /** Standard output: the result. */
  out(text: string): void;
  /** Standard error: everything that is not the result. */
  err(text: string): void;
}

/** Exit codes: nothing found, findings at or above the threshold, wrong usage, failure. */
export const EXIT = { clean: 0, found: 1, usage: 2, failed: 3 } as const;
/** One of them. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Language of messages. */
export type Language = 'zh' | 'en';
