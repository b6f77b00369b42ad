// Measures how much of checked files stays in memory, once while they are kept and once when they are not. A program of
// its own, because what the engine has learnt of other work before would count: prints `{ kept, dropped }` in bytes.
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Commons } from '../../server/analysis/commons.ts';
import { analyse, type OpenText } from '../../server/analysis/open-text.ts';
import { exampleWorld } from '../../server/rules/example.ts';

setFlagsFromString('--expose-gc');
const collect: (options?: { readonly type: 'minor' }) => void = runInNewContext('gc');

const world = exampleWorld({
  directory: '类型: 单位名录\n标题: 某县单位名录\n条目:\n  - 名称: 县民政局\n  - 名称: 县教育局\n',
});

const FILES = 12;
const ENTRIES = 40;

/** A table with something of everything: numbers, units known and unknown, deadlines, texts. */
function table(file: number): string {
  const entries = Array.from(
    { length: ENTRIES },
    (_, row) =>
      `  - 序号: ${row + 1}\n    工作任务: 编制第${file}号文件的第${row}项事项目录，做好解释\n    责任单位:\n      - 县民政局\n      - ${row % 9 === 0 ? '县教育剧' : '县教育局'}\n    完成时间: 2024年${1 + (row % 12)}月底前\n`,
  );
  return `类型: 任务分工\n标题: 第${file}号任务分工表\n成文日期: 2024-01-02\n条目:\n${entries.join('')}`;
}

/** How much more is in memory, in bytes, after all files were checked and young memory was collected twice. */
function growth(commons: Commons, keep: (open: OpenText) => void): number {
  collect();
  const before = getHeapStatistics().used_heap_size;
  for (let file = 0; file < FILES; file++) {
    const open = analyse(table(file), world, commons);
    if (open.findings.length === 0) throw new Error('nothing was found');
    keep(open);
  }
  collect({ type: 'minor' });
  collect({ type: 'minor' });
  return getHeapStatistics().used_heap_size - before;
}

const commons = new Commons();
growth(commons, () => {});
const texts: OpenText[] = [];
const kept = growth(commons, (open) => texts.push(open));
if (texts.length !== FILES) throw new Error('not all were kept');
texts.length = 0;
console.log(JSON.stringify({ kept, dropped: growth(commons, () => {}) }));
