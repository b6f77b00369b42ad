// A tab where blanks should indent a line.
import type { Block } from '../text/block.ts';
import { safeFix } from './mend.ts';
import { keyLines, rawLines } from './raw-lines.ts';
import type { Hit, Rule } from './rule.ts';
import { say } from './say.ts';

export const tabIndent: Rule = {
  id: 'tab-indent',
  family: 'input',
  severity: 'error',
  title: say('用制表符（Tab）缩进', 'Tab used to indent'),
  why: say(
    '制表符有多宽，各个编辑器不一样，所以不能用来缩进。这一行和后面的条目会读不出来。',
    'Editors differ in how wide a tab is, so it cannot indent. This line, and entries below it, are lost.',
  ),
  basis: say('YAML 1.2.2 第6.1节：缩进不得用制表符', 'YAML 1.2.2, 6.1: no tabs in indentation'),
  wrong: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: 市政府办公室
	完成时间: 长期
`,
  right: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: 市政府办公室
    完成时间: 长期
`,
  check: {
    of: 'block',
    *run(block): Iterable<Hit> {
      if (!block.text.includes('\t')) return;
      const column = columnOfKeys(block);
      for (const [start, end] of rawLines(block)) {
        const [blanks] = INDENTATION.exec(block.text.slice(start, Math.min(end, start + LONGEST))) ?? [];
        if (blanks === undefined || !blanks.includes('\t')) continue;
        const span = { start, end: start + blanks.length };
        yield {
          place: { block, span },
          message: say(
            '这一行用制表符（Tab）缩进，读不出来。请改用空格，与同级的行对齐。',
            'This line is indented with a tab and cannot be read. Use blanks, aligned with the lines of its level.',
          ),
          fixes: [
            safeFix(say('改为空格', 'Use blanks'), {
              place: { block, span },
              text: ' '.repeat(column > 0 ? column : blanks.replaceAll('\t', '    ').length),
            }),
          ],
        };
      }
    },
  },
};

/** Blanks and tabs in front of a key or a dash; prose that goes on over several lines may begin with a tab. */
const INDENTATION = /^[ \t]+(?=- |-$|[^\s:：#"']{1,40}(?:: |:$|：))/u;
const LONGEST = 120;

/** The column of the block's keys; not above 0 where the first of them is at the margin, or there is none. */
function columnOfKeys(block: Block): number {
  const first = keyLines(block)[0];
  return first === undefined ? 0 : first.start - (block.text.lastIndexOf('\n', first.start - 1) + 1);
}
