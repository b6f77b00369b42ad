// Bad input: texts that nobody means, or that somebody means ill. Each gives one clear finding, no crash and no freeze.

import { describe, expect, it } from 'vitest';
import { analyse, type OpenText } from '../../server/analysis/open-text.ts';
import { exampleWorld } from '../../server/rules/example.ts';
import { rewritten } from '../text/rewritten.ts';
import { strayPlaces, told } from './told.ts';

/** What is promised is two seconds; a busy machine gets five times as long before the test complains. */
const PATIENCE = 10_000;

const WORLD = exampleWorld();
const HEAD = '类型: 任务分工\n标题: 任务分工表\n条目:\n';
const ENTRY = '  - 工作任务: 编制政务公开事项目录\n    责任单位: 市政府办公室\n    完成时间: 长期\n';

/** A bad text, the rules that speak of it, and words of the first message. */
type Bad = readonly [name: string, text: () => string, rules: readonly string[], words: RegExp];

const DAMAGED: readonly Bad[] = [
  ['an empty file', () => '', ['entries-missing'], /文件是空的/u],
  ['blank lines only', () => '\n \n\n', ['entries-missing'], /文件是空的/u],
  ['a byte order mark only', () => '\ufeff', ['entries-missing'], /文件是空的/u],
  ['comments only', () => '# 一\n# 二\n', ['entries-missing'], /文件是空的/u],
  ['100,000 comments only', () => '# 注\n'.repeat(100_000), ['entries-missing'], /文件是空的/u],
  ['a NUL byte', () => HEAD + ENTRY.replace('公开', '公\0开'), ['character-broken'], /看不见的控制字符/u],
  [
    'a NUL byte behind each letter, as of UTF-16',
    () => HEAD + ENTRY.replace('编制', '编\0制\0目\0'),
    ['character-broken'],
    /共3处/u,
  ],
  [
    'a lone high surrogate',
    () => HEAD + ENTRY.replace('公开', '公\ud83d开'),
    ['character-broken'],
    /已经损坏/u,
  ],
  [
    'a lone low surrogate',
    () => HEAD + ENTRY.replace('公开', '公\udc00开'),
    ['character-broken'],
    /已经损坏/u,
  ],
  [
    'marks of a merge',
    () => `${HEAD}<<<<<<< HEAD\n${ENTRY}=======\n${ENTRY}${ENTRY}>>>>>>> main\n${ENTRY}`,
    ['conflict-markers'],
    /版本合并/u,
  ],
];

const LEVELS = Array.from({ length: 200 }, (_, level) => level);
const LAUGHS = LEVELS.slice(1, 10).map((level) => {
  const list = Array.from({ length: 9 }, () => `*a${level - 1}`).join(', ');
  return `    备注${level}: &a${level} [${list}]\n`;
});
const TOO_DEEP = /层次太多/u;
const TOO_MANY = /展开后内容过多/u;

const NESTED: readonly Bad[] = [
  ['lists in lists', () => cell(`${'['.repeat(200)}甲${']'.repeat(200)}`), ['yaml-syntax'], TOO_DEEP],
  ['maps in maps', () => cell(`${'{甲: '.repeat(200)}乙${'}'.repeat(200)}`), ['yaml-syntax'], TOO_DEEP],
  ['brackets that never close', () => cell('['.repeat(200)), ['yaml-syntax'], /没有右括号/u],
  ['dashes behind dashes', () => `${HEAD}  ${'- '.repeat(200)}甲\n`, ['yaml-syntax'], TOO_DEEP],
  [
    'keys below keys',
    () => cell(`\n${LEVELS.map((level) => `${' '.repeat(6 + level)}甲:\n`).join('')}`),
    ['yaml-syntax'],
    TOO_DEEP,
  ],
  [
    'groups in groups',
    () => `类型: 任务分工\n标题: 表\n${LEVELS.map(group).join('')}`,
    ['yaml-syntax'],
    TOO_DEEP,
  ],
  ['20,000 brackets', () => cell('['.repeat(20_000)), ['yaml-syntax'], /没有右括号/u],
];

const ALIASES: readonly Bad[] = [
  [
    '5,000 aliases of one unit in one list',
    () => `${HEAD}${ENTRY.replace(': 编', ': &a 编')}    备注: [${Array(5000).fill('*a').join(', ')}]\n`,
    ['yaml-syntax'],
    TOO_MANY,
  ],
  [
    '5,000 aliases of a list',
    () => `${HEAD}${ENTRY}    责任: &a [甲, 乙, 丙]\n    备注: [${Array(5000).fill('*a').join(', ')}]\n`,
    ['yaml-syntax'],
    TOO_MANY,
  ],
  [
    'a billion laughs',
    () => `${HEAD}${ENTRY}    备注0: &a0 [哈]\n${LAUGHS.join('')}`,
    ['yaml-syntax'],
    TOO_MANY,
  ],
  ['an alias of itself', () => cell('&a [甲, *a]'), ['yaml-syntax'], /./u],
];

describe.each([
  ['damaged text', DAMAGED],
  ['200 levels', NESTED],
  ['aliases', ALIASES],
] as const)('%s', (_, bad) => {
  it.each(bad)('%s', (_name, text, rules, words) => {
    const { findings } = analysedInTime(text());
    expect(findings.map(({ rule }) => rule)).toEqual(rules);
    expect(findings[0]?.message.zh).toMatch(words);
  });
});

describe('much', () => {
  it('of it, 10 MB of entries, is read to its end', () => {
    const entry = ENTRY.replace('目录', '目录，动态调整更新'.repeat(40));
    const count = Math.ceil(10_000_000 / new TextEncoder().encode(entry).length);
    const late = ENTRY.replace('长期', '2020年2月30日前');
    const { findings, docs } = analysedInTime(HEAD + entry.repeat(count) + late);
    expect(docs[0]?.entries.length).toBe(count + 1);
    expect(findings.map(({ rule }) => rule)).toEqual(['deadline-impossible']);
  });

  it('of it, a thousand tables in one file', () => {
    const { docs, findings } = analysedInTime(`${HEAD}${ENTRY}---\n`.repeat(1000).replace(/---\n$/u, ''));
    expect(docs.length).toBe(1000);
    expect(findings).toEqual([]);
  });
});

/** One cell with odd content in a table that is right but for that. */
function cell(content: string): string {
  return `${HEAD}${ENTRY}    指导单位: ${content}\n`;
}

function group(level: number): string {
  return `${' '.repeat(4 * level)}条目:\n${' '.repeat(4 * level)}  - 章节: 第${level}层\n`;
}

/** Analyses a text from scratch and again after one letter: in time, with places inside, and with one answer. */
function analysedInTime(text: string): OpenText {
  const begun = performance.now();
  const analysis = analyse(text, WORLD);
  expect(performance.now() - begun).toBeLessThan(PATIENCE);
  expect(strayPlaces(analysis)).toEqual([]);
  const before = told(analysis);
  const changed = rewritten(`${text}#`, WORLD, analysis);
  expect(strayPlaces(changed)).toEqual([]);
  const back = rewritten(text, WORLD, changed);
  expect(told(back)).toBe(before);
  return back;
}
