// Hover on a domain: its number and ministry, the guideline with its address, other names.
import type { Analysis } from '../../analysis/analyse.ts';
import { readDomains } from '../../model/languages/domains.ts';
import {
  type DomainFact,
  domainByName,
  type MisnomerOf,
  misnomerByName,
} from '../../model/standard/standard.ts';
import { marksOf } from '../cursor/cell.ts';
import { mentionAt } from '../cursor/mention.ts';
import { absoluteWithin, fieldAt, narrowestAt, type Placed } from '../cursor/mentions.ts';
import type { ValuePosition } from '../cursor/word.ts';
import {
  DIVIDER,
  type Hover,
  hoverOf,
  link,
  type Paragraphs,
  paragraph,
  paragraphs,
  plainParagraph,
  prose,
  strong,
} from '../prose.ts';

/** What is known of the domain at the cursor. */
export function hoverDomain(analysis: Analysis, position: ValuePosition): Hover | undefined {
  const { standard } = analysis.world;
  const found = nameAt(position);
  if (found === undefined) return undefined;
  const domain = domainByName(standard, found.read);
  if (domain !== undefined) return hoverOf(found.span, aboutDomain(domain));
  const misnomer = misnomerByName(standard, found.read);
  return misnomer === undefined ? undefined : hoverOf(found.span, aboutMisnomer(misnomer));
}

function nameAt(position: ValuePosition): Placed<string> | undefined {
  const meaning = fieldAt(position)?.meaning;
  const lists = meaning?.type === 'domains' ? meaning.lists : [];
  const names = lists.flatMap(({ from, list }) => {
    if (from.verbatim === undefined && list.domains.length > 1) return [];
    return list.domains.flatMap((domain) => {
      return domain.names.map(({ span, name }) => ({ span: absoluteWithin(from, span), read: name }));
    });
  });
  const found = narrowestAt(names, position.offset);
  if (found !== undefined) return found;
  const { span } = mentionAt(position.text, position.cell, position.offset, marksOf('domains'));
  const name = readDomains(position.text.slice(span.start, span.end)).domains[0]?.names[0]?.name;
  return name === undefined ? undefined : { span, read: name };
}

function aboutDomain(domain: DomainFact): Paragraphs {
  const { displayName, en, number, ministry, guideline, aliases, status } = domain;
  const also = aliases.map(({ name }) => name);
  const name = prose`${strong(displayName)} ${en}`;
  const page = link(guideline.title, guideline.url);
  const note = guideline.hostNote;
  return paragraphs(
    paragraph(name, name),
    number === undefined
      ? paragraph(prose`${ministry}`, prose`${ministry}`)
      : paragraph(prose`试点领域第 ${number} 项 · ${ministry}`, prose`Pilot domain ${number} · ${ministry}`),
    paragraph(
      prose`标准指引：${page}${note === undefined ? '' : `（${note.zh}）`}`,
      prose`Guideline: ${page}${note === undefined ? '' : ` (${note.en})`}`,
    ),
    ...(also.length === 0
      ? []
      : [paragraph(prose`也称：${also.join('、')}`, prose`Also: ${also.join(', ')}`)]),
    ...(status === undefined ? [] : [plainParagraph(status)]),
  );
}

function aboutMisnomer({ misnomer, domain }: MisnomerOf): Paragraphs {
  return paragraphs(plainParagraph(misnomer.about), paragraph(DIVIDER, DIVIDER), aboutDomain(domain));
}
