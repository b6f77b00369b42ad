// Reads the text of a cell of units (责任单位, 指导单位 …) into the units that a person would count in it.
import { joinPieces, takeApart } from './unit-join.ts';
import { readMention, shareRole, wordsAt } from './unit-mention.ts';
import { cutPieces } from './unit-pieces.ts';
import type { UnitList, UnitMention, UnitWords } from './unit-types.ts';

export type * from './unit-types.ts';

/**
 * Reads any text as a list of units, parted by 、，；/ line breaks or blanks, never inside brackets.
 *
 * 各县（市、区）政府、管委会 is one unit, since 管委会 alone names none; 各县（市、区）政府、嘉兴经济技术开发区、嘉兴港区 are
 * three, since the last two name places of their own. 等 leaves a list open: it stands in `tails`, and the
 * collective behind it among the units.
 * @param collectives names with an inner 、 that the caller knows as one unit, brackets full width
 */
export function readUnits(text: string, collectives: ReadonlySet<string> = NONE): UnitList {
  const { pieces, problems } = cutPieces(text);
  const groups: UnitMention[][] = [];
  const tails: UnitWords[] = [];
  let label: UnitWords | undefined;
  for (const { span, mark, isLabel } of joinPieces(text, pieces, collectives)) {
    if (mark === 'group' || groups.length === 0) groups.push([]);
    if (isLabel) {
      label = wordsAt(text.slice(span.start, span.end), span.start);
      continue;
    }
    const { names, tail } = takeApart(text, span);
    groups.at(-1)?.push(...names.map((name) => readMention(text, name, { label, collectives })));
    if (tail !== undefined) tails.push(tail);
  }
  return { units: groups.flatMap(shareRole), tails, problems };
}

const NONE: ReadonlySet<string> = new Set();
