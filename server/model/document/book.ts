// The book: all documents of a source as the model sees them, kept up to date with it.
//
// An edit inside entries without entries of their own changes the one list they stand in; one that changes how entries
// lie in each other, the branch around it. Only where documents begin or end, the trees are put together anew, from what
// every block says by itself: that is remembered.
import type { Block } from '../../text/block.ts';
import type { Change } from '../../text/cut/recut.ts';
import { lastIndex } from '../../text/halving.ts';
import type { Source } from '../../text/source.ts';
import type { Standard } from '../standard/standard.ts';
import type { Doc, Entry } from './document.ts';
import { DocumentTree } from './document-tree.ts';
import { Lexicon } from './lexicon.ts';
import { Reader } from './reader.ts';

/** What a change has come to. */
export interface Taken {
  /** The one document that has changed; undefined where documents were put together anew. */
  readonly tree: DocumentTree | undefined;
  /** Blocks whose entries may stand in other groups than before. */
  readonly moved: readonly Block[];
  /** Whether entries of one list went and others came in their place, and nothing else. */
  readonly isExchange: boolean;
  /** All entries may stand elsewhere than before, or see another header. */
  readonly regrouped: boolean;
}

/** A class because it changes with its source. */
export class Book {
  private trees: readonly DocumentTree[] = [];
  private readonly source: Source;
  private readonly reader: Reader;

  constructor(source: Source, lexicon: Lexicon) {
    this.source = source;
    this.reader = new Reader(lexicon);
    this.gather();
  }

  /** The documents; blank ends of a file are none, but a file that has a text always has one. */
  get docs(): readonly DocumentTree[] {
    return this.significant;
  }

  private significant: readonly DocumentTree[] = [];

  /** The document that a block belongs to. */
  documentOf(block: Block): Doc | undefined {
    return this.treeOf(block);
  }

  /** The groups that the entries of a block lie in, outermost first. */
  above(block: Block): readonly Entry[] {
    return this.treeOf(block)?.seat(block)?.home.above ?? [];
  }

  /** The block before a block. */
  previous(block: Block): Block | undefined {
    const { pages } = this.source;
    const spot = pages.spotOf(block);
    const before = spot && pages.previous(spot);
    return before && pages.at(before);
  }

  /** The block behind a block. */
  next(block: Block): Block | undefined {
    const { pages } = this.source;
    const spot = pages.spotOf(block);
    const behind = spot && pages.next(spot);
    return behind && pages.at(behind);
  }

  /** The document that a block belongs to, even to one of which nothing is written yet. */
  treeOf(block: Block): DocumentTree | undefined {
    return this.trees[lastIndex(this.trees, ({ first }) => first.start <= block.start)];
  }

  /** Takes in a change of the source. */
  take(change: Change): Taken {
    const { removed, added } = change;
    const tree = this.ownerOf(change);
    const same = { tree, moved: NONE, isExchange: false, regrouped: false };
    if (removed.length === 0 && added.length === 0) return same;
    if (change.flat && tree?.splice(change) === true) return { ...same, isExchange: true };
    if (change.behind === true && tree?.append(added) === true) return same;
    const facts = tree?.facts;
    const moved = tree?.mend(change);
    if (moved !== undefined) {
      this.leaveOutBlank();
      return { tree, moved, isExchange: false, regrouped: tree?.facts !== facts };
    }
    this.gather();
    return { tree: undefined, moved: NONE, isExchange: false, regrouped: true };
  }

  /** The document that a change lies in, if it lies in one. */
  private ownerOf({ removed, added, next }: Change): DocumentTree | undefined {
    const [first] = removed;
    if (first !== undefined && begins(first)) return this.trees.find((tree) => tree.first === first);
    const at = added[0] ?? next;
    if (at === undefined) return this.trees.at(-1);
    const isBehind = added.length === 0 && begins(at);
    return this.treeOf((isBehind ? this.previous(at) : undefined) ?? at);
  }

  /** What each document was before: what begins with the same block, else what stood at the same place; none twice. */
  private predecessors(documents: readonly (readonly Block[])[]): readonly (DocumentTree | undefined)[] {
    const left = new Map(this.trees.map((tree) => [tree.first, tree]));
    const take = (first: Block | undefined): DocumentTree | undefined => {
      const tree = first && left.get(first);
      if (first !== undefined) left.delete(first);
      return tree;
    };
    const same = documents.map(([first]) => take(first));
    return same.map((tree, index) => tree ?? take(this.trees[index]?.first));
  }

  private gather(): void {
    const documents = this.source.documents;
    const before = this.predecessors(documents);
    this.trees = documents.map(
      (blocks, index) => new DocumentTree(blocks, this.source, this.reader, before[index]),
    );
    this.trees.forEach((tree, index) => {
      tree.next = this.trees[index + 1];
    });
    this.leaveOutBlank();
  }

  private leaveOutBlank(): void {
    const own = this.trees.filter(({ isBlank }) => !isBlank);
    this.significant = own.length > 0 ? own : this.trees.slice(0, 1);
  }
}

const NONE: readonly Block[] = [];

/** Whether a document begins with a block. */
function begins({ mark }: Block): boolean {
  return mark.before === undefined;
}

/** Reads the documents of a source once and for all. */
export function readDocuments(source: Source, standard: Standard): readonly DocumentTree[] {
  return new Book(source, new Lexicon(standard)).docs;
}
