// How a text has to be written where it is put so that YAML reads it as it is: plainly, in quotes, or not at all.
import type { Excerpt } from '../../text/excerpt.ts';
import type { Span } from '../../text/span.ts';
import { isBlank, skipBlanks } from './typed-line.ts';

/** The text of a cell at a place in it. */
export interface Written {
  /**
   * `closed` where nothing can be put: behind a closing quote or bracket, or in front of an opening one; `text` in the
   * lines behind `|`.
   */
  readonly as: 'plain' | 'text' | '"' | "'" | 'closed';
  /** Within `[ ]` or `{ }`. */
  readonly flow: boolean;
  /** Where this text begins, among the items that a cell may hold. */
  readonly start: number;
}

/** Reads a cell from its colon to an offset in it. */
export function writtenAt(text: Excerpt, cell: Span, offset: number): Written {
  const reader = new CellReader(text, cell.start);
  if (/^[ \t]*[|>]/u.test(text.slice(cell.start, cell.end))) {
    const as = offset > text.lineEnd(cell.start) ? 'text' : 'closed';
    return { as, flow: false, start: cell.start };
  }
  while (reader.at < offset) reader.read();
  const { depth, mode, start } = reader;
  const next = skipBlanks(text, offset, text.lineEnd(offset));
  // Letters in front of a quote, a bracket or an anchor turn what it holds into something else.
  const opens =
    (mode === 'start' && /[:：]/u.test(text.charAt(next))) ||
    ((mode === 'start' || mode === 'plain') && /["'[{|>&*!]/u.test(text.charAt(next)));
  const flow = depth > 0;
  const rest = text.slice(offset, Math.min(cell.end, text.lineEnd(offset)));
  // In `{ }` a label stands in front of each colon; in brackets a line goes on with the item of the line above.
  const odd = flow && (isLabel(rest) || isSecondLine(text.slice(start, offset)));
  const as = mode === '"' || mode === "'" ? mode : mode === 'closed' || opens || odd ? 'closed' : 'plain';
  return { as, flow, start };
}

function isLabel(rest: string): boolean {
  return /^[^,[\]{}"']*:(?:\s|$)/u.test(rest);
}

function isSecondLine(item: string): boolean {
  return item.trimStart().includes('\n');
}

/** Reads on sign by sign: a class because what a sign means depends on all signs in front of it. */
class CellReader {
  at: number;
  start: number;
  depth = 0;
  mode: 'start' | 'plain' | '"' | "'" | 'closed' = 'start';
  private readonly text: Excerpt;

  constructor(text: Excerpt, start: number) {
    this.text = text;
    this.at = start;
    this.start = start;
  }

  read(): void {
    const char = this.text.charAt(this.at);
    this.at++;
    if (this.mode === '"' || this.mode === "'") this.inQuotes(char, this.mode);
    else if (char === '\n') this.line();
    else if (this.depth > 0 && char === ',') this.begin();
    else if (this.depth > 0 && /[\]}]/u.test(char)) this.close();
    else if (char === ':' && /^\s?$/u.test(this.text.charAt(this.at))) this.begin();
    else if (this.mode === 'start' && !isBlank(char)) this.first(char);
  }

  private inQuotes(char: string, quote: string): void {
    if (char === '\\' && quote === '"') this.at++;
    else if (char !== quote) return;
    else if (quote === "'" && this.text.charAt(this.at) === "'") this.at++;
    else this.mode = 'closed';
  }

  /** In the next line another item may begin. */
  private line(): void {
    const end = this.text.lineEnd(this.at);
    const first = skipBlanks(this.text, this.at, end);
    if (!/^-(?:\s|$)/u.test(this.text.slice(first, end)) || this.depth > 0) return;
    this.at = first + 1;
    this.begin();
  }

  private begin(): void {
    this.mode = 'start';
    this.start = this.at;
  }

  private close(): void {
    this.depth--;
    this.mode = 'closed';
  }

  private first(char: string): void {
    if (char === '"' || char === "'") this.mode = char;
    else if (char === '[' || char === '{') {
      this.depth++;
      this.begin();
    } else this.mode = /[&*!|>]/u.test(char) || this.isDash(char) ? 'closed' : 'plain';
  }

  /** A list cannot begin behind a colon. */
  private isDash(char: string): boolean {
    return char === '-' && /^\s?$/u.test(this.text.charAt(this.at));
  }
}

/** Where a text is put. */
export interface ScalarPlace {
  readonly written: Written;
  /** Whether it is all of its scalar, so that quotes may be set around it. */
  readonly alone: boolean;
}

/** A text as it has to be written; undefined where it cannot be written so that it is read as it is. */
export function scalarText(text: string, { written, alone }: ScalarPlace): string | undefined {
  if (text.includes('\n')) return undefined;
  switch (written.as) {
    case 'text':
      return text;
    case '"':
      return /["\\]/u.test(text) ? undefined : text;
    case "'":
      return text.includes("'") ? undefined : text;
    case 'closed':
      return undefined;
    default:
      if (isPlain(text, written.flow)) return text;
      return alone ? JSON.stringify(text) : undefined;
  }
}

/** A heading as it has to be written in front of its colon. */
export function keyText(heading: string, flow: boolean): string {
  return isPlain(heading, flow) ? heading : JSON.stringify(heading);
}

function isPlain(text: string, flow: boolean): boolean {
  if (/^(?:[-?:](?:\s|$)|[\s,[\]{}#&*!|>'"%@`]|---|\.\.\.)/u.test(text)) return false;
  return !/:(?:\s|$)|\s#|\s$|\t/u.test(text) && !(flow && /[,[\]{}]/u.test(text));
}
