// A tab where blanks should indent a line.
import type { Block } from '../text/block.ts';
import type { Span } from '../text/span.ts';
import { safeFix } from './mend.ts';
import { plainLines } from './plain-lines.ts';
import { rightColumn } from './right-columns.ts';
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
    signs: /\t/u,
    run: (block) => [...hitsIn(block)],
  },
};

function* hitsIn(block: Block): Generator<Hit> {
  const lines = plainLines(block);
  for (const [index, { start, end }] of lines.entries()) {
    const line = block.text.slice(start, Math.min(end, start + LONGEST));
    const blanks = INDENTATION.exec(line)?.[0] ?? '';
    const dash = DASH.exec(line.slice(blanks.length))?.[0] ?? '';
    const from = start + blanks.length;
    if (blanks.includes('\t')) {
      const dashed = /^-(?:[ \t]|$)/u.test(line.slice(blanks.length));
      const most = Number.POSITIVE_INFINITY;
      const column = rightColumn(lines, { index, dashed, width: width(blanks), most });
      yield hit(block, { start, end: from }, ' '.repeat(column));
    } else if (dash.includes('\t')) yield hit(block, { start: from, end: from + dash.length }, '- ');
  }
}

/** Blanks and tabs in front of a key or a dash; prose that goes on over several lines may begin with a tab. */
const INDENTATION = /^[ \t]+(?=-[ \t]|-$|[^\s:：#"']{1,40}(?::[ \t]|:$|：))/u;
/** A dash in front of a key: there the tab would have to indent. */
const DASH = /^-[ \t]+(?=[^\s:：#"']{1,40}(?::[ \t]|:$))/u;
const LONGEST = 120;

/** As wide as most editors show it. */
function width(blanks: string): number {
  return blanks.replaceAll('\t', '    ').length;
}

function hit(block: Block, span: Span, text: string): Hit {
  return {
    place: { block, span },
    message: say(
      '这里用制表符（Tab）缩进，读不出来。请改用空格，与同级的行对齐。',
      'A tab indents here and cannot be read. Use blanks, aligned with the lines of its level.',
    ),
    fixes: [safeFix(say('改为空格', 'Use blanks'), { place: { block, span }, text })],
  };
}
