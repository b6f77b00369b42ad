// Reads the text of a cell of units (责任单位, 指导单位 …) into the units that a person would count in it.
import { joinPieces, takeApart } from './join.ts';
import { type PieceReading, placedAt, readMention, shareRole, wordsAt } from './mention.ts';
import { cutPieces } from './pieces.ts';
import type { UnitList, UnitMention, UnitWords } from './types.ts';

export type * from './types.ts';

/**
 * Reads any text as a list of units, parted by 、，；/ line breaks or blanks, never inside brackets.
 *
 * 各县（市、区）政府、管委会 is one unit, since 管委会 alone names none; 各县（市、区）政府、嘉兴经济技术开发区、嘉兴港区 are
 * three, since the last two name places of their own. 等 leaves a list open: it stands in `tails`, and the
 * collective behind it among the units.
 * @param collectives names with an inner 、 that the caller knows as one unit, brackets full width
 * @param read reads one piece; who reads many lists remembers what the same pieces say
 */
export function readUnits(
  text: string,
  collectives: ReadonlySet<string> = NONE,
  read: (piece: string) => PieceReading = (piece) => readPiece(piece, collectives),
): UnitList {
  const { pieces, problems } = cutPieces(text);
  const units: UnitMention[] = [];
  const tails: UnitWords[] = [];
  let label: UnitWords | undefined;
  let group = 0;
  for (const { span, mark, isLabel } of joinPieces(text, pieces, collectives)) {
    if (mark === 'group') group = closed(units, group);
    const written = text.slice(span.start, span.end);
    if (isLabel) label = wordsAt(written, span.start);
    else {
      const { units: own, tail } = read(written);
      for (const unit of own) units.push(placedAt(span.start, unit, label));
      if (tail !== undefined) tails.push(wordsAt(tail.text, tail.span.start + span.start));
    }
  }
  closed(units, group);
  return { units, tails, problems };
}

/** Reads what stands between two marks. */
export function readPiece(piece: string, collectives: ReadonlySet<string> = NONE): PieceReading {
  const { names, tail } = takeApart(piece);
  return { units: names.map((name) => readMention(piece, name, collectives)), tail };
}

/** Ends the group that began at an index; the index at which the next one begins. */
function closed(units: UnitMention[], from: number): number {
  if (units.length > from && units.at(-1)?.role !== undefined) {
    const shared = shareRole(units.slice(from));
    units.splice(from, shared.length, ...shared);
  }
  return units.length;
}

const NONE: ReadonlySet<string> = new Set();
