// How characters sound: which letters their readings may begin with. The dictionary is that of pinyin-match.
import PinyinMatch from 'pinyin-match';

/**
 * Which letters the readings of a character may begin with, by any of its readings: 单 is dan, shan and chan.
 * A class because it remembers what was asked; facts about characters and of the standard never change, so it may live
 * as long as its owner likes, and nothing but time depends on it.
 */
export class Readings {
  private readonly known = new Map<string, Map<string, boolean>>();
  private readonly facts = new WeakMap<object, boolean>();

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

  /** Asks a question about a fact of the standard, always the same one, once. */
  once<Fact extends object>(fact: Fact, is: (fact: Fact) => boolean): boolean {
    const known = this.facts.get(fact);
    if (known !== undefined) return known;
    const answer = is(fact);
    this.facts.set(fact, answer);
    return answer;
  }
}

function isChinese(char: string): boolean {
  return char >= '\u3400' && char <= '\u9fff';
}
