// The pieces between the marks of a unit list. What stands in brackets of either width is never parted.
import type { Span } from '../../../text/span.ts';
import { maskBrackets } from '../brackets.ts';
import type { UnitProblem } from './types.ts';

/** A stretch between two marks. */
export interface UnitPiece {
  readonly span: Span;
  /** The mark in front: 、 joins closely, a blank loosely; ， ； ： a line break and the beginning start a group. */
  readonly mark: 'close' | 'blank' | 'group';
  /** Whether a colon follows: the piece tells the role of the units behind it. */
  readonly isLabel: boolean;
}

/** The pieces of a text in their order, and what is wrong between them. */
export interface Pieces {
  readonly pieces: readonly UnitPiece[];
  readonly problems: readonly UnitProblem[];
}

/** Cuts the whole text into pieces. */
export function cutPieces(text: string): Pieces {
  const { masked, lone } = maskBrackets(text);
  const pieces: UnitPiece[] = [];
  const problems = lone.map(
    (at): UnitProblem => ({ kind: 'lone-bracket', span: { start: at, end: at + 1 } }),
  );
  let mark: UnitPiece['mark'] = 'group';
  for (let at = 0; at < text.length; ) {
    const start = at;
    const end = pastWords(masked, start);
    at = pastGap(masked, end);
    const signs = masked.slice(end, at);
    const isUsual = signs === '' || (signs === USUAL && start < end && at < text.length);
    if (start < end) {
      pieces.push({ span: { start, end }, mark, isLabel: !isUsual && /[：:]/u.test(signs) });
      mark = isUsual ? 'close' : markOf(signs);
    }
    if (!isUsual) problems.push(...nothingBetween(signs, end, text.length));
  }
  return { pieces, problems };
}

/** What parts most names. */
const USUAL = '、';
const GAP = /[\s、，,；;：:。／/]/u;

function pastWords(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isGap(text, at)) at++;
  return at;
}

function pastGap(text: string, from: number): number {
  let at = from;
  while (at < text.length && isGap(text, at)) at++;
  return at;
}

/** Asked of every sign of every list, so that no pattern is asked about Chinese characters. */
function isGap(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return !(unit >= FIRST_HAN && unit <= LAST_HAN) && GAP.test(text.charAt(at));
}

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

function markOf(signs: string): UnitPiece['mark'] {
  if (/[，,；;：:。\n]/u.test(signs)) return 'group';
  return /[、／/]/u.test(signs) ? 'close' : 'blank';
}

/** A mark behind another one, or at an end of the list; a full stop or ； at the very end is customary. */
function nothingBetween(signs: string, start: number, length: number): UnitProblem[] {
  const marks = Array.from(signs.matchAll(/[、，,；;／/]/gu), ({ index }) => start + index);
  const isFirst = start === 0;
  const isLast = start + signs.length === length;
  const wrong = isFirst ? marks : isLast && !/[；;]/u.test(signs) ? marks : marks.slice(1);
  return wrong.map((at) => ({ kind: 'nothing-between', span: { start: at, end: at + 1 } }));
}
