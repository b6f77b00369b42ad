// `责任单位：市教育局`: the colon of the Chinese input method, which YAML reads as part of the text.
import type { Block } from '../../text/block.ts';
import type { Hit, Rule } from '../rule.ts';
import { safeFix } from '../support/mend.ts';
import { skipSpaces } from '../support/raw-lines.ts';
import { brief, say } from '../support/say.ts';
import { fullWidthColons, type SlippedColon } from '../support/slipped-colons.ts';

export const colonFullWidth: Rule = {
  id: 'colon-full-width',
  severity: 'error',
  spoils: 'row',
  title: say('表头后面是全角冒号', 'Full-width colon behind a heading'),
  why: say(
    '全角冒号不能把表头和内容分开，这一栏会读不出来，还会连累相邻的栏目。',
    'A full-width colon does not part a heading from its text, so the field is lost, often with its neighbours.',
  ),
  basis: say(
    'YAML 1.2.2 第8.2.2节：冒号须为半角，后接空格或换行',
    'YAML 1.2.2, 8.2.2: an ASCII colon, then a blank',
  ),
  wrong: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位：市政府办公室
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
    signs: /：/u,
    run: (block, { standard }) => fullWidthColons(block, standard).map((found) => hit(found, block)),
  },
};

function hit({ key, start, colon, lineEnd }: SlippedColon, block: Block): Hit {
  const name = brief(key);
  const end = skipSpaces(block.text, colon + 1, lineEnd);
  const text = end === lineEnd ? ':' : ': ';
  return {
    place: { block, span: { start, end: colon + 1 } },
    message: say(
      `“${name}”后面是全角冒号“：”，这一栏读不出来。请改为半角冒号加一个空格。`,
      `The colon behind “${name}” is full width, so this field cannot be read. Write an ASCII colon and a space.`,
    ),
    fixes: () => [
      safeFix(say('改为半角冒号', 'Write an ASCII colon'), {
        place: { block, span: { start: colon, end } },
        text,
      }),
    ],
  };
}
