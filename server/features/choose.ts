// Chooses among candidates by what is typed, best first, and places them over the typed word.
import type { Span } from '../text/span.ts';
import type { Candidate, CompletionItem, Offer, TextEdit } from './completion-types.ts';
import { BEST_FIT, type Fit, TypedWord } from './match.ts';
import type { Readings } from './readings.ts';

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
  readings: Readings,
): CompletionItem[] {
  const word = new TypedWord(target.typed, readings);
  const fitting = candidates.flatMap((candidate) => best(candidate, word));
  fitting.sort((a, b) => a.fit - b.fit || a.candidate.rank - b.candidate.rank);
  const offers = new Map<string, Required<Pick<Offer, 'text'>> & Offer>();
  for (const { candidate, matched } of fitting) {
    if (offers.size >= MOST_ITEMS) break;
    const offer = candidate.offer(matched);
    const text = writtenAs(offer, target);
    if (text !== undefined && !offers.has(offer.label)) offers.set(offer.label, { ...offer, text });
  }
  return [...offers.values()].map((offer, index) => placed(offer, index, target));
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

function placed(offer: Offer, index: number, target: Target): CompletionItem {
  const { label, kind, detail, documentation, snippet } = offer;
  const text = `${target.lead}${offer.text ?? label}${target.trail}`;
  return {
    label,
    kind,
    detail,
    ...(documentation === undefined ? {} : { documentation }),
    edit: { span: target.span, text, ...(snippet === undefined ? {} : { snippet }) },
    sort: sortText(index),
    filter: target.typed,
    ...(target.extraEdits.length === 0 ? {} : { extraEdits: target.extraEdits }),
  };
}

/** What keeps the order of a list in an editor that sorts by itself. */
export function sortText(index: number): string {
  return String(index).padStart(4, '0');
}
