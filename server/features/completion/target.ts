// Where an offer for a cell goes: over the typed name, never over its neighbours, with whatever mark is missing.

import type { Mention } from '../cursor/mention.ts';
import { scalarText, type Written } from '../cursor/scalar.ts';
import { isBlank, skipBlanks } from '../cursor/typed-line.ts';
import type { ValuePosition } from '../cursor/word.ts';
import type { Target } from './choose.ts';
import type { TextEdit } from './types.ts';

/** The place of an offer: whether the cell holds a list of names, and it goes in front of the one at the cursor. */
export function targetOf(
  position: ValuePosition,
  mention: Mention,
  written: Written,
  { listed, before }: { readonly listed: boolean; readonly before: boolean },
): Target {
  const { offset, lead, itemLine, text } = position;
  const { typed } = mention;
  const span = before ? { start: mention.span.start, end: offset } : mention.span;
  const trail = trailOf(position, { ...mention, span }, written, before);
  const alone = trail.trim() === '' && isAlone(position, span, written);
  return {
    span,
    typed,
    lead: `${lead}${itemLine && listed ? '- ' : ''}${isGlued(position, span.start, written) ? ' ' : ''}`,
    trail: text.charAt(span.end) === '#' ? `${trail} ` : trail,
    extraEdits: [...mendedColon(position), ...position.indent],
    write: (name) => scalarText(name, { written, alone }),
  };
}

/**
 * `市发改委sfgw`: letters right behind a whole name begin the next one, whose mark is then set as well.
 * @param isWhole whether a text is a name, and not the half of one
 * @returns undefined when the typed text does not end in letters behind a whole name
 */
export function behindName(
  target: Target,
  mention: Mention,
  isWhole: (head: string) => boolean,
): { target: Target; mention: Mention } | undefined {
  const letters = /(?<=[\u3400-\u9fff）)])[A-Za-z']+$/u.exec(mention.typed)?.[0];
  if (letters === undefined) return undefined;
  const head = mention.typed.slice(0, -letters.length);
  // What is missing in front of the first name cannot be set from here.
  if (!isWhole(head) || target.lead !== '') return undefined;
  const span = { start: mention.span.start + head.length, end: mention.span.end };
  return {
    // Within a text nothing can be set in quotes.
    target: {
      ...target,
      span,
      typed: letters,
      lead: joint(mention),
      ...(mention.flow ? {} : { write: inText }),
    },
    mention: { ...mention, span, typed: letters, others: [...mention.others, head] },
  };
}

function inText(name: string): string | undefined {
  return scalarText(name, { written: { as: 'plain', flow: false, start: 0 }, alone: false });
}

function joint({ flow }: Mention): string {
  return flow ? ', ' : '、';
}

/** Right behind the colon of a label a blank is missing; in a text that stands behind its heading, none labels anything. */
function isGlued({ text, cell, lead, key }: ValuePosition, start: number, { flow }: Written): boolean {
  if (lead !== '' || start <= cell.start || text.charAt(start - 1) !== ':') return false;
  return flow || (key.bare && !/[:：]/u.test(text.slice(text.lineStart(start), start - 1)));
}

/** The mark between an offer and the name behind it; in brackets that name may stand in a line below. */
function trailOf(
  { text, cell }: ValuePosition,
  mention: Mention,
  { flow }: Written,
  before: boolean,
): string {
  if (before) return joint(mention);
  if (!flow) return '';
  const rest = text.slice(mention.span.end, cell.end);
  const next = rest.trimStart();
  if (next === '' || /^[,\]}#]/u.test(next)) return '';
  return mention.typed === '' || /^\s*\n/u.test(rest) ? ',' : '';
}

/** Whether a stretch is all of its scalar. */
function isAlone(
  { text, cell }: ValuePosition,
  span: { start: number; end: number },
  written: Written,
): boolean {
  if (skipBlanks(text, written.start, span.start) < span.start) return false;
  const line = Math.min(cell.end, text.lineEnd(span.end));
  const next = skipBlanks(text, span.end, line);
  return next === line || text.charAt(next) === '#' || (written.flow && /[,\]}]/u.test(text.charAt(next)));
}

/** A full-width colon, or one without its blank, is mended along the way: behind it nothing would be read. */
function mendedColon({ text, key, itemLine }: ValuePosition): TextEdit[] {
  if (!key.slip) return [];
  const blank = itemLine || isBlank(text.charAt(key.colon.end));
  return [{ span: key.colon, text: blank ? ':' : ': ' }];
}
