// What an output is: a way to write tables down. Each is one file of this folder; the list of all is made from them.
import type { Table } from './table.ts';

/** What becomes of a cell that a spreadsheet would take for a formula: an apostrophe before it, or nothing. */
export type Formulas = 'guarded' | 'as-written';

/** What holds for all tables that are written. */
export interface OutputOptions {
  /** Names what is written, where there is a place for it. */
  readonly title: string;
  readonly formulas: Formulas;
}

/** An output. */
export interface Output {
  /** What a user asks for it by, and the ending of its files: `md`. */
  readonly id: string;
  /** Where it stands among the others in what a user reads, from 1 on. */
  readonly order: number;
  /** Whether a spreadsheet opens it, which runs a formula that it finds in a cell. */
  readonly isSpreadsheet: boolean;
  /** All tables, as a text or as the bytes of a file. Same tables, same bytes. */
  write(tables: readonly Table[], options: OutputOptions): string | Uint8Array;
}
