// What an editor asks of a document, at a place in 12,000 characters of any word: no answer takes more time than in
// proportion to the text. The gate tries some words at each place, the long run all.
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/analysis/open-text.ts';
import { complete } from '../../server/features/completion/completion.ts';
import { fixAll, fixes } from '../../server/features/fixes.ts';
import { folding } from '../../server/features/folding.ts';
import { hover } from '../../server/features/hover/hover.ts';
import { outline } from '../../server/features/outline.ts';
import { selection } from '../../server/features/selection.ts';
import { csv } from '../../server/features/table/csv.ts';
import { htmlPage } from '../../server/features/table/html.ts';
import { layout } from '../../server/features/table/layout.ts';
import { markdown } from '../../server/features/table/markdown.ts';
import { loadTokens } from '../grammar/tokens.ts';
import { sample } from '../sample.ts';
import { excess } from './cost.ts';
import {
  type Around,
  COLUMNS,
  everyNth,
  PATIENCE,
  PLACES,
  row,
  TYPES,
  told,
  WORDS,
  WORLD,
} from './hostile.ts';
import { SIGNS } from './words.ts';

/** How words may stand in a cell. */
const FORMS: readonly (readonly [form: string, cell: Around])[] = [
  ['as they are', (words) => words],
  ['quoted', (words) => `"${words}"`],
  ['in a list', (words) => `[甲, ${words}]`],
  ['with labels', (words) => `{${words}: 甲, 乙: ${words}}`],
  ['on lines', (words) => `|\n      甲\n      ${words}\n      乙`],
  ['behind a name', (words) => `市财政局（${words}）、市教育局`],
];

/** What stands after each number in a list of numbers. */
const SEPARATORS: readonly string[] = [
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

describe('whatever is asked of them', () => {
  it.each(FORMS)('in a cell %s', { timeout: PATIENCE }, (form, cell) => {
    const columns = TYPES.flatMap((type) => COLUMNS.filter((column) => column.type === type).slice(0, 1));
    const wrong = columns.flatMap((column, turn) => {
      const words = sample([...everyNth(SIGNS, 3, turn), ...everyNth(WORDS, 60, turn)], 18, turn);
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
    const words = sample(SEPARATORS, 5, TYPES.indexOf(type));
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
    const words = sample(everyNth(SIGNS, 3, place.length), 18, place.length);
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
        const words = sample([...everyNth(SIGNS, 3, turn), ...everyNth(WORDS, 60, turn)], 18, turn);
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
