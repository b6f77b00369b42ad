// The graft: entries of one list go and others come, and all that lies around them stays where it is.
import { type Branch, isOutermost } from './branch.ts';
import type { Entry } from './document.ts';
import { firstNotBefore } from './entries.ts';
import type { Gathering } from './gathering.ts';
import { type Home, type Memory, seatOf } from './seats.ts';

/** Entries that go, and those that come in their place. */
export interface Exchange {
  readonly went: readonly Entry[];
  readonly fresh: readonly Entry[];
  /** Offset at which they come. */
  readonly start: number;
}

/** No call takes as many arguments as a table may have rows. */
const MOST = 10_000;

/** Exchanges entries of a list; false where those that go do not stand there one after the other. */
export function exchange({ list }: Home, { went, fresh, start }: Exchange): boolean {
  const index = firstNotBefore(list, start, new Set(went.map(({ block }) => block)));
  if (went.some((entry, offset) => list[index + offset] !== entry)) return false;
  list.splice(index, went.length, ...fresh.slice(0, MOST));
  for (let at = MOST; at < fresh.length; at += MOST) {
    list.splice(index + at, 0, ...fresh.slice(at, at + MOST));
  }
  return true;
}

/**
 * Lets a branch grow anew.
 * @param top the outermost list of the document
 * @param begin gives a gathering for the blocks of the branch
 * @returns false where the list that it belongs to is not known for certain
 */
export function graft(
  { level, old, now }: Branch,
  start: number,
  memory: Memory,
  top: Home,
  begin: (above: readonly Entry[]) => Gathering,
): boolean {
  const outermost = old.filter((block) => isOutermost(block, level));
  const home = level === 1 ? top : outermost[0] && seatOf(outermost[0], memory)?.home;
  if (home === undefined || home.above.length !== level - 1) return false;
  const went = outermost.flatMap((block) => seatOf(block, memory)?.entries ?? []);
  const branch = begin(home.above);
  for (const block of now) branch.add(block);
  for (const block of now) if (isOutermost(block, level)) seatOf(block, memory)?.move(branch.home, home);
  return exchange(home, { went, fresh: branch.home.list, start });
}
