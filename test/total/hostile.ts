// Where hostile words may stand in a document: the columns of all kinds, header keys, comments, and bare lines.
import { analyse } from '../../server/analysis/open-text.ts';
import { STANDARD } from '../../server/model/standard/standard.ts';
import { DIRECTORY, worldOf } from '../features/cursor.ts';
import { names, patternWords } from './words.ts';

/** The world in which they are checked. */
export const WORLD = worldOf(DIRECTORY);

/** All words of the languages. */
export const WORDS = [...patternWords(), ...names()];

/** In ms: many texts are tried on a machine that may be busy. */
export const PATIENCE = 600_000;

/** A text around words, and where in it the words stand. */
export type Around = (words: string) => string;

/** A column of a kind of document. */
export interface Column {
  readonly kind: string;
  readonly heading: string;
  readonly type: string;
}

/** Every column of every kind. */
export const COLUMNS: readonly Column[] = STANDARD.kinds.flatMap(({ name, elements }) => {
  return elements.map(({ name: heading, type }) => ({ kind: name, heading, type }));
});

/** The types of their cells. */
export const TYPES = [...new Set(COLUMNS.map(({ type }) => type))];

/** A document with one cell. */
export function row(column: Column, cell: string): string {
  return rows(column, [cell]);
}

/** A document with cells of one column. */
export function rows({ kind, heading }: Column, cells: readonly string[]): string {
  const entries = cells.map((cell) => `  - ${heading}: ${cell}\n`);
  return `类型: ${kind}\n标题: 某县任务分工表\n地区: 某县\n成文日期: 2024-01-01\n条目:\n${entries.join('')}`;
}

/** Where else words may stand. */
export const PLACES: readonly (readonly [place: string, text: Around])[] = [
  ...STANDARD.headerKeys.map(({ key }): [string, Around] => [
    key,
    (words) => `类型: 标准目录\n${key}: ${words}\n条目:\n  - 公开事项: 甲\n`,
  ]),
  ['a comment', (words) => tasks(`    责任单位: 甲 # ${words}\n# ${words}\n`)],
  ['an ignore', (words) => tasks(`    责任单位: 甲 # 忽略 ${words}\n# 忽略 deadline-past ${words}\n`)],
  ['a heading', (words) => tasks(`    ${words}: 乙\n`)],
  ['a key of the header', (words) => `类型: 任务分工\n${words}: 乙\n条目:\n  - 工作任务: 甲\n`],
  ['a line without a key', (words) => tasks(`    ${words}\n`)],
  ['lines of text', (words) => tasks(`    备注: 甲\n  ${words}\n${words}\n`)],
  ['a file of nothing else', (words) => `${words}\n`],
  ['列 of 表头', (words) => `类型: 任务分工\n表头: [${words}, 甲]\n条目:\n  - 工作任务: 甲\n`],
  ['表头 as a text', (words) => `类型: 任务分工\n表头: 序号、${words}、甲\n条目:\n  - 工作任务: 甲\n`],
  ['a section', (words) => `类型: 任务分工\n条目:\n  - 章节: ${words}\n    条目:\n      - 工作任务: 甲\n`],
];

function tasks(more: string): string {
  return `类型: 任务分工\n标题: 表\n条目:\n  - 工作任务: 甲\n${more}`;
}

/** Each `step`th of a list, beginning elsewhere at each turn. */
export function everyNth<T>(list: readonly T[], step: number, turn: number): readonly T[] {
  return list.filter((_, index) => index % step === turn % step);
}

/** What is wrong, with where it is. */
export function told(where: string, how: string | undefined): string[] {
  return how === undefined ? [] : [`${where}: ${how}`];
}

/** Reads and checks a text; how much is found in it. */
export function check(text: string): number {
  return analyse(text, WORLD).findings.length;
}
