// A line that stands between entries, at a level where nothing can stand.

import type { Hit, Rule } from '../rule.ts';
import { deletedLines, offeredFix } from '../support/mend.ts';
import { brief, say } from '../support/say.ts';

export const strayLine: Rule = {
  id: 'stray-line',
  severity: 'error',
  unfinished: true,
  title: say('条目之间的游离行', 'Stray line between entries'),
  why: say(
    '这一行不属于任何条目，也不属于文件头，不会印到表里。多半是缩进少了，或误粘了一行。',
    'The line belongs to no entry and not to the header, and is not printed. It has lost its indentation, or was pasted by mistake.',
  ),
  basis: say('YAML 1.2.2 第6.1节：层次由缩进决定', 'YAML 1.2.2, 6.1: indentation makes the levels'),
  wrong: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: 市政府办公室
完成时间: 长期
  - 工作任务: 设立政务公开专区
    责任单位: 市政府办公室
`,
  right: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: 市政府办公室
    完成时间: 长期
  - 工作任务: 设立政务公开专区
    责任单位: 市政府办公室
`,
  check: {
    of: 'cut',
    *run(problem): Iterable<Hit> {
      const { block, span } = problem;
      const text = brief(block.text.slice(span.start, span.end));
      yield {
        place: { block, span },
        message: say(
          `“${text}”不属于任何条目，不会印到表里。请缩进到它所属的条目里，或删去这一行。`,
          `“${text}” belongs to no entry and is not printed. Indent it into its entry, or delete the line.`,
        ),
        fixes: () => [offeredFix(say('删去这一行', 'Delete the line'), deletedLines({ block, span }))],
      };
    },
  },
};
