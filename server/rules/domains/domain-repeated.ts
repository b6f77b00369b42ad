// One domain twice in one table or in one list.

import { type Doc, walk } from '../../model/document/document.ts';
import { placeWithin } from '../../model/document/values.ts';
import type { DomainMention } from '../../model/languages/domains.ts';
import { hasRole, type Standard } from '../../model/standard/standard.ts';
import type { Place } from '../../text/block.ts';
import type { Hit, Rule } from '../rule.ts';
import { readsDomains } from '../support/reads.ts';
import { domainTable } from '../support/sample-tables.ts';
import { brief, say } from '../support/say.ts';
import { domainLists, headerLists, identityOf, type PlacedDomains } from './domain-help.ts';

export const domainRepeated: Rule = {
  id: 'domain-repeated',
  severity: 'warning',
  title: say('领域重复', 'Domain named twice'),
  why: say(
    '同一领域列了两次，多半是漏了另一个领域，或者责任单位会有两种说法。',
    'Where a domain stands twice another one is most often missing, or two units are made responsible for it.',
  ),
  basis: say('国办发〔2019〕54号：每个领域一份标准目录', '国办发〔2019〕54号: one catalog for each domain'),
  wrong: domainTable(['扶贫领域'], ['养老服务领域'], ['扶贫领域']),
  right: domainTable(['扶贫领域'], ['养老服务领域']),
  check: {
    of: 'document',
    reads: readsDomains,
    run(doc, { standard }) {
      const table = hasRole(doc.kind, 'domains') ? [placedIn(tableLists(doc, standard))] : [];
      const lists = headerLists(doc, standard);
      const own = placedIn(lists.filter(({ list }) => list.promised === undefined));
      const told = lists.filter(({ list }) => list.promised !== undefined).map((list) => placedIn([list]));
      return [...table, own, ...told].flatMap((mentions) => [...repeats(mentions, standard)]);
    },
  },
};

interface PlacedMention {
  readonly mention: DomainMention;
  readonly place: Place;
}

function* tableLists({ entries }: Doc, standard: Standard): Generator<PlacedDomains> {
  for (const { entry } of walk(entries)) yield* domainLists(entry, standard);
}

function* placedIn(lists: Iterable<PlacedDomains>): Generator<PlacedMention> {
  for (const { from, list } of lists) {
    for (const mention of list.domains) yield { mention, place: placeWithin(from, mention.span) };
  }
}

function* repeats(mentions: Iterable<PlacedMention>, standard: Standard): Generator<Hit> {
  const seen = new Map<string, PlacedMention>();
  for (const placed of mentions) {
    const name = identityOf(placed.mention, standard);
    const first = seen.get(name);
    if (first === undefined) seen.set(name, placed);
    else yield hit(name, placed, first);
  }
}

function hit(name: string, { mention, place }: PlacedMention, first: PlacedMention): Hit {
  const alike = mention.text === first.mention.text;
  const [one, two] = [brief(first.mention.text), brief(mention.text)];
  return {
    place,
    message: alike
      ? say(
          `“${two}”列了两次。请删去重复的，或改为漏写的领域。`,
          `“${two}” is named twice. Delete one, or write the domain that is missing.`,
        )
      : say(
          `“${two}”与前面的“${one}”是同一领域（${brief(name)}）。请删去重复的，或改为漏写的领域。`,
          `“${two}” is the same domain as “${one}” above (${brief(name)}). Delete one, or write the domain that is missing.`,
        ),
    related: [{ place: first.place, message: say('第一次列在这里。', 'It is named here first.') }],
  };
}
