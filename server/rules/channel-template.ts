// What is left of the printed form in a cell of channels: boxes that nobody ticked, and the line behind 其他.
import type { Field } from '../model/document.ts';
import { placeWithin } from '../model/values.ts';
import type { Place } from '../text/block.ts';
import { type ChannelCell, channelCells, leftOver, type PlacedChannel } from './channel-help.ts';
import { offeredFix } from './mend.ts';
import type { Fix, Hit, Rule } from './rule.ts';
import { oneItem } from './sample-catalogs.ts';
import { listed, say } from './say.ts';
import { inQuotes } from './text-lines.ts';
import { changeWithin, fixWith } from './within.ts';

export const channelTemplate: Rule = {
  id: 'channel-template',
  family: 'channels',
  severity: 'info',
  title: say('公开渠道里留着模板的空框或横线', 'Left-overs of the form among the channels'),
  why: say(
    '没有选的“□”和没有填的“其他____”不是公开渠道，留在表里，看的人会以为也能在那里查到。',
    'A box that is not ticked and a line that is not filled in are no channels; readers may think that they can look there.',
  ),
  basis: say(
    '各领域基层政务公开标准指引的目录表式：■表示选定，□表示未选',
    'The form of the catalog in the guidelines: ■ chosen, □ not chosen',
  ),
  wrong: oneItem(['公开渠道和载体: ■政府网站 □政府公报 ■政务服务中心 □其他____']),
  right: oneItem(['公开渠道和载体: [政府网站, 政务服务中心]']),
  check: {
    of: 'entry',
    run: (entry, { doc, world: { standard } }) => channelCells(entry, doc, standard).flatMap(hits),
  },
};

function hits(cell: ChannelCell): readonly Hit[] {
  const left = leftOver(cell);
  const place = wholeOf(cell.field);
  if (left.length > 0 && place !== undefined) return [unticked(cell, left.length, place)];
  return cell.channels.filter(({ mention }) => mention.other?.isBlank === true).map(unfilled);
}

function unticked({ channels }: ChannelCell, count: number, place: Place): Hit {
  const chosen = channels.filter(({ state }) => state !== 'notChosen');
  if (chosen.length === 0) {
    const zh = `这一格的${count}项渠道一个都没有选。请写出选定的渠道。`;
    return {
      place,
      message: say(zh, `None of the ${count} channels here is ticked. Write the ones that you use.`),
    };
  }
  const names = chosen.map(({ mention: { name, other } }) => (other?.isBlank === true ? '其他' : name));
  const message = say(
    `这一格还留着模板里没有选的${count}项。请只写选定的渠道：${listed(names).zh}。`,
    `The form’s unticked channels (${count}) are still here. Write only the chosen ones: ${listed(names).en}.`,
  );
  return { place, message, fixes: replaced(place, `[${names.map(asItem).join(', ')}]`) };
}

function unfilled({ from, mention: { other }, place }: PlacedChannel): Hit {
  const message = say(
    '“其他”后面留着模板的空，没有写明是什么渠道。请写成“其他：某某”，没有的删去。',
    'The blank of the form behind 其他 is not filled in. Write 其他： with the channel behind it, or delete it.',
  );
  if (other === undefined) return { place, message };
  const edits = changeWithin(from, other.span, '');
  const title = say('删去没有填写的空', 'Delete the blank');
  return { place: placeWithin(from, other.span), message, fixes: fixWith(offeredFix, title, edits) };
}

/** The value as a whole. */
function wholeOf({ value }: Field): Place | undefined {
  if (value.shape === 'empty') return undefined;
  return value.shape === 'text' ? value.text.place : value.place;
}

/** A list in brackets takes the place of any value, but would swallow comments in it. */
function replaced(place: Place, text: string): readonly Fix[] {
  const hasComment = place.block.text.slice(place.span.start, place.span.end).includes('#');
  return hasComment
    ? []
    : [offeredFix(say('只留选定的渠道', 'Keep only the chosen channels'), { place, text })];
}

/** An item of a list in brackets; one with marks in it is quoted. */
function asItem(name: string): string {
  return /^[\p{L}\p{N}/（）]+$/u.test(name) ? name : inQuotes(name);
}
