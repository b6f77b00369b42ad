// `[甲，乙]`: a full-width comma in a list in brackets, where only an ASCII comma parts.
import type { Standard } from '../model/standard.ts';
import type { Block } from '../text/block.ts';
import type { TextNode } from '../text/tree.ts';
import { inBrackets } from './bracket-depth.ts';
import { typeOfKey } from './known-keys.ts';
import { offeredFix, safeFix } from './mend.ts';
import { flowListsIn } from './nodes.ts';
import type { Edit, Hit, Rule } from './rule.ts';
import { brief, say } from './say.ts';

export const commaFullWidth: Rule = {
  id: 'comma-full-width',
  family: 'input',
  severity: 'warning',
  title: say('方括号列表里用了全角逗号或顿号', 'Full-width comma in a list in brackets'),
  why: say(
    '方括号里的各项用半角逗号隔开。用了全角逗号或顿号，几项会被当成一项。',
    'The items of a list in brackets are parted by ASCII commas. With another one several items count as one.',
  ),
  basis: say(
    'YAML 1.2.2 第7.4.1节：方括号列表以半角逗号分隔',
    'YAML 1.2.2, 7.4.1: ASCII commas part the items of a flow list',
  ),
  wrong: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: [市政府办公室，市司法局]
`,
  right: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: [市政府办公室, 市司法局]
`,
  check: {
    of: 'block',
    *run(block, { standard }): Iterable<Hit> {
      if (!/[，、]/u.test(block.text) || !block.text.includes('[')) return;
      for (const { key, list } of flowListsIn(block.root)) {
        const marks = LIST_TYPES.has(typeOfKey(standard, key) ?? '') ? '，、' : '，';
        for (const { value } of list.items) {
          if (value?.kind === 'text') yield* inItem(value, marks, block, standard);
        }
      }
    },
  },
};

/** In these columns a 、 parts items as well; elsewhere it may belong to the text. */
const LIST_TYPES: ReadonlySet<string> = new Set(['units', 'domains', 'channels', 'names', 'headings']);

function* inItem(node: TextNode, marks: string, block: Block, { collectives }: Standard): Generator<Hit> {
  const { value, verbatim, span } = node;
  if (verbatim !== span.start || collectives.some(({ name }) => name.includes('、') && value.includes(name)))
    return;
  const depths = inBrackets(value);
  const found = depths.flatMap((depth, at) => (depth === 0 && marks.includes(value.charAt(at)) ? [at] : []));
  const first = found[0];
  if (first === undefined) return;
  const mark = value[first] ?? '，';
  const edits = found.map((at): Edit => {
    const start = verbatim + at;
    const blank = /\s/u.test(value[at + 1] ?? '') ? '' : ' ';
    return { place: { block, span: { start, end: start + 1 } }, text: `,${blank}` };
  });
  const title = say('改为半角逗号', 'Use ASCII commas');
  const plain = found.every((at) => value[at] === '，');
  yield {
    place: { block, span },
    message: say(
      `方括号里的“${brief(value)}”用“${mark}”隔开，会被当成一项。请改为半角逗号。`,
      `“${brief(value)}” is parted by “${mark}” and counts as one item of the list. Use ASCII commas.`,
    ),
    fixes: [plain ? safeFix(title, edits) : offeredFix(title, edits)],
  };
}
