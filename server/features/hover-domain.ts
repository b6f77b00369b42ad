// Hover on a domain: its number and ministry, the guideline with its address, other names.
import type { Analysis } from '../analysis/analyse.ts';
import { readDomains } from '../model/domains-text.ts';
import { type DomainFact, domainByName, type MisnomerOf, misnomerByName } from '../model/standard.ts';
import type { Message } from '../rules/rule.ts';
import { say } from '../rules/say.ts';
import { marksOf } from './cell.ts';
import type { Hover } from './hover-types.ts';
import { mentionAt } from './mention.ts';
import { fieldAt, narrowestAt, type Placed, spanOf } from './mentions.ts';
import type { ValuePosition } from './word.ts';

/** What is known of the domain at the cursor. */
export function hoverDomain(analysis: Analysis, position: ValuePosition): Hover | undefined {
  const { standard } = analysis.world;
  const found = nameAt(position);
  if (found === undefined) return undefined;
  const domain = domainByName(standard, found.read);
  if (domain !== undefined) return { span: found.span, markdown: aboutDomain(domain) };
  const misnomer = misnomerByName(standard, found.read);
  return misnomer === undefined ? undefined : { span: found.span, markdown: aboutMisnomer(misnomer) };
}

function nameAt(position: ValuePosition): Placed<string> | undefined {
  const meaning = fieldAt(position)?.meaning;
  const lists = meaning?.type === 'domains' ? meaning.lists : [];
  const names = lists.flatMap(({ from, list }) => {
    if (from.verbatim === undefined && list.domains.length > 1) return [];
    return list.domains.flatMap((domain) => {
      return domain.names.map(({ span, name }) => ({ span: spanOf(from, span), read: name }));
    });
  });
  const found = narrowestAt(names, position.offset);
  if (found !== undefined) return found;
  const { span } = mentionAt(position.text, position.cell, position.offset, marksOf('domains'));
  const name = readDomains(position.text.slice(span.start, span.end)).domains[0]?.names[0]?.name;
  return name === undefined ? undefined : { span, read: name };
}

function aboutDomain(domain: DomainFact): Message {
  const { displayName, en, number, ministry, guideline, aliases, status } = domain;
  const also = aliases.map(({ name }) => name);
  const link = `[${guideline.title}](${guideline.url})`;
  const zh = [
    `**${displayName}** ${en}`,
    `${number === undefined ? '' : `试点领域第 ${number} 项 · `}${ministry}`,
    `标准指引：${link}${guideline.hostNote === undefined ? '' : `（${guideline.hostNote.zh}）`}`,
    ...(also.length === 0 ? [] : [`也称：${also.join('、')}`]),
    ...(status === undefined ? [] : [status.zh]),
  ];
  const english = [
    `**${displayName}** ${en}`,
    `${number === undefined ? '' : `Pilot domain ${number} · `}${ministry}`,
    `Guideline: ${link}${guideline.hostNote === undefined ? '' : ` (${guideline.hostNote.en})`}`,
    ...(also.length === 0 ? [] : [`Also: ${also.join(', ')}`]),
    ...(status === undefined ? [] : [status.en]),
  ];
  return say(zh.join('\n\n'), english.join('\n\n'));
}

function aboutMisnomer({ misnomer, domain }: MisnomerOf): Message {
  const { about } = misnomer;
  const right = aboutDomain(domain);
  return say(`${about.zh}\n\n---\n\n${right.zh}`, `${about.en}\n\n---\n\n${right.en}`);
}
