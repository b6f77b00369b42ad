// U+3000 and U+00A0, the blanks of the input method and of web pages, where plain blanks should stand.
import type { Block } from '../../text/block.ts';
import type { Span } from '../../text/span.ts';
import type { Hit, Rule } from '../rule.ts';
import { safeFix } from '../support/mend.ts';
import { say } from '../support/say.ts';
import { ODD_BLANK, oddBlanks } from './odd-blanks.ts';

export const spaceFullWidth: Rule = {
  id: 'space-full-width',
  severity: 'error',
  cuts: true,
  spoils: 'row',
  title: say('用全角空格或不间断空格缩进', 'Full-width or no-break blank in the indentation'),
  why: say(
    '全角空格看着像缩进，其实被当成了文字，这一行会读错层次。不间断空格多是从网页粘贴来的。',
    'These blanks look like indentation but count as text, so the line lands on the wrong level. They come from the input method or from web pages.',
  ),
  basis: say('YAML 1.2.2 第6.1节：缩进只用半角空格', 'YAML 1.2.2, 6.1: only the ASCII blank indents'),
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
    signs: ODD_BLANK,
    run(block, { standard }) {
      return ODD_BLANK.test(block.text)
        ? oddBlanks(block, standard).map(({ start, end, text }) => hit(block, { start, end }, text))
        : [];
    },
  },
};

function hit(block: Block, span: Span, text: string): Hit {
  return {
    place: { block, span },
    message: say(
      '这里是全角空格或不间断空格，不能用来缩进或隔开内容。请改为半角空格。',
      'This blank is full width or no-break; it neither indents nor separates. Use ASCII blanks.',
    ),
    fixes: () => [safeFix(say('改为半角空格', 'Use ASCII blanks'), { place: { block, span }, text })],
  };
}
