// `"甲”` and `“甲”`: quotes of the input method where YAML quotes, or none, are meant.
import type { Block } from '../../text/block.ts';
import type { Fix, Message, Rule } from '../rule.ts';
import { offeredFix, safeFix } from '../support/mend.ts';
import { brief, say } from '../support/say.ts';
import { type OddQuotes, oddQuotes } from './odd-quotes.ts';

export const quoteFullWidth: Rule = {
  id: 'quote-full-width',
  severity: 'error',
  spoils: 'row',
  title: say('引号全角、半角配错', 'Quotes of different widths'),
  why: say(
    '开头是半角引号、末尾是全角引号，这一对就没有合上，后面的行都会读错。单位、日期等栏目也不用全角引号括起来。',
    'An ASCII quote is not closed by a full-width one, so the lines below are misread. Units, dates and the like take no quotes at all.',
  ),
  basis: say('YAML 1.2.2 第7.3节：引号为半角', 'YAML 1.2.2, 7.3: ASCII quotes'),
  wrong: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: "编制政务公开事项目录”
    责任单位: 市政府办公室
`,
  right: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: "编制政务公开事项目录"
    责任单位: 市政府办公室
`,
  opens: true,
  check: {
    of: 'block',
    signs: /[“”‘’]/u,
    run: (block, { standard }) =>
      oddQuotes(block, standard).map(({ sort, texts }) => ({
        place: { block, span: { start: texts[0].start, end: texts.at(-1)?.end ?? texts[0].end } },
        message: MESSAGES[sort](brief(block.text.slice(texts[0].start + 1, texts[0].end - 1))),
        fixes: () => [fixed(block, sort, texts)],
      })),
  },
};

const MESSAGES: Readonly<Record<OddQuotes['sort'], (text: string) => Message>> = {
  mixed: (text) =>
    say(
      `“${text}”前后的引号一个全角、一个半角，配不成对。请都用半角引号。`,
      `One quote around “${text}” is full width, so they are no pair. Use ASCII quotes on both sides.`,
    ),
  needless: (text) =>
    say(
      `“${text}”外面的全角引号会被当成内容的一部分。请去掉引号。`,
      `The full-width quotes around “${text}” count as part of the text. Delete them.`,
    ),
};

function fixed(block: Block, sort: OddQuotes['sort'], texts: OddQuotes['texts']): Fix {
  const edits = texts.map((span) => {
    const written = block.text.slice(span.start, span.end);
    const inner = written.slice(1, -1);
    const quote = /'/u.test(written.charAt(0) + written.slice(-1)) ? "'" : '"';
    return { place: { block, span }, text: sort === 'mixed' ? quote + inner + quote : inner };
  });
  return sort === 'mixed'
    ? offeredFix(say('都改为半角引号', 'Use ASCII quotes'), edits)
    : safeFix(say('去掉引号', 'Delete the quotes'), edits);
}
