// A domain that is none of the known ones.

import { placeWithin } from '../../model/document/values.ts';
import type { DomainName } from '../../model/languages/domains.ts';
import { misnomerByName, type Standard } from '../../model/standard/standard.ts';
import type { Hit, Rule } from '../rule.ts';
import { isAlike, isOtherName } from '../support/alike.ts';
import { holding } from '../support/columns.ts';
import { leaving, offeredFix } from '../support/mend.ts';
import { nearest } from '../support/nearest.ts';
import { domainTable } from '../support/sample-tables.ts';
import { brief, say } from '../support/say.ts';
import { changeWithin, fixWith } from '../support/within.ts';
import { domainLists, headerLists, type PlacedDomains, strangeNames } from './domain-help.ts';

export const domainUnknown: Rule = {
  id: 'domain-unknown',
  severity: 'info',
  title: say('领域不在已知的领域中', 'Domain that is not known'),
  why: say(
    '领域名称写错，就对不上国务院部门的标准指引；各地也可以增加自己的领域。',
    'A mistyped domain does not lead to its guideline; but places may add domains of their own.',
  ),
  basis: say(
    '国办发〔2019〕54号：26个试点领域，其他领域逐步增加',
    '国办发〔2019〕54号: 26 pilot domains, others to follow',
  ),
  wrong: domainTable(['养老服物领域']),
  right: domainTable(['养老服务领域']),
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
      .filter(({ name }) => misnomerByName(standard, name) === undefined)
      .map(({ name, span }): Hit => {
        const place = placeWithin(from, span);
        const meant = nearest(name, namesLike(name, standard));
        if (meant === undefined) {
          const zh = `“${brief(name)}”不是26个试点领域之一。请核对名称；确是本地增加的领域，可以忽略这条提示。`;
          const en = `“${brief(name)}” is none of the 26 pilot domains. Check the name; ignore this if it is a domain of your own.`;
          return { place, message: say(zh, en) };
        }
        const zh = `“${brief(name)}”不是已知的领域，是不是“${meant}”？请改正；确是本地增加的领域，可以忽略这条提示。`;
        const en = `“${brief(name)}” is no known domain; did you mean “${meant}”? Correct it, or ignore this if it is a domain of your own.`;
        const title = say(`改为“${meant}”`, `Change to “${meant}”`);
        const edits = changeWithin(from, bareSpan({ name, span }), meant);
        return {
          place,
          message: say(zh, en),
          fixes: () =>
            fixWith(offeredFix, title, edits).map((fix) =>
              leaving(fix, ['domain-repeated', 'domain-coverage']),
            ),
        };
      }),
  );
}

/** The stretch without 领域. */
function bareSpan({ name, span: { start } }: Pick<DomainName, 'name' | 'span'>): DomainName['span'] {
  return { start, end: start + name.length };
}

function* namesLike(word: string, { domains }: Standard): Generator<string> {
  for (const { name, aliases } of domains) {
    if (isLike(word, name)) yield name;
    for (const alias of aliases) if (isLike(word, alias.name)) yield alias.name;
  }
}

function isLike(word: string, name: string): boolean {
  return isAlike(word, name) && !isOtherName(word, name);
}
