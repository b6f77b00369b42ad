// Values from a fixed list: 公开渠道, 公开对象, 公开方式, 公开层级; and texts that the document has used before.
import { printed } from '../../model/document/document.ts';
import { isSameAsAbove } from '../../model/languages/same-as-above.ts';
import {
  type ChoiceElement,
  channelByName,
  domainByName,
  type ElementFact,
  type ElementId,
  type Standard,
} from '../../model/standard/standard.ts';
import { absolute } from '../../text/block.ts';
import { touches } from '../../text/span.ts';
import type { Mention } from '../cursor/mention.ts';
import { fieldsNearby, nearby } from '../cursor/nearby.ts';
import type { ValuePosition } from '../cursor/word.ts';
import type { Candidate } from './types.ts';

/** A local channel, or one of a single domain, comes behind the fixed ones. */
const LOCAL = 100;
/** Longer texts are written once and not again. */
const LONGEST_REUSED = 120;

/** Channels that the cell does not have yet; those of another domain than the document's are left out. */
export function channelCandidates(
  position: ValuePosition,
  mention: Mention,
  standard: Standard,
): Candidate[] {
  const there = new Set(mention.others.map((text) => channelByName(standard, text)));
  const own = position.doc?.header.text('领域')?.text;
  const domain = own === undefined ? undefined : domainByName(standard, own)?.id;
  const fitting = standard.channels.filter((channel) => {
    return !there.has(channel) && (channel.domain === undefined || channel.domain === domain);
  });
  return fitting.map(({ name, order, variants }, index): Candidate => {
    const detail =
      order === undefined
        ? { zh: '地方或单个领域的渠道', en: 'Channel of a place or a domain' }
        : { zh: `固定渠道 ${order}`, en: `Standard channel ${order}` };
    return {
      names: [name, ...variants.map((variant) => variant.name)],
      rank: order ?? LOCAL + index,
      offer: () => ({ label: name, kind: 'channel', detail }),
    };
  });
}

/** The values of audience, mode or level. */
export function choiceCandidates(
  element: ChoiceElement,
  mention: Mention,
  { choices }: Standard,
): Candidate[] {
  const there = new Set(mention.others);
  return choices[element]
    .filter(({ name }) => !there.has(name))
    .map(({ name, variants, note = '' }, rank) => ({
      names: [name, ...variants.map((variant) => variant.name)],
      rank,
      offer: () => ({ label: name, kind: 'value', detail: { zh: note, en: note } }),
    }));
}

/** Under a heading that is a value itself, as 主动 under 公开方式: the tick that the table uses, or else √. */
export function tickCandidates(position: ValuePosition, mention: Mention, standard: Standard): Candidate[] {
  if (mention.others.length > 0) return [];
  const used = nearby(position.near).flatMap(({ fields }) => {
    return fields.flatMap(({ value, place }) =>
      touches(absolute(place), position.offset) ? [] : [printed(value)],
    );
  });
  const label = used.find((text) => standard.glyphByChar.get(text)?.state === 'tick') ?? TICK;
  const detail = { zh: `属于“${position.key.text}”`, en: `“${position.key.text}” holds` };
  return [{ names: [label, ...TYPED_FOR_TICK], rank: 0, offer: () => ({ label, kind: 'value', detail }) }];
}

const TICK = '√';
/** What a person types who does not find √ on the keyboard. */
const TYPED_FOR_TICK = ['勾选', '对勾', '是', 'v'];

/** Columns that say the same in many rows; a task, a name or an address is written once. */
const REUSED: ReadonlySet<ElementId> = new Set(['category', 'basis', 'unitClass', 'ministry', 'level1Item']);

/** What the same column says in the entries near the cursor: legal bases, categories and their like. */
export function reusedCandidates(position: ValuePosition, { id }: ElementFact, typed: string): Candidate[] {
  const { near, offset } = position;
  if (!REUSED.has(id)) return [];
  const texts = fieldsNearby(near, id).flatMap(({ value, place }) => {
    const text = printed(value);
    const isOwn = touches(absolute(place), offset) || text === typed;
    return isOwn || text.includes('\n') || isSameAsAbove(text) ? [] : [text];
  });
  const short = [...new Set(texts)].filter((text) => text !== '' && text.length <= LONGEST_REUSED);
  return short.map((label, rank): Candidate => {
    const detail = { zh: '本文件已用', en: 'Used in this document' };
    return { names: [label], rank, offer: () => ({ label, kind: 'text', detail }) };
  });
}

/** In an index of guidelines: title, address and ministry of the guideline of the entry's own domain. */
export function guidelineCandidates(
  position: ValuePosition,
  element: ElementFact,
  standard: Standard,
): Candidate[] {
  const field = position.entry?.fields.find((each) => each.element?.type === 'domains');
  const names =
    field?.meaning.type === 'domains' ? field.meaning.lists.flatMap(({ list }) => list.domains) : [];
  const facts = names.flatMap(({ names: all }) => all.map(({ name }) => domainByName(standard, name)));
  return facts.flatMap((fact, rank): Candidate[] => {
    const label = {
      guideline: fact?.guideline.title,
      url: fact?.guideline.url,
      ministry: fact?.ministry,
      documentNumber: fact?.guideline.documentNumber?.name,
    }[element.id as 'guideline'];
    if (fact === undefined || label === undefined) return [];
    const detail = { zh: fact.displayName, en: fact.en };
    return [{ names: [label], rank, offer: () => ({ label, kind: 'text', detail }) }];
  });
}
