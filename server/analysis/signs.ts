// The signs of a text: one look at its characters tells which checks have anything to look for in it.

/** No number has more bits. */
const MOST = 31;
/** Marks a character that has been looked up. */
const KNOWN = 1 << MOST;

/** A class because it remembers the characters that it has seen. */
export class Signs {
  private readonly classes: readonly RegExp[];
  /** By UTF-16 unit: a bit for each class that it belongs to. */
  private readonly bits = new Int32Array(0x1_00_00);

  /** @param classes each of single characters, without the flags `g` and `y` */
  constructor(classes: readonly RegExp[]) {
    if (classes.length > MOST) throw new Error('more classes of signs than bits');
    this.classes = classes;
  }

  /** A bit for each class of which a character stands in the text; half a character counts as one by itself. */
  in(text: string): number {
    const { bits } = this;
    let found = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const known = bits[unit] ?? 0;
      found |= known === 0 ? this.learn(unit) : known;
    }
    return found;
  }

  private learn(unit: number): number {
    const sign = String.fromCharCode(unit);
    const found = this.classes.reduce(
      (sum, each, index) => (each.test(sign) ? sum | (1 << index) : sum),
      KNOWN,
    );
    this.bits[unit] = found;
    return found;
  }
}
