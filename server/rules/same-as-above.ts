// 同上 instead of the text: an entry should say itself what it means, or its group should say it once.
import { type Doc, type Entry, type EntryField, type PlacedText, printed, walk } from '../model/document.ts';
import type { ValueType } from '../model/standard.ts';
import { offeredFix } from './mend.ts';
import type { Fix, Hit, Recall, Rule } from './rule.ts';
import { brief, say } from './say.ts';

export const sameAsAbove: Rule = {
  id: 'same-as-above',
  family: 'elements',
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
  check: {
    of: 'document',
    run: (doc, _world, recall) => (isSaid(doc.entries, recall) ? hits(doc, recall) : []),
  },
};

/** Units, domains and deadlines are looked up one by one, and what cannot be found is told there. */
const LOOKED_UP: ReadonlySet<ValueType | undefined> = new Set(['units', 'domains', 'deadline', 'seq']);

const SAME = /^(?:同上述?|同前|同上一?[栏行条项]|[〃″〞])[。.]?$/u;

function isSaid(entries: readonly Entry[], recall: Recall): boolean {
  return entries.some(({ fields, entries: inner }) => recall(fields, hasSame) || isSaid(inner, recall));
}

function hasSame(fields: Entry['fields']): boolean {
  return fields.some((field) => sameIn(field).length > 0);
}

function sameIn({ value, element }: EntryField): readonly PlacedText[] {
  if (LOOKED_UP.has(element?.type)) return [];
  const texts =
    value.shape === 'text'
      ? [value.text]
      : value.shape === 'list'
        ? value.items
        : value.shape === 'labelled'
          ? value.items.map(({ text }) => text)
          : [];
  return texts.filter(({ text }) => text.length < 8 && SAME.test(text));
}

/** The entries in their order, so that the text above is known. */
function hits({ entries }: Doc, recall: Recall): readonly Hit[] {
  const above = new Map<string, EntryField>();
  const found: Hit[] = [];
  for (const { entry } of walk(entries)) {
    for (const field of entry.fields) {
      const key = field.element?.id ?? field.heading.text;
      const same = recall(entry.fields, hasSame) ? sameIn(field) : [];
      if (same.length === 0 && field.value.shape !== 'empty') above.set(key, field);
      found.push(...same.map((text) => hit(text, field, above.get(key))));
    }
  }
  return found;
}

function hit(same: PlacedText, { heading, value }: EntryField, above: EntryField | undefined): Hit {
  const [name, written] = [brief(heading.text), brief(same.text)];
  const message = say(
    `“${name}”只写了“${written}”，排序、筛选或导出后就不知道指什么。请写出内容，几条相同的写在上级条目上。`,
    `“${name}” says only “${written}”, which means nothing once rows are sorted or exported. Write the text, or write it once on the group.`,
  );
  const text = above === undefined || value.shape !== 'text' ? undefined : sourceOf(above);
  if (text === undefined || above === undefined) return { place: same.place, message };
  const said = brief(printed(above.value));
  const title = say(`照写“${said}”`, `Write “${said}” here too`);
  const fix: Fix = offeredFix(title, { place: same.place, text });
  const related = [
    { place: above.heading.place, message: say('上面写在这里。', 'It is written here above.') },
  ];
  return { place: same.place, message, fixes: [fix], related };
}

/** The value above as it is written, when it stands on one line. */
function sourceOf({ value }: EntryField): string | undefined {
  if (value.shape === 'empty') return undefined;
  const { block, span } = value.shape === 'text' ? value.text.place : value.place;
  const text = block.text.slice(span.start, span.end);
  return /[\n]|^[|>&*]/u.test(text) ? undefined : text;
}
