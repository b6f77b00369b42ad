// The blocks of a text in their order, on pages: an edit moves the pages behind it, never the blocks on them.
import type { Block, Ground } from './block.ts';
import { lastIndex } from './halving.ts';

/** So many blocks stand on a page; one more parts it. */
const MOST = 64;

/** Neighbouring blocks. */
export interface Page extends Ground {
  readonly blocks: Block[];
  length: number;
  lines: number;
}

/** Where a block stands among all others. */
export interface Spot {
  /** Index of the page, and of the block on it. */
  readonly page: number;
  readonly index: number;
}

/** The pages of one text: a class because they change with it. */
export class Pages {
  private readonly pages: Page[] = [];

  /** All pages in their order; none is empty. */
  get all(): readonly Page[] {
    return this.pages;
  }

  /** Characters (UTF-16 units) and line breaks on all pages. */
  get length(): number {
    const last = this.pages.at(-1);
    return last === undefined ? 0 : last.start + last.length;
  }

  get lines(): number {
    const last = this.pages.at(-1);
    return last === undefined ? 0 : last.line + last.lines;
  }

  /** The block of a spot. */
  at({ page, index }: Spot): Block | undefined {
    return this.pages[page]?.blocks[index];
  }

  /** The spots next to a spot; undefined at either end. */
  next({ page, index }: Spot): Spot | undefined {
    if (index + 1 < (this.pages[page]?.blocks.length ?? 0)) return { page, index: index + 1 };
    return page + 1 < this.pages.length ? { page: page + 1, index: 0 } : undefined;
  }

  previous({ page, index }: Spot): Spot | undefined {
    if (index > 0) return { page, index: index - 1 };
    return page > 0 ? { page: page - 1, index: (this.pages[page - 1]?.blocks.length ?? 1) - 1 } : undefined;
  }

  /** The last block that begins at or before an offset; the end of the text belongs to the last block. */
  spotAt(offset: number): Spot | undefined {
    return this.last(
      (at) => at.start <= offset,
      ({ start }) => start <= offset,
    );
  }

  /** The last block that begins at or before a line. */
  spotOfLine(line: number): Spot | undefined {
    return this.last(
      (at) => at.line <= line,
      (block) => block.line <= line,
    );
  }

  /** The spot of a block that stands on one of the pages. */
  spotOf(block: Block): Spot | undefined {
    const spot = this.spotAt(block.start);
    return spot !== undefined && this.at(spot) === block ? spot : undefined;
  }

  /** The page that a block stands on. */
  pageOf(block: Block): Page | undefined {
    return this.pages[this.spotOf(block)?.page ?? -1];
  }

  /** The last block of all. */
  end(): Spot | undefined {
    const page = this.pages.length - 1;
    return page < 0 ? undefined : { page, index: (this.pages[page]?.blocks.length ?? 1) - 1 };
  }

  *blocks(): Generator<Block> {
    for (const { blocks } of this.pages) yield* blocks;
  }

  /** The blocks from a spot on. */
  *from(spot: Spot | undefined): Generator<Block> {
    for (let at = spot; at !== undefined; at = this.next(at)) {
      const block = this.at(at);
      if (block !== undefined) yield block;
    }
  }

  /** The spot so many blocks further on; undefined behind the last one. */
  after(spot: Spot, count: number): Spot | undefined {
    let at: Spot | undefined = spot;
    for (let skip = count; skip > 0 && at !== undefined; skip--) at = this.next(at);
    return at;
  }

  /**
   * Puts blocks in the place of others.
   * @param from where; undefined for the end
   * @param count how many blocks are taken away
   */
  replace(from: Spot | undefined, count: number, added: readonly Block[]): void {
    const first = from?.page ?? Math.max(0, this.pages.length - 1);
    const begin = this.pages[first] ?? opened([]);
    this.pages[first] = begin;
    const at = from?.index ?? begin.blocks.length;
    let left = count - begin.blocks.splice(at, count).length;
    let last = first;
    while (left > 0 && last + 1 < this.pages.length) {
      last++;
      left -= this.pages[last]?.blocks.splice(0, left).length ?? 0;
    }
    const spills = begin.blocks.length + added.length > MOST;
    const more = spills ? parted([...added, ...begin.blocks.splice(at)]) : [];
    if (!spills) begin.blocks.splice(at, 0, ...added);
    const touched = [begin, ...more, ...this.pages.slice(first + 1, last + 1)];
    const kept = touched.filter(({ blocks }) => blocks.length > 0);
    this.pages.splice(first, last - first + 1, ...kept);
    for (const page of kept) ground(page);
    this.settle(first);
  }

  /** Moves the pages from one on to where the pages before them end. */
  private settle(from: number): void {
    const above = this.pages[from - 1];
    let start = above === undefined ? 0 : above.start + above.length;
    let line = above === undefined ? 0 : above.line + above.lines;
    for (let index = from; index < this.pages.length; index++) {
      const page = this.pages[index];
      if (page === undefined) return;
      page.start = start;
      page.line = line;
      start += page.length;
      line += page.lines;
    }
  }

  private last(isPage: (page: Page) => boolean, isBlock: (block: Block) => boolean): Spot | undefined {
    if (this.pages.length === 0) return undefined;
    const page = Math.max(0, lastIndex(this.pages, isPage));
    const index = Math.max(0, lastIndex(this.pages[page]?.blocks ?? [], isBlock));
    return { page, index };
  }
}

function opened(blocks: Block[]): Page {
  return { blocks, start: 0, line: 0, length: 0, lines: 0, found: undefined };
}

/** Sets the blocks of a page on it anew. */
function ground(page: Page): void {
  page.length = 0;
  page.lines = 0;
  page.found = undefined;
  for (const block of page.blocks) {
    block.page = page;
    block.offset = page.length;
    block.row = page.lines;
    page.length += block.text.length;
    page.lines += block.lines;
  }
}

/** Pages with room left on each. */
function parted(blocks: readonly Block[]): Page[] {
  const pages: Page[] = [];
  for (let at = 0; at < blocks.length; at += MOST / 2) pages.push(opened(blocks.slice(at, at + MOST / 2)));
  return pages;
}
