// `责任单位:市教育局`: an ASCII colon without the blank that makes it one for YAML.
import type { Block } from '../../text/block.ts';
import type { Hit, Rule } from '../rule.ts';
import { insert, safeFix } from '../support/mend.ts';
import { brief, say } from '../support/say.ts';
import { bareColons, type SlippedColon } from '../support/slipped-colons.ts';

export const colonSpace: Rule = {
  id: 'colon-space',
  severity: 'error',
  spoils: 'row',
  title: say('冒号后面没有空格', 'No blank behind the colon'),
  why: say(
    '半角冒号后面要空一格，才能把表头和内容分开。不空格，这一栏就读不出来，还会连累相邻的栏目。',
    'Only a colon with a blank behind it parts a heading from its text. Without it the field is lost, often with its neighbours.',
  ),
  basis: say('YAML 1.2.2 第8.2.2节：冒号后接空格或换行', 'YAML 1.2.2, 8.2.2: a blank follows the colon'),
  wrong: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位:市政府办公室
`,
  right: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: 市政府办公室
`,
  opens: true,
  check: {
    of: 'block',
    run: (block, { standard }) => bareColons(block, standard).map((found) => hit(found, block)),
  },
};

function hit({ key, start, colon }: SlippedColon, block: Block): Hit {
  const name = brief(key);
  return {
    place: { block, span: { start, end: colon + 1 } },
    message: say(
      `“${name}”的冒号后面没有空格，这一栏读不出来。请在冒号后面加一个空格。`,
      `There is no blank behind the colon of “${name}”, so this field cannot be read. Add a blank.`,
    ),
    fixes: () => [safeFix(say('加一个空格', 'Add a blank'), insert(block, colon + 1, ' '))],
  };
}
