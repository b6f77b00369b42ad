// A document that does not say which kind it is.
import type { Doc, Field } from '../../model/document/document.ts';
import type { World } from '../../model/world.ts';
import type { Hit, Rule } from '../rule.ts';
import { guessedKind } from '../support/kind-guess.ts';
import { indentOf, insert, lineBreak, lineEnd, lineStart, offeredFix } from '../support/mend.ts';
import { say } from '../support/say.ts';

/** The header key that says the kind. */
export const KIND_KEY = '类型';

export const kindMissing: Rule = {
  id: 'kind-missing',
  severity: 'error',
  unfinished: true,
  needs: ['document'],
  title: say('没有写明类型', 'Kind not stated'),
  why: say(
    '“类型”决定认哪些表头、查哪些要素。不写类型，这份文件只能原样印出，不能检查。',
    'The kind decides which headings are known and what is checked. Without it nothing can be checked.',
  ),
  basis: say(
    '本项目的文件结构：各类文件以“类型”区分',
    'The structure of these files: the kinds are told apart by 类型',
  ),
  wrong: `标题: 任务分工表
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: 市政府办公室
`,
  right: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: 市政府办公室
`,
  opens: true,
  check: {
    of: 'header',
    when: ({ kind }) => kind === undefined,
    reads: 'entries',
    run(doc, world) {
      const own = doc.header.fields.find(({ heading }) => heading.text === KIND_KEY);
      return own === undefined || own.value.shape === 'empty' ? missing(doc, own, world) : [];
    },
  },
};

/** @param own the key without a value, when it is written */
function missing(doc: Doc, own: Field | undefined, { standard }: World): Hit[] {
  const at = own ?? doc.header.fields[0];
  if (at === undefined) return [];
  const names = standard.kinds.map(({ name }) => name);
  const guess = guessedKind(doc, standard)?.name;
  const { block, span } = at.place;
  const edit =
    own === undefined
      ? insert(block, span.start, `${KIND_KEY}: ${guess}${lineBreak(block.text)}${indentOf(at)}`)
      : insert(block, lineEnd(block.text, span.end), ` ${guess}`);
  return [
    {
      place: at.heading.place,
      message: say(
        `没有写明“类型”，不知道按哪类表格检查。请写上${names.join('、')}之一。`,
        `The kind (类型) is not stated, so nothing can be checked. Write one of ${names.join(', ')}.`,
      ),
      fixes: () =>
        guess === undefined || !isFirstOnLine(at)
          ? []
          : [offeredFix(say(`写上“类型: ${guess}”`, `Add “类型: ${guess}”`), edit)],
    },
  ];
}

/** Behind an anchor or a bracket no line can be begun. */
function isFirstOnLine({ place: { block, span } }: Field): boolean {
  return block.text.slice(lineStart(block.text, span.start), span.start).trim() === '';
}
