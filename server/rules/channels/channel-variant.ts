// A channel in a spelling that is most likely a mistake: 政府服务中心 for 政务服务中心.

import type { Hit, Rule } from '../rule.ts';
import { channelCells, type PlacedChannel } from '../support/channel-help.ts';
import { holding } from '../support/columns.ts';
import { offeredFix } from '../support/mend.ts';
import { oneItem } from '../support/sample-catalogs.ts';
import { brief, say } from '../support/say.ts';
import { changeWithin, fixWith } from '../support/within.ts';

export const channelVariant: Rule = {
  id: 'channel-variant',
  severity: 'hint',
  title: say('公开渠道的名称多半写错了', 'Channel that is most likely misspelt'),
  why: say(
    '同一渠道写法不一，按渠道查找、汇总时就会漏掉。',
    'A channel that is written in several ways is found and counted only in part.',
  ),
  basis: say('各领域基层政务公开标准指引的目录表式', 'The form of the catalog in the ministries’ guidelines'),
  wrong: oneItem(['公开渠道和载体: [政府网站, 政府服务中心]']),
  right: oneItem(['公开渠道和载体: [政府网站, 政务服务中心]']),
  check: {
    of: 'cell',
    under: holding('channels'),
    run: (cell, { doc }) => channelCells(cell, doc).flatMap(({ channels }) => channels.flatMap(hit)),
  },
};

function hit({ from, mention: { name, span, fact }, place }: PlacedChannel): Hit[] {
  const variant = fact?.variants.find((other) => other.slip === true && name.startsWith(other.name));
  if (fact === undefined || variant === undefined) return [];
  const message = say(
    `“${brief(variant.name)}”在标准目录里是“${fact.name}”，多半是写错了。请改正，以免汇总时遗漏。`,
    `The form has “${fact.name}”; “${brief(variant.name)}” is most likely a slip. Correct it, or it is missed when channels are counted.`,
  );
  const own = { start: span.start, end: span.start + variant.name.length };
  const title = say(`改为“${fact.name}”`, `Change to “${fact.name}”`);
  return [{ place, message, fixes: () => fixWith(offeredFix, title, changeWithin(from, own, fact.name)) }];
}
