// Cells that are clean in one document are so in another one, unless a document was asked for it.
import { describe, expect, it } from 'vitest';
import { CleanCells } from '../../server/analysis/clean-cells.ts';
import { DocumentMemory } from '../../server/analysis/document-memory.ts';
import { readDocuments } from '../../server/model/document/book.ts';
import { ENTRIES_KEY } from '../../server/model/document/read.ts';
import { STANDARD } from '../../server/model/standard/standard.ts';
import { exampleWorld } from '../../server/rules/example.ts';
import type { Surroundings } from '../../server/rules/rule.ts';
import { readSource } from '../../server/text/source.ts';

const TEXT = '类型: 任务分工\n标题: 甲表\n成文日期: 2024-03-01\n归档: true\n条目:\n  - 工作任务: 甲\n';
const COLUMN = {};

function memory(common: CleanCells): DocumentMemory {
  const [doc] = readDocuments(readSource(TEXT, ENTRIES_KEY), STANDARD);
  if (doc === undefined) throw new Error('no document');
  return new DocumentMemory(doc.facts, exampleWorld(), common);
}

/** Whether another document takes a cell for clean that one has found clean after it had looked at something. */
function isShared(look: (memory: DocumentMemory) => unknown): boolean {
  const common = new CleanCells();
  const one = memory(common);
  const { asked } = one;
  look(one);
  one.foundClean(COLUMN, '甲', asked);
  expect(one.isClean(COLUMN, '甲')).toBe(true);
  expect(one.isClean({}, '甲')).toBe(false);
  return memory(common).isClean(COLUMN, '甲');
}

describe('a clean cell', () => {
  it('is clean everywhere when no document was asked', () => {
    expect(isShared(() => {})).toBe(true);
    expect(isShared(({ doc }) => doc.kind)).toBe(true);
  });

  it.each<[string, (of: Surroundings) => unknown]>([
    ['the day of issue', ({ doc }) => doc.issued],
    ['whether it is of record', ({ doc }) => doc.archived],
    ['a text of the header', ({ doc }) => doc.header.text('标题')],
    ['a list of the header', ({ doc }) => doc.header.list('表头')],
    ['all of the header', ({ doc }) => doc.header.fields],
  ])('is clean in its own document when that was asked for %s', (_, read) => {
    expect(isShared(read)).toBe(false);
    const ofWord = (_word: string, surroundings: Surroundings): unknown => read(surroundings);
    expect(isShared(({ remember }) => remember('甲', ofWord))).toBe(false);
  });

  it('is clean in its own document when what is remembered of a word rests on that document', () => {
    const day = (_word: string, { doc }: Surroundings): unknown => doc.issued;
    const common = new CleanCells();
    const one = memory(common);
    one.remember('甲', day);
    const { asked } = one;
    one.remember('甲', day);
    one.foundClean(COLUMN, '甲', asked);
    expect(memory(common).isClean(COLUMN, '甲')).toBe(false);
  });
});

describe('CleanCells', () => {
  it('keeps no long texts, and no more than it may', () => {
    const cells = new CleanCells();
    cells.add(COLUMN, '甲'.repeat(301));
    expect(cells.has(COLUMN, '甲'.repeat(301))).toBe(false);
    for (let count = 0; count <= 20_000; count++) cells.add(COLUMN, `甲${count}`);
    expect(cells.has(COLUMN, '甲20000')).toBe(true);
    expect(cells.has(COLUMN, '甲0')).toBe(false);
  });
});
