// What is asked at the cursor looks at the text and the entries around it, however long the file is: counted, not timed.
import { expect, test } from 'vitest';
import type { Analysis } from '../../server/analysis/analyse.ts';
import { analyse, OpenText } from '../../server/analysis/open-text.ts';
import { complete } from '../../server/features/completion/completion.ts';
import { fixes } from '../../server/features/fixes.ts';
import { hover } from '../../server/features/hover/hover.ts';
import { selection } from '../../server/features/selection.ts';
import { readDocuments } from '../../server/model/document/book.ts';
import { STANDARD } from '../../server/model/standard/standard.ts';
import { readSource } from '../../server/text/source.ts';
import { CURSOR, DIRECTORY, labels, worldOf } from './cursor.ts';

const WORLD = worldOf(DIRECTORY);
const FEW = 1200;
const MANY = 3600;
/** What halving may look at in addition. */
const HALVING = 60;

/** What joins or gathers all of a text, and must not be asked. */
const WHOLE: ReadonlySet<PropertyKey> = new Set(['text', 'blocks', 'documents', 'all']);

/** A value of which nothing that gathers everything can be asked. */
function guarded<T extends object>(value: T, instead: Readonly<Partial<Record<keyof T, unknown>>>): T {
  return new Proxy(value, {
    get: (target, key) => {
      if (WHOLE.has(key)) throw new Error(`${String(key)} is asked at the cursor`);
      if (key in instead) return instead[key as keyof T];
      const known: unknown = Reflect.get(target, key);
      return typeof known === 'function' ? known.bind(target) : known;
    },
  });
}

/** A list that counts how often one of its items is looked at. */
function counted<T>(items: readonly T[], count: () => void): readonly T[] {
  return new Proxy(items, {
    get: (target, key) => {
      if (typeof key === 'string' && /^\d+$/u.test(key)) count();
      return Reflect.get(target, key) as unknown;
    },
  });
}

/** How many entries are looked at to answer; throws when the whole text is. */
function looked(text: string, ask: (analysis: Analysis) => unknown): number {
  let looks = 0;
  const count = (): void => {
    looks += 1;
  };
  const source = readSource(text, '条目');
  const docs = readDocuments(source, STANDARD).map((doc) => {
    return guarded(doc, { entries: counted(doc.entries, count) });
  });
  const guardedSource = guarded(source, { pages: guarded(source.pages, {}) });
  expect(ask({ source: guardedSource, docs, findings: [], world: WORLD })).toBeDefined();
  return looks;
}

/** A table with one marked entry in its middle. */
function table(rows: number, marked: string): string {
  const row = (_: unknown, index: number): string => {
    return `  - 工作任务: 第${index}项\n    责任单位: 市财政局、市发改委\n    完成时间: 2030年${1 + (index % 12)}月底前\n`;
  };
  const half = Array.from({ length: rows / 2 }, row).join('');
  return `类型: 任务分工\n标题: 表\n条目:\n${half}${marked}${half}`;
}

const OFFERED = [
  ['a unit', '  - 工作任务: 甲\n    责任单位: 市财政局、s‸\n'],
  ['a deadline', '  - 工作任务: 甲\n    完成时间: ‸\n'],
  ['a heading', '  - 工作任务: 甲\n    ‸\n'],
  ['a new entry', '  - ‸\n'],
  ['a blank line', '\n‸\n'],
  ['a few letters on a line of their own', '  - 工作任务: 甲\n  z‸\n'],
  ['a dash that stands too deep', '  - 工作任务: 甲\n    - ‸\n'],
  ['an entry of one line', '  - { 工作任务: 甲, 责任单位: ‸ }\n'],
] as const;

test.each(OFFERED)('completion of %s', (_, marked) => {
  const ask = (rows: number): number => {
    const text = table(rows, marked);
    const offset = text.indexOf(CURSOR);
    return looked(text.replace(CURSOR, ''), (analysis) => complete(analysis, offset).items[0]);
  };
  expect(ask(MANY)).toBeLessThanOrEqual(ask(FEW) + HALVING);
});

const ASKED = [
  ['a heading', '  - 责任‸单位: 市财政局\n'],
  ['a unit', '  - 责任单位: 市财‸政局\n'],
  ['a deadline', '  - 完成时间: 2030年‸底前\n'],
  ['a rule', '  - 责任单位: 市财政局 # 忽略 unit-un‸known 是的\n'],
] as const;

test.each(ASKED)('hover on %s, and what is selected there', (_, marked) => {
  const ask = (rows: number): number => {
    const text = table(rows, marked);
    const offset = text.indexOf(CURSOR);
    return looked(text.replace(CURSOR, ''), (analysis) => {
      return selection(analysis, offset).length > 0 ? hover(analysis, offset) : undefined;
    });
  };
  expect(ask(MANY)).toBeLessThanOrEqual(ask(FEW) + HALVING);
});

test('fixes at a place look at the findings of its block', () => {
  const text = table(400, '').replaceAll('责任单位: ', '责任单位：');
  const { source, docs, findings } = analyse(text, WORLD);
  let looks = 0;
  const few = counted(findings, () => {
    looks += 1;
  });
  const start = text.indexOf('：', text.length / 2);
  const found = fixes({ source, docs, findings: few, world: WORLD }, { start, end: start });
  expect(found.map(({ finding }) => finding.rule)).toContain('colon-full-width');
  expect(findings.length).toBeGreaterThanOrEqual(400);
  expect(looks).toBeLessThan(HALVING);
});

test('in a text that is still being read, what is read is answered and the rest is not guessed', () => {
  const text = table(FEW, '');
  const open = new OpenText(text, WORLD);
  open.work(() => open.docs[0]?.entries[2] !== undefined);
  expect(open.source.isRead).toBe(false);
  const behind = (words: string, from: number): number => text.indexOf(words, from) + words.length;
  const first = behind('责任单位: 市', 0);
  expect(complete(open, first).items.length).toBeGreaterThan(0);
  expect(hover(open, first)).toBeDefined();
  const later = behind('责任单位: 市', text.length - 500);
  expect(complete(open, later).items).toEqual([]);
  expect(hover(open, later)).toBeUndefined();
});

test('an empty first line is a place for a key', () => {
  expect(labels('‸\n标题: 表')).toContain('类型');
});
