// A place for an offer as a position: with the dash, the blanks and the edits that bring its line into its column.
import type { Analysis } from '../../analysis/analyse.ts';
import { absolute, type Block } from '../../text/block.ts';
import { type CursorBlock, type KeyLine, keysBeside } from '../cursor/lines-around.ts';
import { cursorContextOf } from '../cursor/surroundings.ts';
import { dashColumn } from '../cursor/where.ts';
import {
  type CursorLine,
  type CursorPosition,
  type KeyPosition,
  valueUnder,
  wordOn,
} from '../cursor/word.ts';
import { keysOfTails, type Level, type Next } from './nesting.ts';
import type { Opening, OpeningLine } from './openings.ts';
import type { TextEdit } from './types.ts';

/** A line on which something may be written, with all that tells where it goes. */
export interface Slot extends CursorLine, OpeningLine {
  readonly analysis: Analysis;
  readonly offset: number;
  readonly levels: readonly Level[];
  readonly next: Next;
}

/** The position of an offer that goes to an opening; undefined where nothing is known to be written there. */
export function placed(slot: Slot, opening: Opening): CursorPosition | undefined {
  const { level, item } = opening;
  if (item === 'values') return valueItem(slot, opening);
  if (level.is === 'map' && level.of === 'foreign') return undefined;
  const of = level.is === 'map' && item === undefined ? level.of : 'entry';
  if (of === 'foreign') return undefined;
  const put = indented(slot, opening);
  return item === undefined
    ? keyAt(slot, { of, column: opening.keys, ...put })
    : newEntry(slot, opening, put);
}

/** What goes in front of the word, and what mends the blanks before it. */
interface Put {
  readonly lead: string;
  readonly indent: readonly TextEdit[];
}

/** Sets dash and word into their columns. */
function indented({ line, column, page, offset }: Slot, opening: Opening): Put {
  const { start, dash } = line;
  const wanted = opening.column;
  if (dash === undefined) {
    const { lead, indent } = aligned(page, start, column, wanted);
    return { lead: opening.item === undefined ? lead : `${lead}- `, indent };
  }
  const moved = start + dash;
  const front = aligned(page, start, dash, wanted);
  const before =
    front.lead === '' ? front.indent : [{ span: { start, end: moved }, text: ' '.repeat(wanted) }];
  const blanks = Math.max(1, opening.keys - wanted - 1);
  const content = Math.min(line.content, Math.max(offset, moved + 1));
  const behind = aligned(page, moved + 1, content - moved - 1, blanks);
  return { lead: behind.lead, indent: [...before, ...behind.indent] };
}

/** Brings a stretch of blanks to a length: what is too much is cut off at its end, what is missing comes behind it. */
export function aligned({ text }: CursorBlock, start: number, length: number, wanted: number): Put {
  const end = start + length;
  if (/[^ ]/u.test(text.slice(start, end)))
    return { lead: ' '.repeat(wanted), indent: [{ span: { start, end }, text: '' }] };
  if (length <= wanted) return { lead: ' '.repeat(wanted - length), indent: [] };
  return { lead: '', indent: [{ span: { start: start + wanted, end }, text: '' }] };
}

/** A key at a line. */
export function keyAt(
  slot: Slot,
  put: Put & { readonly of: 'header' | 'entry'; readonly column: number },
): KeyPosition {
  const { analysis, page, line, offset } = slot;
  const { of, column, lead, indent } = put;
  const around = cursorContextOf(analysis, page.text, offset, column);
  const header = { entry: undefined, above: [] };
  return {
    at: 'key',
    ...around,
    ...(of === 'header' ? header : {}),
    in: of,
    word: wordOn(page.text, line, offset),
    lead,
    colon: false,
    column,
    beside: [...keysBeside(page, line, column), ...keysFurtherOn(slot, column)],
    flow: false,
    indent,
  };
}

/** The headings that the same entry has below its own list: the model loses them while half a word stands in between. */
function keysFurtherOn({ analysis, levels, page, blank }: Slot, column: number): readonly string[] {
  const depth = levels.filter(
    (level) => level.is === 'list' && level.of === 'entries' && level.column < column,
  ).length;
  return blank ? [] : keysOfTails(analysis.source, page, { depth, column });
}

/** An entry that is still to be begun, or that has nothing but its dash. */
function newEntry(slot: Slot, { column, keys }: Opening, put: Put): KeyPosition | undefined {
  const key = keyAt(slot, { of: 'entry', column: keys, ...put });
  if (slot.line.dash === column) return isTornOff(slot, key) ? undefined : key;
  const { entry, above } = cursorContextOf(slot.analysis, slot.page.text, slot.offset, column);
  return { ...key, entry: undefined, above: entry === undefined ? above : [...above, entry], beside: [] };
}

/**
 * Whether a dash parts an entry: the lines below it would become the new entry's own, and nothing tells that they were
 * meant so. It is told by a heading that the entry in front has as well, or by no entry being in front.
 */
function isTornOff({ next, line, offset }: Slot, { near, beside }: KeyPosition): boolean {
  const dash = line.dash ?? 0;
  if (next === undefined || next === 'unread' || next.column <= dash) return false;
  const own = near.find(({ entry }) => dashColumn(entry) === dash && isIn(entry.block, offset));
  // Where the model sees no entry that begins here, it tells nothing.
  if (own === undefined || absolute(own.entry.place).start < line.start) return true;
  const before = own.siblings[own.index - 1];
  if (before === undefined) return false;
  const said = new Set(before.fields.map(({ heading }) => heading.text));
  return !beside.some((heading) => said.has(heading));
}

function isIn({ start, text }: Block, offset: number): boolean {
  return start <= offset && offset <= start + text.length;
}

function valueItem(slot: Slot, opening: Opening): CursorPosition | undefined {
  const { analysis, page, offset, line, next } = slot;
  const { level } = opening;
  const owner: KeyLine | undefined = level.key;
  if (owner === undefined || (level.is === 'map' && level.of === 'foreign')) return undefined;
  const begun =
    level.is === 'list' || (typeof next === 'object' && next.dash && next.column === opening.column);
  if (line.dash !== undefined || begun)
    return valueUnder(analysis, page, offset, { owner, ...indented(slot, opening), itemLine: false });
  const { lead, indent } = aligned(page, line.start, slot.column, opening.column);
  return valueUnder(analysis, page, offset, { owner, lead, indent, itemLine: slot.blank });
}
