// Every word and mark that the languages know: what the schemas name, what the patterns look for, and all signs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { patternsInCode } from '../house/patterns.ts';
import { ROOT } from '../house/sources.ts';

const FILES = ['channels', 'departments', 'domains', 'headers', 'kinds'];
const LONGEST_NAME = 16;

/** The names in the schemas: headings, units, domains, channels and their other names. */
export function names(): readonly string[] {
  const all = FILES.flatMap((file) => {
    return textsIn(JSON.parse(readFileSync(join(ROOT, `schemas/${file}.json`), 'utf8')));
  });
  return [...new Set(all.filter((text) => text.length <= LONGEST_NAME && /\p{Script=Han}/u.test(text)))];
}

/** The words that the patterns of the server look for, each run of Chinese characters by itself. */
export function patternWords(): readonly string[] {
  const own = patternsInCode().patterns.filter(({ at }) => at.startsWith('server/'));
  return [...new Set(own.flatMap(({ source }) => source.match(/\p{Script=Han}+/gu) ?? []))];
}

/** Marks, digits, blanks, quotes, dashes, boxes, letters, and what has a meaning in YAML. */
export const SIGNS: readonly string[] = [
  ...'、，；：。！？（）《》〈〉〔〕【】［］“”‘’—－–…·／．＃＊',
  ...',;:.!?()[]{}<>"\'-_/\\|*&%@`#~+=^$',
  ...'0123456789０９一二三十百〇零两半①⑳ⅠⅡ',
  ...'□■☑√✓口●〇▲aZ年月日号第章条前后内起等及和与各其他外',
  ...' \t\u3000\u00a0\u2002\u200b\ufeff\u0300\ud83d\ude00\u0000\u202e',
  '- ',
  ': ',
  ' #',
  '\\n',
  '1.',
  '1、',
  '（1）',
  '第一章',
  '2020年',
  '6月底前',
  '2020年6月30日前',
  '2020-06-30',
  '20个工作日内',
  '每年',
  '〔2020〕1号',
  '见附件1',
  '（见附件）',
  '26个试点领域：',
  'https://',
  '________',
];

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
