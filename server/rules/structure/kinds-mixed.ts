// Entries with the headings of another kind: the whole document says the wrong 类型, or an entry is in the wrong table.

import type { Doc, PlacedText } from '../../model/document/document.ts';
import type { Column, Shape } from '../../model/document/shapes.ts';
import type { KindFact } from '../../model/standard/standard.ts';
import type { Hit, Message, Rule } from '../rule.ts';
import { changedTo } from '../support/mend.ts';
import { readsHeadings } from '../support/reads.ts';
import { listed, say } from '../support/say.ts';
import { shapesOf } from '../support/shapes.ts';
import { type Alien, alienKind, mayBeAlien } from './alien-entries.ts';

const ITEM = `  - 公开事项: 养老服务政策
    公开内容: 政策文件的名称、文号
    公开依据: 《中华人民共和国政府信息公开条例》
    公开时限: 信息形成或者变更之日起20个工作日内
    公开主体: 县民政局
    公开渠道和载体: 政府网站
    公开对象: 全社会
    公开方式: 主动
`;

export const kindsMixed: Rule = {
  id: 'kinds-mixed',
  severity: 'error',
  spoils: 'kind',
  title: say('条目是另一类文件的', 'Entries of another kind of document'),
  why: say(
    '各类文件的栏目不同，放错了类别，栏目印不出来，要素也无从检查。',
    'Each kind has its own headings; under a wrong kind they are neither printed nor checked.',
  ),
  basis: say(
    '本项目的文件结构：类型决定栏目',
    'The structure of these files: the kind decides about headings',
  ),
  wrong: `类型: 任务分工\n标题: 养老服务领域标准目录\n条目:\n${ITEM}`,
  right: `类型: 标准目录\n标题: 养老服务领域标准目录\n条目:\n${ITEM}`,
  opens: true,
  check: [
    {
      of: 'document',
      reads: readsHeadings,
      *run(doc, _world, recall, words) {
        yield* ofDocument(doc, yield* shapesOf(words, recall));
      },
    },
    {
      of: 'entry',
      among: mayBeAlien,
      run({ shape, fields }, { doc }) {
        const alien = alienKind(shape, doc);
        const [first] = alien?.columns ?? [];
        const heading = first && fields.find(({ column }) => column === first)?.heading;
        return alien === undefined || heading === undefined || doc.kind === undefined
          ? []
          : [ofEntry(alien, doc.kind, heading)];
      },
    },
  ],
};

/** Where more entries are of another kind than of the own one, 类型 is wrong; the analysis leaves the single ones out. */
function ofDocument(doc: Doc, shapes: ReadonlyMap<Shape, number>): Hit[] {
  const at = doc.header.text('类型');
  const first = at === undefined ? undefined : prevailing(doc, shapes);
  if (at === undefined || first === undefined || doc.kind === undefined) return [];
  const { zh, en } = headingsOf(first);
  const [own, other] = [doc.kind, first.kind];
  return [
    {
      place: at.place,
      message: say(
        `类型写的是“${own.name}”，条目的栏目${zh}却是“${other.name}”的。请改正类型，或改用“${own.name}”的栏目。`,
        `The kind is ${own.name} (${own.en.toLowerCase()}), but entries have the headings ${en} of ${other.name} (${other.en.toLowerCase()}). Correct the kind, or use the headings of ${own.name}.`,
      ),
      fixes: () => [changedTo(at.place, other.name)],
    },
  ];
}

/** The first that is of another kind, where such entries prevail. */
function prevailing(doc: Doc, shapes: ReadonlyMap<Shape, number>): Alien | undefined {
  let first: Alien | undefined;
  let balance = 0;
  for (const [shape, count] of shapes) {
    const alien = alienKind(shape, doc);
    first ??= alien;
    if (alien === undefined && shape.columns.some(isOwn)) balance -= count;
    else if (alien !== undefined && alien.kind === first?.kind) balance += count;
  }
  return balance > 0 ? first : undefined;
}

/** Whether a heading speaks for the own kind: 序号 and 类别 stand in tables of every kind. */
function isOwn({ element }: Column): boolean {
  return element !== undefined && element.id !== 'seq' && element.id !== 'category';
}

function ofEntry(alien: Alien, own: KindFact, { place }: PlacedText): Hit {
  const { zh, en } = headingsOf(alien);
  const { kind } = alien;
  const message = say(
    `这一条的栏目${zh}是“${kind.name}”的，本表是“${own.name}”，印不出来。请移到“${kind.name}”的表里，或改用本表的栏目。`,
    `The headings ${en} of this entry are those of ${kind.name} (${kind.en.toLowerCase()}), not of ${own.name} (${own.en.toLowerCase()}), and are not printed. Move the entry to such a table, or use the headings of this one.`,
  );
  return { place, message };
}

/** Some of the headings are enough to see which kind is meant. */
function headingsOf({ columns }: Alien): Message {
  const { zh, en } = listed(columns.slice(0, 3).map(({ heading }) => heading));
  return columns.length > 3 ? say(`${zh}等`, `${en} and others`) : say(zh, en);
}
