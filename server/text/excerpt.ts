// An excerpt: the text of one block, addressed by offsets in the whole text. What is asked at the cursor looks at no
// other text, so that it costs the same in a file of any size.
import { blockAt } from './position.ts';
import type { Source } from './source.ts';

/** A class so that it reads like a string: what lies outside of it is as if it were not there. */
export class Excerpt {
  /** Offset of its first character, which begins a line, and the offset behind its last one. */
  readonly start: number;
  readonly end: number;
  private readonly text: string;

  /** @param start where `text` begins in the whole text */
  constructor(text: string, start: number) {
    this.text = text;
    this.start = start;
    this.end = start + text.length;
  }

  /** The text between two offsets. */
  slice(start: number, end: number): string {
    return this.text.slice(Math.max(0, start - this.start), Math.max(0, end - this.start));
  }

  /** The character at an offset; empty outside. */
  charAt(offset: number): string {
    return this.text.charAt(offset - this.start);
  }

  /** The offset at which the line of an offset begins. */
  lineStart(offset: number): number {
    return offset <= this.start
      ? this.start
      : this.start + this.text.lastIndexOf('\n', offset - this.start - 1) + 1;
  }

  /** The offset of the first line break from an offset on; `end` when there is none. */
  lineEnd(offset: number): number {
    const at = this.text.indexOf('\n', offset - this.start);
    return at < 0 ? this.end : this.start + at;
  }
}

/** The block in which an offset lies, without a byte order mark, which is no column; empty in an empty text. */
export function excerptAt(source: Source, offset: number): Excerpt {
  const block = blockAt(source, offset);
  const { text = '', start = 0 } = block ?? {};
  return start === 0 && text.startsWith('\uFEFF') ? new Excerpt(text.slice(1), 1) : new Excerpt(text, start);
}
