// The deadlines of a file that count from the issue of their document, as 印发后20个工作日内, for rules that lack data for them.

import type { Doc, Entry, PlacedText } from '../../model/document/document.ts';
import { placeWithin } from '../../model/document/values.ts';
import {
  type Deadline,
  type RelativeDeadline,
  readingsOf,
} from '../../model/languages/deadline/deadlines.ts';
import { countsFromIssue, type Term, termOf } from '../../model/languages/deadline/term.ts';
import type { WorkingCalendar } from '../../model/standard/working-days.ts';
import type { Place } from '../../text/block.ts';
import type { Reads, Recall } from '../rule.ts';
import { gathered } from '../support/gathered.ts';
import { readsEach } from '../support/reads.ts';

/** A deadline that counts from the issue of its document. */
export interface IssueTerm {
  readonly doc: Doc;
  readonly place: Place;
  readonly text: string;
  readonly term: Term;
}

/** All of them in the documents of a file that are no record, in their order. */
export function issueTerms(
  docs: readonly Doc[],
  calendar: WorkingCalendar,
  recall: Recall,
): readonly IssueTerm[] {
  // In a document of record nothing is watched, and no day is needed.
  const watched = docs.filter(({ archived }) => !archived);
  return watched.flatMap((doc) => {
    return countedIn(doc, recall).flatMap(({ from, reading }): IssueTerm[] => {
      const term = termOf(reading, doc, calendar);
      const text = from.text.slice(reading.span.start, reading.span.end);
      return term === undefined ? [] : [{ doc, place: placeWithin(from, reading.span), text, term }];
    });
  });
}

/** What of an entry these deadlines rest on. */
export const readsIssueTerms: Reads = readsEach('deadline', ({ text, reading }) => {
  return relativesIn(reading).map(() => text);
});

function relativesIn(deadline: Deadline): readonly RelativeDeadline[] {
  return readingsOf(deadline).filter((reading) => reading.kind === 'relative');
}

interface Counted {
  readonly from: PlacedText;
  readonly reading: RelativeDeadline;
}

function countedIn(doc: Doc, recall: Recall): readonly Counted[] {
  return gathered(doc.entries, recall, relativesOf).filter(({ reading }) => countsFromIssue(reading, doc));
}

const NONE: readonly Counted[] = [];

function relativesOf({ fields }: Entry): readonly Counted[] {
  const found = fields.flatMap(({ meaning }) => {
    if (meaning.type !== 'deadline') return [];
    return meaning.deadlines.flatMap(({ from, deadline }) => {
      return relativesIn(deadline).map((reading) => ({ from, reading }));
    });
  });
  return found.length === 0 ? NONE : found;
}
