// `[甲，乙]`: a full-width comma in a list in brackets, where only an ASCII comma parts.
import type { Standard } from '../../model/standard/standard.ts';
import type { Block } from '../../text/block.ts';
import type { TextNode } from '../../text/yaml/tree.ts';
import type { Edit, Hit, Rule } from '../rule.ts';
import { inBrackets } from '../support/bracket-depth.ts';
import { typeOfKey } from '../support/known-keys.ts';
import { offeredFix, safeFix } from '../support/mend.ts';
import { holdsList } from '../support/name-columns.ts';
import { flowListsIn } from '../support/nodes.ts';
import { hasValue, plainLines } from '../support/plain-lines.ts';
import { brief, say } from '../support/say.ts';

export const commaFullWidth: Rule = {
  id: 'comma-full-width',
  severity: 'warning',
  spoils: 'value',
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
  opens: true,
  check: {
    of: 'block',
    signs: /[，、；]/u,
    run: (block, { standard }) => (mayHold(block) ? [...hitsIn(block, standard)] : []),
  },
};

function* hitsIn(block: Block, standard: Standard): Generator<Hit> {
  if (block.problems.length > 0 && block.text.includes('{')) yield* betweenPairs(block);
  for (const { key, list } of flowListsIn(block.root)) {
    // Without its closing bracket the list is a slip of that.
    if (block.text[list.span.end - 1] !== ']') continue;
    const marks = holdsList(typeOfKey(standard, key)) ? '，、；' : '，';
    for (const { value } of list.items) {
      if (value?.kind === 'text') yield* inItem(value, marks, block, standard);
    }
  }
}

/** Whether one of the marks stands between brackets at all. */
function mayHold({ text, problems }: Block): boolean {
  if (problems.length > 0) return true;
  const open = text.indexOf('[');
  return open >= 0 && MARKS.test(text.slice(open, text.lastIndexOf(']') + 1));
}

const MARKS = /[，、；]/u;

function* inItem(node: TextNode, marks: string, block: Block, { collectives }: Standard): Generator<Hit> {
  const { value, verbatim, span } = node;
  if (verbatim !== span.start || !MARKS.test(value)) return;
  if (collectives.some(({ name }) => name.includes('、') && value.includes(name))) return;
  const depths = inBrackets(value);
  const found = depths.flatMap((depth, at) => (depth === 0 && marks.includes(value.charAt(at)) ? [at] : []));
  const first = found[0];
  if (first === undefined) return;
  const mark = value[first] ?? '，';
  const edits = found.map((at) => comma(block, verbatim + at));
  const title = say('改为半角逗号', 'Use ASCII commas');
  const plain = found.every((at) => value[at] === '，');
  yield {
    place: { block, span },
    message: say(
      `方括号里的“${brief(value)}”用“${mark}”隔开，会被当成一项。请改为半角逗号。`,
      `“${brief(value)}” is parted by “${mark}” and counts as one item of the list. Use ASCII commas.`,
    ),
    fixes: () => [plain ? safeFix(title, edits) : offeredFix(title, edits)],
  };
}

const BETWEEN_PAIRS = /，(?=[^，,{}:：\s]{1,20}: )/gu;

/** `{甲: 长期，乙: 年底前}`: the second label becomes a part of the first one's text. */
function* betweenPairs(block: Block): Generator<Hit> {
  for (const line of plainLines(block)) {
    const value = block.text.slice(line.value, line.valueEnd);
    if (!hasValue(line) || !/^\{.*\}$/u.test(value)) continue;
    const edits = [...value.matchAll(BETWEEN_PAIRS)].map(({ index }) => comma(block, line.value + index));
    if (edits.length === 0) continue;
    yield {
      place: { block, span: { start: line.value, end: line.valueEnd } },
      message: say(
        '花括号里的各项用全角逗号隔开，读不出来。请改为半角逗号。',
        'The pairs in braces are parted by full-width commas and cannot be read. Use ASCII commas.',
      ),
      fixes: () => [safeFix(say('改为半角逗号', 'Use ASCII commas'), edits)],
    };
  }
}

/** An ASCII comma, with a blank behind it, in the place of the mark at an offset. */
function comma(block: Block, start: number): Edit {
  const blank = /\s/u.test(block.text[start + 1] ?? '') ? '' : ' ';
  return { place: { block, span: { start, end: start + 1 } }, text: `,${blank}` };
}
