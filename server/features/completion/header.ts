// Keys of the header, and what stands behind them: the kinds, dates, flags, the columns of 表头.

import { ENTRIES_KEY } from '../../model/document/read.ts';
import { formatDay } from '../../model/languages/days.ts';
import type { HeaderKey, Standard } from '../../model/standard/standard.ts';
import type { World } from '../../model/world.ts';
import type { Mention } from '../cursor/mention.ts';
import type { KeyPosition, ValuePosition } from '../cursor/word.ts';
import { needOf } from '../element-words.ts';
import { elementsFor, spellingsInUse } from '../spelling.ts';
import type { Candidate, ItemKind } from './types.ts';

/** The keys that the header does not have yet, those of other kinds left out. */
export function headerKeyCandidates(
  position: KeyPosition,
  { headerKeys }: Standard,
  eol: string,
): Candidate[] {
  const { doc, colon, beside } = position;
  const written = new Set([...beside, ...headerKeysElsewhere(position)]);
  const fitting = headerKeys.filter(({ key, kinds }) => {
    const kind = doc?.kind?.id;
    return !written.has(key) && (kind === undefined || kinds.length === 0 || kinds.includes(kind));
  });
  return fitting.map((header, index): Candidate => {
    const { key, en, about } = header;
    const text = colon ? key : textOf(header, eol);
    const snippet = text.includes('$') ? { snippet: true as const } : {};
    const detail = { zh: '文件头', en: `Header · ${en}` };
    return {
      names: [key],
      rank: index,
      offer: () => ({ label: key, kind: 'key', detail, documentation: about, text, ...snippet }),
    };
  });
}

/** Candidates for the value of a header key; empty where only its author knows. */
export function headerValueCandidates(position: ValuePosition, mention: Mention, world: World): Candidate[] {
  if (position.in === 'entry') return [];
  switch (world.standard.headerKeyByName.get(position.key.text)?.type) {
    case 'kind':
      return world.standard.kinds.map(({ name, en, about }, rank) => {
        return plain(name, rank, { zh: about.zh, en: `${en}: ${about.en}` }, 'value');
      });
    case 'flag':
      return [plain('true', 0, { zh: '是', en: 'Yes' }, 'value')];
    case 'date':
      return [plain(formatDay(world.today), 0, { zh: '今天', en: 'Today' }, 'time')];
    case 'headings':
      return columns(position, mention, world.standard);
    default:
      return [];
  }
}

/** The columns that 表头 may list, spelled as the entries spell them. */
function columns({ doc }: ValuePosition, { others }: Mention, standard: Standard): Candidate[] {
  const first = doc?.entries[0];
  const near =
    doc === undefined || first === undefined ? [] : [{ entry: first, siblings: doc.entries, index: 0 }];
  // What 表头 itself says does not count here.
  const spellings = spellingsInUse(standard, undefined, near);
  const elements = elementsFor(standard, doc?.kind).map((element, rank) => {
    return plain(spellings.get(element.id) ?? element.name, rank, needOf(element), 'heading');
  });
  const rare = standard.extraColumns.map(({ heading, about }, rank) => {
    return plain(heading, elements.length + rank, about, 'heading');
  });
  return [...elements, ...rare].filter(({ names }) => !others.includes(names[0] ?? ''));
}

function headerKeysElsewhere({ doc, offset }: KeyPosition): string[] {
  const fields = doc?.header.fields.filter(({ place: { block } }) => {
    return offset < block.start || offset > block.start + block.text.length;
  });
  return (fields ?? []).map(({ heading }) => heading.text);
}

function textOf({ key, type }: HeaderKey, eol: string): string {
  if (key === ENTRIES_KEY) return `${key}:${eol}  - `;
  return type === 'headings' ? `${key}: [$1]` : `${key}: `;
}

function plain(label: string, rank: number, detail: { zh: string; en: string }, kind: ItemKind): Candidate {
  return { names: [label], rank, offer: () => ({ label, kind, detail }) };
}
