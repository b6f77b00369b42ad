// 同上 instead of the text: an entry should say itself what it means, or its group should say it once.
import {
  type Doc,
  type Entry,
  type EntryField,
  type PlacedText,
  printed,
  walk,
} from '../../model/document/document.ts';
import type { Column } from '../../model/document/shapes.ts';
import { isSameAsAbove } from '../../model/languages/same-as-above.ts';
import type { Block } from '../../text/block.ts';
import type { Fix, Hit, Recall, Rule } from '../rule.ts';
import { textsOf } from '../support/channel-help.ts';
import { offeredFix } from '../support/mend.ts';
import { brief, say } from '../support/say.ts';
import { movedToGroup, writtenAgain } from './same-as-above-fixes.ts';

export const sameAsAbove: Rule = {
  id: 'same-as-above',
  severity: 'warning',
  title: say('写了“同上”，没有写内容', '同上 instead of the text'),
  why: say(
    '条目一经排序、筛选、分单位导出或在中间插入一行，“同上”就指到别的内容上去了。几条相同的，写在上级条目上一次即可。',
    'Once rows are sorted, filtered, exported by unit or one is inserted, 同上 points elsewhere. What several entries share is written once, on their group.',
  ),
  basis: say(
    '本项目的文件结构：写在上级条目的，对下面各条目都有效',
    'The structure of these files: what a group states holds for all entries below',
  ),
  wrong: `类型: 标准目录
标题: 重大建设项目领域标准目录
条目:
  - 公开内容（要素）: 名称、时间
    公开依据: 《中华人民共和国政府信息公开条例》
    公开主体: 县发展改革局
    公开渠道和载体: 政府网站
    公开对象: 全社会
    公开方式: 主动
    条目:
      - 一级事项: 办理过程信息
        公开时限: 及时公开
      - 一级事项: 招标投标信息
        公开时限: 同上
`,
  right: `类型: 标准目录
标题: 重大建设项目领域标准目录
条目:
  - 公开内容（要素）: 名称、时间
    公开依据: 《中华人民共和国政府信息公开条例》
    公开时限: 及时公开
    公开主体: 县发展改革局
    公开渠道和载体: 政府网站
    公开对象: 全社会
    公开方式: 主动
    条目:
      - 一级事项: 办理过程信息
      - 一级事项: 招标投标信息
`,
  opens: true,
  check: {
    of: 'words',
    reads: { words: (entry, recall) => (pointsUp(entry, recall) ? POINTING : WRITTEN) },
    nested: true,
    run: (doc, _world, recall, { counts }) => (counts.has(SAME) ? hits(doc, recall) : []),
  },
};

const SAME = '同上';
const WRITTEN: readonly string[] = ['条目'];
const POINTING: readonly string[] = ['条目', SAME];
/** What stands in the text of every entry with a 同上 in it, if only as an escape. */
const SIGNS = /[同如〃″〞\\]/u;

function pointsUp(entry: Entry, recall: Recall): boolean {
  return SIGNS.test(entry.block.text) && recall(entry, hasSame);
}

function hasSame({ fields }: Entry): boolean {
  for (const field of fields) if (field.pointsUp) return true;
  return false;
}

/** The first 同上 of a cell, in whatever column. */
function sameIn(field: EntryField): PlacedText | undefined {
  return field.pointsUp ? textsOf(field).find(({ text }) => isSameAsAbove(text)) : undefined;
}

/** An entry with the group that it lies in. */
interface Row {
  readonly entry: Entry;
  readonly group: Entry | undefined;
}

function hits({ entries }: Doc, recall: Recall): readonly Hit[] {
  const rows = Array.from(walk(entries), ({ entry, above }): Row => ({ entry, group: above.at(-1) }));
  const looked = new Map<string, Looked>();
  return rows.flatMap(({ entry, group }, at) => {
    if (!pointsUp(entry, recall)) return NONE;
    return entry.fields.flatMap((field, index): Hit[] => {
      const same = sameIn(field);
      if (same === undefined) return [];
      const key = keyOf(field);
      const found = written(rows, { row: at, field: index }, key, looked.get(key));
      looked.set(key, found);
      const passed = rows.slice(found.from, at).map((row) => row.entry.block);
      return [hit(same, { entry, field, group, above: found.above, passed })];
    });
  });
}

const NONE: readonly Hit[] = [];

/** Where a 同上 of a column was met, what it points to, and the first of the rows that tell so. */
interface Looked {
  readonly row: number;
  readonly above: EntryField | undefined;
  readonly from: number;
}

/**
 * The cell of a column that was written last in front of a place.
 * @param last what was found for the 同上 before it in the same column: no row is looked at twice
 */
function written(
  rows: readonly Row[],
  { row, field }: { readonly row: number; readonly field: number },
  key: string,
  last: Looked | undefined,
): Looked {
  const end = last?.row ?? 0;
  for (let at = row; at >= end; at--) {
    const entry = rows[at]?.entry;
    if (entry === undefined || !entry.shape.columns.some((column) => keyOfColumn(column) === key)) continue;
    const fields = at === row ? entry.fields.slice(0, field) : entry.fields;
    const above = fields.findLast((each) => keyOf(each) === key && isWritten(each));
    if (above !== undefined) return { row, above, from: at };
  }
  return { row, above: last?.above, from: end };
}

function isWritten(field: EntryField): boolean {
  return field.value.shape !== 'empty' && sameIn(field) === undefined;
}

function keyOf({ element, heading }: EntryField): string {
  return element?.id ?? heading.text;
}

function keyOfColumn({ element, heading }: Column): string {
  return element?.id ?? heading;
}

/** Where a 同上 stands, and what it points to. */
interface Standing extends Row {
  readonly field: EntryField;
  /** The cell of the same column that was written last. */
  readonly above: EntryField | undefined;
  /** The blocks of the rows between them. */
  readonly passed: readonly Block[];
}

function hit(same: PlacedText, standing: Standing): Hit {
  const { field, above, group, passed } = standing;
  const [name, written] = [brief(field.heading.text), brief(same.text)];
  const message = say(
    `“${name}”只写了“${written}”，排序、筛选或导出后就不知道指什么。请写出内容，几条相同的写在上级条目上。`,
    `“${name}” says only “${written}”, which means nothing once rows are sorted or exported. Write the text, or write it once on the group.`,
  );
  // Of a cell that cannot be read nobody knows where it ends, and what it takes in of others.
  const isBroken = above !== undefined && above.place.block.problems.length > 0;
  const rests = [...passed, ...[above?.place.block, group?.block].filter((block) => block !== undefined)];
  const { place } = same;
  if (above === undefined || isBroken || field.element?.type === 'seq') return { place, message, rests };
  const related = [
    { place: above.heading.place, message: say('上面写在这里。', 'It is written here above.') },
  ];
  return { place, message, fixes: () => fixesOf(same, above, standing), related, rests };
}

function fixesOf(same: PlacedText, above: EntryField, { entry, field, group }: Standing): readonly Fix[] {
  // A table names each domain once: rows that share one lie in a group.
  const isRepeatable = field.value.shape === 'text' && field.element?.type !== 'domains';
  const again = isRepeatable ? writtenAgain(above.value, entry) : undefined;
  const said = brief(printed(above.value));
  const title = say(`照写“${said}”`, `Write “${said}” here too`);
  return [
    ...(again === undefined ? [] : [offeredFix(title, { place: same.place, text: again })]),
    ...(group === undefined ? [] : movedToGroup(group, field)),
  ];
}
