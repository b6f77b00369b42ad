// The same key twice in one place: only the first would be read.
import type { EntryField, Field } from '../../model/document/document.ts';
import type { Block } from '../../text/block.ts';
import type { Span } from '../../text/span.ts';
import type { MapNode, Node, Pair } from '../../text/yaml/tree.ts';
import type { Fix, Hit, Rule } from '../rule.ts';
import { deletedLines, safeFix } from '../support/mend.ts';
import { mapsIn } from '../support/nodes.ts';
import { hasRepeat } from '../support/repeats.ts';
import { brief, say } from '../support/say.ts';
import { beginsWithDash } from '../support/slipped-dashes.ts';

export const keyRepeated: Rule = {
  id: 'key-repeated',
  severity: 'error',
  title: say('同一个键写了两次', 'Key written twice'),
  why: say(
    '同一处的同一个键只认第一个，后面的内容不会印到表里，也不受检查。',
    'Of two equal keys in one place only the first is read; what stands behind the other is lost.',
  ),
  basis: say(
    'YAML 1.2.2 第3.2.1.1节：同一层的键不得重复',
    'YAML 1.2.2, 3.2.1.1: the keys of a map are unique',
  ),
  wrong: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: 市政府办公室
    责任单位: 市司法局
`,
  right: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: [市政府办公室, 市司法局]
`,
  check: [
    {
      of: 'block',
      run: (block) =>
        repeatsIn(block.root) ? mapsIn(block.root).flatMap((map) => repeatedIn(map, block)) : [],
    },
    { of: 'header', run: ({ header }) => acrossBlocks(header.fields) },
    { of: 'entry', run: ({ fields }) => acrossBlocks(fields) },
  ],
};

/** Whether a map among the nodes below has a key twice. */
function repeatsIn(node: Node | undefined): boolean {
  if (node === undefined || node.kind === 'text') return false;
  const inner = node.kind === 'list' ? node.items : node.pairs;
  for (const { value } of inner)
    if (value !== undefined && value.kind !== 'text' && repeatsIn(value)) return true;
  return node.kind === 'map' && hasRepeat(node.pairs.map(({ key }) => key.value));
}

function repeatedIn({ pairs, flow }: MapNode, block: Block): Hit[] {
  const found: Hit[] = [];
  const firsts = new Map<string, Pair>();
  for (const pair of pairs) {
    const key = pair.key.value;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, pair);
    else if (key !== '' && !beginsWithDash(key)) {
      found.push(hit(key, block, pair.key.span, block, first.key.span, dropped(first, pair)));
    }
  }
  return found;

  function dropped(first: Pair, second: Pair): Fix[] {
    // Without a value nothing is repeated: what belongs to an empty key may stand below it, in blocks of its own.
    // In a piece that cannot be read as a whole nobody knows what a line belongs to.
    if (
      flow ||
      block.problems.length > 0 ||
      second.value === undefined ||
      textOf(first, block) !== textOf(second, block)
    )
      return [];
    const title = say('删去重复的一行', 'Delete the second one');
    return [safeFix(title, deletedLines({ block, span: second.span }))];
  }
}

function textOf({ value }: Pair, block: Block): string {
  return value === undefined ? '' : block.text.slice(value.span.start, value.span.end);
}

/** A header or group may go on behind its entries: the same key before and after them. */
function acrossBlocks(fields: readonly (Field | EntryField)[]): Hit[] {
  if (!goesOn(fields)) return [];
  return fields.flatMap(({ heading, place }, index) => {
    const first = fields.slice(0, index).find((other) => other.heading.text === heading.text);
    if (first === undefined || first.place.block === place.block) return [];
    return [
      hit(heading.text, place.block, heading.place.span, first.place.block, first.heading.place.span, []),
    ];
  });
}

function goesOn(fields: readonly (Field | EntryField)[]): boolean {
  const block = fields[0]?.block;
  for (const field of fields) if (field.block !== block) return true;
  return false;
}

function hit(key: string, block: Block, span: Span, other: Block, first: Span, fixes: Fix[]): Hit {
  const name = brief(key);
  return {
    place: { block, span },
    message: say(
      `“${name}”在这里写了两次，只读得到前一个。请合并，或删去一个。`,
      `“${name}” is written twice here and only the first is read. Merge them, or delete one.`,
    ),
    related: [
      {
        place: { block: other, span: first },
        message: say(`前一个“${name}”在这里。`, `The first “${name}” is here.`),
      },
    ],
    fixes: () => fixes,
  };
}
