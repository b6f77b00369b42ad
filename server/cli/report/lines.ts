// From offsets to lines and columns, as editors and reports count them.
import { lastIndex } from '../../text/halving.ts';
import type { Span } from '../../text/span.ts';

/** A position: lines and columns from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A half-open stretch between two positions. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A text with its line starts; made once per text, asked many times. */
export class LineIndex {
  private readonly starts: number[] = [0];

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }

  range({ start, end }: Span): Range {
    return { start: this.position(start), end: this.position(end) };
  }

  /** The position of an offset in UTF-16 units, by halving. */
  private position(offset: number): Position {
    const line = lastIndex(this.starts, (start) => start <= offset);
    return { line: line + 1, column: offset - (this.starts[line] ?? 0) + 1 };
  }
}
