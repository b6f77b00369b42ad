// Each language of a cell reads a text of any length in time in proportion to it, whatever it is made of.
import { describe, expect, it } from 'vitest';
import { readChannels } from '../../server/model/languages/channels.ts';
import { readDeadline } from '../../server/model/languages/deadline/deadlines.ts';
import { readTimeLimit } from '../../server/model/languages/limit/time-limits.ts';
import { readUnits } from '../../server/model/languages/unit/units.ts';
import { STANDARD } from '../../server/model/standard/standard.ts';
import { excess } from '../total/cost.ts';

type Language = readonly [
  name: string,
  read: (text: string) => unknown,
  length: number,
  words: readonly string[],
];

const UNITS = ['局和市', '各县、区', '相关', '（市）', '乡镇', '各乡镇、乡镇', '甲：', '（（', '局等'];
const LIMITS = ['信息', '20个工作日内', '公开', '、', '（', '保持', '按规定', '每年1月', ' ', '除外'];
const LANGUAGES: readonly Language[] = [
  ['channels', (text) => readChannels(text, STANDARD), 500_000, ['政府网站', '（', '■', '其他：', '、', 't']],
  ['units', readUnits, 60_000, UNITS],
  ['a deadline', readDeadline, 300_000, ['6月 ', '甲：', '2020年6月底前、']],
  ['a time limit', readTimeLimit, 1_000_000, LIMITS],
];

describe.each(LANGUAGES)('%s', (_, read, length, words) => {
  it.each(words)('of many %j', (word) => {
    expect(excess(word, read, length)).toBeUndefined();
  });
});
