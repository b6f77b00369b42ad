// The memory of unchanged pieces: a piece whose text was parsed before is not parsed again.
import type { Block } from './block.ts';
import { parseBlock } from './parse.ts';
import type { Piece } from './pieces.ts';

/** The pieces of one document, each with its block. */
export interface Matched {
  readonly pieces: readonly Piece[];
  readonly blocks: readonly Block[];
}

/**
 * Blocks of the text before an edit, handed out again by their text. A class because each block may be
 * handed out only once: it has one place.
 */
export class Remembered {
  private readonly free = new Map<string, Block[]>();
  private readonly before: readonly Block[];

  /** @param before the blocks of the last version, in their order */
  constructor(before: readonly Block[]) {
    this.before = before;
  }

  /** Gives every piece its block: those above and below the edit by their position, the rest by their text. */
  match(text: string, documents: readonly (readonly Piece[])[]): Matched[] {
    const pieces = documents.flat();
    const same = (index: number, old: number): boolean => {
      const piece = pieces[index];
      const block = this.before[old];
      if (piece === undefined || block === undefined) return false;
      return block.text.length === piece.end - piece.start && text.startsWith(block.text, piece.start);
    };
    const most = Math.min(pieces.length, this.before.length);
    let head = 0;
    while (head < most && same(head, head)) head++;
    const shift = this.before.length - pieces.length;
    let tail = 0;
    while (tail < most - head && same(pieces.length - 1 - tail, this.before.length - 1 - tail)) tail++;
    for (const block of this.before.slice(head, this.before.length - tail)) this.release(block);
    const blocks = pieces.map((piece, index): Block => {
      const kept =
        index < head
          ? this.before[index]
          : index >= pieces.length - tail
            ? this.before[index + shift]
            : undefined;
      return kept ?? this.parse(text.slice(piece.start, piece.end));
    });
    return regroup(documents, blocks);
  }

  /** The block of a text: an old one when there is one left, else a new one. */
  parse(text: string): Block {
    return this.free.get(text)?.pop() ?? parseBlock(text);
  }

  private release(block: Block): void {
    const others = this.free.get(block.text);
    if (others === undefined) this.free.set(block.text, [block]);
    else others.push(block);
  }
}

function regroup(documents: readonly (readonly Piece[])[], blocks: readonly Block[]): Matched[] {
  let from = 0;
  return documents.map((pieces) => {
    const own = blocks.slice(from, from + pieces.length);
    from += pieces.length;
    return { pieces, blocks: own };
  });
}
