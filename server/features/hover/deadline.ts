// Hover on a deadline: the day on which it falls, how far off that is, and what is missing to tell.
import type { Analysis } from '../../analysis/analyse.ts';
import type { EntryField } from '../../model/document/document.ts';
import { readDeadline, readingsOf } from '../../model/languages/deadline/deadlines.ts';
import { termOf } from '../../model/languages/deadline/term.ts';
import { deadlinesIn } from '../../rules/deadlines/deadline-help.ts';
import { limitsIn, type PlacedLimit, saysFrom } from '../../rules/deadlines/limit-help.ts';
import { absolute } from '../../text/block.ts';
import { type CellType, marksOf } from '../cursor/cell.ts';
import { mentionAt } from '../cursor/mention.ts';
import { fieldAt, narrowestAt, type Placed } from '../cursor/mentions.ts';
import type { ValuePosition } from '../cursor/word.ts';
import { type Hover, hoverOf } from '../prose.ts';
import { aboutDeadline, type SingleReading } from './deadline-words.ts';

/** What the deadline or time limit at the cursor means; days left are told only of documents still in force. */
export function hoverDeadline(
  analysis: Analysis,
  position: ValuePosition,
  type: CellType,
): Hover | undefined {
  const field = fieldAt(position);
  const isLimit = type === 'timeLimit' && field?.meaning.type === 'timeLimit';
  const known = isLimit ? timeLimits(field) : deadlines(position);
  const found = narrowestAt(known, position.offset) ?? (isLimit ? undefined : asWritten(position, type));
  if (found === undefined || saysFromElsewhere(found, position)) return undefined;
  const today = position.doc?.archived === true ? undefined : analysis.world.today;
  const { read } = found;
  const { standard } = analysis.world;
  const counts = type === 'deadline' && read.kind === 'relative' && position.doc !== undefined;
  const term = counts ? termOf(read, position.doc, standard.workingDays) : undefined;
  const about = aboutDeadline(read, today, term);
  return about === undefined ? undefined : hoverOf(found.span, about);
}

/** 20个工作日（自收到申请之日起）: whoever says from when it counts in other words is not told that it is missing. */
function saysFromElsewhere({ read }: Placed<SingleReading>, { text, cell }: ValuePosition): boolean {
  if (read.kind !== 'relative' || read.event !== undefined) return false;
  return /之日|之时|起|为准/u.test(text.slice(cell.start, cell.end));
}

function deadlines({ entry, doc }: ValuePosition): Placed<SingleReading>[] {
  if (entry === undefined || doc === undefined) return [];
  return deadlinesIn(entry, doc).map(({ place, reading }) => ({ span: absolute(place), read: reading }));
}

/** A time limit of a catalog is often a whole sentence: only what can be said as of a deadline is told. */
function timeLimits(field: EntryField): Placed<SingleReading>[] {
  return limitsIn({ fields: [field] }).flatMap((limit) => {
    const read = asDeadline(limit);
    return read === undefined ? [] : [{ span: absolute(limit.place), read }];
  });
}

function asDeadline(placed: PlacedLimit): SingleReading | undefined {
  const { limit } = placed;
  switch (limit.kind) {
    case 'after-event':
    case 'no-event': {
      const { unit } = limit;
      if (unit === 'hour' || (limit.kind === 'no-event' && saysFrom({ ...placed, limit }))) return undefined;
      return { ...limit, unit, kind: 'relative' };
    }
    case 'recurring':
      return limit.every === undefined ? undefined : { ...limit, every: limit.every };
    case 'date':
      return limit.date;
    case 'impossible':
      return { ...limit, reason: 'day' };
    case 'standing':
      return { ...limit, kind: 'open', sense: 'standing' };
    default:
      return undefined;
  }
}

/** Where the entry cannot be read, the words around the cursor still can. */
function asWritten({ text, cell, offset }: ValuePosition, type: CellType): Placed<SingleReading> | undefined {
  const { span } = mentionAt(text, cell, offset, marksOf(type));
  const [reading] = readingsOf(readDeadline(text.slice(span.start, span.end)));
  return reading === undefined ? undefined : { span, read: reading };
}
