// The number that a text begins with: (6) or （6）, 6. or 6、, 一、 or （一）, or the bare number of a 序号.

import type { Span } from '../../text/span.ts';
import { digitsOf } from './chinese-numbers.ts';

/** A number with its dress. */
export interface LeadingNumber {
  readonly value: number;
  /** Numbers of one style count together, such as all those in brackets, of either width. */
  readonly style: string;
  /** Width of its brackets: `half` (6), `full` （6）, `mixed` (6）; undefined without brackets. */
  readonly brackets: 'half' | 'full' | 'mixed' | undefined;
  /** The number with brackets or mark, in the text. */
  readonly span: Span;
}

const BRACKETED = /^\s*([（(])(\d{1,4}|[０-９]{1,4}|[〇零一二三四五六七八九十百]{1,5})([）)])/u;
const MARKED = /^\s*(\d{1,4}|[０-９]{1,4}|[〇零一二三四五六七八九十百]{1,5})(?:[、．]|\.(?![\d０-９]))/u;
const BARE = /^\s*(\d{1,9}|[０-９]{1,9}|[〇零一二三四五六七八九十百]{1,5})\s*$/u;

/** Whether a number may stand in front of a text that begins with this UTF-16 unit: nearly never, so it is asked first. */
export function mayBeNumbered(lead: number): boolean {
  return lead < FIRST_HAN || lead > LAST_HAN || DIGITS.has(lead);
}

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
const DIGITS: ReadonlySet<number> = new Set(
  Array.from('零一二三四五六七八九十百', (digit) => digit.charCodeAt(0)),
);

/** Reads the number in front of a text; undefined where none stands there, as in `2020年` or `26个领域`. */
export function leadingNumber(text: string): LeadingNumber | undefined {
  if (!mayBeNumbered(text.charCodeAt(0))) return undefined;
  const bracketed = BRACKETED.exec(text);
  if (bracketed !== null) {
    const [all, open, digits = '', close] = bracketed;
    const brackets = open === '(' ? (close === ')' ? 'half' : 'mixed') : close === ')' ? 'mixed' : 'full';
    return numbered(all, digits, 'brackets', brackets);
  }
  const marked = MARKED.exec(text);
  return marked === null ? undefined : numbered(marked[0], marked[1] ?? '', 'mark', undefined);
}

/** Reads the text of a 序号: a bare number, or one with brackets or mark and nothing behind it. */
export function wholeNumber(text: string): LeadingNumber | undefined {
  const bare = BARE.exec(text);
  if (bare !== null) return numbered(bare[0], bare[1] ?? '', 'bare', undefined);
  const led = leadingNumber(text);
  return led !== undefined && text.slice(led.span.end).trim() === '' ? led : undefined;
}

const DIGIT = /^[\d０-９]/u;

function numbered(
  all: string,
  digits: string,
  dress: string,
  brackets: LeadingNumber['brackets'],
): LeadingNumber | undefined {
  const value = digitsOf(digits);
  if (value === undefined) return undefined;
  const script = DIGIT.test(digits) ? 'digits' : 'words';
  return {
    value,
    style: `${script} ${dress}`,
    brackets,
    span: { start: all.length - all.trimStart().length, end: all.length },
  };
}
