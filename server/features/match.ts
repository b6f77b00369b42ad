// Finds names by what is typed of them: Chinese characters, full pinyin, initials, or all of these mixed.
import PinyinMatch from 'pinyin-match';

/** How well a name fits what is typed; a smaller number is better. */
export type Fit = number;

const EQUAL = 0;
const BEGINS = 1;
const READS_FROM_START = 2;
const CONTAINS = 3;
const READS_INSIDE = 4;
const SCATTERED = 5;

/** Signs may be scattered over at most so many times as many characters. */
const WIDEST = 2;

/** The longest syllables, such as zhuang, have six letters. */
const LONGEST_SYLLABLE = 6;

/**
 * Which letters the readings of a character may begin with, by any of its readings: 单 is dan, shan and chan.
 * A class because it remembers what was asked; facts about characters never change, so it may live as long as
 * its owner likes, and nothing but time depends on it.
 */
export class Readings {
  private readonly known = new Map<string, Map<string, boolean>>();

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
}

/** What is typed, ready to be compared with many names: a class because it remembers what each character may take. */
export class TypedWord {
  private readonly word: string;
  private readonly latin: boolean;
  private readonly readings: Readings;
  private readonly takes = new Map<string, (readonly number[] | undefined)[]>();

  constructor(typed: string, readings: Readings) {
    this.word = plain(typed);
    this.latin = /[a-z]/u.test(this.word);
    this.readings = readings;
  }

  /** How well a name fits; undefined when it does not. Everything fits an empty word equally. */
  fit(name: string): Fit | undefined {
    if (this.word === '') return EQUAL;
    const text = name.toLowerCase();
    const at = text.indexOf(this.word);
    if (at === 0) return text.length === this.word.length ? EQUAL : BEGINS;
    if (this.latin && this.reads(text, 0, 0)) return READS_FROM_START;
    if (at > 0) return CONTAINS;
    if (this.latin && this.readsInside(text)) return READS_INSIDE;
    return this.scattered(text) ? SCATTERED : undefined;
  }

  private readsInside(text: string): boolean {
    for (let at = 1; at < text.length; at++) if (this.reads(text, at, 0)) return true;
    return false;
  }

  /** Whether the word from `from` on is read by the characters from `at` on, none left out. */
  private reads(text: string, at: number, from: number): boolean {
    if (from === this.word.length) return true;
    if (at >= text.length) return false;
    return this.lengths(text.charAt(at), from).some((length) => this.reads(text, at + 1, from + length));
  }

  /**
   * 市发委 for 市发改委, sfgw for 市发展和改革委员会: characters may be left out, but not the first and not most of
   * them, and each gives itself or its initial. Digits are never taken apart: 2021 is not in 2024年12月1日.
   */
  private scattered(text: string): boolean {
    const { length } = this.word;
    if (this.lengths(text.charAt(0), 0).length === 0 || /\d/u.test(this.word)) return false;
    let from = 1;
    for (let at = 1; at < text.length && at < length * WIDEST && from < length; at++) {
      if (this.lengths(text.charAt(at), from).length > 0) from++;
    }
    return from === length;
  }

  /** How many signs of the word from `from` on one character may take; as initial, part of its reading, or itself. */
  private lengths(char: string, from: number): readonly number[] {
    let byPlace = this.takes.get(char);
    if (byPlace === undefined) {
      byPlace = [];
      this.takes.set(char, byPlace);
    }
    let lengths = byPlace[from];
    if (lengths === undefined) {
      lengths = this.findLengths(char, from);
      byPlace[from] = lengths;
    }
    return lengths;
  }

  private findLengths(char: string, from: number): number[] {
    if (this.word.charAt(from) === char) return [1];
    const lengths: number[] = [];
    for (let length = 1; length <= LONGEST_SYLLABLE && from + length <= this.word.length; length++) {
      const letters = this.word.slice(from, from + length);
      if (!/^[a-z]+$/u.test(letters) || !this.readings.begins(char, letters)) break;
      lengths.push(length);
    }
    return lengths;
  }
}

/** Input methods part half-composed syllables by blanks or apostrophes: `shi'fa gai`. */
function plain(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ü/gu, 'v')
    .replace(/[\s'’]+/gu, '');
}

function isChinese(char: string): boolean {
  return char >= '\u3400' && char <= '\u9fff';
}
