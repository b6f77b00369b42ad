// What the command line needs from where it runs: given from outside, so that a test can run it in process.
import type { Day } from '../model/languages/days.ts';

/** An entry of a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly folder: boolean;
  /** Whether it is a link to a file, which may lead anywhere. */
  readonly link: boolean;
}

/** Files by their path, relative to the working folder or absolute. Every call may throw, as file systems do. */
export interface Files {
  /** What a path leads to; undefined when there is nothing. */
  kind(path: string): 'file' | 'folder' | undefined;
  /** Reads a regular file of at most so many bytes; throws `NotRead` for any other. */
  read(path: string, most: number): Uint8Array;
  /** Length of a file in bytes. */
  size(path: string): number;
  /** Writes bytes, or a text as UTF-8, in the place of what was there: all of it, or nothing when it throws. */
  write(path: string, content: string | Uint8Array): void;
  /** Links to folders are left out. */
  list(path: string): readonly FolderEntry[];
  exists(path: string): boolean;
  /** The absolute path: the same for two ways of naming one file. */
  absolute(path: string): string;
  /** Where a path leads when all links are followed. */
  real(path: string): string;
  /** Where a text goes that is written to a path: through all links, to a file that may not be there yet. */
  destination(path: string): string;
  /** Whether two paths lead to one file, by whatever names or links. */
  isSame(one: string, other: string): boolean;
}

/** A worker on a thread of its own: what it is asked it does in that order. */
export interface Hand<Task> {
  ask(task: Task): void;
  dismiss(): void;
}

/** How workers come: their number that pays on this machine, and a way to start one. */
export interface Workforce {
  /** How many can really work at the same time. */
  readonly cores: number;
  /**
   * Starts a worker of `gongkai check`.
   * @param hear called with each answer, in the order of the answers
   * @param gone called once when it ends without having been dismissed, with what is known of the reason
   */
  hire<Task, Answer>(hear: (answer: Answer) => void, gone: (why: string) => void): Hand<Task>;
}

/** Everything besides the arguments that a run depends on, and where it speaks. */
export interface Host {
  readonly files: Files;
  readonly today: Day;
  readonly version: string;
  /** Undefined where there are no threads. */
  readonly workforce: Workforce | undefined;
  /** Whether standard output is a terminal, and not a file or another program. */
  readonly isTerminal: boolean;
  /** Standard output: the result. The promise is kept when more may be written; who writes little need not wait. */
  out(content: string | Uint8Array): Promise<void>;
  /** Standard error: everything that is not the result. */
  err(text: string): void;
}

/** Exit codes: nothing found, findings at or above the threshold, wrong usage, failure. */
export const EXIT = { clean: 0, found: 1, usage: 2, failed: 3 } as const;
/** One of them. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
