// 同上 instead of the text: an entry should say itself what it means, or its group should say it once.
import {
  type Doc,
  type Entry,
  type EntryField,
  type PlacedText,
  printed,
} from '../../model/document/document.ts';
import { isSameAsAbove } from '../../model/languages/same-as-above.ts';
import type { Fix, Hit, Rule } from '../rule.ts';
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
    reads: { words: (entry) => (SIGNS.test(entry.block.text) && hasSame(entry.fields) ? SAME : NONE) },
    restless: 'when read',
    run: (doc, _world, _recall, { counts }) => (counts.size > 0 ? hits(doc) : []),
  },
};

/** What stands in the text of every entry with a 同上 in it, if only as an escape. */
const SIGNS = /[同如〃″〞\\]/u;
const SAME: readonly string[] = ['同上'];
const NONE: readonly string[] = [];

function hasSame(fields: Entry['fields']): boolean {
  for (const { pointsUp } of fields) if (pointsUp) return true;
  return false;
}

/** The first 同上 of a cell, in whatever column. */
function sameIn(field: EntryField): PlacedText | undefined {
  return textsOf(field).find(({ text }) => isSameAsAbove(text));
}

/** The entries in their order, so that the text above is known. */
function hits({ entries }: Doc): readonly Hit[] {
  const above = new Map<string, EntryField>();
  const visit = (inner: readonly Entry[], group: Entry | undefined): readonly Hit[] =>
    inner.flatMap((entry) => {
      const own = entry.fields.flatMap((field): Hit[] => {
        const key = field.element?.id ?? field.heading.text;
        const same = field.pointsUp ? sameIn(field) : undefined;
        if (same !== undefined) return [hit(same, { entry, field, group, above: above.get(key) })];
        if (field.value.shape !== 'empty') above.set(key, field);
        return [];
      });
      return [...own, ...visit(entry.entries, entry)];
    });
  return visit(entries, undefined);
}

/** Where a 同上 stands, and what it points to. */
interface Standing {
  readonly entry: Entry;
  readonly field: EntryField;
  readonly group: Entry | undefined;
  /** The cell of the same column that was written last. */
  readonly above: EntryField | undefined;
}

function hit(same: PlacedText, standing: Standing): Hit {
  const { field, above } = standing;
  const [name, written] = [brief(field.heading.text), brief(same.text)];
  const message = say(
    `“${name}”只写了“${written}”，排序、筛选或导出后就不知道指什么。请写出内容，几条相同的写在上级条目上。`,
    `“${name}” says only “${written}”, which means nothing once rows are sorted or exported. Write the text, or write it once on the group.`,
  );
  // Of a cell that cannot be read nobody knows where it ends, and what it takes in of others.
  const isBroken = above !== undefined && above.place.block.problems.length > 0;
  if (above === undefined || isBroken || field.element?.type === 'seq') return { place: same.place, message };
  const related = [
    { place: above.heading.place, message: say('上面写在这里。', 'It is written here above.') },
  ];
  return { place: same.place, message, fixes: fixesOf(same, above, standing), related };
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
