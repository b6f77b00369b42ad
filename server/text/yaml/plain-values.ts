// Values of plain block style: each is read to its end, and the reading goes on with the line below.
import { readFlow } from './plain-flow.ts';
import type { PlainLines } from './plain-lines.ts';
import { isParagraph, readParagraph } from './plain-paragraph.ts';
import { HASH, pastSpaces, plainEnd, quotedEnd, textNode, trimmedEnd } from './plain-words.ts';
import { type Node, TextNode } from './tree.ts';

/** Which of the comments below a value the package counts as its end: those further right than its column, or all. */
type Claim = 'none' | 'deeper' | 'all';

/** The values of one piece, undefined where the package has to be asked. A class because it knows what was read last. */
export class PlainValues {
  private readonly text: string;
  private readonly lines: PlainLines;
  /** Where the last value ends, with the comment behind it, and its claim on the comments below. */
  private end = 0;
  private claim: Claim = 'none';

  constructor(text: string, lines: PlainLines) {
    this.text = text;
    this.lines = lines;
  }

  /** The value that begins at `from` in this line; the lines below belong to it from the column `least` on. */
  read(from: number, least: number): Node | undefined {
    const { text, lines } = this;
    const lead = text.charAt(from);
    if (lead === '"' || lead === "'") return this.quoted(from);
    if (lead === '[' || lead === '{') {
      const node = readFlow(text, from, lines.end);
      return node !== undefined && this.lineEnds(node.end) ? node : undefined;
    }
    return isParagraph(lead) ? this.paragraph(from, least) : this.plain(from, least);
  }

  private quoted(from: number): TextNode | undefined {
    const end = quotedEnd(this.text, from, this.lines.end);
    if (end < 0 || !this.lineEnds(end)) return undefined;
    return new TextNode(from, end, this.text, from + 1);
  }

  private paragraph(from: number, least: number): TextNode | undefined {
    const { text, lines } = this;
    const found = readParagraph(text, from, lines.after, least);
    if (found === undefined) return undefined;
    this.end = found.end;
    this.claim = 'none';
    lines.continueAt(found.after);
    lines.next();
    return new TextNode(from, found.end, found.value, undefined);
  }

  /** The plain text that begins at `from`, and goes on below from the column `least` on. */
  plain(from: number, least: number): TextNode | undefined {
    const { text, lines } = this;
    const end = plainEnd(text, from, lines.end);
    if (end < 0 || !this.lineEnds(end)) return undefined;
    return this.goesOn(end, least) ? this.folded(from, end, least) : textNode(text, from, end);
  }

  /** Whether the text that ended at `end` goes on in the line that comes now: no comment came between. */
  private goesOn(end: number, least: number): boolean {
    return this.lines.column >= least && this.end === end && this.lines.comments.length === 0;
  }

  /** A plain text over several lines: line breaks are blanks, blank lines are line breaks. */
  private folded(from: number, firstEnd: number, least: number): TextNode | undefined {
    const { text, lines } = this;
    let value = text.slice(from, firstEnd);
    let end = firstEnd;
    do {
      const { first, blanks } = lines;
      end = plainEnd(text, first, lines.end);
      if (end < 0 || !this.lineEnds(end)) return undefined;
      value += (blanks > 0 ? '\n'.repeat(blanks) : ' ') + text.slice(first, end);
    } while (this.goesOn(end, least));
    return new TextNode(from, trimmedEnd(text, from, end), value, undefined);
  }

  /** Goes to the next line when nothing but a comment stands behind a value that ends at `end`. */
  private lineEnds(end: number): boolean {
    const { text, lines } = this;
    const rest = pastSpaces(text, end, lines.end);
    if (rest < lines.end && (rest === end || text.charCodeAt(rest) !== HASH)) return false;
    this.end = rest < lines.end ? lines.end : end;
    this.claim = 'deeper';
    lines.next();
    return true;
  }

  /** A key or a dash without a value; it ends at `end`, with the comment behind it. */
  nothing(end: number): void {
    this.end = end;
    this.claim = 'all';
  }

  /**
   * Where a collection ends that ends before this line. The package lets it run over comments: over those that
   * its last value claims, and the collection around it also over those that stand no further left than this one.
   */
  close(start: number, column: number): number {
    const { comments } = this.lines;
    if (comments.length > 0) this.claimComments(column);
    const { end } = this;
    this.claim = 'none';
    if (column > 0 && comments.some((comment) => comment.column >= column)) {
      this.end = comments.at(-1)?.end ?? end;
    }
    return trimmedEnd(this.text, start, end);
  }

  /** Takes the comments that belong to the last value of a collection at `column`. */
  private claimComments(column: number): void {
    const { comments } = this.lines;
    const first = comments.findIndex((comment) => !this.claims(comment.column, column));
    const claimed = comments.splice(0, first < 0 ? comments.length : first);
    this.end = claimed.at(-1)?.end ?? this.end;
  }

  private claims(comment: number, column: number): boolean {
    return this.claim === 'all' || (this.claim === 'deeper' && comment > column);
  }
}
