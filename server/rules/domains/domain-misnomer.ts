// A name that is taken for a domain's but is not: 救灾生产 for 救灾, 涉农资金 for 涉农补贴.

import { placeWithin } from '../../model/document/values.ts';
import { misnomerByName, type Standard } from '../../model/standard/standard.ts';
import type { Hit, Rule } from '../rule.ts';
import { holding } from '../support/columns.ts';
import { leaving, offeredFix } from '../support/mend.ts';
import { domainTable } from '../support/sample-tables.ts';
import { say } from '../support/say.ts';
import { changeWithin, fixWith } from '../support/within.ts';
import { domainLists, headerLists, type PlacedDomains, strangeNames } from './domain-help.ts';

export const domainMisnomer: Rule = {
  id: 'domain-misnomer',
  severity: 'warning',
  title: say('领域名称有误', 'Wrong name of a domain'),
  why: say(
    '与试点领域的名称不符，就对不上标准指引，也容易与别的领域混淆。',
    'A name that differs from the pilot domain leads to no guideline and is mixed up with another domain.',
  ),
  basis: say(
    '国办发〔2019〕54号和各部门的标准指引',
    '国办发〔2019〕54号 and the guidelines of the ministries',
  ),
  wrong: domainTable(['救灾生产领域']),
  right: domainTable(['救灾领域']),
  check: [
    {
      of: 'cell',
      under: holding('domains'),
      run: (cell, { world: { standard } }) => hits(domainLists(cell, standard), standard),
    },
    { of: 'header', run: (doc, { standard }) => hits(headerLists(doc, standard), standard) },
  ],
};

function hits(lists: readonly PlacedDomains[], standard: Standard): readonly Hit[] {
  return lists.flatMap(({ from, list }) =>
    list.domains
      .flatMap((mention) => strangeNames(mention, standard))
      .flatMap(({ name, span }): Hit[] => {
        const found = misnomerByName(standard, name);
        if (found === undefined) return [];
        const { misnomer, domain } = found;
        const message = say(
          `“${name}”不是试点领域的名称：${misnomer.about.zh.replace(/。$/u, '')}。请写“${domain.name}”。`,
          `“${name}” is no pilot domain: ${misnomer.about.en.replace(/\.$/u, '')}. Write “${domain.name}”.`,
        );
        const title = say(`改为“${domain.name}”`, `Change to “${domain.name}”`);
        const edits = changeWithin(from, { start: span.start, end: span.start + name.length }, domain.name);
        return [
          {
            place: placeWithin(from, span),
            message,
            fixes: () =>
              fixWith(offeredFix, title, edits).map((fix) =>
                leaving(fix, ['domain-repeated', 'domain-coverage']),
              ),
          },
        ];
      }),
  );
}
