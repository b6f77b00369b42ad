// Domains in a cell of domains and in the header: those not yet in the table first, with or without 领域 as it is used.

import { readDomains } from '../../model/languages/domains.ts';
import {
  type DomainFact,
  domainByName,
  hasRole,
  misnomerByName,
  type Standard,
} from '../../model/standard/standard.ts';
import { absolute } from '../../text/block.ts';
import { touches } from '../../text/span.ts';
import type { Mention } from '../cursor/mention.ts';
import { fieldsNearby } from '../cursor/nearby.ts';
import type { ValuePosition } from '../cursor/word.ts';
import type { Candidate } from './types.ts';

/** A domain that the table already has is hardly wanted again, but may be. */
const IN_TABLE = 1000;

/** Candidates for the domain at the cursor; those that the cell already names are left out. */
export function domainCandidates(position: ValuePosition, mention: Mention, standard: Standard): Candidate[] {
  const there = new Set(mention.others.flatMap((text) => factsIn(text, standard)));
  const texts = domainsNearby(position);
  const used = new Set(texts.flatMap((text) => factsIn(text, standard)));
  const long = printsLong(position, texts);
  return standard.domains.flatMap((domain, index) => {
    return there.has(domain) ? [] : [candidate(domain, index, long, used.has(domain))];
  });
}

function candidate(domain: DomainFact, index: number, long: boolean, used: boolean): Candidate {
  const { name, displayName, number, ministry, aliases, misnomers, en } = domain;
  const label = long ? displayName : name;
  const count = number === undefined ? '' : `${number}. `;
  return {
    names: [label, ...[...aliases, ...misnomers].map((other) => other.name)],
    rank: used ? IN_TABLE + index : index,
    offer: (matched) => {
      const also = matched === label ? '' : `（${matched}）`;
      const again = used ? { zh: ' · 本表已有', en: ' · already in this table' } : { zh: '', en: '' };
      const detail = {
        zh: `${count}${ministry}${also}${again.zh}`,
        en: `${count}${en}${also}${again.en}`,
      };
      return { label, kind: 'domain', detail };
    },
  };
}

function factsIn(text: string, standard: Standard): DomainFact[] {
  return readDomains(text).domains.flatMap(({ names }) => {
    return names.flatMap(({ name }) => {
      const fact = domainByName(standard, name) ?? misnomerByName(standard, name)?.domain;
      return fact === undefined ? [] : [fact];
    });
  });
}

/** What the cells of domains near the cursor say, the cursor's own left out. */
function domainsNearby({ near, offset }: ValuePosition): string[] {
  return fieldsNearby(near, { type: 'domains' }).flatMap(({ meaning, place }) => {
    if (meaning.type !== 'domains' || touches(absolute(place), offset)) return [];
    return meaning.lists.map(({ from }) => from.text);
  });
}

/** Whether names are written with 领域 at their end: as the neighbours do, else as such tables mostly do. */
function printsLong({ doc, in: place }: ValuePosition, texts: readonly string[]): boolean {
  if (place === 'header') return false;
  const [first] = texts;
  if (first !== undefined) return first.includes('领域');
  return hasRole(doc?.kind, 'domains');
}
