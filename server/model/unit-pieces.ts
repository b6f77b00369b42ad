// The pieces between the marks of a unit list. What stands in brackets of either width is never parted.
import type { Span } from '../text/span.ts';
import { maskBrackets } from './brackets.ts';
import type { UnitProblem } from './unit-types.ts';

/** A stretch between two marks. */
export interface Piece {
  readonly span: Span;
  /** The mark in front: 、 joins closely, a blank loosely; ， ； ： a line break and the beginning start a group. */
  readonly mark: 'close' | 'blank' | 'group';
  /** Whether a colon follows: the piece tells the role of the units behind it. */
  readonly isLabel: boolean;
}

/** The pieces of a text in their order, and what is wrong between them. */
export interface Pieces {
  readonly pieces: readonly Piece[];
  readonly problems: readonly UnitProblem[];
}

/** Cuts the whole text into pieces. */
export function cutPieces(text: string): Pieces {
  const { masked, lone } = maskBrackets(text);
  const gaps = Array.from(masked.matchAll(GAP), ({ 0: signs, index }) => ({ signs, start: index }));
  const pieces: Piece[] = [];
  let start = 0;
  let before = '\n';
  for (const gap of [...gaps, { signs: '', start: text.length }]) {
    if (gap.start > start) {
      pieces.push({
        span: { start, end: gap.start },
        mark: markOf(before),
        isLabel: /[：:]/u.test(gap.signs),
      });
      before = '';
    }
    before += gap.signs;
    start = gap.start + gap.signs.length;
  }
  const brackets = lone.map(
    (at): UnitProblem => ({ kind: 'lone-bracket', span: { start: at, end: at + 1 } }),
  );
  const empty = gaps.flatMap((gap) => nothingBetween(gap, text.length));
  return { pieces, problems: [...brackets, ...empty] };
}

const GAP = /[\s、，,；;：:。／/]+/gu;

function markOf(signs: string): Piece['mark'] {
  if (/[，,；;：:。\n]/u.test(signs)) return 'group';
  return /[、／/]/u.test(signs) ? 'close' : 'blank';
}

/** A mark behind another one, or at an end of the list; a full stop or ； at the very end is customary. */
function nothingBetween({ signs, start }: { signs: string; start: number }, length: number): UnitProblem[] {
  const marks = Array.from(signs.matchAll(/[、，,；;／/]/gu), ({ index }) => start + index);
  const isFirst = start === 0;
  const isLast = start + signs.length === length;
  const wrong = isFirst ? marks : isLast && !/[；;]/u.test(signs) ? marks : marks.slice(1);
  return wrong.map((at) => ({ kind: 'nothing-between', span: { start: at, end: at + 1 } }));
}
