// How many domains a list names, and which of the 26 it lacks.
import type { DomainMention } from '../../model/languages/domains.ts';
import type { Standard } from '../../model/standard/standard.ts';
import type { Message } from '../rule.ts';
import { listed, say } from '../support/say.ts';
import { domainOf, identityOf, pilotDomains } from './domain-help.ts';

/** What is wrong with the number; a mistyped or repeated name has its own finding and counts as the one it stands for. */
export function disagreement(
  count: number,
  mentions: readonly DomainMention[],
  standard: Standard,
): Message | undefined {
  const different = new Set(mentions.map((mention) => identityOf(mention, standard))).size;
  if (mentions.length >= count && different <= count) return undefined;
  const missing = count === pilotDomains(standard).length ? missingIn(mentions, standard) : [];
  if (missing.length === 0 || different > count) {
    return say(
      `写明${count}个领域，列出的是${different}个。请核对个数，补上漏写的或删去多余的。`,
      `${count} domains are promised and ${different} are named. Check the number, and add or delete what is wrong.`,
    );
  }
  const names = listed(missing.slice(0, MOST_NAMES));
  const more = missing.length > MOST_NAMES ? say('等', ' …') : say('', '');
  return say(
    `应有${count}个试点领域，缺${missing.length}个：${names.zh}${more.zh}。请补上。`,
    `${missing.length} of the ${count} pilot domains are missing: ${names.en}${more.en}. Add them.`,
  );
}

/** More names than these are not read in a message. */
const MOST_NAMES = 12;

/** The names of the known domains among the mentions. */
export function knownIn(mentions: readonly DomainMention[], standard: Standard): ReadonlySet<string> {
  return new Set(mentions.flatMap((mention) => domainOf(mention, standard)?.name ?? []));
}

/** The names of the pilot domains that are not among the mentions. */
export function missingIn(mentions: readonly DomainMention[], standard: Standard): readonly string[] {
  const known = knownIn(mentions, standard);
  return pilotDomains(standard)
    .map(({ name }) => name)
    .filter((name) => !known.has(name));
}
