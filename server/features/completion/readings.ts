// How characters sound: which letters their readings may begin with. The dictionary is that of pinyin-match.
import PinyinMatch from 'pinyin-match';

/**
 * Which letters the readings of a character may begin with, by any of its readings: 单 is dan, shan and chan.
 * A class because it remembers what was asked; facts about characters and of the standard never change, so it may live
 * as long as its owner likes, and nothing but time depends on it.
 */
export class PinyinReadings {
  private readonly known = new Map<string, Map<string, boolean>>();
  private readonly facts = new WeakMap<object, Map<string, unknown>>();

  /** Whether a reading of `char` begins with `letters` (lower case, `v` for ü). */
  begins(char: string, letters: string): boolean {
    let ofChar = this.known.get(char);
    if (ofChar === undefined) {
      ofChar = new Map();
      this.known.set(char, ofChar);
    }
    let answer = ofChar.get(letters);
    if (answer === undefined) {
      answer = isChinese(char) && PinyinMatch.match(char, letters) !== false;
      ofChar.set(letters, answer);
    }
    return answer;
  }

  /**
   * What follows from a fact of the standard, worked out once.
   * @param what tells apart what follows from the same fact; always the same for the same `make`
   */
  once<Result>(fact: object, what: string, make: () => Result): Result {
    const known = this.facts.get(fact) ?? new Map<string, unknown>();
    this.facts.set(fact, known);
    if (!known.has(what)) known.set(what, make());
    return known.get(what) as Result;
  }
}

function isChinese(char: string): boolean {
  return char >= '\u3400' && char <= '\u9fff';
}
