// A heading that 表头 promises and no entry has.

import type { Doc, Entry, PlacedText } from '../../model/document/document.ts';
import { elementByHeading, headingsOf } from '../../model/standard/standard.ts';
import type { World } from '../../model/world.ts';
import type { Hit, Rule } from '../rule.ts';
import { listedHeadings } from '../support/headings.ts';
import { firstHeadings } from '../support/kind-guess.ts';
import { changedTo } from '../support/mend.ts';
import { nearest } from '../support/nearest.ts';
import { readsHeadings } from '../support/reads.ts';
import { brief, say } from '../support/say.ts';

export const columnEmpty: Rule = {
  id: 'column-empty',
  severity: 'warning',
  needs: ['document', 'kind'],
  title: say('表头列出的栏目没有内容', 'Column promised and never filled'),
  why: say(
    '“表头”列出的每一栏都会印出来。没有一个条目写了它，印出来就是整列空白。',
    'Every column of 表头 is printed. When no entry has it, the whole column is blank.',
  ),
  basis: say(
    '本项目的文件结构：表头决定印出的栏目',
    'The structure of these files: 表头 decides what is printed',
  ),
  wrong: `类型: 任务分工
标题: 任务分工表
表头: [序号, 工作任务, 责任单位, 指导单位]
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: 市政府办公室
`,
  right: `类型: 任务分工
标题: 任务分工表
表头: [序号, 工作任务, 责任单位, 指导单位]
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: 市政府办公室
    指导单位: 省政府办公厅
`,
  opens: true,
  check: {
    of: 'document',
    reads: readsHeadings,
    run(doc, world) {
      if (doc.entries.length === 0) return [];
      return unfilled(doc).map((heading) => hit(heading, doc, world));
    },
  },
};

/** Several headings that a comma or a bracket has run together: a slip with a finding of its own. */
const NO_HEADING = /^$|[，、［］]/u;

/** The promised headings that occur nowhere; the walk ends with the last of them found. */
function unfilled(doc: Doc): PlacedText[] {
  const { kind } = doc;
  const awaited = new Map<unknown, PlacedText>();
  for (const heading of listedHeadings(doc)) {
    const element = kind === undefined ? undefined : elementByHeading(kind, heading.text);
    if (element?.type !== 'seq' && !NO_HEADING.test(heading.text))
      awaited.set(element ?? heading.text, heading);
  }
  const visit = (entries: readonly Entry[]): void => {
    for (const entry of entries) {
      if (awaited.size === 0) return;
      // What cannot be read may hold the column.
      if (entry.block.problems.length > 0) awaited.clear();
      for (const { heading, element } of entry.fields) awaited.delete(element ?? heading.text);
      visit(entry.entries);
    }
  };
  visit(doc.entries);
  return [...awaited.values()];
}

function hit({ text, place }: PlacedText, doc: Doc, { standard }: World): Hit {
  const { kind } = doc;
  const name = brief(text);
  const known = kind !== undefined && elementByHeading(kind, text) !== undefined;
  const headings = known ? [] : firstHeadings(doc);
  const own = kind === undefined ? [] : kind.elements.flatMap(headingsOf);
  const extra = standard.extraColumns.map(({ heading }) => heading);
  const meant = known ? undefined : (nearest(text, headings) ?? nearest(text, [...own, ...extra]));
  const advice =
    meant === undefined || meant === text
      ? say('请补上内容，或从“表头”中删去。', 'Fill it in, or delete it from 表头.')
      : say(`是不是“${meant}”？`, `Did you mean “${meant}”?`);
  return {
    place,
    message: say(
      `“表头”列出了“${name}”，却没有一个条目写它，会印成整列空白。${advice.zh}`,
      `表头 lists “${name}”, but no entry has it, so the column would be blank. ${advice.en}`,
    ),
    fixes: () =>
      meant === undefined || meant === text || !headings.includes(meant) ? [] : [changedTo(place, meant)],
  };
}
