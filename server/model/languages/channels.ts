// Reads a cell of 公开渠道和载体: names parted by marks or blanks, with or without the boxes of the printed form.
import type { Span } from '../../text/span.ts';
import { type ChannelFact, type ChannelFacts, channelByName, type Glyph } from '../standard/channels.ts';

/** One channel as it is written. */
export interface ChannelMention {
  /** The name without its box; a remark in brackets belongs to it. */
  readonly name: string;
  readonly span: Span;
  /** The box in front, and where it stands. */
  readonly glyph?: { readonly fact: Glyph; readonly span: Span };
  /** The known channel; 其他 for what is written behind it. */
  readonly fact: ChannelFact | undefined;
  /** What is written behind 其他: nothing, the line of the form that was not filled in, or a name. */
  readonly other?: { readonly text: string; readonly span: Span; readonly isBlank: boolean };
}

/** Reads the channels in a text; spans count from its start. */
export function readChannels(whole: string, facts: ChannelFacts): readonly ChannelMention[] {
  const found: ChannelMention[] = [];
  // No cell holds more; what is longer is prose in the wrong place.
  const text = whole.slice(0, LONGEST);
  for (let at = skipped(text, 0); at < text.length; ) {
    const glyph = glyphAt(text, at, facts);
    const start = glyph === undefined ? at : skipped(text, glyph.span.end, BLANK);
    const stop = endOfName(text, start, facts);
    if (stop > start) found.push(mention(text, { start, end: stop }, glyph, facts));
    at = skipped(text, Math.max(stop, at + 1));
  }
  return found;
}

const LONGEST = 2000;
const BLANK = /\s/u;
const MARK = /[\s、，,；;。]/u;

/** The next offset from which neither mark nor blank stands. */
function skipped(text: string, from: number, mark = MARK): number {
  let at = from;
  while (at < text.length && mark.test(text[at] ?? '')) at += 1;
  return at;
}

/** A box; 口, t and their like are boxes only in front of a known name. */
function glyphAt(text: string, at: number, facts: ChannelFacts): ChannelMention['glyph'] {
  const char = text[at] ?? '';
  const fact = facts.glyphByChar.get(char);
  if (fact === undefined) return undefined;
  const isLetter = /\p{L}/u.test(char);
  if (isLetter && knownAt(text, skipped(text, at + 1, BLANK), facts) === 0) return undefined;
  return { fact, span: { start: at, end: at + 1 } };
}

/** Where the name ends: a known one is taken whole, whatever marks it has; 其他 takes what stands behind its colon. */
function endOfName(text: string, start: number, facts: ChannelFacts): number {
  const known = start + knownAt(text, start, facts);
  const other = OTHER.exec(text.slice(start, start + 80));
  const from = other === null || known - start > other[0].length ? known : start + other[0].length;
  let at = from;
  let depth = 0;
  for (; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (char === '（' || char === '(') depth += 1;
    if (char === '）' || char === ')') depth -= 1;
    if (depth <= 0 && (MARK.test(char) || (at > start && isBox(char, facts)))) break;
  }
  return at;
}

/** Boxes that stand in no word. */
function isBox(char: string, { glyphByChar }: ChannelFacts): boolean {
  return glyphByChar.has(char) && !/[\p{L}\p{N}·〇]/u.test(char);
}

const OTHER = /^其[他它](?:\s*[：:]\s*)?/u;

/** Length of the longest known name that begins at an offset and ends there as a word does. */
function knownAt(text: string, at: number, facts: ChannelFacts): number {
  const names = facts.channelNamesByFirst.get(text.charAt(at)) ?? [];
  const known = names.find((name) => text.startsWith(name, at) && endsWord(text, at + name.length, facts));
  return known?.length ?? 0;
}

function endsWord(text: string, at: number, facts: ChannelFacts): boolean {
  const char = text[at];
  if (char === undefined || MARK.test(char) || /[（(：:_＿]/u.test(char)) return true;
  return facts.glyphByChar.has(char);
}

function mention(
  text: string,
  span: Span,
  glyph: ChannelMention['glyph'],
  facts: ChannelFacts,
): ChannelMention {
  const name = text.slice(span.start, span.end);
  const base = { name, span, ...(glyph === undefined ? {} : { glyph }) };
  const fact = channelByName(facts, name) ?? channelByName(facts, name.replace(REMARK, ''));
  const other = fact === undefined || fact.freeText ? OTHER_AND_TEXT.exec(name) : null;
  if (other === null) return { ...base, fact };
  const [, lead = '', rest = ''] = other;
  const own = { start: span.start + lead.length, end: span.end };
  return {
    ...base,
    fact: channelByName(facts, OTHER_NAME),
    other: { text: rest, span: own, isBlank: rest !== '' && UNFILLED.test(rest) },
  };
}

const REMARK = /[（(][^（()）]*[）)]$/u;
const OTHER_NAME = '其他';
const OTHER_AND_TEXT = /^(其[他它]\s*[：:]?\s*)([\s\S]*)$/u;

/** The line of the form, or its request to fill it in. */
const UNFILLED = /^[\s_＿—-]*(?:[（(]请?(?:写明|注明|说明|填写)[^）)]*[）)][\s_＿—-]*)?$/u;
