// Finds names by what is typed of them: Chinese characters, full pinyin, initials, or all of these mixed.
import type { PinyinReadings } from './readings.ts';

/** How well a name fits what is typed; a smaller number is better. */
export type Fit = number;

/** No name fits better. */
export const BEST_FIT: Fit = 0;
const EQUAL = BEST_FIT;
const BEGINS = 1;
const READS_FROM_START = 2;
const CONTAINS = 3;
const READS_INSIDE = 4;
const SCATTERED = 5;

/** What is longer is no name, but half a page in the wrong place. */
const LONGEST_WORD = 100;

/** Signs may be scattered over at most so many times as many characters. */
const WIDEST = 2;

/** The longest syllables, such as zhuang, have six letters. */
const LONGEST_SYLLABLE = 6;

/** Bit 0 of an entry in the tables below: it has been worked out. Bit n: n signs of the word may be taken. */
const KNOWN = 1;
const CODES = 65_536;

/**
 * What is typed, ready to be compared with thousands of names. A class because it remembers, for each place in the
 * word, how much of it a character may take: names share their characters, so that each is looked up once.
 */
export class TypedWord {
  private readonly word: string;
  private readonly latin: boolean;
  private readonly digits: boolean;
  private readonly readings: PinyinReadings;
  /** By place in the word, then by character code. */
  private readonly tables: Uint8Array[] = [];

  constructor(typed: string, readings: PinyinReadings) {
    this.word = plain(typed);
    this.latin = /[a-z]/u.test(this.word);
    this.digits = /\d/u.test(this.word);
    this.readings = readings;
  }

  /** How well a name fits; undefined when it does not. Everything fits an empty word equally. */
  fit(name: string): Fit | undefined {
    if (this.word === '') return EQUAL;
    const at = name.indexOf(this.word);
    if (at === 0) return name.length === this.word.length ? EQUAL : BEGINS;
    if (this.word.length > LONGEST_WORD) return undefined;
    if (this.reads(name, 0, 0)) return READS_FROM_START;
    if (at > 0) return CONTAINS;
    if (this.latin && this.readsInside(name)) return READS_INSIDE;
    return this.scattered(name) ? SCATTERED : undefined;
  }

  private readsInside(name: string): boolean {
    for (let at = 1; at < name.length; at++) {
      // Most characters cannot even begin the word: this line decides how long a large directory takes.
      if (this.lengths(name.charCodeAt(at), 0) !== KNOWN && this.reads(name, at, 0)) return true;
    }
    return false;
  }

  /** Whether the word from `from` on is read by the characters from `at` on, none left out. */
  private reads(name: string, at: number, from: number): boolean {
    if (from === this.word.length) return true;
    if (at >= name.length) return false;
    const code = name.charCodeAt(at);
    const lengths = this.lengths(code, from);
    if (lengths === KNOWN) return from > 0 && isPunctuation(code) && this.reads(name, at + 1, from);
    for (let length = 1; lengths >> length > 0; length++) {
      if ((lengths >> length) & 1 && this.reads(name, at + 1, from + length)) return true;
    }
    return false;
  }

  /**
   * 市发委 for 市发改委, sfgw for 市发展和改革委员会: characters may be left out, but not the first and not most of
   * them, and each gives itself or its initial. Digits are never taken apart: 2021 is not in 2024年12月1日.
   */
  private scattered(name: string): boolean {
    const { length } = this.word;
    if (this.digits || this.lengths(name.charCodeAt(0), 0) === KNOWN) return false;
    let from = 1;
    for (let at = 1; at < name.length && at < length * WIDEST && from < length; at++) {
      if (this.lengths(name.charCodeAt(at), from) !== KNOWN) from++;
    }
    return from === length;
  }

  /** Which numbers of signs of the word from `from` on a character may take: itself, or a beginning of a reading. */
  private lengths(code: number, from: number): number {
    let table = this.tables[from];
    if (table === undefined) {
      table = new Uint8Array(CODES);
      this.tables[from] = table;
    }
    const known = table[code] ?? 0;
    if (known !== 0) return known;
    const found = this.findLengths(String.fromCharCode(code).toLowerCase(), from) | KNOWN;
    table[code] = found;
    return found;
  }

  private findLengths(char: string, from: number): number {
    if (this.word.charAt(from) === char) return 1 << 1;
    let lengths = 0;
    for (let length = 1; length <= LONGEST_SYLLABLE && from + length <= this.word.length; length++) {
      const letters = this.word.slice(from, from + length);
      if (!/^[a-z]+$/u.test(letters) || !this.readings.begins(char, letters)) break;
      lengths |= 1 << length;
    }
    return lengths;
  }
}

/** Half-composed syllables stand apart by blanks or apostrophes, `shi'fa gai`; letters may be full width. */
function plain(typed: string): string {
  return typed
    .replace(/[！-～]/gu, (sign) => (/[（）]/u.test(sign) ? sign : sign.normalize('NFKC')))
    .toLowerCase()
    .replace(/[\s'’]+/gu, '')
    .replace(/ü/gu, 'v')
    .replaceAll('(', '（')
    .replaceAll(')', '）');
}

/** Brackets, marks and blanks in a name, which nobody types by their sound: 各县（市、区）政府. */
function isPunctuation(code: number): boolean {
  return PUNCTUATION.includes(String.fromCharCode(code));
}

const PUNCTUATION = ' （）()、，/《》“”〔〕·—-';
