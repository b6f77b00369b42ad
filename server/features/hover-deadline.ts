// Hover on a deadline: the day on which it falls, how far off that is, and what is missing to tell.
import type { Analysis } from '../analysis/analyse.ts';
import { termOf } from '../model/deadline-term.ts';
import { readDeadline, readingsOf } from '../model/deadlines.ts';
import { deadlinesIn } from '../rules/deadline-help.ts';
import { absolute } from '../text/block.ts';
import { type CellType, marksOf } from './cell.ts';
import { aboutDeadline, type Reading } from './deadline-words.ts';
import { mentionAt } from './mention.ts';
import { fieldAt, narrowestAt, type Placed, spanOf } from './mentions.ts';
import { type Hover, hoverOf } from './prose.ts';
import type { ValuePosition } from './word.ts';

/** What the deadline or time limit at the cursor means; days left are told only of documents still in force. */
export function hoverDeadline(
  analysis: Analysis,
  position: ValuePosition,
  type: CellType,
): Hover | undefined {
  const known = type === 'deadline' ? deadlines(position) : timeLimits(position);
  const found = narrowestAt(known, position.offset) ?? asWritten(position, type);
  if (found === undefined) return undefined;
  const today = position.doc?.archived === true ? undefined : analysis.world.today;
  const { read } = found;
  const { standard } = analysis.world;
  const counts = type === 'deadline' && read.kind === 'relative' && position.doc !== undefined;
  const term = counts ? termOf(read, position.doc, standard.workingDays) : undefined;
  const about = aboutDeadline(read, today, term);
  return about === undefined ? undefined : hoverOf(found.span, about);
}

function deadlines({ entry, doc }: ValuePosition): Placed<Reading>[] {
  if (entry === undefined || doc === undefined) return [];
  return deadlinesIn(entry, doc).map(({ place, reading }) => ({ span: absolute(place), read: reading }));
}

/** A time limit of a catalog is often a whole sentence: only what reads as a deadline is told. */
function timeLimits(position: ValuePosition): Placed<Reading>[] {
  const value = fieldAt(position)?.value;
  if (value?.shape !== 'text') return [];
  return readingsOf(readDeadline(value.text.text)).map((reading) => {
    return { span: spanOf(value.text, reading.span), read: reading };
  });
}

/** Where the entry cannot be read, the words around the cursor still can. */
function asWritten({ text, cell, offset }: ValuePosition, type: CellType): Placed<Reading> | undefined {
  const { span } = mentionAt(text, cell, offset, marksOf(type));
  const [reading] = readingsOf(readDeadline(text.slice(span.start, span.end)));
  return reading === undefined ? undefined : { span, read: reading };
}
