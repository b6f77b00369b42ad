// A value of the wrong shape: a list where one text belongs, maps within maps, an unreadable date, a flag that is none.

import type { EntryField, Field, PlacedText } from '../../model/document/document.ts';
import { parseDay } from '../../model/languages/days.ts';
import type { HeaderType } from '../../model/standard/standard.ts';
import type { Block, Place } from '../../text/block.ts';
import type { MapNode, Node } from '../../text/yaml/tree.ts';
import type { Hit, Message, Rule } from '../rule.ts';
import { changedTo } from '../support/mend.ts';
import { mapsIn } from '../support/nodes.ts';
import { brief, say } from '../support/say.ts';
import { beginsWithDash } from '../support/slipped-dashes.ts';

export const valueShape: Rule = {
  id: 'value-shape',
  severity: 'error',
  unfinished: true,
  needs: ['value'],
  title: say('内容的写法不对', 'Value of the wrong shape'),
  why: say(
    '每一栏只认自己的写法：标题是一行文字，日期是完整的日期，条目是列表。写法不对，这一栏就读不到。',
    'Every key has its shape: a title is one text, a date is a whole date, 条目 is a list. Anything else is not read.',
  ),
  basis: say('本项目的文件结构', 'The structure of these files'),
  wrong: `类型: 任务分工
标题: 任务分工表
成文日期: 7月2日
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: 市政府办公室
`,
  right: `类型: 任务分工
标题: 任务分工表
成文日期: 2020-07-02
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: 市政府办公室
`,
  opens: true,
  check: [
    {
      of: 'block',
      signs: /[章条\\]/u,
      run: (block) => (mayHold(block.text) ? [...structuralIn(block)] : []),
    },
    {
      of: 'header',
      run: (doc, { standard }) =>
        doc.header.fields.flatMap((field) => {
          const known = standard.headerKeyByName.get(field.heading.text);
          return known === undefined ? [] : ofHeader(field, known.type);
        }),
    },
    {
      of: 'entry',
      run: ({ fields }) => (hasNested(fields) ? fields.flatMap(ofCell) : []),
    },
  ],
};

/** Whether a text may have one of these keys: written as it is, or escaped. */
function mayHold(text: string): boolean {
  return text.includes('章节') || text.includes('条目') || text.includes('\\');
}

function* structuralIn(block: Block): Generator<Hit> {
  for (const map of mapsIn(block.root)) yield* structural(map, (span) => ({ block, span }));
}

/** 章节 holds a text, 条目 a list; both are looked at in the tree, since the model keeps only what fits. */
function* structural({ pairs }: MapNode, placeOf: (span: Node['span']) => Place): Generator<Hit> {
  for (const { key, value } of pairs) {
    if (value === undefined) continue;
    if (key.value === '章节' && value.kind !== 'text') {
      yield { place: placeOf(key.span), message: needsText('章节') };
    }
    if (key.value === '条目' && !holdsList(value)) {
      yield {
        place: placeOf(key.span),
        message: say(
          '“条目”下面应当是列表，这里不是。请在下面每项另起一行，以“- ”开头。',
          '条目 holds a list, and this is none. Begin each entry on a line of its own with “- ”.',
        ),
      };
    }
  }
}

function holdsList(value: Node): boolean {
  if (value.kind === 'list') return true;
  const first = value.kind === 'map' ? (value.pairs[0]?.key.value ?? '') : value.value.trim();
  return first === '' || beginsWithDash(first);
}

function ofHeader({ heading, value }: Field, type: HeaderType): Hit[] {
  const name = heading.text;
  if (type === 'entries' || value.shape === 'empty') return [];
  if (value.shape === 'text') return type === 'date' || type === 'flag' ? ofText(name, value.text, type) : [];
  const mayBeList = type === 'texts' || type === 'headings' || type === 'domains';
  if (value.shape === 'list' && mayBeList) return [];
  const message = mayBeList ? tooDeep(name) : needsText(name);
  return [{ place: heading.place, message }];
}

const YES = new Set(['是', '√', '对', '已归档', 'True', 'TRUE', 'yes', 'Yes', 'YES', '1']);

function ofText(name: string, text: PlacedText, type: 'date' | 'flag'): Hit[] {
  const written = brief(text.text);
  if (type === 'date') {
    if (parseDay(text.text.normalize('NFKC')) !== undefined) return [];
    const message = say(
      `“${name}”写的“${written}”不是完整的日期，凡与它比较的检查都做不了。请写成“2020-07-02”的样子。`,
      `“${written}” is no whole date, so nothing can be compared with it. Write it like “2020-07-02”.`,
    );
    return [{ place: text.place, message }];
  }
  if (text.text === 'true' || text.text === 'false') return [];
  const message = say(
    `“${name}”只认“true”，“${written}”不起作用。请写成“true”，不需要时删去这一行。`,
    `“${name}” knows only “true”, so “${written}” does nothing. Write “true”, or delete the line.`,
  );
  return [
    { place: text.place, message, fixes: () => (YES.has(text.text) ? [changedTo(text.place, 'true')] : []) },
  ];
}

function hasNested(fields: readonly EntryField[]): boolean {
  for (const { isNested } of fields) if (isNested) return true;
  return false;
}

function ofCell({ heading, value }: EntryField): Hit[] {
  if (value.shape !== 'other' || hidesColon(value.place)) return [];
  return [{ place: heading.place, message: tooDeep(heading.text) }];
}

/** `{甲：乙}` is a slip of the colon, which has a finding of its own. */
function hidesColon({ block, span }: Place): boolean {
  const text = block.text.slice(span.start, Math.min(span.end, span.start + 200));
  return text.startsWith('{') && /：|:[^\s]/u.test(text);
}

function needsText(name: string): Message {
  return say(
    `“${name}”应当是一段文字，这里写成了列表或多层内容。请改成一行文字。`,
    `“${name}” holds one text, not a list or several levels. Write it on one line.`,
  );
}

function tooDeep(name: string): Message {
  return say(
    `“${brief(name)}”的内容套了多层，读不出来。请写成一段文字，或一层列表。`,
    `“${brief(name)}” holds several levels and cannot be read. Write one text, or one plain list.`,
  );
}
