// Items of a catalog that another catalog of the same place and domain has too.

import { type Doc, type Entry, type EntryField, walk } from '../../model/document/document.ts';
import { hasRole, type Standard } from '../../model/standard/standard.ts';
import type { DocumentSummary } from '../../model/workspace/summary.ts';
import { itemOf } from '../../model/workspace/summary-items.ts';
import { headerDomains } from '../../model/workspace/summary-units.ts';
import { type Others, othersOfPlace } from '../../model/workspace/workspace.ts';
import type { Hit, Rule } from '../rule.ts';
import { readsTexts } from '../support/reads.ts';
import { oneItem } from '../support/sample-catalogs.ts';
import { brief, say } from '../support/say.ts';
import { namedFiles } from './named-files.ts';
import { sameDocuments } from './same-document.ts';

const HEADER = ['地区: 某县', '领域: 养老服务'];

export const itemRepeated: Rule = {
  id: 'item-repeated',
  severity: 'info',
  title: say('公开事项在另一个目录里也有', 'Items stand in another catalog too'),
  why: say(
    '同一地区、同一领域、同一主体的同一事项列在两个目录里，改了一处忘了另一处，公开的内容就会不一致。',
    'When an item of one place, domain and body stands in two catalogs, one of them is forgotten at the next change.',
  ),
  basis: say(
    '序号不算事项的标识：地区、领域、事项名称、内容、主体、层级和对象都相同才算同一事项；归档的目录不比较',
    'Numbers tell no item: place, domain, name, content, body, level and audience must all agree; catalogs of record are not compared',
  ),
  wrong: oneItem([], HEADER),
  right: oneItem(['一级事项: 养老服务办事指南'], HEADER),
  world: {
    directory: '类型: 单位名录\n标题: 某县单位名录\n条目:\n  - 名称: 县民政局\n',
    others: { '养老.目录.yaml': oneItem([], HEADER).replace('标题: ', '标题: 2021年') },
  },
  check: {
    of: 'workspace',
    when: (docs, { others, standard }) =>
      others !== undefined && docs.some((doc) => catalogsLike(doc, others, standard).length > 0),
    reads: readsTexts,
    nested: true,
    *run(docs, { others, standard }) {
      if (others === undefined) return;
      for (const doc of docs) {
        const found = repeatedItems(doc, catalogsLike(doc, others, standard));
        if (found[0] !== undefined) yield* hit(found[0], found, others);
      }
    },
  },
};

/** Catalogs of the same place and domain in other files, but for copies of the same document: those are told as such. */
function catalogsLike(doc: Doc, others: Others, standard: Standard): readonly DocumentSummary[] {
  const place = doc.header.text('地区')?.text ?? '';
  if (!hasRole(doc.kind, 'items') || doc.archived || place === '') return [];
  const found = othersOfPlace(others, place).filter((other) => hasRole(other, 'items') && !other.archived);
  if (found.length === 0) return found;
  const domains = headerDomains(doc, standard);
  const copies = sameDocuments(doc, others, standard);
  return found.filter((other) => {
    return !copies.includes(other) && other.domains.some((domain) => domains.includes(domain));
  });
}

interface Repeated {
  /** The entry and the groups above it, innermost first: the name may stand on a group. */
  readonly lineage: readonly Entry[];
  readonly name: string;
  /** The files in which the item stands too. */
  readonly files: readonly string[];
}

function repeatedItems({ entries }: Doc, catalogs: readonly DocumentSummary[]): Repeated[] {
  if (catalogs.length === 0) return [];
  return [...walk(entries)].flatMap(({ entry, above }) => {
    const item = itemOf(entry, above);
    const files = item === undefined ? [] : catalogs.filter(({ items }) => items.has(item.key));
    return item === undefined || files.length === 0
      ? []
      : [{ lineage: [entry, ...above.toReversed()], name: item.name, files: files.map(({ file }) => file) }];
  });
}

/** One finding for a catalog, at the first of its items, however many there are and wherever they stand too. */
function hit({ lineage, name }: Repeated, all: readonly Repeated[], others: Others): Hit[] {
  const more = all.length === 1 ? say('', '') : say(`等${all.length}个事项`, ` and ${all.length - 1} more`);
  const where = namedFiles(
    all.flatMap(({ files }) => files),
    others,
  );
  const field = lineage.map(nameField).find((each) => each !== undefined);
  if (field === undefined) return [];
  return [
    {
      place: field.heading.place,
      message: say(
        `“${brief(name)}”${more.zh}在${where.zh}里也有，内容和公开主体都相同。请只留一处，旧目录请写“归档: true”。`,
        `“${brief(name)}”${more.en} stands in ${where.en} too, with the same content and body. Keep one of them, or mark the old catalog with 归档: true.`,
      ),
    },
  ];
}

/** The field that names the item most closely. */
function nameField({ fields }: Entry): EntryField | undefined {
  return fields.findLast(({ element }) => {
    return element !== undefined && /^(?:item|level[123]Item)$/u.test(element.id);
  });
}
