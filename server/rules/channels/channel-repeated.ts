// The same channel twice in one cell.

import type { EntryField, PlacedText, Value } from '../../model/document/document.ts';
import { folded } from '../../model/standard/words.ts';
import type { Edit, Hit, Rule } from '../rule.ts';
import { type ChannelCell, channelCells, type PlacedChannel } from '../support/channel-help.ts';
import { holding } from '../support/columns.ts';
import { grouped } from '../support/grouped.ts';
import { deletedLines, offeredFix } from '../support/mend.ts';
import { oneItem } from '../support/sample-catalogs.ts';
import { brief, say } from '../support/say.ts';
import { changeWithin, fixWith } from '../support/within.ts';

export const channelRepeated: Rule = {
  id: 'channel-repeated',
  severity: 'info',
  title: say('同一公开渠道写了两次', 'Channel named twice'),
  why: say(
    '重复的渠道多半是把另一个渠道写错了，汇总时也会多数一次。',
    'A channel that is named twice most often stands for another one, and is counted twice.',
  ),
  basis: say('常理：一格里一个渠道写一次', 'Common sense: a cell names each channel once'),
  wrong: oneItem(['公开渠道和载体: 政府网站、政务服务中心、政府网站']),
  right: oneItem(['公开渠道和载体: 政府网站、政务服务中心']),
  check: {
    of: 'cell',
    under: holding('channels'),
    run: (cell, { doc }) => channelCells(cell, doc).flatMap(hits),
  },
};

function hits({ channels, field }: ChannelCell): readonly Hit[] {
  const named = channels.filter(({ mention: { other } }) => other === undefined || other.text !== '');
  return [...grouped(named, ({ mention }) => folded(mention.name)).values()].flatMap(([first, ...again]) => {
    return first === undefined ? [] : again.map((channel) => hit(channel, first, field));
  });
}

function hit(channel: PlacedChannel, first: PlacedChannel, { value }: EntryField): Hit {
  const name = brief(channel.mention.name);
  return {
    place: channel.place,
    message: say(
      `“${name}”在这一格里已经写过。请改成原来要写的渠道，或删去这一个。`,
      `“${name}” is already named in this cell. Write the channel that was meant, or delete this one.`,
    ),
    fixes: () =>
      fixWith(offeredFix, say(`删去后一个“${name}”`, `Delete the second “${name}”`), removed(channel, value)),
    related: [{ place: first.place, message: say('前一次写在这里。', 'It is named here before.') }],
  };
}

/** The name with its box and the mark in front of it, or the item of a list that it is. */
function removed({ from, mention: { span, glyph } }: PlacedChannel, value: Value): readonly Edit[] {
  const start = glyph?.span.start ?? span.start;
  const mark = /(?<![\s、，,；;])[\s、，,；;]+$/u.exec(from.text.slice(0, start))?.[0].length ?? 0;
  if (mark > 0) return changeWithin(from, { start: start - mark, end: span.end }, '');
  const isWhole = start === 0 && span.end === from.text.length;
  return isWhole && value.shape === 'list' ? withoutItem(from, value.items) : [];
}

/** An item of a list and what parts it from the item before: a comma, or the line break of a list of lines. */
function withoutItem(item: PlacedText, items: readonly PlacedText[]): readonly Edit[] {
  const before = items[items.indexOf(item) - 1]?.place.span.end;
  const { block, span } = item.place;
  if (before === undefined) return [];
  const isLine = block.text.slice(before, span.start).includes('\n');
  return isLine
    ? [deletedLines(item.place)]
    : [{ place: { block, span: { start: before, end: span.end } }, text: '' }];
}
