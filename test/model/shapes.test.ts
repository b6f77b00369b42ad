// The shapes of entries: the same headings in the same order are one object, which answers once what follows from them.
import { expect, it } from 'vitest';
import { readDocuments } from '../../server/model/document/book.ts';
import { walk } from '../../server/model/document/document.ts';
import { ENTRIES_KEY } from '../../server/model/document/read.ts';
import type { Shape } from '../../server/model/document/shapes.ts';
import { STANDARD } from '../../server/model/standard/standard.ts';
import { Source } from '../../server/text/source.ts';

const TABLE = `类型: 任务分工
条目:
  - 工作任务: 甲
    责任单位: 市教育局
  - 工作任务: 乙
    责任单位: 市公安局
  - 责任单位: 市公安局
    工作任务: 丙
  - 工作任务: 组
    条目:
      - 工作任务: 丁
        责任单位: 市教育局
    责任单位: 市公安局
  - 章节: 一、其他
  - 戊
`;

function shapesIn(text: string): readonly Shape[] {
  const source = new Source(text, ENTRIES_KEY);
  while (!source.isRead) source.advance();
  return readDocuments(source, STANDARD).flatMap((doc) =>
    [...walk(doc.entries)].map(({ entry }) => entry.shape),
  );
}

it('are one for the same headings in the same order, wherever they stand', () => {
  const [first, second, turned, group, inner] = shapesIn(TABLE);
  expect(second).toBe(first);
  expect(inner).toBe(first);
  expect(group).toBe(first);
  expect(turned).not.toBe(first);
});

it('know the places of elements and of types', () => {
  const [first, , turned] = shapesIn(TABLE);
  expect(first?.headings).toBe('工作任务\n责任单位');
  expect([first?.indexOf('task'), first?.indexOf('responsible'), first?.indexOf('guide')]).toEqual([
    0,
    1,
    undefined,
  ]);
  expect(turned?.indexOf('responsible')).toBe(0);
  expect(first?.holding('units')).toEqual([1]);
  expect(first?.holding('domains')).toEqual([]);
});

it('have no columns where an entry has no headings', () => {
  const shapes = shapesIn(TABLE);
  expect(shapes.slice(-2).map(({ columns }) => columns.length)).toEqual([0, 0]);
  expect(shapes.at(-1)).toBe(shapes.at(-2));
});

it('answer once, even where the answer is nothing', () => {
  const [shape] = shapesIn(TABLE);
  let asked = 0;
  const read = (): undefined => {
    asked++;
    return undefined;
  };
  expect([shape?.once(read), shape?.once(read)]).toEqual([undefined, undefined]);
  expect(asked).toBe(1);
});

it('stay right however many there are', () => {
  const rows = Array.from({ length: 6000 }, (_, index) => `  - 栏目${index}: 甲\n    责任单位: 市教育局\n`);
  const shapes = shapesIn(`类型: 任务分工\n条目:\n${rows.join('')}`);
  expect(shapes.map(({ headings }) => headings)).toEqual(rows.map((_, index) => `栏目${index}\n责任单位`));
  expect(shapes.every((shape) => shape.indexOf('responsible') === 1)).toBe(true);
});
