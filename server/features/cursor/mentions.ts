// The part of a cell that the cursor is at, as the model reads it; by the marks of the text where the model cannot.
import type { EntryField, PlacedText } from '../../model/document/document.ts';
import { placeWithin } from '../../model/document/values.ts';
import { absolute } from '../../text/block.ts';
import { type Span, touches } from '../../text/span.ts';
import type { ValuePosition } from './word.ts';

/** Something read, with its place in the whole text. */
export interface Placed<T> {
  readonly span: Span;
  readonly read: T;
}

/** The field of the entry that the cursor is in; undefined where the text is broken. */
export function fieldAt({ entry, offset, key }: ValuePosition): EntryField | undefined {
  return entry?.fields.find(({ place, heading }) => {
    return heading.text === key.text && touches(absolute(place), offset);
  });
}

/** The place in the whole text of a part of a text. @param inner offsets into `from.text` */
export function absoluteWithin(from: PlacedText, inner: Span): Span {
  return absolute(placeWithin(from, inner));
}

/** The narrowest of several readings that touches an offset. */
export function narrowestAt<T>(readings: readonly Placed<T>[], offset: number): Placed<T> | undefined {
  const touched = readings.filter(({ span }) => touches(span, offset));
  return touched.toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
}
