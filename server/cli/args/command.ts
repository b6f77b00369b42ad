// What may be asked of the command line, as values.
import type { Formulas } from '../../features/table/output.ts';
import type { OutputId } from '../../features/table/outputs.ts';
import type { Message } from '../../rules/rule.ts';
import type { Language } from '../../rules/support/say.ts';
import type { CHECK, MERGE, ValuesOf } from './options.ts';

/** `gongkai check`. */
export interface CheckCommand extends ValuesOf<typeof CHECK> {
  readonly command: 'check';
  readonly paths: readonly string[];
}

/** `gongkai merge`; without a format it has that of the shares. */
export interface MergeCommand extends ValuesOf<typeof MERGE> {
  readonly command: 'merge';
  /** The reports of all shares. */
  readonly paths: readonly string[];
}

/** `gongkai render`. */
export interface RenderCommand {
  readonly command: 'render';
  readonly path: string;
  readonly to: OutputId;
  /** The file to write; undefined for standard output. */
  readonly out: string | undefined;
  /** What becomes of cells that a spreadsheet would run. */
  readonly formulas: Formulas;
}

/** `gongkai explain`. */
export interface ExplainCommand {
  readonly command: 'explain';
  /** Undefined lists all rules. */
  readonly rule: string | undefined;
}

/** One of the commands, or what is wrong with the arguments. */
export type Command =
  | CheckCommand
  | MergeCommand
  | RenderCommand
  | ExplainCommand
  | { readonly command: 'help' | 'version' }
  | { readonly command: 'wrong'; readonly why: Message };

/** What was asked for, and the language to answer in. */
export interface Request {
  readonly language: Language;
  readonly asked: Command;
}
