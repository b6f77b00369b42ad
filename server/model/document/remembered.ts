// What was read off a text, remembered by the text: tables say the same in many cells.

/** So many texts are remembered, none of them longer than a cell that can be expected to come again. */
const MOST = 5000;
const LONGEST = 200;

/** Answers by text, each worked out once. A class because it remembers; what it remembers is bounded. */
export class Remembered<T> {
  private readonly known = new Map<string, T>();
  private readonly read: (text: string) => T;

  /** @param read a function of the text alone */
  constructor(read: (text: string) => T) {
    this.read = read;
  }

  /** The answer for a text, made now or remembered. */
  readonly of = (text: string): T => {
    const known = this.known.get(text);
    if (known !== undefined || this.known.has(text)) return known as T;
    if (text.length > LONGEST) return this.read(text);
    const own = byItself(text);
    const made = this.read(own);
    if (this.known.size >= MOST) this.known.clear();
    this.known.set(own, made);
    return made;
  };
}

/** A word that was cut out of a text keeps all of it in memory; joined to another one and cut off again, only itself. */
export function byItself(word: string): string {
  return ` ${word}`.slice(1);
}
