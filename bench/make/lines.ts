// A text that is written line by line and knows the line that it is on.

/** A class because the text grows. */
export class Lines {
  private readonly written: string[] = [];

  /** Number of the line that is written next, from 0. */
  get next(): number {
    return this.written.length;
  }

  /** Adds one line. */
  add(line: string): void {
    this.written.push(line);
  }

  /** The whole text; each line ends with a line feed. */
  text(): string {
    return this.written.map((line) => `${line}\n`).join('');
  }
}
