// What the rules of domains share: lists of domains in header and entries, and which domain a name stands for.

import type { Doc, Entry, PlacedText } from '../../model/document/document.ts';
import { digitsOf } from '../../model/languages/chinese-numbers.ts';
import {
  type DomainList,
  type DomainMention,
  type DomainName,
  readDomainList,
  readDomains,
} from '../../model/languages/domains.ts';
import {
  type DomainFact,
  domainByName,
  misnomerByName,
  type Standard,
} from '../../model/standard/standard.ts';

/** A list of domains and the text that it was read from. */
export interface PlacedDomains {
  readonly from: PlacedText;
  readonly list: DomainList;
}

/** The lists in the fields of an entry. */
export function domainLists(entry: Pick<Entry, 'fields'>, standard: Standard): readonly PlacedDomains[] {
  return entry.fields.flatMap(({ meaning }) => {
    if (meaning.type !== 'domains') return [];
    return meaning.lists.map(({ from, list }) => {
      const known = list.domains.every((mention) => domainOf(mention, standard) !== undefined);
      return { from, list: known ? list : readDomains(from.text, isKnownTo(standard)) };
    });
  });
}

/** The lists in the header: 领域 itself, and sentences of 标题, 说明 and 正文 such as 26个试点领域包括……. */
export function headerLists({ header }: Doc, standard: Standard): readonly PlacedDomains[] {
  const isKnown = isKnownTo(standard);
  const own = header.list('领域').map((from) => ({ from, list: readDomains(from.text, isKnown) }));
  const told = PROSE.flatMap((key) => header.list(key)).flatMap((from) => {
    const list = readDomainList(from.text, isKnown);
    return list === undefined ? [] : [{ from, list }];
  });
  return [...own, ...told];
}

/** The domain that any of the names of a mention stands for. */
export function domainOf({ names }: DomainMention, standard: Standard): DomainFact | undefined {
  for (const { name } of names) {
    const domain = domainByName(standard, name);
    if (domain !== undefined) return domain;
  }
  return undefined;
}

/** The same text for two mentions exactly when they stand for one domain. */
export function identityOf(mention: DomainMention, standard: Standard): string {
  return domainOf(mention, standard)?.name ?? mention.names[0]?.name ?? mention.text;
}

/** The names of a mention that are no domain's; none where one of them is. */
export function strangeNames(mention: DomainMention, standard: Standard): readonly DomainName[] {
  return domainOf(mention, standard) === undefined ? mention.names : [];
}

/** How many pilot domains there are (国办发〔2019〕54号). */
export function pilotDomains({ domains }: Standard): readonly DomainFact[] {
  return domains.filter(({ number }) => number !== undefined);
}

/** How many domains a text promises, as in 国务院部门制定的26个试点领域标准汇总, with the words; undefined when none. */
export function promiseIn(text: string): DomainList['promised'] {
  const match = /(\d{1,3}|[一二三四五六七八九十]{1,3})个(?:基层政务公开|国家|试点|重点|公开)*领域/u.exec(
    text,
  );
  const count = digitsOf(match?.[1] ?? '');
  if (match === null || count === undefined) return undefined;
  return { count, text: match[0], span: { start: match.index, end: match.index + match[0].length } };
}

const PROSE = ['标题', '说明', '正文'];

function isKnownTo(standard: Standard): (name: string) => boolean {
  return (name) => domainByName(standard, name) !== undefined || misnomerByName(standard, name) !== undefined;
}
