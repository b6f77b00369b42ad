// `完成时间: 长期#待核`: a comment without the blank before its hash, which YAML takes for a part of the text.
import type { Block } from '../../text/block.ts';
import type { Hit, Rule } from '../rule.ts';
import { offeredFix } from '../support/mend.ts';
import { brief, say } from '../support/say.ts';
import { type GluedComment, gluedComments } from './glued-comments.ts';

export const commentGlued: Rule = {
  id: 'comment-glued',
  severity: 'warning',
  spoils: 'value',
  title: say('注释与内容连在一起', 'Comment without a blank before it'),
  why: say(
    '半角井号前面空一格，后面才是注释。不空格，或用全角井号、全角空格，注释会当成内容印到表里。',
    'Only behind a blank does an ASCII hash begin a comment. Otherwise the comment is printed as part of the text.',
  ),
  basis: say('YAML 1.2.2 第6.6节：注释前须有空格', 'YAML 1.2.2, 6.6: a blank stands before a comment'),
  wrong: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: 市政府办公室#待核
`,
  right: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: 市政府办公室 # 待核
`,
  opens: true,
  check: {
    of: 'block',
    signs: /[#＃]/u,
    run: (block) => gluedComments(block).map((found) => hit(found, block)),
  },
};

function hit({ hash, end, blanks }: GluedComment, block: Block): Hit {
  const comment = brief(block.text.slice(hash, end));
  const space = /\s/u.test(block.text[hash + 1] ?? '') ? '' : ' ';
  return {
    place: { block, span: { start: hash, end } },
    message: say(
      `“${comment}”看来是注释，却会当成内容印到表里。请写成半角井号，并在前面空一格。`,
      `“${comment}” looks like a comment but is printed as part of the text. Write an ASCII hash with a blank before it.`,
    ),
    fixes: () => [
      offeredFix(say('改成注释', 'Make it a comment'), {
        place: { block, span: { start: blanks, end: hash + 1 } },
        text: ` #${space}`,
      }),
    ],
  };
}
