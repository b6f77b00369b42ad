// An entry that is a bare text or a list, where headings with their texts belong.

import type { Entry } from '../../model/document/document.ts';
import type { EntryContext, Fix, Rule } from '../rule.ts';
import { headingFor } from '../support/headings.ts';
import { insert, offeredFix } from '../support/mend.ts';
import { brief, say } from '../support/say.ts';
import { isSlipped } from '../support/slipped-colons.ts';
import { lineAt } from '../support/text-lines.ts';

export const entryShape: Rule = {
  id: 'entry-shape',
  severity: 'error',
  unfinished: true,
  title: say('条目不是“表头: 内容”', 'Entry without headings'),
  why: say(
    '条目要写明每段文字属于哪一栏，只写一段文字或一个列表，就不知道印在哪里。',
    'An entry says which column each text belongs to. A bare text or list cannot be placed in the table.',
  ),
  basis: say('本项目的文件结构：键即表头', 'The structure of these files: the key is the heading'),
  wrong: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: 市政府办公室
  - 设立政务公开专区
`,
  right: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: 市政府办公室
  - 工作任务: 设立政务公开专区
    责任单位: 市政府办公室
`,
  opens: true,
  check: {
    of: 'entry',
    run(entry, context) {
      const place = entry.wrongShape;
      if (place === undefined || isSlipped(place.block, context.world.standard)) return [];
      const { block, span } = place;
      const end = Math.min(span.end, lineAt(block.text, span.start).end);
      const text = brief(block.text.slice(span.start, end));
      return [
        {
          place: { block, span: { start: span.start, end } },
          message: say(
            `“${text}”前面没有表头，不知道印在哪一栏。请写成“表头: 内容”。`,
            `There is no heading before “${text}”, so it has no column. Write “heading: text”.`,
          ),
          fixes: () => headed(entry, context),
        },
      ];
    },
  },
};

/** A bare text is mostly what the table is about: its first required element. */
function headed({ wrongShape }: Entry, { doc }: EntryContext): Fix[] {
  const main = doc.kind?.elements.find(({ need }) => need === 'required');
  if (main === undefined || wrongShape === undefined) return [];
  const { block, span } = wrongShape;
  if (block.root?.kind !== 'list' || /[[{\n]/.test(block.text.slice(span.start, span.end))) return [];
  const heading = headingFor(doc, [main.id]);
  const fix = offeredFix(
    say(`写成“${heading}”`, `Make it “${heading}”`),
    insert(block, span.start, `${heading}: `),
  );
  return [{ ...fix, leaves: ['element-missing'] }];
}
