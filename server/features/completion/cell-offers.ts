// Offers for a cell: what its type lets expect there, written so that the cell is read as it is meant.
import type { Analysis } from '../../analysis/analyse.ts';
import { departmentOf, type Standard } from '../../model/standard/standard.ts';
import { holdsList } from '../../rules/support/name-columns.ts';
import { type CellContent, cellAt, marksOf } from '../cursor/cell.ts';
import { type Mention, mentionAt } from '../cursor/mention.ts';
import { writtenAt } from '../cursor/scalar.ts';
import type { ValuePosition } from '../cursor/word.ts';
import {
  channelCandidates,
  choiceCandidates,
  guidelineCandidates,
  reusedCandidates,
  tickCandidates,
} from './choices.ts';
import { choose } from './choose.ts';
import { domainCandidates } from './domains.ts';
import { headerValueCandidates } from './header.ts';
import type { PinyinReadings } from './readings.ts';
import { behindName, targetOf } from './target.ts';
import { deadlineCandidates, timeLimitCandidates } from './times.ts';
import type { Candidate, CompletionItem } from './types.ts';
import { unitCandidates } from './units.ts';

/** What a cell is asked with. */
interface Asked {
  readonly analysis: Analysis;
  readonly position: ValuePosition;
  readonly cell: CellContent;
  readonly readings: PinyinReadings;
}

/** What may be written at a place of a cell, best first. */
export function valueItems(
  analysis: Analysis,
  position: ValuePosition,
  readings: PinyinReadings,
): CompletionItem[] {
  const { text, offset } = position;
  const { standard } = analysis.world;
  const cell = cellAt(standard, position);
  const written = writtenAt(text, position.cell, offset);
  const mention = mentionAt(text, position.cell, offset, marksOf(cell.type));
  // Another kind would make another table of all that stands below.
  const isKind = cell.type === 'kind' && (mention.span.end > offset || hasKind(standard, mention.typed));
  if (written.as === 'closed' || isKind || isPartOfKey(position)) return [];
  const asked = { analysis, position, cell, readings };
  // In a list a name may be set in front of another one.
  const listed = cell.type !== 'tick' && holdsList(cell.type);
  const before = listed && isInFront(asked, mention);
  const target = targetOf(position, mention, written, { listed, before });
  const items = choose(candidatesFor(asked, mention), target, readings);
  if (items.length > 0 || !listed) return items;
  const behind = behindName(target, mention, (head) => isWhole(asked, mention, head));
  return behind === undefined ? [] : choose(candidatesFor(asked, behind.mention), behind.target, readings);
}

/** Whether a colon that is no colon for YAML stands in a heading that has one further on. */
function isPartOfKey({ text, key }: ValuePosition): boolean {
  const { end } = key.colon;
  return key.slip && /^[^#"'[{]*:(?:\s|$)/u.test(text.slice(end, text.lineEnd(end)));
}

/** Whether the cursor, or what is typed, stands in front of a name: a new one is wanted there, not another in its place. */
function isInFront(asked: Asked, mention: Mention): boolean {
  const { text, offset } = asked.position;
  const rest = text.slice(offset, mention.span.end).trim();
  if (rest === '' || mention.typed === '') return rest !== '';
  // 区 in front of 财政局 begins its name; letters do not.
  const isBegun = HAN.test(mention.typed) && isWhole(asked, mention, `${mention.typed}${rest}`);
  return !isBegun && isWhole(asked, mention, rest);
}

const HAN = /^[\u3400-\u9fff]+$/u;

function hasKind({ kinds }: Standard, text: string): boolean {
  return kinds.some(({ name }) => text.includes(name));
}

/** Whether a text is a whole name of those that may stand in the cell: what follows it can only be the next one. */
function isWhole(asked: Asked, mention: Mention, head: string): boolean {
  const { standard } = asked.analysis.world;
  if (asked.cell.type === 'units' && departmentOf(standard, head) !== undefined) return true;
  return candidatesFor(asked, mention).some(({ names }) => names.includes(head));
}

function candidatesFor({ analysis, position, cell, readings }: Asked, mention: Mention): Candidate[] {
  const { world } = analysis;
  const { standard } = world;
  const { type, element } = cell;
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
