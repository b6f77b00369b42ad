// Reads the number in front of a text or in a 序号 cell, in the styles of official documents: 1 / (1) / 一、 / 第一章 / 0505.
import type { Span } from '../../text/span.ts';
import { chineseNumber, digitsOf, toChinese } from './chinese-numbers.ts';

/** How a number is set: bare `1`; `(1)`; `1)`; `1.`; `1、`; `第一章`; `1.1`; a code of fixed length, `0505`. */
export type NumberShape = 'bare' | 'brackets' | 'closing' | 'dot' | 'comma' | 'ordinal' | 'decimal' | 'code';

/** A number as it is written. */
export interface Numbering {
  /** One value, or one for each step of 1.1. */
  readonly values: readonly number[];
  readonly shape: NumberShape;
  readonly script: 'arabic' | 'chinese' | 'circled';
  /** Width of its brackets, its dot or its digits; `mixed` for `(1）`. Missing where there is nothing to tell it by. */
  readonly width?: 'full' | 'half' | 'mixed';
  /** What stands before and behind the digits: `（` and `）`, `第` and `章`. */
  readonly prefix: string;
  readonly suffix: string;
  /** How many digits a code has; 0 for other shapes. */
  readonly length: number;
  readonly text: string;
  readonly span: Span;
}

/** Reads the number that a text begins with, blanks before it left out; undefined when it begins with none. */
export function readNumber(text: string): Numbering | undefined {
  return readBy(LEADING, text);
}

/** Reads a whole 序号 cell; undefined when anything but one number stands in it. */
export function readSeq(text: string): Numbering | undefined {
  const number = readBy(ALONE, text) ?? readNumber(text);
  return number !== undefined && number.span.end === text.trimEnd().length ? number : undefined;
}

/** The number that follows, written in the same style: （9） is followed by （10）, 1.9 by 1.10, 0509 by 0510. */
export function nextNumber(number: Numbering): string {
  const last = number.values.length - 1;
  return writeNumber(
    number,
    number.values.map((value, index) => (index === last ? value + 1 : value)),
  );
}

/** Other values in the style of `number`. */
export function writeNumber(
  { shape, script, prefix, suffix, length }: Numbering,
  values: readonly number[],
): string {
  const written = values.map((value) => {
    if (script === 'chinese') return toChinese(value);
    if (script === 'circled' && value >= 1 && value <= 20)
      return String.fromCharCode(CIRCLED_ONE + value - 1);
    return shape === 'code' ? String(value).padStart(length, '0') : String(value);
  });
  return `${prefix}${written.join('.')}${suffix}`;
}

/**
 * The level that official documents give to a style: 一、 (1), （一） (2), 1. (3), （1） (4); undefined for styles
 * outside this order (GB/T 9704—2012, 7.3.3).
 */
export function levelOf({ shape, script }: Numbering): number | undefined {
  if (script === 'chinese') return shape === 'comma' ? 1 : shape === 'brackets' ? 2 : undefined;
  return shape === 'dot' ? 3 : shape === 'brackets' ? 4 : undefined;
}

const CIRCLED_ONE = 0x2460;
const DIGITS = '[\\d０-９]{1,3}|[〇零一二三四五六七八九十百]{1,5}';

type Style = readonly [shape: NumberShape, pattern: RegExp];

/** Each pattern tells what stands before the digits, the digits, and what stands behind them. */
const LEADING: readonly Style[] = [
  ['brackets', new RegExp(`^([（(]\\s*)(${DIGITS})(\\s*[）)])`, 'u')],
  ['ordinal', new RegExp(`^(第)(${DIGITS})([编章节条])`, 'u')],
  // 3.5亿元 is no number of this kind, so a blank or the end must follow.
  ['decimal', /^()([\d０-９]{1,3}(?:[.．][\d０-９]{1,3})+)()(?=[\s、]|$)/u],
  ['closing', new RegExp(`^()(${DIGITS})([）)])`, 'u')],
  ['dot', new RegExp(`^()(${DIGITS})([.．])(?![\\d０-９])`, 'u')],
  ['comma', new RegExp(`^()(${DIGITS})(、)`, 'u')],
  ['bare', /^()([①-⑳])()/u],
];

/** 26 in front of 个试点领域 is no number of this kind: bare numbers and codes must stand alone. */
const ALONE: readonly Style[] = [
  ['code', /^()(0\d{1,8}|\d{4,9})()\s*$/u],
  ['bare', new RegExp(`^()(${DIGITS})()\\s*$`, 'u')],
];

function readBy(styles: readonly Style[], text: string): Numbering | undefined {
  const start = text.length - text.trimStart().length;
  const written = text.slice(start, start + LONGEST);
  for (const [shape, form] of styles) {
    const match = form.exec(written);
    const number = match === null ? undefined : build(shape, match, start);
    if (number !== undefined) return number;
  }
  return undefined;
}

/** No number is longer; what lies behind needs no look. */
const LONGEST = 40;

function build(shape: NumberShape, match: RegExpExecArray, start: number): Numbering | undefined {
  const [, prefix = '', digits = '', suffix = ''] = match;
  const text = `${prefix}${digits}${suffix}`;
  const values = digits.split(/[.．]/u).map(valueIn);
  const known = values.filter((value) => value !== undefined);
  if (known.length < values.length) return undefined;
  const width = widthOf(text);
  return {
    values: known,
    shape,
    script: CIRCLED.test(digits) ? 'circled' : chineseNumber(digits) === undefined ? 'arabic' : 'chinese',
    ...(width === undefined ? {} : { width }),
    prefix,
    suffix,
    length: shape === 'code' ? digits.length : 0,
    text,
    span: { start, end: start + text.length },
  };
}

const CIRCLED = /^[①-⑳]$/u;

function valueIn(digits: string): number | undefined {
  return CIRCLED.test(digits) ? digits.charCodeAt(0) - CIRCLED_ONE + 1 : digitsOf(digits);
}

function widthOf(text: string): Numbering['width'] {
  const full = /[（）．０-９]/u.test(text);
  const half = /[().]/u.test(text);
  return full && half ? 'mixed' : full ? 'full' : half ? 'half' : undefined;
}
