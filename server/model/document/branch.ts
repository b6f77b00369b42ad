// A branch: the items around an edit in which entries may lie in each other in another way than before. Nothing outside
// of it can tell the difference, so that it alone is put together anew.
import type { Block, Mark } from '../../text/block.ts';
import type { Change } from '../../text/cut/recut.ts';
import type { Pages, Spot } from '../../text/pages.ts';

/** Whole items of one list with all that lies in them, before and after an edit; stray lines of the header left out. */
export interface Branch {
  /** How many lists its outermost items lie in; 0 where no item has changed. */
  readonly level: number;
  readonly old: readonly Block[];
  readonly now: readonly Block[];
}

/** The smallest branch around an edit; undefined where there is none, for want of an item that it begins with. */
export function branchAround(change: Change, pages: Pages): Branch | undefined {
  if (change.isLocal !== true) return undefined;
  return new Growth(change, pages).run();
}

/** Whether a block belongs to an item. */
export function isInner({ mark }: Block): boolean {
  return mark.depth > 0;
}

/** Whether a block is an item of the list that a branch belongs to. */
export function isOutermost({ mark }: Block, level: number): boolean {
  return mark.role === 'item' && mark.depth === level;
}

/** The search for a branch: a class because it grows to both sides. */
class Growth {
  private readonly before: Block[] = [];
  private readonly behind: Block[] = [];
  private readonly removed: readonly Block[];
  private readonly added: readonly Block[];
  private readonly pages: Pages;
  private above: Spot | undefined;
  private below: Spot | undefined;
  private level = Number.POSITIVE_INFINITY;

  constructor({ removed, added, next }: Change, pages: Pages) {
    this.removed = removed.filter(isInner);
    this.added = added.filter(isInner);
    this.pages = pages;
    this.below = next && pages.spotOf(next);
    const first = added[0] === undefined ? this.below : pages.spotOf(added[0]);
    this.above = first === undefined ? pages.end() : pages.previous(first);
  }

  run(): Branch | undefined {
    const { removed, added } = this;
    if (removed.length + added.length === 0) return { level: 0, old: [], now: [] };
    for (const block of [...removed, ...added]) this.include(block);
    do this.growBehind();
    while (!this.isWhole() && this.growBefore());
    if (!this.isWhole()) return undefined;
    const before = this.before.reverse();
    return {
      level: this.level,
      old: [...before, ...removed, ...this.behind],
      now: [...before, ...added, ...this.behind],
    };
  }

  /** Before and after the edit it begins with an item of its list; whose list that is, can be told. */
  private isWhole(): boolean {
    const begin = this.before.at(-1);
    const old = begin ?? this.removed[0] ?? this.behind[0];
    const now = begin ?? this.added[0] ?? this.behind[0];
    return this.begins(old) && this.begins(now) && (old !== undefined || this.level === 1);
  }

  private begins(block: Block | undefined): boolean {
    return block === undefined || isOutermost(block, this.level);
  }

  private growBefore(): boolean {
    const block = this.above && this.pages.at(this.above);
    if (this.above === undefined || block === undefined || isOuter(block.mark)) return false;
    this.above = this.pages.previous(this.above);
    if (isInner(block)) this.before.push(block);
    this.include(block);
    return true;
  }

  private growBehind(): void {
    for (;;) {
      const block = this.below && this.pages.at(this.below);
      if (this.below === undefined || block === undefined || !this.goesOn(block.mark)) return;
      this.below = this.pages.next(this.below);
      if (isInner(block)) this.behind.push(block);
      this.include(block);
    }
  }

  /** Whether a block behind belongs to the last item. After a stray line the items that were open go on. */
  private goesOn({ role, depth, stray, before }: Mark): boolean {
    if (before === undefined || role === 'unread') return false;
    return stray || depth > this.level || (role === 'tail' && depth === this.level);
  }

  private include(block: Block): void {
    if (isInner(block)) this.level = Math.min(this.level, block.mark.depth);
  }
}

/** Whether all lists end in front of a block. */
function isOuter({ depth, stray }: Mark): boolean {
  return depth === 0 && !stray;
}
