// What the rules of channels share: the cells of 公开渠道和载体, and what a box means under their heading.
import type { ChannelMention } from '../model/channels-text.ts';
import type { DocFacts, Entry, EntryField, PlacedText } from '../model/document.ts';
import { elementByHeading, type Glyph, type GlyphState } from '../model/standard.ts';
import { placeWithin } from '../model/values.ts';
import type { Place } from '../text/block.ts';
import { listedHeadings } from './headings.ts';

/** One channel where it is written. */
export interface PlacedChannel {
  readonly from: PlacedText;
  readonly mention: ChannelMention;
  /** Where its name stands, without the box. */
  readonly place: Place;
  readonly state: GlyphState;
}

/** A cell with its channels. */
export interface ChannelCell {
  readonly field: EntryField;
  readonly channels: readonly PlacedChannel[];
}

/** The cells of 公开渠道和载体 that are written in the entry itself; their texts were read when the entry was. */
export function channelCells({ fields }: Pick<Entry, 'fields'>, doc: DocFacts): readonly ChannelCell[] {
  return fields.flatMap((field) => {
    if (field.meaning.type !== 'channels') return [];
    const states = statesUnder(field, doc);
    const channels = field.meaning.cells.flatMap(({ from, channels: mentions }) => {
      return mentions.map((mention): PlacedChannel => {
        const state = mention.glyph === undefined ? 'chosen' : states(mention.glyph.fact);
        return { from, mention, place: placeWithin(from, mention.span), state };
      });
    });
    return channels.length === 0 ? [] : [{ field, channels }];
  });
}

/** Whether a cell is the printed form as it came, in which no channel is ticked. */
export function isUnticked({ channels }: ChannelCell): boolean {
  return channels.every(({ state }) => state === 'notChosen');
}

/** The texts of a value, one by one. */
export function textsOf({ value }: EntryField): readonly PlacedText[] {
  if (value.shape === 'text') return [value.text];
  if (value.shape === 'list') return value.items;
  return value.shape === 'labelled' ? value.items.map(({ text }) => text) : [];
}

/** ■ is "chosen" and □ "not chosen", unless the heading, here or in 表头, says 必选项 and 可选项. */
function statesUnder({ heading, element }: EntryField, doc: DocFacts): (glyph: Glyph) => GlyphState {
  const { kind } = doc;
  const offers = [heading, ...listedHeadings(doc)].some(({ text }) => {
    return text.includes('可选') && kind !== undefined && elementByHeading(kind, text) === element;
  });
  return ({ state }) => (offers ? (OFFERED[state] ?? state) : state);
}

const OFFERED: Readonly<Partial<Record<GlyphState, GlyphState>>> = {
  chosen: 'required',
  notChosen: 'optional',
};
