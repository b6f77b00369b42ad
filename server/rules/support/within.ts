// Fixes inside a value: possible only where its text stands in the source letter by letter.
import type { PlacedText } from '../../model/document/document.ts';
import { placeWithin } from '../../model/document/values.ts';
import type { Span } from '../../text/span.ts';
import type { Edit, Fix, Message } from '../rule.ts';

/** Writes `text` instead of a stretch of the value (offsets into `from.text`); nothing where that cannot be placed. */
export function changeWithin(from: PlacedText, span: Span, text: string): readonly Edit[] {
  return from.verbatim === undefined ? [] : [{ place: placeWithin(from, span), text }];
}

/** The fix that makes the edits, `safeFix` or `offeredFix`; none without edits. */
export function fixWith(
  make: (title: Message, edits: readonly Edit[]) => Fix,
  title: Message,
  edits: readonly Edit[],
): readonly Fix[] {
  return edits.length === 0 ? [] : [make(title, edits)];
}
