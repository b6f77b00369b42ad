// Dates and ranges of dates: 2020年6月底前, 6月底完成, 2020年6月—2021年12月, 2020年7月1日起.
import type { Day } from '../days.ts';
import { firstDay, lastDay, lastMonthDay, type Misfit, misfit } from './calendar.ts';
import { type Folded, written } from './fold.ts';
import { type Ending, readEnding } from './milestone.ts';
import { type Point, scanPoint } from './point.ts';
import { scanRangeEnd, scanRangeStart } from './range.ts';
import type { DatedText, Deadline, Form, ReadStretch } from './types.ts';

/** Reads a folded text as a date; undefined when its words are none. `year` is the year that the context gives. */
export function readDates(folded: Folded, year: number | undefined): Deadline | undefined {
  const { plain } = folded;
  const from = FROM.test(plain) ? 1 : 0;
  const start = scanRangeStart(plain) ?? scanPoint(plain, from);
  if (start === undefined) return undefined;
  const end = scanRangeEnd(plain, start);
  const last = end ?? start;
  if (end === undefined && SINCE.test(plain.slice(last.end))) return readSince(folded, start, year);
  if (end === undefined && from > 0) return undefined;
  const ending = readEnding(folded, last.end);
  if (ending === undefined) return undefined;
  const wrong = firstMisfit([start, last], year);
  if (wrong !== undefined) return impossible(folded, wrong);
  const dated = {
    ...describe(folded, last),
    ...ending,
    ...(end === undefined ? {} : { form: 'range' as const }),
  };
  return resolve(folded, { start, end }, dated, year);
}

const FROM = /^[自从]/u;
const SINCE = /^(?:起|开始)(?:实施|施行|执行|长期坚持|长期)?$/u;

interface Points {
  readonly start: Point;
  readonly end: Point | undefined;
}

function resolve(
  folded: Folded,
  points: Points,
  dated: DatedText & Ending,
  year: number | undefined,
): Deadline {
  const { start, end } = points;
  const own = end?.year ?? start.year;
  const known = own ?? year;
  if (known === undefined) {
    const yearAt = written(folded, start.yearAt.from, start.yearAt.to);
    return { kind: 'needs-year', ...dated, ...lastMonthDay(end ?? start), yearAt };
  }
  const date = { kind: 'date', ...dated, year: own === undefined ? 'context' : 'written' } as const;
  if (end === undefined) return { ...date, last: lastDay(start, known) };
  const first = firstDay(start, start.year ?? known);
  const last = lastOfRange(end, first, known);
  if (last < first) return impossible(folded, { reason: 'order', at: { from: 0, to: folded.plain.length } });
  return { ...date, first, last };
}

/** 11月至2月 runs over the turn of the year when neither end says its year. */
function lastOfRange(end: Point, first: Day, year: number): Day {
  const last = lastDay(end, year);
  return end.year === undefined && last < first ? lastDay(end, year + 1) : last;
}

/** 2020年7月1日起: it begins, and has no last day. */
function readSince(folded: Folded, start: Point, year: number | undefined): Deadline {
  const wrong = firstMisfit([start], year);
  if (wrong !== undefined) return impossible(folded, wrong);
  const known = start.year ?? year;
  const open = { kind: 'open', sense: 'standing', ...spanAndSlips(folded) } as const;
  return known === undefined ? open : { ...open, first: firstDay(start, known) };
}

function describe(folded: Folded, point: Point): DatedText {
  const { before, weekday, weekdayAt } = point;
  const at = written(folded, weekdayAt.from, weekdayAt.to);
  return {
    ...spanAndSlips(folded),
    precision: point.precision,
    form: formOf(point),
    ...(before.to > before.from ? { before: written(folded, before.from, before.to) } : {}),
    ...(weekday > 0 ? { weekday: { weekday, text: folded.source.slice(at.start, at.end), span: at } } : {}),
  };
}

function formOf({ precision, atEnd, before, until }: Point): Form {
  if (precision === 'year' && until && !atEnd && before.to === before.from) return 'by-year';
  const ending = before.to > before.from ? (atEnd ? '-end-before' : '-before') : atEnd ? '-end' : '';
  return `${precision}${ending}`;
}

function firstMisfit(points: readonly Point[], year: number | undefined): Misfit | undefined {
  for (const point of points) {
    const wrong = misfit(point, point.year ?? year);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function impossible(folded: Folded, { reason, at }: Misfit): Deadline {
  return { kind: 'impossible', ...spanAndSlips(folded), reason, at: written(folded, at.from, at.to) };
}

/** What every reading of the folded text tells. */
function spanAndSlips({ span, slips }: Folded): ReadStretch {
  return { span, slips };
}
