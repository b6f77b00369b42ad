// A tab where blanks should indent a line.
import type { Block } from '../../text/block.ts';
import type { Span } from '../../text/span.ts';
import type { Rule } from '../rule.ts';
import { safeFix } from '../support/mend.ts';
import { plainLines } from '../support/plain-lines.ts';
import { say } from '../support/say.ts';
import { rightColumn } from './right-columns.ts';

export const tabIndent: Rule = {
  id: 'tab-indent',
  severity: 'error',
  cuts: true,
  spoils: 'row',
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
  opens: true,
  check: {
    of: 'block',
    signs: /\t/u,
    run: (block) => {
      const slips = [...slipsIn(block)];
      const edits = slips.map(({ span, text }) => ({ place: { block, span }, text }));
      // One line put right beside others with tabs would stand on a level of its own.
      const fix = safeFix(say('改为空格', 'Use blanks'), edits);
      return slips.map(({ span }) => ({ place: { block, span }, message: MESSAGE, fixes: () => [fix] }));
    },
  },
};

function* slipsIn(block: Block): Generator<{ span: Span; text: string }> {
  const lines = plainLines(block);
  // Where nothing but tabs indents, each is a level: two blanks, as many as a dash with its blank.
  const isAllTabs = /^\t+-[ \t]/mu.test(block.text) && !/^ +[^\s#]/mu.test(block.text);
  for (const [index, { start, end }] of lines.entries()) {
    const line = block.text.slice(start, Math.min(end, start + LONGEST));
    const blanks = INDENTATION.exec(line)?.[0] ?? '';
    const dash = DASH.exec(line.slice(blanks.length))?.[0] ?? '';
    const from = start + blanks.length;
    if (blanks.includes('\t')) {
      const own = /^-(?: +|[ \t]|$)/u.exec(line.slice(blanks.length))?.[0] ?? '';
      // A tab behind a dash becomes one blank, and a dash alone has its keys two columns further.
      const length = own === '' ? 0 : Math.max(2, own.length);
      const most = Number.POSITIVE_INFINITY;
      const column = isAllTabs
        ? blanks.replaceAll('\t', '  ').length
        : rightColumn(lines, { index, dash: length, width: width(blanks), most });
      yield { span: { start, end: from }, text: ' '.repeat(column) };
    } else if (dash.includes('\t')) yield { span: { start: from, end: from + dash.length }, text: '- ' };
  }
}

/** Blanks and tabs in front of a key or a dash; prose that goes on over several lines may begin with a tab. */
const INDENTATION = /^[ \t]+(?=-[ \t]|-$|[^\s:：#"']{1,40}(?: \d{1,2})?(?::[ \t]|:$|：))/u;
/** A dash in front of a key: there the tab would have to indent. */
const DASH = /^-[ \t]+(?=[^\s:：#"']{1,40}(?: \d{1,2})?(?::[ \t]|:$))/u;
const LONGEST = 120;

/** As wide as most editors show it. */
function width(blanks: string): number {
  return blanks.replaceAll('\t', '    ').length;
}

const MESSAGE = say(
  '这里用制表符（Tab）缩进，读不出来。请改用空格，与同级的行对齐。',
  'A tab indents here and cannot be read. Use blanks, aligned with the lines of its level.',
);
