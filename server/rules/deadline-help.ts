// What the rules of deadlines share: the readings of an entry's deadlines, each with its place.
import type { Day } from '../model/days.ts';
import { yearAround } from '../model/deadline-year.ts';
import { type DateDeadline, type Deadline, readDeadline, readingsOf } from '../model/deadlines.ts';
import type { DocFacts, Entry, EntryField, PlacedText } from '../model/document.ts';
import { placeWithin } from '../model/values.ts';
import type { Place } from '../text/block.ts';

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
export function deadlinesIn(entry: Entry, doc: DocFacts): readonly PlacedDeadline[] {
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
  entry: Entry,
  doc: DocFacts,
): readonly PlacedDeadline<Extract<Reading, { kind: K }>>[] {
  return deadlinesIn(entry, doc).filter(
    (deadline): deadline is PlacedDeadline<Extract<Reading, { kind: K }>> => {
      return deadline.reading.kind === kind;
    },
  );
}

/** Whether the date was over before the document was issued: then nothing else is said of it. */
export function isBeforeIssue(
  { last }: DateDeadline,
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
