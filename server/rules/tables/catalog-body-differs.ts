// A place's catalog whose bodies are none of the units that its table of domains makes responsible for that domain.

import { type Doc, type Entry, type PlacedText, walk } from '../../model/document/document.ts';
import { type ElementId, hasRole } from '../../model/standard/standard.ts';
import { folded } from '../../model/standard/words.ts';
import {
  headerDomains,
  joined,
  leadersBy,
  type NamedUnits,
  unitsAs,
} from '../../model/workspace/summary-units.ts';
import { othersOfPlace, pathBetween } from '../../model/workspace/workspace.ts';
import type { World } from '../../model/world.ts';
import type { Hit, Recall, Rule } from '../rule.ts';
import { readsUnits } from '../support/reads.ts';
import { oneItem } from '../support/sample-catalogs.ts';
import { brief, listed, say } from '../support/say.ts';
import { placeOfName, unitsIn } from '../support/unit-help.ts';
import { organOf } from './organs.ts';

const ASSIGNED =
  '类型: 领域分工\n标题: 某县试点领域及责任单位\n地区: 某县\n条目:\n  - 试点领域: 养老服务领域\n    责任单位 1: 县民政局\n';
const HEADER = ['地区: 某县', '领域: 养老服务'];

export const catalogBodyDiffers: Rule = {
  id: 'catalog-body-differs',
  severity: 'info',
  needs: ['file'],
  title: say('目录的公开主体与领域分工不一致', 'Bodies of a catalog and the table of domains disagree'),
  why: say(
    '领域分工把这个领域交给了一个单位，目录里却没有它，两张表必有一张写错。',
    'The table of domains makes a unit responsible for the domain, but the catalog does not name it; one of them is wrong.',
  ),
  basis: say(
    '同一地区的领域分工和标准目录应当一致；有集合称谓、等字或认不出的单位时不比较',
    'Domain table and catalogs of one place agree; with collectives, 等 or unknown units nothing is compared',
  ),
  wrong: oneItem(['公开主体: 县财政局'], HEADER),
  right: oneItem(['公开主体: 县民政局'], HEADER),
  world: {
    directory: '类型: 单位名录\n标题: 某县单位名录\n条目:\n  - 名称: 县民政局\n  - 名称: 县财政局\n',
    others: { '领域分工.分工.yaml': ASSIGNED },
  },
  check: {
    of: 'workspace',
    when: (docs) => docs.some(({ kind }) => hasRole(kind, 'items')),
    reads: readsUnits,
    *run(docs, world, recall) {
      const places = docs.map(({ header }) => folded(header.text('地区')?.text ?? ''));
      for (const [index, doc] of docs.entries()) {
        if (!hasRole(doc.kind, 'items')) continue;
        // The annexes of one file are of one place, which mostly the first header tells.
        const place = places[index] || places.find((text) => text !== '') || '';
        yield* ofCatalog(doc, place, docs, world, recall);
      }
    },
  },
};

function* ofCatalog(
  doc: Doc,
  place: string,
  docs: readonly Doc[],
  world: World,
  recall: Recall,
): Generator<Hit> {
  const [domain, ...more] = headerDomains(doc, world.standard);
  const [at] = doc.header.list('领域');
  if (domain === undefined || at === undefined || more.length > 0) return;
  const table = tableOf(domain, place, docs, world);
  if (table === undefined || table.units.open) return;
  const bodies = bodiesOf(doc, recall);
  if (bodies.open || bodies.many) return;
  const organs = (names: readonly string[]): (string | undefined)[] =>
    [...new Set(names)].map((name) => organOf(name, { doc, world }));
  const [named, wanted] = [organs(bodies.names), organs(table.units.names)];
  if (named.length === 0 || wanted.length === 0) return;
  if ([...named, ...wanted].includes(undefined)) return;
  if (!wanted.some((organ) => named.includes(organ))) yield hit(doc, at, domain, bodies, table);
}

/** Who is responsible for a domain, and where that is said. */
interface Table {
  readonly units: NamedUnits;
  /** Where the table is: a path, or undefined in the same file. */
  readonly path: string | undefined;
}

/** The table of the same file counts before those of others of the same place. */
function tableOf(
  domain: string,
  place: string,
  docs: readonly Doc[],
  { others, standard }: World,
): Table | undefined {
  for (const doc of docs) {
    const units = leadersBy(doc, standard).get(domain);
    const at = folded(doc.header.text('地区')?.text ?? '');
    if (units !== undefined && (at === '' || at === place)) return { units, path: undefined };
  }
  if (others === undefined || place === '') return undefined;
  const found = othersOfPlace(others, place).find(({ leaders }) => leaders.has(domain));
  const units = found?.leaders.get(domain);
  return units === undefined || found === undefined
    ? undefined
    : { units, path: pathBetween(others.file, found.file) };
}

function bodiesOf({ entries }: Doc, recall: Recall): NamedUnits {
  let all: NamedUnits = { names: [], many: false, open: false };
  for (const { entry } of walk(entries)) all = joined(all, recall(entry, bodiesIn));
  return all;
}

function bodiesIn({ fields }: Entry): NamedUnits {
  return unitsAs(fields, BODY);
}

const BODY: ReadonlySet<ElementId> = new Set<ElementId>(['body']);

function hit(
  { entries }: Doc,
  { place }: PlacedText,
  domain: string,
  bodies: NamedUnits,
  { units, path }: Table,
): Hit {
  const [wanted, named] = [units.names, bodies.names].map((names) => listed([...new Set(names)].slice(0, 3)));
  const where = path === undefined ? say('本文件的领域分工', 'The domain table of this file') : said(path);
  const [first] = [...walk(entries)].flatMap(({ entry }) =>
    unitsIn(entry).filter(({ field }) => field.element?.id === 'body'),
  );
  return {
    place,
    message: say(
      `${where.zh}把“${brief(domain)}”交给${wanted?.zh}，本目录的公开主体却是${named?.zh}。请核对两张表，改正其中一张。`,
      `${where.en} makes ${wanted?.en} responsible for “${brief(domain)}”, but the bodies of this catalog are ${named?.en}. Check both, and correct one.`,
    ),
    related:
      first === undefined
        ? []
        : [{ place: placeOfName(first), message: say('公开主体写在这里。', 'A body stands here.') }],
  };
}

function said(path: string): ReturnType<typeof say> {
  return say(`领域分工（“${path}”）`, `The domain table in “${path}”`);
}
