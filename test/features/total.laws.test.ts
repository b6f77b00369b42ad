// Features answer at every place of every prefix of every example, and never throw.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { analyse } from '../../server/analysis/open-text.ts';
import {
  type CompletionItem,
  complete,
  PinyinReadings,
} from '../../server/features/completion/completion.ts';
import { fixAll, fixes } from '../../server/features/fixes.ts';
import { folding } from '../../server/features/folding.ts';
import { hover } from '../../server/features/hover/hover.ts';
import { outline } from '../../server/features/outline.ts';
import { selection } from '../../server/features/selection.ts';
import { status } from '../../server/features/status.ts';
import { CURSOR, DIRECTORY, worldOf } from './cursor.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples', import.meta.url));
const WORLD = worldOf(DIRECTORY);
const READINGS = new PinyinReadings();
const PREFIXES = 12;

const files = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.yaml'),
);

/** A text that is cut off anywhere, its places spread over the whole of it. */
function cuts(text: string): number[] {
  return Array.from({ length: PREFIXES }, (_, index) =>
    Math.floor(((index + 0.37) * text.length) / PREFIXES),
  );
}

/** What is wrong with the answers at an offset; nothing may be, whatever the text. */
function faults(text: string, offset: number): string[] {
  const analysis = analyse(text, WORLD);
  const found = hover(analysis, offset);
  const wrong: readonly (readonly [string, boolean])[] = [
    ...complete(analysis, offset, READINGS).items.map((item): [string, boolean] => [
      `offer ${item.label}`,
      isMisplaced(item, text, offset),
    ]),
    ['hover', found !== undefined && (found.span.start > offset || found.span.end < offset)],
    ['selection', selection(analysis, offset).length === 0],
    ['status', status(analysis).kinds.length !== analysis.docs.length],
    ['fixes', fixes(analysis, { start: offset, end: offset }).some(({ edits }) => edits.length === 0)],
    ['fix all', fixAll(analysis).some(({ span }) => span.end > text.length)],
    ['folding', folding(analysis).some(({ start, end }) => !text.slice(start, end).includes('\n'))],
    ['outline', outline(analysis).some(({ span }) => span.end > text.length)],
  ];
  return wrong.filter(([, is]) => is).map(([what]) => `${what} at ${offset}`);
}

/** An offer replaces a stretch around the cursor on its line, and its filter is what is typed of it. */
function isMisplaced(
  { edit, filter, extraEdits = [] }: CompletionItem,
  text: string,
  offset: number,
): boolean {
  const { start, end } = edit.span;
  const around = start <= offset && offset <= end && !text.slice(start, end).includes('\n');
  return !around || text.slice(start, offset) !== filter || extraEdits.some(({ span }) => span.end > start);
}

test('there are examples', () => {
  expect(files.length).toBeGreaterThanOrEqual(7);
});

test.each(files)('prefixes of %s', (file) => {
  const text = readFileSync(join(EXAMPLES, file), 'utf8');
  expect(cuts(text).flatMap((end) => faults(text.slice(0, end), end))).toEqual([]);
});

test.each(files)('places in %s, at most one typed letter away', (file) => {
  const text = readFileSync(join(EXAMPLES, file), 'utf8').slice(0, 4000);
  const typed = cuts(text).flatMap((at) => {
    return faults(`${text.slice(0, at)}s${text.slice(at)}`, at + 1);
  });
  expect(typed).toEqual([]);
});

const ODD = [
  '‸',
  '\r\n‸\r\n',
  '\uFEFF‸',
  '\uFEFF类‸',
  '- ‸',
  '-‸',
  '---\n‸',
  '---‸',
  '...\n‸',
  '[‸',
  '{类型: ‸',
  '"‸',
  '|\n ‸',
  '条目: [{工作任务: ‸',
  '条目:\n- ‸',
  '条目:\n-\n  ‸',
  '条目:\n  -\n    责任‸',
  '条目:\n\t- ‸',
  '条目:\n　　- 责任‸',
  '条目:\n  - - ‸',
  '条目:\n  - 条目:\n    - 条目:\n      - ‸',
  '类型: 任务分工\n条目:\n  - &a 责任单位: 甲\n  - *a‸',
  '类型: 任务分工\n条目: ‸',
  ': ‸',
  '：‸',
  '? ‸',
  '%YAML 1.2\n‸',
  '类型: 任务分工\n条目:\n  - 责任单位: （（（、‸',
  '类型: 任务分工\n条目:\n  - 责任单位: ））‸、',
  `类型: 任务分工\n条目:\n  - 责任单位: ${'s'.repeat(5000)}‸`,
  '类型: 单位名录\n条目:\n  - 曾用名:\n      - 名称: ‸',
];

test.each(ODD)('odd text %j', (marked) => {
  expect(faults(marked.replace(CURSOR, ''), marked.indexOf(CURSOR))).toEqual([]);
});
