// What may be asked of the command line, as values.
import type { Day } from '../model/days.ts';
import type { Severity } from '../model/world.ts';
import type { Message } from '../rules/rule.ts';
import type { Language } from './host.ts';

export type CheckFormat = 'text' | 'json' | 'sarif';
export type RenderFormat = 'html' | 'md' | 'csv';

export interface CheckCommand {
  readonly command: 'check';
  readonly paths: readonly string[];
  readonly format: CheckFormat;
  readonly today: Day | undefined;
  readonly failOn: Severity;
}

export interface RenderCommand {
  readonly command: 'render';
  readonly path: string;
  readonly to: RenderFormat;
  readonly out: string | undefined;
}

export interface ExplainCommand {
  readonly command: 'explain';
  /** Undefined lists all rules. */
  readonly rule: string | undefined;
}

export type Command =
  | CheckCommand
  | RenderCommand
  | ExplainCommand
  | { readonly command: 'help' | 'version' }
  | { readonly command: 'wrong'; readonly why: Message };

/** What was asked for, and the language to answer in. */
export interface Request {
  readonly language: Language;
  readonly asked: Command;
}
