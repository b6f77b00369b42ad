// What an editor shows of a whole file: outline, folding, status, growing selections.
import { expect, test } from 'vitest';
import { analyse } from '../../server/analysis/open-text.ts';
import { folding } from '../../server/features/folding.ts';
import { type OutlineNode, outline } from '../../server/features/outline.ts';
import { selection } from '../../server/features/selection.ts';
import { status } from '../../server/features/status.ts';
import { atCursor, worldOf } from './cursor.ts';

const TASKS = `# 说明
类型: 任务分工
标题: 表
条目:
  - 章节: 一、总体任务
    条目:
      - 工作任务: 甲
        责任单位: 市财政局
        完成时间: 2030年底前

      - 工作任务: 乙
        条目:
          - 具体事项: 一
            责任单位: 市教育局
          - 具体事项: 二
            责任单位: 市教育局
  - 工作任务: 丙
    责任单位: 市财政局
# 完
`;
const UNITS = '类型: 单位名录\n标题: 名录\n条目:\n  - 名称: 市教育局\n    简称: [教育局]\n';

function sketch(nodes: readonly OutlineNode[], depth = 0): string[] {
  return nodes.flatMap(({ kind, name, detail, children }) => {
    return [
      `${'  '.repeat(depth)}${kind}: ${name}${detail === '' ? '' : ` · ${detail}`}`,
      ...sketch(children, depth + 1),
    ];
  });
}

test('outline: sections, groups and entries with the numbers that are printed', () => {
  expect(sketch(outline(analyse(TASKS, worldOf())))).toEqual([
    'section: 一、总体任务',
    '  entry: 1 甲 · 2030年底前',
    '  group: 2 乙',
    '    entry: 一 · 市教育局',
    '    entry: 二 · 市教育局',
    'entry: 3 丙 · 市财政局',
  ]);
});

test('outline: several documents are nodes of their own; written numbers are kept and counted on', () => {
  const text = `类型: 任务分工\n标题: 甲表\n条目:\n  - 序号: （5）\n    工作任务: 一\n  - 工作任务: 二\n---\n${UNITS}`;
  expect(sketch(outline(analyse(text, worldOf())))).toEqual([
    'document: 甲表 · 任务分工',
    '  entry: （5） 一',
    '  entry: 6 二',
    'document: 名录 · 单位名录',
    expect.stringContaining('市教育局'),
  ]);
});

test('outline: long tasks are cut, empty entries have a name, every selection lies in its node', () => {
  const text = `类型: 任务分工\n条目:\n  - 工作任务: ${'长'.repeat(60)}\n  - \n  - 工作任务: "开\n    责任单位: 市教育局\n  - 只有文字\n`;
  const nodes = outline(analyse(text, worldOf()));
  expect(nodes.map(({ name }) => name.length)).toEqual([26, 5, expect.any(Number), 5]);
  expect(nodes[1]?.name).toBe('2 （空）');
  for (const { span, selection: chosen } of nodes) {
    expect(span.start).toBeLessThanOrEqual(chosen.start);
    expect(chosen.end).toBeLessThanOrEqual(span.end);
  }
});

test('outline and folding are capped', () => {
  const rows = '  - 工作任务: 甲\n    完成时间: 长期\n'.repeat(100);
  const analysis = analyse(`类型: 任务分工\n条目:\n${rows}`, worldOf());
  const { source, world, findings } = analysis;
  const large = { source, world, findings, docs: Array.from({ length: 60 }, () => analysis.docs).flat() };
  expect(sketch(outline(large))).toHaveLength(5000);
  expect(folding(large)).toHaveLength(5000 + large.docs.length);
});

function folded(text: string): string[] {
  return folding(analyse(text, worldOf())).map(({ start, end }) => {
    const lines = text.slice(start, end).split('\n');
    return `${lines[0]?.trim()} … ${lines.at(-1)?.trim()}`;
  });
}

test('folding: header, sections, groups and entries, without the blank lines behind them', () => {
  expect(folded(TASKS)).toEqual([
    '类型: 任务分工 … 标题: 表',
    '章节: 一、总体任务 … 责任单位: 市教育局',
    '工作任务: 甲 … 完成时间: 2030年底前',
    '工作任务: 乙 … 责任单位: 市教育局',
    '具体事项: 一 … 责任单位: 市教育局',
    '具体事项: 二 … 责任单位: 市教育局',
    '工作任务: 丙 … 责任单位: 市财政局',
  ]);
});

test('folding: whole documents, where there are several', () => {
  expect(folded(`${UNITS}---\n${UNITS}`).filter((line) => line.startsWith('类型'))).toEqual([
    '类型: 单位名录 … 简称: [教育局]',
    '类型: 单位名录 … 标题: 名录',
    '类型: 单位名录 … 简称: [教育局]',
    '类型: 单位名录 … 标题: 名录',
  ]);
});

test('status: the kinds, and the findings by severity', () => {
  const analysis = analyse(`${TASKS}---\n类型: 不知\n---\n${UNITS}`, worldOf());
  const { kinds, counts } = status(analysis);
  expect(kinds).toEqual(['任务分工', undefined, '单位名录']);
  const all = counts.error + counts.warning + counts.info + counts.hint;
  expect(all).toBe(analysis.findings.length);
  expect(counts.error).toBe(analysis.findings.filter(({ severity }) => severity === 'error').length);
});

test('selection grows from a name to the whole text', () => {
  const { analysis, offset } = atCursor(TASKS.replace('市财政局', '市发改委、市财‸政局'));
  const { text } = analysis.source;
  const texts = selection(analysis, offset).map(({ start, end }) => text.slice(start, end).split('\n')[0]);
  expect(texts).toEqual([
    '市财政局',
    '市发改委、市财政局',
    '责任单位: 市发改委、市财政局',
    '工作任务: 甲',
    '章节: 一、总体任务',
    '类型: 任务分工',
    '# 说明',
  ]);
});
