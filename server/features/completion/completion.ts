// Completion: what may be written at the cursor, found by characters, pinyin or initials, placed over the typed word.
import type { Analysis } from '../../analysis/analyse.ts';
import type { Standard } from '../../model/standard/standard.ts';
import type { Source } from '../../text/source.ts';
import type { KeyPosition } from '../cursor/word.ts';
import { elementOf, headingsOfTable } from '../spelling.ts';
import { valueItems } from './cell-offers.ts';
import { choose, sortText } from './choose.ts';
import { headerKeyCandidates } from './header.ts';
import { headingCandidates } from './headings.ts';
import { PinyinReadings } from './readings.ts';
import { documentSkeletons, entrySkeleton } from './skeletons.ts';
import { slotsAt } from './slot.ts';
import type { Candidate, CompletionItem, CompletionList } from './types.ts';

export { PinyinReadings } from './readings.ts';
export type * from './types.ts';
export { withoutPlaceholders } from './types.ts';

/**
 * What may be written at an offset (UTF-16, in the newest text). Whatever of it is taken, all other lines stay part of
 * what they were part of.
 * @param readings what is known of characters and facts; a caller that keeps it saves a few milliseconds
 */
export function complete(
  analysis: Analysis,
  offset: number,
  readings = new PinyinReadings(),
): CompletionList {
  const lists = slotsAt(analysis, offset).map((position) => {
    return position.at === 'key'
      ? keyItems(analysis, position, readings)
      : valueItems(analysis, position, readings);
  });
  const items = lists.length === 1 ? (lists[0] ?? []) : inOneOrder(lists.flat());
  return { items, incomplete: true };
}

/** Offers of several places as one list, no label twice. */
function inOneOrder(items: readonly CompletionItem[]): CompletionItem[] {
  const byLabel = new Map(items.toReversed().map((item) => [item.label, item]));
  const once = items.filter((item) => byLabel.get(item.label) === item);
  return once.map((item, index) => ({ ...item, sort: sortText(index) }));
}

function keyItems(analysis: Analysis, position: KeyPosition, readings: PinyinReadings): CompletionItem[] {
  const { source, world } = analysis;
  const { text, word, lead, offset } = position;
  const eol = lineBreakOf(source);
  const candidates =
    position.in === 'entry'
      ? [...headingCandidates(position, world.standard, eol), ...entrySkeleton(position, world.standard, eol)]
      : [
          ...headerKeyCandidates(position, world.standard, eol),
          ...(isNew(position) ? documentSkeletons(world.standard, eol) : []),
        ];
  const typed = text.slice(word.start, Math.min(offset, word.end));
  const rest = text.slice(Math.min(offset, word.end), word.end);
  // What stands behind the cursor alone is no beginning of a heading, and would be lost.
  if (rest !== '' && (typed === '' || isKnown(position, world.standard, rest))) return [];
  const mending = position.colon ? candidates.filter(mendsKey(position, world.standard)) : candidates;
  const fitting = rest === '' ? mending : mending.filter(keeps(typed, rest));
  return choose(fitting, { span: word, typed, lead, trail: '', extraEdits: position.indent }, readings);
}

/** Whether nothing but comments and the word at the cursor is written in the document yet. */
function isNew({ text, word, doc, colon }: KeyPosition): boolean {
  if (colon || (doc?.entries.length ?? 0) > 0) return false;
  const rest = `${text.slice(text.start, word.start)}${text.slice(word.end, text.end)}`;
  return rest.split('\n').every((line) => /^\s*(?:#|$|---\s*$)/u.test(line));
}

/** In the middle of a word all that is written stays: what stands behind the cursor, and the characters at its beginning. */
function keeps(typed: string, rest: string): (candidate: Candidate) => boolean {
  const start = /^[\u3400-\u9fff]*/u.exec(typed)?.[0] ?? '';
  return ({ names: [name = ''] }) => name.startsWith(start) && name.endsWith(rest);
}

/** Whether a text is a key of the header, or a heading of entries. */
function isKnown({ in: place, doc }: KeyPosition, standard: Standard, key: string): boolean {
  if (place === 'header') return standard.headerKeyByName.has(key);
  if (standard.structuralKeyByName.has(key) || headingsOfTable(doc).includes(key)) return true;
  return elementOf(standard, doc?.kind, key) !== undefined;
}

/** A key that is known stays what it is: only its spelling may change to the one in use. */
function mendsKey(position: KeyPosition, standard: Standard): (candidate: Candidate) => boolean {
  const { text, word, doc } = position;
  const key = text.slice(word.start, word.end);
  if (position.in === 'header') {
    const known = standard.headerKeyByName.get(key);
    return ({ names }) => known === undefined || names.includes(key);
  }
  if (standard.structuralKeyByName.has(key) || headingsOfTable(doc).includes(key)) return () => false;
  const known = elementOf(standard, doc?.kind, key);
  return ({ names: [name = ''] }) => known === undefined || elementOf(standard, doc?.kind, name) === known;
}

/** The line break of a text, that of its first line. */
function lineBreakOf({ pages }: Source): string {
  const first = pages.at({ page: 0, index: 0 });
  return /\r?\n/u.exec(first?.text ?? '')?.[0] ?? '\n';
}
