// Every column, header key and comment with 12,000 characters of every word and sign that the languages know: to check no
// text takes more time than in proportion to its length. The gate tries each word somewhere, the long run everywhere.
import { describe, expect, it } from 'vitest';
import { sample } from '../sample.ts';
import { endless, excess } from './cost.ts';
import {
  COLUMNS,
  type Column,
  check,
  everyNth,
  PATIENCE,
  PLACES,
  row,
  rows,
  TYPES,
  told,
  WORDS,
} from './hostile.ts';
import { SIGNS } from './words.ts';

/** The types whose cells are read by a language of their own, and what words may stand between in it. */
const LANGUAGES: readonly string[] = ['units', 'domains', 'deadline', 'timeLimit', 'channels'];
const BETWEEN: readonly (readonly [before: string, behind: string])[] = [
  ['', ''],
  ['', '20个工作日内公开'],
  ['', '甲20个工作日内'],
  ['自', '之日起20个工作日内'],
  ['信息形成之日起20个工作日内', ''],
  ['2020年6月底前', '2021年'],
  ['甲：', '：2020年6月底前，乙'],
  ['除', '外，长期'],
  ['26个试点领域包括', '等领域'],
  ['各县（', '）政府、管委会（牵头）'],
  ['■其他', '（请注明____）'],
];

/** Every word under the columns of a type in turn, so that each word stands in each type of column; in the gate in one. */
function cellsOf(type: string): readonly (readonly [string, Column])[] {
  const columns = COLUMNS.filter((column) => column.type === type);
  const each = columns.flatMap((column) => SIGNS.map((sign) => [sign, column] as const));
  const inTurn = WORDS.flatMap((word, index) => {
    return columns
      .slice(index % columns.length, (index % columns.length) + 1)
      .map((column) => [word, column] as const);
  });
  return [each, inTurn].flatMap((cells) => sample(cells, TYPES.length, TYPES.indexOf(type)));
}

describe('12,000 characters of any word take time in proportion', () => {
  it.each(TYPES)('in columns of %s', { timeout: PATIENCE }, (type) => {
    const wrong = cellsOf(type).flatMap(([word, column]) => {
      return told(
        column.heading,
        excess(word, (words) => check(row(column, words))),
      );
    });
    expect(wrong).toEqual([]);
  });

  it.each(LANGUAGES)('in columns of %s, between other words', { timeout: PATIENCE }, (type) => {
    const columns = COLUMNS.filter((each) => each.type === type).slice(0, 1);
    const pairs = [...SIGNS, ...WORDS].map(
      (word, index, all) => [word, all[(index * 7 + 1) % all.length]] as const,
    );
    const words = sample(pairs, 10, LANGUAGES.indexOf(type));
    const wrong = columns.flatMap((column) => {
      return words.flatMap(([word, other]) => {
        const work = (same: string): void => {
          const mixed = same.replaceAll(word, `${word}${other}`);
          check(rows(column, [...BETWEEN.map(([before, behind]) => before + same + behind), mixed]));
        };
        return told(column.heading, endless(word, work));
      });
    });
    expect(wrong).toEqual([]);
  });

  it.each(PLACES)('in %s', { timeout: PATIENCE }, (place, text) => {
    const words = sample([...SIGNS, ...everyNth(WORDS, 10, place.length)], 12, place.length);
    expect(
      words.flatMap((word) =>
        told(
          place,
          excess(word, (same) => check(text(same))),
        ),
      ),
    ).toEqual([]);
  });
});

describe('the measure', () => {
  it('tells of what is quadratic, and of what has no end', () => {
    const pairs = (text: string): number => {
      let alike = 0;
      for (let left = 0; left < text.length; left += 1) {
        for (let right = 0; right < text.length; right += 1) if (text[left] === text[right]) alike += 1;
      }
      return alike;
    };
    expect(excess('公', pairs)).toMatch(/1500 signs/);
    const spent = (): number => process.threadCpuUsage().user / 1000;
    const doubling = (text: string): void => {
      for (const until = spent() + 2 ** (text.length - 18); spent() < until; );
    };
    expect(endless('公', doubling)).toMatch(/written \d+ times/);
  });

  it('lets pass what is linear', () => {
    const sum = (text: string): number => {
      let all = 0;
      for (let round = 0; round < 2000; round += 1) for (const sign of text) all += sign.length;
      return all;
    };
    expect(excess('公', sum)).toBeUndefined();
  });
});
