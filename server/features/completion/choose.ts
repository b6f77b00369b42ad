// Chooses among candidates by what is typed, best first, and places them over the typed word.
import type { Span } from '../../text/span.ts';
import { BEST_FIT, type Fit, TypedWord } from './match.ts';
import type { PinyinReadings } from './readings.ts';
import type { Candidate, CompletionItem, Offer, TextEdit } from './types.ts';

/** Nobody reads further down a list than this; the next letter shortens it. */
const MOST_ITEMS = 200;

/** Where offers go. */
export interface Target {
  /** What an offer replaces. */
  readonly span: Span;
  /** What is typed in front of the cursor, from the beginning of `span`. */
  readonly typed: string;
  /** What is inserted in front of each offer and behind it. */
  readonly lead: string;
  readonly trail: string;
  readonly extraEdits: readonly TextEdit[];
  /** A name as it has to be written there; undefined where it cannot be. Left out, it is written as it is. */
  readonly write?: (name: string) => string | undefined;
}

/** The candidates that fit what is typed as finished items, best first, no label twice. */
export function choose(
  candidates: readonly Candidate[],
  target: Target,
  readings: PinyinReadings,
): CompletionItem[] {
  const word = new TypedWord(target.typed, readings);
  const fitting = candidates.flatMap((candidate) => best(candidate, word));
  fitting.sort((a, b) => a.fit - b.fit || a.candidate.rank - b.candidate.rank);
  const items = new Map<string, CompletionItem>();
  for (const { candidate, matched } of fitting) {
    if (items.size >= MOST_ITEMS) break;
    const offer = candidate.offer(matched);
    const text = writtenAs(offer, target);
    if (text === undefined || items.has(offer.label)) continue;
    items.set(offer.label, placed(offer, text, items.size, target));
  }
  return [...items.values()];
}

interface Fitting {
  readonly candidate: Candidate;
  readonly fit: Fit;
  readonly matched: string;
}

function best(candidate: Candidate, word: TypedWord): Fitting[] {
  let found: Fitting | undefined;
  for (const matched of candidate.names) {
    const fit = word.fit(matched);
    if (fit !== undefined && (found === undefined || fit < found.fit)) found = { candidate, fit, matched };
    if (fit === BEST_FIT) break;
  }
  return found === undefined ? [] : [found];
}

function writtenAs({ text, label }: Offer, { write }: Target): string | undefined {
  return text !== undefined || write === undefined ? (text ?? label) : write(label);
}

function placed(offer: Offer, text: string, index: number, target: Target): CompletionItem {
  const { label, kind, detail, documentation, snippet = false } = offer;
  const { span, lead, trail, typed, extraEdits } = target;
  const edit = { span, text: `${lead}${text}${trail}`, snippet };
  return { label, kind, detail, documentation, edit, sort: sortText(index), filter: typed, extraEdits };
}

/** What keeps the order of a list in an editor that sorts by itself. */
export function sortText(index: number): string {
  return String(index).padStart(4, '0');
}
