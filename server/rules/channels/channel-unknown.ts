// A channel that is not on the list of the standard form, and is not written as 其他 either.

import type { ChannelMention } from '../../model/languages/channels.ts';
import type { ChannelFacts } from '../../model/standard/standard.ts';
import type { Fix, Hit, Rule } from '../rule.ts';
import { channelCells, type PlacedChannel } from '../support/channel-help.ts';
import { holding } from '../support/columns.ts';
import { offeredFix } from '../support/mend.ts';
import { oneItem } from '../support/sample-catalogs.ts';
import { brief, say } from '../support/say.ts';
import { changeWithin, fixWith } from '../support/within.ts';
import { slipOf } from './one-slip.ts';

export const channelUnknown: Rule = {
  id: 'channel-unknown',
  severity: 'info',
  title: say('公开渠道不在固定渠道之列', 'Channel that is not on the list'),
  why: say(
    '标准目录的渠道是固定的一列，写错一个字，按渠道汇总时就漏了；表上没有的渠道写在“其他”后面。',
    'The form has a fixed list of channels; a mistyped one is missed when they are counted, and one of your own goes behind 其他.',
  ),
  basis: say('各领域基层政务公开标准指引的目录表式', 'The form of the catalog in the ministries’ guidelines'),
  wrong: oneItem(['公开渠道和载体: [政府网占, 政务服务中心]']),
  right: oneItem(['公开渠道和载体: [政府网站, 政务服务中心]']),
  check: {
    of: 'cell',
    under: holding('channels'),
    run: (cell, { doc, world: { standard } }) =>
      channelCells(cell, doc).flatMap(({ channels }) => {
        return channels.flatMap((channel) => hit(channel, standard));
      }),
  },
};

function hit({ from, mention, place }: PlacedChannel, standard: ChannelFacts): Hit[] {
  const name = mention.name.replace(REMARK, '');
  if (mention.fact !== undefined || isOwn(name, standard)) return [];
  const meant = slipOf(name, names(standard));
  if (meant === undefined && KIND_OF_CHANNEL.test(name)) return [];
  const shown = brief(mention.name);
  if (meant === undefined) {
    const written = `其他：${mention.name}`;
    const zh = `“${shown}”不在固定渠道之列。请核对名称；确是本地增加的渠道，写作“其他：${shown}”。`;
    const en = `“${shown}” is not on the list of channels. Check the name; write a channel of your own as 其他：${shown}.`;
    return [{ place, message: say(zh, en), fixes: () => fixed(from, mention, written) }];
  }
  const zh = `没有“${shown}”这个渠道，是不是“${meant}”？请改正；确是本地增加的渠道，写作“其他：${shown}”。`;
  const en = `There is no channel “${shown}”; did you mean “${meant}”? Correct it, or write a channel of your own as 其他：${shown}.`;
  return [{ place, message: say(zh, en), fixes: () => fixed(from, mention, meant) }];
}

const REMARK = /[（(][^（()）]*[）)]$/u;

function fixed(from: PlacedChannel['from'], { span }: ChannelMention, text: string): readonly Fix[] {
  const title = say(`改为“${brief(text)}”`, `Change to “${brief(text)}”`);
  return fixWith(offeredFix, title, changeWithin(from, span, text));
}

function* names({ channels }: ChannelFacts): Generator<string> {
  for (const { name, variants } of channels) {
    yield name;
    for (const variant of variants) yield variant.name;
  }
}

/** A known channel with the name of its place or office in front, or several known ones in one. */
function isOwn(name: string, standard: ChannelFacts): boolean {
  const pieces = name.split(/[/／和及与]/u);
  return pieces.every(
    (piece) =>
      piece.length > 2 && [...names(standard)].some((known) => known.length > 2 && piece.endsWith(known)),
  );
}

/** Words that tell that something is a channel, whatever it is called. */
const KIND_OF_CHANNEL =
  /(?:网站?|网页|平台|系统|公众号|微信群?|微博|抖音号?|客户端|APP|热线|电话|专栏|[公宣][示告开传]栏|电子屏|显示屏|窗口|大厅|专区|报纸?|电视台?|电台|广播|短信|信函|信件|邮件|会议|现场|宣传册|手册|明白卡)$/iu;
