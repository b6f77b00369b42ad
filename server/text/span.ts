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

/** Whether `offset` lies in the stretch or at either edge, as a cursor does. */
export function touches(at: Span, offset: number): boolean {
  return at.start <= offset && offset <= at.end;
}
