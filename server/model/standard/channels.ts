// The channels (公开渠道) of the catalog, the glyphs before them, and the values of audience, mode and level.
import { type Bilingual, type Citation, folded, indexed, type Word } from './words.ts';

/** Another way to write a channel; `slip` when it is most likely a mistake, as 政府服务中心. */
export interface ChannelVariant extends Word {
  readonly slip?: boolean;
}

/** One channel: the fixed ones have their order in the printed list, local ones have none. */
export interface ChannelFact {
  readonly order?: number;
  readonly name: string;
  readonly variants: readonly ChannelVariant[];
  /** Whether a text of one's own may follow, as after 其他. */
  readonly freeText: boolean;
  /** Id of the one domain whose form prints it. */
  readonly domain?: string;
  readonly note?: string;
  readonly source: Citation;
}

/** What a glyph says of the words behind it. */
export type GlyphState = 'chosen' | 'notChosen' | 'tick' | 'required' | 'optional' | 'bullet';

/** A mark in front of a value. */
export interface Glyph {
  readonly glyph: string;
  readonly state: GlyphState;
  /** The right glyph, when this one is a slip: `□` for `口`. */
  readonly standsFor?: string;
  readonly about: Bilingual;
  readonly source: Citation;
}

/** How a heading tells its glyphs to be read: ■ is "chosen" in one form and "required" in another. */
export interface GlyphReading {
  readonly heading: string;
  readonly states: readonly { readonly glyph: string; readonly state: GlyphState }[];
  readonly about: Bilingual;
  readonly source: Citation;
}

/** One value of 公开对象, 公开方式 or 公开层级; printed tables often give it a sub-column that holds a tick. */
export interface ChoiceFact {
  readonly name: string;
  readonly variants: readonly Word[];
  readonly freeText: boolean;
  readonly note?: string;
  readonly source: Citation;
}

/** The elements whose values are choices. */
export type ChoiceElement = 'audience' | 'mode' | 'level';

/** The file `schemas/channels.json`. */
export interface ChannelsFile {
  /** The fixed list in its printed order, then the local ones. */
  readonly channels: readonly ChannelFact[];
  readonly glyphs: readonly Glyph[];
  readonly glyphReadings: readonly GlyphReading[];
  readonly choices: Readonly<Record<ChoiceElement, readonly ChoiceFact[]>>;
}

/** The channels and choices with their look-ups. */
export interface ChannelFacts extends ChannelsFile {
  /** By name or variant, folded; ask with `channelByName`. */
  readonly channelByFoldedName: ReadonlyMap<string, ChannelFact>;
  /** All names and variants by their first character, the longest first. */
  readonly channelNamesByFirst: ReadonlyMap<string, readonly string[]>;
  readonly glyphByChar: ReadonlyMap<string, Glyph>;
  /** By element, then by value or variant, folded; ask with `choiceByName`. */
  readonly choiceByFoldedName: Readonly<Record<ChoiceElement, ReadonlyMap<string, ChoiceFact>>>;
}

/** The channel of a name without its glyph, e.g. `政府网站`; undefined for an unknown one. */
export function channelByName(facts: ChannelFacts, name: string): ChannelFact | undefined {
  return facts.channelByFoldedName.get(folded(name));
}

/** The value of audience, mode or level that a text means, e.g. `特定群众` → 特定群体. */
export function choiceByName(
  facts: ChannelFacts,
  element: ChoiceElement,
  text: string,
): ChoiceFact | undefined {
  return facts.choiceByFoldedName[element].get(folded(text));
}

/** A heading that is one value of an element, ticked in its cells, e.g. `全社会` under 公开对象. */
export function choiceByHeading(
  facts: ChannelFacts,
  heading: string,
): { readonly element: ChoiceElement; readonly choice: ChoiceFact } | undefined {
  for (const element of ['audience', 'mode', 'level'] as const) {
    const choice = choiceByName(facts, element, heading);
    if (choice !== undefined) return { element, choice };
  }
  return undefined;
}

/** Builds the look-ups; a pure function of the file. */
export function channelFacts(file: ChannelsFile): ChannelFacts {
  const names = ({ name, variants }: { name: string; variants: readonly Word[] }): string[] =>
    [name, ...variants.map((variant) => variant.name)].map(folded);
  const { choices } = file;
  return {
    ...file,
    channelByFoldedName: indexed(file.channels, names),
    channelNamesByFirst: byFirst(file.channels),
    glyphByChar: indexed(file.glyphs, ({ glyph }) => [glyph]),
    choiceByFoldedName: {
      audience: indexed(choices.audience, names),
      mode: indexed(choices.mode, names),
      level: indexed(choices.level, names),
    },
  };
}

function byFirst(channels: readonly ChannelFact[]): ReadonlyMap<string, readonly string[]> {
  const names = channels.flatMap(({ name, variants }) => [name, ...variants.map((variant) => variant.name)]);
  const index = new Map<string, string[]>();
  for (const name of names.toSorted((a, b) => b.length - a.length)) {
    index.set(name.charAt(0), [...(index.get(name.charAt(0)) ?? []), name]);
  }
  return index;
}
