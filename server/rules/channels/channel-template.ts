// What is left of the printed form in a cell of channels: a form that nobody ticked, and the line behind a chosen 其他.

import type { Field } from '../../model/document/document.ts';
import { placeWithin } from '../../model/document/values.ts';
import type { Place } from '../../text/block.ts';
import type { Hit, Rule } from '../rule.ts';
import { type ChannelCell, channelCells, isUnticked, type PlacedChannel } from '../support/channel-help.ts';
import { holding } from '../support/columns.ts';
import { offeredFix } from '../support/mend.ts';
import { oneItem } from '../support/sample-catalogs.ts';
import { say } from '../support/say.ts';
import { changeWithin, fixWith } from '../support/within.ts';

export const channelTemplate: Rule = {
  id: 'channel-template',
  severity: 'info',
  title: say('公开渠道的模板没有填完', 'Form of channels that is not filled in'),
  why: say(
    '一项都没有选的选框，选了却没有写明的“其他____”，都没有说明在哪里公开，看的人无从查找。',
    'Boxes of which none is ticked, and a chosen 其他____ with nothing behind it, do not tell where to look.',
  ),
  basis: say(
    '各领域基层政务公开标准指引的目录表式：■表示选定，□表示未选；照印全部渠道、未选的留“□”，是通行写法，不查',
    'The form of the catalog in the guidelines: ■ chosen, □ not chosen; to print all channels with □ before those that are not chosen is customary and not told',
  ),
  wrong: oneItem(['公开渠道和载体: ■政府网站 □政府公报 □政务服务中心 ■其他____']),
  right: oneItem(['公开渠道和载体: ■政府网站 □政府公报 □政务服务中心 □其他____']),
  check: {
    of: 'cell',
    under: holding('channels'),
    run: (cell, { doc }) => channelCells(cell, doc).flatMap(hits),
  },
};

function hits(cell: ChannelCell): readonly Hit[] {
  const place = wholeOf(cell.field);
  if (place !== undefined && isUnticked(cell)) return [unticked(cell, place)];
  return cell.channels
    .filter(({ mention, state }) => mention.other?.isBlank === true && state !== 'notChosen')
    .map(unfilled);
}

function unticked({ channels }: ChannelCell, place: Place): Hit {
  const zh = `这一格的${channels.length}项渠道一个都没有选。请把选定的改为“■”，或只写选定的渠道。`;
  const en = `None of the ${channels.length} channels here is ticked. Change the box of the chosen ones to ■, or write only those.`;
  return { place, message: say(zh, en) };
}

function unfilled({ from, mention: { other }, place }: PlacedChannel): Hit {
  const message = say(
    '“其他”后面留着模板的空，没有写明是什么渠道。请写成“其他：某某”，没有的删去。',
    'The blank of the form behind 其他 is not filled in. Write 其他： with the channel behind it, or delete it.',
  );
  if (other === undefined) return { place, message };
  const edits = changeWithin(from, other.span, '');
  const title = say('删去没有填写的空', 'Delete the blank');
  return { place: placeWithin(from, other.span), message, fixes: () => fixWith(offeredFix, title, edits) };
}

/** The value as a whole. */
function wholeOf({ value }: Field): Place | undefined {
  if (value.shape === 'empty') return undefined;
  return value.shape === 'text' ? value.text.place : value.place;
}
