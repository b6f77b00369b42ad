// Where something stands: offsets into a text, and the block that the offsets count from.

/** A half-open stretch of text in UTF-16 units: `start` is in it, `end` is not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The stretch from `start` to `end` (UTF-16 offsets, `start <= end`). */
export function span(start: number, end: number): Span {
  return { start, end };
}

/** The same stretch, `by` units further on (or back, when negative). */
export function moved(at: Span, by: number): Span {
  return by === 0 ? at : { start: at.start + by, end: at.end + by };
}

/** Whether `offset` lies in the stretch or at either edge, as a cursor does. */
export function touches(at: Span, offset: number): boolean {
  return at.start <= offset && offset <= at.end;
}
