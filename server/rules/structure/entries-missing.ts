// A document without entries: an empty file, a list or a text at the top, or a header alone.

import type { Doc } from '../../model/document/document.ts';
import type { World } from '../../model/world.ts';
import type { Place } from '../../text/block.ts';
import { parseBlock } from '../../text/yaml/parse.ts';
import type { Hit, Message, Rule } from '../rule.ts';
import { readsNothing } from '../support/reads.ts';
import { say } from '../support/say.ts';
import { isSlipped } from '../support/slipped-colons.ts';
import { lineAt } from '../support/text-lines.ts';

export const entriesMissing: Rule = {
  id: 'entries-missing',
  severity: 'error',
  unfinished: true,
  needs: ['document'],
  title: say('没有条目', 'No entries'),
  why: say(
    '表格的每一行都是“条目”下面的一项。没有条目，就没有表格可印，也没有内容可查。',
    'Every row of the table is an entry below 条目. Without entries there is nothing to print or check.',
  ),
  basis: say('本项目的文件结构：文件头和条目', 'The structure of these files: a header and entries'),
  wrong: `类型: 任务分工
标题: 任务分工表
`,
  right: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: 市政府办公室
`,
  check: [
    {
      of: 'file',
      reads: readsNothing,
      // An empty file has no document that could be asked.
      run: (docs) => (docs.length > 0 ? [] : [{ place: startOf(parseBlock('')), message: EMPTY }]),
    },
    {
      of: 'document',
      reads: readsNothing,
      when: ({ entries }) => entries.length === 0,
      restless: true,
      run: (doc, world) => (isUnread(doc, world) ? [] : withoutEntries(doc)),
    },
  ],
};

const EMPTY = say(
  '文件是空的，没有表格可查。请先写“类型: 任务分工”，再在“条目:”下面逐项填写。',
  'The file is empty. Begin with “类型: 任务分工”, then write the entries below “条目:”.',
);
const LIST = say(
  '文件开头就是列表，没有文件头。请先写“类型”和“标题”，把列表放到“条目:”下面。',
  'The file begins with a list and has no header. Write 类型 and 标题 first, and put the list below “条目:”.',
);
const TEXT = say(
  '这不是表格，而是一段普通文字。请先写“类型: 任务分工”，再在“条目:”下面逐项填写。',
  'This is plain text, not a table. Begin with “类型: 任务分工”, then write the entries below “条目:”.',
);
const NO_KEY = say(
  '没有“条目”，表格是空的。请写上“条目:”，并在下面逐项填写。',
  'There is no 条目, so the table is empty. Write “条目:” and the entries below it.',
);
const NO_ITEMS = say(
  '“条目”下面没有内容，表格是空的。请在下面以“- ”开头逐项填写。',
  'There is nothing below 条目, so the table is empty. Write each entry on a line that begins with “- ”.',
);

function withoutEntries(doc: Doc): Hit[] {
  const { header, entriesKey, blocks, kind } = doc;
  const entries = header.fields.find(({ heading }) => heading === entriesKey);
  // Something else than a list below 条目 is a matter of its shape.
  if (entries !== undefined && entries.value.shape !== 'empty') return [];
  if (entriesKey !== undefined) return [{ place: entriesKey.place, message: NO_ITEMS }];
  if (header.fields.length === 0) return [...outsideOfMap(blocks[0])];
  const last = header.fields.at(-1);
  // Without a known kind that is the thing to mend first.
  return kind === undefined || last === undefined ? [] : [{ place: last.heading.place, message: NO_KEY }];
}

function outsideOfMap(block: Doc['blocks'][number] | undefined): Hit[] {
  const first = block ?? parseBlock('');
  const root = first.root;
  if (root === undefined || root.kind === 'map') return [{ place: startOf(first), message: EMPTY }];
  const { start } = root.span;
  const end = Math.max(start, Math.min(root.span.end, lineAt(first.text, start).end));
  const message: Message = root.kind === 'list' ? LIST : TEXT;
  return [{ place: { block: first, span: { start, end } }, message }];
}

/** What YAML cannot read, or a slipped colon hides, may hold the entries: that is told by its own rule. */
function isUnread({ blocks }: Doc, { standard }: World): boolean {
  return blocks.some((block) => block.problems.length > 0 || isSlipped(block, standard));
}

function startOf(block: Place['block']): Place {
  return { block, span: { start: 0, end: 0 } };
}
