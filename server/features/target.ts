// Where an offer for a cell goes: over the typed name, never over its neighbours, with whatever mark is missing.
import type { Target } from './choose.ts';
import type { TextEdit } from './completion-types.ts';
import type { Mention } from './mention.ts';
import { isBlank } from './typed-line.ts';
import type { ValuePosition } from './word.ts';

/** The place of an offer. @param listed whether the cell holds a list of names */
export function targetOf(position: ValuePosition, mention: Mention, listed: boolean): Target {
  const { offset, lead, itemLine } = position;
  const { span, typed } = mention;
  // With nothing typed in front of a name, a new one is wanted there, not another in its place.
  const before = listed && typed === '' && span.end > span.start;
  return {
    span: before ? { start: offset, end: offset } : span,
    typed,
    lead: itemLine && listed ? '- ' : lead,
    trail: before ? joint(mention) : '',
    extraEdits: mendedColon(position),
  };
}

/**
 * `市发改委sfgw`: letters right behind a whole name begin the next one, whose mark is then set as well.
 * @returns undefined when the typed text does not end in letters behind something else
 */
export function behindName(
  target: Target,
  mention: Mention,
): { target: Target; mention: Mention } | undefined {
  const letters = /(?<=[\u3400-\u9fff）)])[A-Za-z']+$/u.exec(mention.typed)?.[0];
  if (letters === undefined) return undefined;
  const head = mention.typed.slice(0, -letters.length);
  const span = { start: mention.span.start + head.length, end: mention.span.end };
  return {
    target: { ...target, span, typed: letters, lead: joint(mention) },
    mention: { ...mention, span, typed: letters, others: [...mention.others, head] },
  };
}

function joint({ flow }: Mention): string {
  return flow ? ', ' : '、';
}

/** A full-width colon, or one without its blank, is mended along the way: behind it nothing would be read. */
function mendedColon({ text, key, itemLine }: ValuePosition): TextEdit[] {
  if (!key.slip) return [];
  const blank = itemLine || isBlank(text.charAt(key.colon.end));
  return [{ span: key.colon, text: blank ? ':' : ': ' }];
}
