// Characters that speak to a terminal or hide from its reader: none reaches it, wherever they stand.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Attack, range } from './attack.ts';
import { faultOf, gongkai, type Run } from './command.ts';
import { folderWith } from './folder.ts';

/** Characters that a terminal obeys, that turn or break a line, or that nobody sees. */
const CODES = [
  ...range(0x00, 0x1f),
  ...range(0x7f, 0x9f),
  0xad,
  0x61c,
  0x180e,
  ...range(0x200b, 0x200f),
  ...range(0x2028, 0x202e),
  ...range(0x2060, 0x2064),
  ...range(0x2066, 0x206f),
  0xfeff,
  ...range(0xfff9, 0xfffb),
  0x1d173,
  0xe0001,
  ...range(0xe0020, 0xe0025),
  0xe007f,
];
/** Where such a character may stand. */
const PLACES = [
  '标题',
  '责任单位',
  '完成时间',
  '列名',
  '文件名',
  '文件夹名',
  '参数',
  '规则',
  '选项',
  '类型',
  '忽略',
] as const;

const NAMES_OF_GROUPS = 8;

/** Several characters are tried in one run, each between letters: the report names the one that came through. */
const groups = Array.from({ length: Math.ceil(CODES.length / NAMES_OF_GROUPS) }, (_, at) =>
  CODES.slice(at * NAMES_OF_GROUPS, (at + 1) * NAMES_OF_GROUPS),
);

/** Puts a word into one of the places, and runs the command line over it. */
async function outcome(place: (typeof PLACES)[number], codes: readonly number[]): Promise<Run> {
  const marks = codes.map((code) => `x${String.fromCodePoint(code)}y`);
  const inText = tableWith(place, marks.join(''));
  if (inText !== undefined) return await gongkai(['check', '.'], { cwd: folderWith({ [FILE]: inText }) });
  // What cannot be part of a name of a file or of an argument is left out of it.
  const name = marks
    .filter((mark) => !/[\0/]/u.test(mark))
    .join('')
    .slice(0, 60);
  return await withName(place, name);
}

const FILE = 'a.tasks.yaml';

/** A table with a word in its text; undefined for a place that is outside of it. */
function tableWith(place: (typeof PLACES)[number], word: string): string | undefined {
  const quoted = JSON.stringify(word);
  switch (place) {
    case '标题':
      return head(quoted) + lines({}) + lines({ 工作任务: quoted });
    case '责任单位':
      return head('表') + lines({ 责任单位: quoted }) + lines({ 责任单位: `[${quoted}, ${quoted}]` });
    case '完成时间':
      return head('表') + lines({ 完成时间: quoted });
    case '列名':
      return head('表') + lines({ [quoted]: '甲', [`"责任单位${word}"`]: '乙' });
    case '类型':
      return head('表', quoted) + lines({});
    case '忽略': {
      const inOneLine = word.replaceAll(/[\r\n\u0085\u2028\u2029]/gu, '');
      return head('表') + lines({ 责任单位: `甲 # 忽略 ${inOneLine} 原因` });
    }
    default:
      return undefined;
  }
}

function head(title: string, kind = '任务分工'): string {
  return `类型: ${kind}\n标题: ${title}\n成文日期: 2025-01-10\n条目:\n`;
}

function lines(more: Readonly<Record<string, string>>): string {
  const fields = { 工作任务: '甲', 责任单位: '市财政局', 完成时间: '2025年13月', ...more };
  return Object.entries(fields)
    .map(([key, value], at) => `${at === 0 ? '  - ' : '    '}${key}: ${value}\n`)
    .join('');
}

/** Runs the command line with a word in the name of a file or in an argument. */
async function withName(place: (typeof PLACES)[number], name: string): Promise<Run> {
  const text = head('表') + lines({});
  const cwd = folderWith(/^文件/u.test(place) ? {} : { [FILE]: text });
  switch (place) {
    case '文件名':
      writeFileSync(join(cwd, `${name}.tasks.yaml`), text);
      return await gongkai(['check', '.', '--language', 'en'], { cwd });
    case '文件夹名':
      mkdirSync(join(cwd, name));
      writeFileSync(join(cwd, name, FILE), text);
      writeFileSync(join(cwd, name, 'b.units.yaml'), 'x: [');
      return await gongkai(['check', '.'], { cwd });
    case '参数':
      return await gongkai(['check', `${name}.tasks.yaml`], { cwd });
    case '规则':
      return await gongkai(['explain', name], { cwd });
    default:
      return await gongkai(['check', '.', `--${name}`, '--today', name], { cwd });
  }
}

/** All of them. */
export const TERMINAL: readonly Attack[] = PLACES.flatMap((place) =>
  groups.map(
    (codes): Attack => ({
      name: `${place} with ${codes.map((code) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`).join(' ')}`,
      run: async () => {
        const run = await outcome(place, codes);
        const said = run.out + run.err;
        if (said === '') return 'nothing was said';
        // A line break ends each line of a report; one of the document's would begin a line with our letter.
        const through = codes.find((code) =>
          code === 0x0a ? /^y/mu.test(said) : said.includes(String.fromCodePoint(code)),
        );
        return through === undefined
          ? faultOf(run)
          : `U+${through.toString(16)} reaches the terminal: ${JSON.stringify(said.slice(0, 300))}`;
      },
    }),
  ),
);
