// Every column, header key and comment with 12,000 characters of every word and sign that the languages know: no text
// takes more time than in proportion to its length, in the checks and in what an editor asks of it.
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/analysis/open-text.ts';
import { complete } from '../../server/features/completion.ts';
import { csv } from '../../server/features/csv.ts';
import { fixAll, fixes } from '../../server/features/fixes.ts';
import { folding } from '../../server/features/folding.ts';
import { hover } from '../../server/features/hover.ts';
import { htmlPage } from '../../server/features/html.ts';
import { layout } from '../../server/features/layout.ts';
import { markdown } from '../../server/features/markdown.ts';
import { outline } from '../../server/features/outline.ts';
import { selection } from '../../server/features/selection.ts';
import { STANDARD } from '../../server/model/standard.ts';
import { DIRECTORY, worldOf } from '../features/cursor.ts';
import { loadTokens } from '../grammar/tokens.ts';
import { excess } from './cost.ts';
import { names, patternWords, SIGNS } from './words.ts';

const WORLD = worldOf(DIRECTORY);
const WORDS = [...patternWords(), ...names()];
const PATIENCE = 300_000;

/** A text around words, and where in it the words stand. */
type Around = (words: string) => string;

interface Column {
  readonly kind: string;
  readonly heading: string;
  readonly type: string;
}

const COLUMNS: readonly Column[] = STANDARD.kinds.flatMap(({ name, elements }) => {
  return elements.map(({ name: heading, type }) => ({ kind: name, heading, type }));
});
const TYPES = [...new Set(COLUMNS.map(({ type }) => type))];

/** How words may stand in a cell. */
const FORMS: readonly (readonly [form: string, cell: Around])[] = [
  ['as they are', (words) => words],
  ['quoted', (words) => `"${words}"`],
  ['in a list', (words) => `[甲, ${words}]`],
  ['with labels', (words) => `{${words}: 甲, 乙: ${words}}`],
  ['on lines', (words) => `|\n      甲\n      ${words}\n      乙`],
  ['behind a name', (words) => `市财政局（${words}）、市教育局`],
];

function row({ kind, heading }: Column, cell: string): string {
  return `类型: ${kind}\n标题: 某县任务分工表\n地区: 某县\n成文日期: 2024-01-01\n条目:\n  - ${heading}: ${cell}\n`;
}

/** Where else words may stand. */
const PLACES: readonly (readonly [place: string, text: Around])[] = [
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

/** Every word under the columns of a type in turn, so that each word stands in each type of column. */
function cellsOf(type: string): readonly (readonly [string, Column])[] {
  const columns = COLUMNS.filter((column) => column.type === type);
  const each = columns.flatMap((column) => SIGNS.map((sign) => [sign, column] as const));
  const inTurn = WORDS.flatMap((word, index) => {
    return columns
      .slice(index % columns.length, (index % columns.length) + 1)
      .map((column) => [word, column] as const);
  });
  return [...each, ...inTurn];
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

  it.each(PLACES)('in %s', { timeout: PATIENCE }, (place, text) => {
    const words = [...SIGNS, ...everyNth(WORDS, 10, place.length)];
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

describe('whatever is asked of them', () => {
  it.each(FORMS)('in a cell %s', { timeout: PATIENCE }, (form, cell) => {
    const columns = TYPES.flatMap((type) => COLUMNS.filter((column) => column.type === type).slice(0, 1));
    const wrong = columns.flatMap((column, turn) => {
      const words = [...everyNth(SIGNS, 3, turn), ...everyNth(WORDS, 60, turn)];
      return words.flatMap((word) => {
        return told(
          column.heading,
          excess(word, (words) => ask(row(column, cell(words)))),
        );
      });
    });
    expect(wrong, form).toEqual([]);
  });

  it.each(TYPES)('in columns of %s, each with another number', { timeout: PATIENCE }, (type) => {
    const [column] = COLUMNS.filter((each) => each.type === type);
    const words = [
      ...'、，；/ ：',
      '市财政局、',
      '每年',
      '月底前，',
      '个工作日内；',
      '扶贫领域、',
      '□政府网站 ',
      '等',
      '第',
    ];
    const wrong = words.flatMap((word) => {
      return column === undefined
        ? []
        : told(
            type,
            excess(word, (same) => ask(row(column, counted(same, word)))),
          );
    });
    expect(wrong).toEqual([]);
  });

  it.each(PLACES)('in %s', { timeout: PATIENCE }, (place, text) => {
    const words = everyNth(SIGNS, 3, place.length);
    expect(
      words.flatMap((word) =>
        told(
          place,
          excess(word, (same) => ask(text(same))),
        ),
      ),
    ).toEqual([]);
  });

  it('by the grammar', { timeout: PATIENCE }, async () => {
    const tokens = await loadTokens();
    const wrong = COLUMNS.filter(({ type }) => /units|deadline|timeLimit|text/.test(type)).flatMap(
      (column, turn) => {
        const words = [...everyNth(SIGNS, 3, turn), ...everyNth(WORDS, 60, turn)];
        return words.flatMap((word) =>
          told(
            column.heading,
            excess(word, (words) => tokens(row(column, words))),
          ),
        );
      },
    );
    expect(wrong).toEqual([]);
  });
});

/** The same number of the word, with a number behind each. */
function counted(words: string, word: string): string {
  let text = '';
  for (let number = 0; number * word.length < words.length; number += 1) text += number + word;
  return text;
}

/** Each `step`th of a list, beginning elsewhere at each turn. */
function everyNth<T>(list: readonly T[], step: number, turn: number): readonly T[] {
  return list.filter((_, index) => index % step === turn % step);
}

function told(where: string, how: string | undefined): string[] {
  return how === undefined ? [] : [`${where}: ${how}`];
}

function check(text: string): number {
  return analyse(text, WORLD).findings.length;
}

/** All that an editor asks, at a place in the middle of the words. */
function ask(text: string): void {
  const analysis = analyse(text, WORLD);
  const offset = Math.max(0, text.length - Math.min(6000, text.length >> 1));
  hover(analysis, offset);
  complete(analysis, offset);
  selection(analysis, offset);
  fixes(analysis, { start: offset, end: offset });
  fixAll(analysis);
  outline(analysis);
  folding(analysis);
  const tables = analysis.docs.map(layout);
  markdown(tables);
  csv(tables);
  htmlPage(tables, '表');
}
