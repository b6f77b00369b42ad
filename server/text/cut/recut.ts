// The cut after an edit: from the piece before it, until the cut comes to where it was before, in the same state.
import type { Block } from '../block.ts';
import type { Pages, Spot } from '../pages.ts';
import { parseBlock } from '../yaml/parse.ts';
import { cut } from './cut.ts';
import { isFlat, isSameMark, marked, markOf } from './marks.ts';
import { isSameState, type Piece } from './pieces.ts';

/** Blocks that went, and those that came in their place. */
export interface Change {
  readonly removed: readonly Block[];
  readonly added: readonly Block[];
  /** Whether they are all items of one list without items of their own, so that nothing else changes its place. */
  readonly flat: boolean;
  /** Whether they stand one after the other, and all around them is what it was. */
  readonly isLocal?: boolean;
  /** The first block behind them, where it stays. */
  readonly next?: Block | undefined;
  /** Whether they only came behind all others. */
  readonly behind?: boolean;
}

/** Nothing went and nothing came. */
export const NO_CHANGE: Change = { removed: [], added: [], flat: true };

/** What is put where. Offsets count from the start of the whole text, before the edit. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly listKey: string;
  /** Whether the pages hold all of the text: else the end of the pages is no end. */
  readonly isRead: boolean;
}

/**
 * Cuts anew what an edit may have changed.
 * @param from the block before the one that the edit begins in
 * @returns the change and where it stands; undefined when more of the text would have to be seen
 */
export function recut(
  pages: Pages,
  from: Spot,
  edit: TextChange,
): { change: Change; spot: Spot | undefined } | undefined {
  const { start, end, text } = edit;
  const base = pages.at(from)?.start ?? 0;
  const later = pages.from(from);
  const old: Block[] = [];
  let region = '';
  let isAll = false;
  const take = (): void => {
    const next = later.next();
    isAll = next.done === true;
    if (next.done === true) return;
    old.push(next.value);
    region += next.value.text;
  };
  while (!isAll && base + region.length < end) take();
  region = region.slice(0, start - base) + text + region.slice(end - base);
  for (let more = 2; ; more *= 4) {
    for (let taken = 0; taken < more && !isAll; taken++) take();
    const found = rejoined({ region, base, old, edit, isAll });
    if (found !== undefined) return replaced(pages, from, region, found);
    if (isAll) return undefined;
  }
}

/** The text that is cut anew, and the blocks that it was. */
interface Region {
  readonly region: string;
  /** Its offset in the whole text. */
  readonly base: number;
  readonly old: readonly Block[];
  readonly edit: TextChange;
  /** Whether it reaches to the end of the pages. */
  readonly isAll: boolean;
}

/** The new pieces, the old blocks that they stand for, and the first one behind them that stays. */
interface Recut {
  readonly pieces: readonly Piece[];
  readonly old: readonly Block[];
  readonly next: Block | undefined;
}

function rejoined({ region, base, old, edit, isAll }: Region): Recut | undefined {
  const { start, end, text, listKey, isRead } = edit;
  const shift = text.length - (end - start);
  const pieces: Piece[] = [];
  let at = 1;
  for (const piece of cut(region, listKey, old[0]?.mark.before, base === 0)) {
    pieces.push(piece);
    if (piece.end === region.length) break;
    if (base + piece.end < start + text.length) continue;
    while ((old[at]?.start ?? Number.POSITIVE_INFINITY) + shift < base + piece.end) at++;
    const next = old[at];
    const isThere = next !== undefined && next.start + shift === base + piece.end;
    if (isThere && isSameState(next.mark.before, piece.after)) return { pieces, old: old.slice(0, at), next };
  }
  return isAll && isRead ? { pieces, old, next: undefined } : undefined;
}

/** Of the pieces that were cut anew, those at either end that are what they were stay. */
function replaced(
  pages: Pages,
  from: Spot,
  region: string,
  { pieces, old, next }: Recut,
): { change: Change; spot: Spot | undefined } {
  const isSame = (piece: Piece | undefined, block: Block | undefined): boolean => {
    if (piece === undefined || block === undefined) return false;
    const isText =
      block.text.length === piece.end - piece.start && region.startsWith(block.text, piece.start);
    return isText && isSameMark(block.mark, markOf(piece));
  };
  const most = Math.min(pieces.length, old.length);
  let head = 0;
  while (head < most && isSame(pieces[head], old[head])) head++;
  let tail = 0;
  while (tail < most - head && isSame(pieces[pieces.length - 1 - tail], old[old.length - 1 - tail])) tail++;
  const removed = old.slice(head, old.length - tail);
  const cutAnew = pieces.slice(head, pieces.length - tail);
  const follower = tail > 0 ? old[old.length - tail] : next;
  const marks = [...removed.map(({ mark }) => mark), ...cutAnew.map((piece) => markOf(piece))];
  const flat = isFlat(marks, follower?.mark, removed.length === 0);
  const texts = new Map(removed.map((block) => [block.text, block]));
  const added = cutAnew.map((piece) => {
    const text = region.slice(piece.start, piece.end);
    const mark = markOf(piece);
    // A block that is to be something else is another block: what was known of it rests on what it was.
    const kept = texts.get(text);
    if (kept === undefined || !isSameMark(kept.mark, mark)) return marked(parseBlock(text), mark);
    texts.delete(text);
    return marked(kept, mark);
  });
  for (let index = 0; index < head; index++) remark(old[index], pieces[index]);
  for (let index = 1; index <= tail; index++) remark(old.at(-index), pieces.at(-index));
  return { change: { removed, added, flat, isLocal: true, next: follower }, spot: pages.after(from, head) };
}

/** A block that stays takes over the new state in front of it, so that the cut can go on from there. */
function remark(block: Block | undefined, piece: Piece | undefined): void {
  if (block !== undefined && piece !== undefined) marked(block, markOf(piece));
}
