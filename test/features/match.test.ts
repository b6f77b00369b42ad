// Which names fit what is typed, and how well.
import { expect, test } from 'vitest';
import { TypedWord } from '../../server/features/completion/match.ts';
import { PinyinReadings } from '../../server/features/completion/readings.ts';

const READINGS = new PinyinReadings();

test.each([
  ['sfgw', '市发改委'],
  ['SFGW', '市发改委'],
  ['shifagaiwei', '市发改委'],
  ['shifgaiw', '市发改委'],
  ["shi'fa'gai", '市发改委'],
  ['市fgw', '市发改委'],
  ['s发改w', '市发改委'],
  ['fgw', '市发改委'],
  ['发改', '市发改委'],
  ['市发委', '市发改委'],
  ['zrdw', '责任单位'],
  ['zrdw1', '责任单位 1'],
  ['zerendanwei', '责任单位'],
  ['zerenshanwei', '责任单位'],
  ['cq', '重庆市'],
  ['zq', '重庆市'],
  ['lv', '绿化局'],
  ['lü', '绿化局'],
  ['gxsqzf', '各县（市、区）政府'],
  ['各县(市', '各县（市、区）政府'],
  ['26', '26个试点领域'],
  ['26gsd', '26个试点领域'],
  ['2021n8y', '2021年8月底前'],
  ['', '随便'],
])('“%s” finds %s', (typed, name) => {
  expect(new TypedWord(typed, READINGS).fit(name)).toBeDefined();
});

test.each([
  ['sfgx', '市发改委'],
  ['委改', '市发改委'],
  ['市财', '市发改委'],
  ['2021', '2024年12月1日'],
  ['shia', '市发改委'],
  ['swz', '市发展和改革委员会组织实施的重要工作'],
  ['a'.repeat(10_000), '市发改委'],
])('“%s” does not find %s', (typed, name) => {
  expect(new TypedWord(typed, READINGS).fit(name)).toBeUndefined();
});

test('the better a name fits, the earlier it comes', () => {
  const fits = (typed: string, names: readonly string[]): readonly (number | undefined)[] => {
    const word = new TypedWord(typed, READINGS);
    return names.map((name) => word.fit(name));
  };
  const byCharacters = fits('财政', ['财政', '财政局', '市财政局', '财务政策科']);
  expect(byCharacters).toEqual(byCharacters.toSorted());
  expect(new Set(byCharacters).size).toBe(4);
  const byLetters = fits('czj', ['财政局', '市财政局', '财务和政府局']);
  expect(byLetters).toEqual(byLetters.toSorted());
  expect(new Set(byLetters).size).toBe(3);
});
