// What the rules of deadlines share: the readings of an entry's deadlines, each with its place.

import type { DocFacts, Entry, EntryField, PlacedText } from '../../model/document/document.ts';
import { placeWithin } from '../../model/document/values.ts';
import type { Day } from '../../model/languages/days.ts';
import { type Deadline, readDeadline, readingsOf } from '../../model/languages/deadline/deadlines.ts';
import { termOf } from '../../model/languages/deadline/term.ts';
import { yearAround } from '../../model/languages/deadline/year.ts';
import type { World } from '../../model/world.ts';
import type { Place } from '../../text/block.ts';

/** One deadline of an entry; a cell with several, labelled or not, gives one of these for each. */
export interface PlacedDeadline<R = Reading> {
  readonly field: EntryField;
  readonly from: PlacedText;
  readonly reading: R;
  /** Where the words of the reading stand. */
  readonly place: Place;
  /** The words of the reading. */
  readonly text: string;
}

type Reading = ReturnType<typeof readingsOf>[number];

/** All deadlines that are written in the entry itself; the year may come from the heading or the title. */
export function deadlinesIn(entry: Pick<Entry, 'fields'>, doc: DocFacts): readonly PlacedDeadline[] {
  const found: PlacedDeadline[] = [];
  for (const field of entry.fields) {
    if (field.meaning.type !== 'deadline') continue;
    for (const { from, deadline } of field.meaning.deadlines) {
      for (const reading of readingsOf(withYear(deadline, from, field, doc))) {
        found.push(placed(field, from, reading));
      }
    }
  }
  return found;
}

/** The deadlines of one kind of reading. */
export function deadlinesOf<K extends Reading['kind']>(
  kind: K,
  entry: Pick<Entry, 'fields'>,
  doc: DocFacts,
): readonly PlacedDeadline<Extract<Reading, { kind: K }>>[] {
  return deadlinesIn(entry, doc).filter(
    (deadline): deadline is PlacedDeadline<Extract<Reading, { kind: K }>> => {
      return deadline.reading.kind === kind;
    },
  );
}

/** A deadline whose last day is known. */
export interface EndingDeadline extends PlacedDeadline {
  readonly last: Day;
}

/** The deadlines of an entry that end on a known day: dates, and terms that count from the document itself. */
export function endingIn(
  entry: Pick<Entry, 'fields'>,
  doc: DocFacts,
  { standard }: World,
): readonly EndingDeadline[] {
  return deadlinesIn(entry, doc).flatMap((placed) => {
    const { reading } = placed;
    if (reading.kind === 'date') return [{ ...placed, last: reading.last }];
    const term = reading.kind === 'relative' ? termOf(reading, doc, standard.workingDays) : undefined;
    return term?.kind === 'ends' ? [{ ...placed, last: term.last }] : [];
  });
}

/** Whether the date was over before the document was issued: then nothing else is said of it. */
export function isBeforeIssue(
  { last }: { readonly last: Day },
  { issued }: { readonly issued: Day | undefined },
): boolean {
  return issued !== undefined && last < issued;
}

function withYear(deadline: Deadline, from: PlacedText, field: EntryField, doc: DocFacts): Deadline {
  if (!readingsOf(deadline).some(({ kind }) => kind === 'needs-year')) return deadline;
  const year = yearAround(field.heading, doc);
  return year === undefined ? deadline : readDeadline(from.text, { year });
}

function placed(field: EntryField, from: PlacedText, reading: Reading): PlacedDeadline {
  const { span } = reading;
  return {
    field,
    from,
    reading,
    place: placeWithin(from, span),
    text: from.text.slice(span.start, span.end),
  };
}
