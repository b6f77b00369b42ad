// Completion: what may be written at the cursor, found by characters, pinyin or initials, placed over the typed word.
import type { Analysis } from '../analysis/analyse.ts';
import type { Source } from '../text/source.ts';
import { type Cell, cellAt, isListed, marksOf } from './cell.ts';
import { choose } from './choose.ts';
import {
  channelCandidates,
  choiceCandidates,
  guidelineCandidates,
  reusedCandidates,
  tickCandidates,
} from './complete-choices.ts';
import { domainCandidates } from './complete-domains.ts';
import { headerKeyCandidates, headerValueCandidates } from './complete-header.ts';
import { headingCandidates } from './complete-headings.ts';
import { documentSkeletons, entrySkeleton } from './complete-skeletons.ts';
import { deadlineCandidates, timeLimitCandidates } from './complete-times.ts';
import { unitCandidates } from './complete-units.ts';
import type { Candidate, CompletionItem, CompletionList } from './completion-types.ts';
import { type Mention, mentionAt } from './mention.ts';
import { Readings } from './readings.ts';
import { behindName, targetOf } from './target.ts';
import { type KeyPosition, positionAt, type ValuePosition } from './word.ts';

export type * from './completion-types.ts';
export { withoutPlaceholders } from './completion-types.ts';
export { Readings } from './readings.ts';

/**
 * What may be written at an offset (UTF-16, in the newest text).
 * @param readings what is known of characters and facts; a caller that keeps it saves a few milliseconds
 */
export function complete(analysis: Analysis, offset: number, readings = new Readings()): CompletionList {
  const position = positionAt(analysis, offset);
  const items =
    position?.at === 'key'
      ? keyItems(analysis, position, readings)
      : position?.at === 'value'
        ? valueItems(analysis, position, readings)
        : [];
  return { items, incomplete: true };
}

function keyItems(analysis: Analysis, position: KeyPosition, readings: Readings): CompletionItem[] {
  const { source, world } = analysis;
  const { text, word, lead, offset, doc, beside } = position;
  const eol = lineBreakOf(source);
  const isEmpty = (doc?.header.fields.length ?? 0) === 0 && beside.length === 0 && !position.colon;
  const candidates =
    position.in === 'entry'
      ? [...headingCandidates(position, world.standard, eol), ...entrySkeleton(position, world.standard, eol)]
      : [
          ...headerKeyCandidates(position, world.standard, eol),
          ...(isEmpty ? documentSkeletons(world.standard, eol) : []),
        ];
  const typed = text.slice(word.start, Math.min(offset, word.end));
  return choose(candidates, { span: word, typed, lead, trail: '', extraEdits: [] }, readings);
}

function valueItems(analysis: Analysis, position: ValuePosition, readings: Readings): CompletionItem[] {
  if (isClosed(position)) return [];
  const cell = cellAt(analysis.world.standard, position);
  const mention = mentionAt(position.text, position.cell, position.offset, marksOf(cell.type));
  const target = targetOf(position, mention, isListed(cell.type));
  const items = choose(candidatesFor(analysis, position, mention, cell, readings), target, readings);
  const behind = items.length === 0 && isListed(cell.type) ? behindName(target, mention) : undefined;
  if (behind === undefined) return items;
  return choose(candidatesFor(analysis, position, behind.mention, cell, readings), behind.target, readings);
}

/** The line break of a text, that of its first line. */
function lineBreakOf({ pages }: Source): string {
  const first = pages.at({ page: 0, index: 0 });
  return /\r?\n/u.exec(first?.text ?? '')?.[0] ?? '\n';
}

/** Behind the bracket that closes a list nothing more belongs to the cell. */
function isClosed({ text, cell, offset }: ValuePosition): boolean {
  return /^\s*[[{].*[\]}]\s*$/su.test(text.slice(cell.start, offset));
}

function candidatesFor(
  { world }: Analysis,
  position: ValuePosition,
  mention: Mention,
  { type, element }: Cell,
  readings: Readings,
): Candidate[] {
  const { standard } = world;
  switch (type) {
    case 'units':
      return unitCandidates(position, mention, world, readings);
    case 'domains':
      return domainCandidates(position, mention, standard);
    case 'deadline':
      return deadlineCandidates(position, mention, world);
    case 'timeLimit':
      return timeLimitCandidates(position, mention);
    case 'channels':
      return channelCandidates(position, mention, standard);
    case 'audience':
    case 'mode':
    case 'level':
      return choiceCandidates(type, mention, standard);
    case 'tick':
      return tickCandidates(position, mention, standard);
    default:
      return element === undefined
        ? headerValueCandidates(position, mention, world)
        : [
            ...guidelineCandidates(position, element, standard),
            ...reusedCandidates(position, element, mention.typed),
          ];
  }
}
