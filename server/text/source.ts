// A source: a text as its pieces, each cut and parsed once. An edit costs the pieces that it touches.
import type { Block, Mark } from './block.ts';
import { cut } from './cut/cut.ts';
import { crossesWalls, isSameMark, marked, markOf, WHOLE } from './cut/marks.ts';
import type { CutState } from './cut/pieces.ts';
import { type Change, NO_CHANGE, recut } from './cut/recut.ts';
import { Pages, type Spot } from './pages.ts';
import { parseBlock } from './yaml/parse.ts';

/** So much text is cut at once while a file is opened; a longer piece takes more. */
const STEP = 16_384;

/** A class because an open text is edited in place. */
export class Source {
  readonly pages = new Pages();
  private readonly listKey: string;
  /** What has not been cut yet, and the state in which it goes on. */
  private rest: string;
  private restFrom: CutState | undefined;
  /** How many aliases name an anchor of another piece, and whether a document is one piece because of that. */
  private aliases = 0;
  private joined = false;

  /**
   * Nothing is read yet: `advance` reads.
   * @param listKey the key whose list holds the items of a document or group
   */
  constructor(text: string, listKey: string) {
    this.rest = text;
    this.listKey = listKey;
  }

  /** Whether all of the text has been read. */
  get isRead(): boolean {
    return this.rest === '';
  }

  /** Length of the text in UTF-16 units. */
  get length(): number {
    return this.pages.length + this.rest.length;
  }

  /** The whole text. Joined anew with each call: for those who look at all of it. */
  get text(): string {
    return this.blocks.map(({ text }) => text).join('') + this.rest;
  }

  /** All blocks in order, as far as they are read. */
  get blocks(): readonly Block[] {
    return [...this.pages.blocks()];
  }

  /** The blocks of each YAML document. */
  get documents(): readonly (readonly Block[])[] {
    const documents: Block[][] = [];
    for (const block of this.pages.blocks()) {
      if (block.mark.before === undefined) documents.push([block]);
      else documents.at(-1)?.push(block);
    }
    return documents;
  }

  /** The text between two offsets. */
  slice(start: number, end: number): string {
    let text = '';
    for (const block of this.pages.from(this.pages.spotAt(start))) {
      if (block.start >= end) break;
      text += block.text.slice(Math.max(0, start - block.start), Math.max(0, end - block.start));
    }
    const known = this.pages.length;
    return end > known ? text + this.rest.slice(Math.max(0, start - known), end - known) : text;
  }

  /** Reads some more of the text; what came is in `added`. */
  advance(): Change {
    for (let step = STEP; ; step *= 4) {
      const end = step >= this.rest.length ? -1 : this.rest.indexOf('\n', step);
      const region = end < 0 ? this.rest : this.rest.slice(0, end + 1);
      const isLast = region.length === this.rest.length;
      const pieces = [...cut(region, this.listKey, this.restFrom, this.pages.length === 0)];
      // The last piece may go on in what is not seen yet.
      if (!isLast) pieces.pop();
      const last = pieces.at(-1);
      if (last === undefined && !isLast) continue;
      const above = this.pages.end();
      let mark = above && this.pages.at(above)?.mark;
      const added = pieces.map((piece) => {
        mark = markOf(piece, mark);
        return marked(parseBlock(region.slice(piece.start, piece.end)), mark);
      });
      this.rest = isLast ? '' : this.rest.slice(last?.end);
      this.restFrom = last?.after;
      return this.taken({ removed: [], added, flat: false, behind: true }, undefined);
    }
  }

  /**
   * Replaces a stretch of the text.
   * @param start offset of its first character; `start <= end <= length`
   */
  edit(start: number, end: number, text: string): Change {
    const first = this.pages.spotAt(start);
    if (first === undefined) {
      this.rest = this.rest.slice(0, start) + text + this.rest.slice(end);
      return NO_CHANGE;
    }
    const from = this.pages.previous(first) ?? first;
    const isKnown = end < this.pages.length || this.isRead;
    const region = { start, end, text, listKey: this.listKey, isRead: this.isRead };
    const found = isKnown ? recut(this.pages, from, region) : undefined;
    if (found === undefined) return this.unread(from, start, end, text);
    return this.taken(found.change, found.spot);
  }

  /** Unreads all from a spot on, so that it is read again with what follows. */
  private unread(from: Spot, start: number, end: number, text: string): Change {
    const removed = [...this.pages.from(from)];
    const begin = removed[0]?.start ?? 0;
    const whole = removed.map((block) => block.text).join('') + this.rest;
    this.rest = whole.slice(0, start - begin) + text + whole.slice(end - begin);
    this.restFrom = removed[0]?.mark.before;
    return this.taken({ removed, added: [], flat: false }, from);
  }

  /** Takes a change into the pages, and joins what an alias joins. */
  private taken(change: Change, from: Spot | undefined): Change {
    const { removed, added } = change;
    this.pages.replace(from, removed.length, added);
    for (const { openAliases } of removed) this.aliases -= openAliases.length;
    for (const { openAliases } of added) this.aliases += openAliases.length;
    if (!this.isRead || (this.aliases === 0 && !this.joined)) return change;
    return this.cutAgain(change);
  }

  /** Aliases and anchors reach over walls: the whole text is cut again, and documents that need it are one piece. */
  private cutAgain(change: Change): Change {
    const before = this.blocks;
    const { blocks, joined } = this.withoutWalls(before);
    this.joined = joined;
    this.pages.replace({ page: 0, index: 0 }, before.length, blocks);
    this.aliases = blocks.reduce((sum, { openAliases }) => sum + openAliases.length, 0);
    const added = new Set(change.added);
    const known = new Set([...change.removed, ...before.filter((block) => !added.has(block))]);
    const now = new Set(blocks);
    return {
      removed: [...known].filter((block) => !now.has(block)),
      added: blocks.filter((block) => !known.has(block)),
      flat: false,
    };
  }

  private withoutWalls(before: readonly Block[]): { blocks: readonly Block[]; joined: boolean } {
    const { text } = this;
    const known = new Map(before.map((block) => [block.text, block]));
    const parsed = (own: string, mark: Mark): Block => {
      const kept = known.get(own);
      if (kept === undefined || !isSameMark(kept.mark, mark)) return marked(parseBlock(own), mark);
      known.delete(own);
      return marked(kept, mark);
    };
    const documents: Block[][] = [];
    for (const piece of cut(text, this.listKey)) {
      const block = parsed(text.slice(piece.start, piece.end), markOf(piece));
      if (piece.before === undefined) documents.push([]);
      documents.at(-1)?.push(block);
    }
    let joined = false;
    const blocks = documents.flatMap((own) => {
      if (!crossesWalls(own)) return own;
      joined = true;
      // What is not read stays by itself.
      const read = own.filter(({ mark }) => mark.role !== 'unread');
      const whole = parsed(read.map((block) => block.text).join(''), WHOLE);
      return [whole, ...own.slice(read.length)];
    });
    return { blocks, joined };
  }
}

/** A text, read whole. Never throws; what is wrong is in the problems of the blocks. */
export function readSource(text: string, listKey: string): Source {
  const source = new Source(text, listKey);
  while (!source.isRead) source.advance();
  return source;
}
