// What the rules of channels share: the cells of 公开渠道和载体, and what a box means under their heading.

import type { DocFacts, Entry, EntryField, PlacedText } from '../../model/document/document.ts';
import { placeWithin } from '../../model/document/values.ts';
import type { ChannelMention } from '../../model/languages/channels.ts';
import { elementByHeading, type Glyph, type GlyphState } from '../../model/standard/standard.ts';
import type { Place } from '../../text/block.ts';
import { listedHeadings } from './headings.ts';

/** One channel where it is written. A class because its place is made when it is asked for, which is seldom. */
export class PlacedChannel {
  readonly from: PlacedText;
  readonly mention: ChannelMention;
  readonly state: GlyphState;

  constructor(from: PlacedText, mention: ChannelMention, state: GlyphState) {
    this.from = from;
    this.mention = mention;
    this.state = state;
  }

  /** Where its name stands, without the box. */
  get place(): Place {
    return placeWithin(this.from, this.mention.span);
  }
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
    // What the header says of boxes is asked where there is one.
    let states: ReturnType<typeof statesUnder> | undefined;
    const stateOf = ({ glyph }: ChannelMention): GlyphState => {
      if (glyph === undefined) return 'chosen';
      states ??= statesUnder(field, doc);
      return states(glyph.fact);
    };
    const channels = field.meaning.cells.flatMap(({ from, channels: mentions }) => {
      return mentions.map((mention) => new PlacedChannel(from, mention, stateOf(mention)));
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
