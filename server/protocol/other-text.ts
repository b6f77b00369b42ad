// The text of an open document that is none of ours, or not yet: kept by its lines, and not read.
import type { Position, Range } from 'vscode-languageserver-types';

/** A class because it is edited in place: the cost of an edit is that of the lines that it touches. */
export class OtherText {
  /** Each with its line break. */
  private lines: readonly string[];

  constructor(text: string) {
    this.lines = linesOf(text);
  }

  get text(): string {
    return this.lines.join('');
  }

  /** The first characters of the text, so many or some more. */
  head(length: number): string {
    let head = '';
    for (const line of this.lines) {
      head += line;
      if (head.length >= length) break;
    }
    return head;
  }

  /** Replaces all of the text. */
  replace(text: string): void {
    this.lines = linesOf(text);
  }

  /** Replaces a stretch of the text; a place outside of it is its end, and one past the end of a line that end. */
  edit({ start, end }: Range, text: string): void {
    const [from, to] = [this.placed(start), this.placed(end)];
    const before = (this.lines[from.line] ?? '').slice(0, from.character);
    const after = (this.lines[to.line] ?? '').slice(to.character);
    const fresh = linesOf(before + text + after);
    this.lines = this.lines.slice(0, from.line).concat(fresh, this.lines.slice(to.line + 1));
  }

  private placed({ line, character }: Position): Position {
    const last = this.lines.length - 1;
    const isBehind = line > last;
    if (isBehind && this.lines[last]?.endsWith('\n') === true) return { line: last + 1, character: 0 };
    const own = this.lines[Math.min(line, last)] ?? '';
    const length = own.replace(/\r?\n$/, '').length;
    return { line: Math.min(line, last), character: isBehind ? length : Math.min(character, length) };
  }
}

/** Each line with its break; the last one may be without. */
function linesOf(text: string): readonly string[] {
  return text.split(/(?<=\n)/);
}
