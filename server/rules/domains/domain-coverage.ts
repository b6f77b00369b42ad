// A list that promises a number of domains, above all the 26 of the pilot, and names another number of them.

import { type Doc, type PlacedText, walk } from '../../model/document/document.ts';
import { placeWithin } from '../../model/document/values.ts';
import type { DomainList } from '../../model/languages/domains.ts';
import { hasRole, type Standard } from '../../model/standard/standard.ts';
import type { Fix, Hit, Rule } from '../rule.ts';
import { offeredFix } from '../support/mend.ts';
import { readsDomains } from '../support/reads.ts';
import { oneTask } from '../support/sample-tables.ts';
import { say } from '../support/say.ts';
import { changeWithin, fixWith } from '../support/within.ts';
import { disagreement, knownIn, missingIn } from './domain-count.ts';
import { domainLists, headerLists, pilotDomains, promiseIn } from './domain-help.ts';

export const domainCoverage: Rule = {
  id: 'domain-coverage',
  severity: 'warning',
  needs: ['document'],
  title: say('领域的个数与所列不符', 'Number of domains and list disagree'),
  why: say(
    '漏列的领域没有责任单位，也没有标准目录；26个试点领域是必须全部覆盖的。',
    'A domain that is left out has no responsible unit and no catalog; the 26 pilot domains must all be covered.',
  ),
  basis: say('国办发〔2019〕54号：26个试点领域', '国办发〔2019〕54号: 26 pilot domains'),
  wrong: oneTask([], ['说明: 3个重点领域包括城乡规划、养老服务。']),
  right: oneTask([], ['说明: 3个重点领域包括城乡规划、养老服务、户籍管理。']),
  check: {
    of: 'document',
    reads: readsDomains,
    run: (doc, { standard }) => [...headerHits(doc, standard), ...tableHits(doc, standard)],
  },
};

/** Sentences such as 26个试点领域包括……; a list that 等 leaves open promises nothing. */
function headerHits(doc: Doc, standard: Standard): readonly Hit[] {
  return headerLists(doc, standard).flatMap(({ from, list }): Hit[] => {
    const { promised, domains, tail } = list;
    if (promised === undefined || tail !== undefined) return [];
    const message = disagreement(promised.count, domains, standard);
    if (message === undefined) return [];
    const fixes = addition(from, list, standard);
    return [{ place: placeWithin(from, promised.span), message, fixes: () => fixes }];
  });
}

/** A table of domains: what its title promises, else all 26 where it names most of them. */
function tableHits(doc: Doc, standard: Standard): readonly Hit[] {
  if (!hasRole(doc.kind, 'domains')) return [];
  const at = doc.header.text('标题') ?? doc.header.text('类型');
  if (at === undefined) return [];
  const mentions = [...walk(doc.entries)]
    .flatMap(({ entry }) => domainLists(entry, standard))
    .flatMap(({ list }) => list.domains);
  const promised = promiseIn(at.text);
  const pilot = pilotDomains(standard).length;
  const count = promised?.count ?? (knownIn(mentions, standard).size >= MOST ? pilot : undefined);
  const message = count === undefined ? undefined : disagreement(count, mentions, standard);
  if (message === undefined) return [];
  return [{ place: promised === undefined ? at.place : placeWithin(at, promised.span), message }];
}

/** A table with so many of the 26 is meant to have them all. */
const MOST = 20;

/** Writes the missing names behind the last one, when as many are missing as the promise lacks. */
function addition(from: PlacedText, { promised, domains }: DomainList, standard: Standard): readonly Fix[] {
  const missing = missingIn(domains, standard);
  const at = domains.at(-1)?.span.end;
  const fits =
    promised?.count === pilotDomains(standard).length && missing.length + domains.length === promised.count;
  if (at === undefined || !fits) return [];
  const title = say(`补上${missing.length}个领域`, `Add ${missing.length} domains`);
  return fixWith(offeredFix, title, changeWithin(from, { start: at, end: at }, `、${missing.join('、')}`));
}
