// The tallies of all documents of a text, kept up to date from edit to edit.
import type { Taken } from '../model/document/book.ts';
import type { Entry } from '../model/document/document.ts';
import type { DocumentTree } from '../model/document/document-tree.ts';
import type { Column } from '../model/document/shapes.ts';
import type { Check, CountedWords, OfDocument, Reads, Recall } from '../rules/rule.ts';
import type { Block } from '../text/block.ts';
import type { Change } from '../text/cut/recut.ts';
import type { Rewritten } from './rewritten.ts';
import { type Every, Tally } from './tally.ts';

/** What is read by a check of some grain. */
type Reading = Pick<OfDocument, 'reads' | 'nested' | 'ahead'> & { readonly of: Check['of'] };

/** The tallies of a document, and the document as it was when they were last kept. */
interface Kept {
  doc: DocumentTree;
  readonly tallies: Map<Reads, Tally>;
}

/** So many blocks are counted at one step. */
const STEP = 128;

/** A class because it lasts as long as the text is open. */
export class Tallies {
  private readonly byDocument = new Map<object, Kept>();
  private readonly nested: ReadonlySet<Reads>;
  /** What is read of every entry, and not only of those that an edit touches. */
  private readonly every: ReadonlyMap<Reads, Every>;
  private readonly all: ReadonlySet<Reads>;
  /** By column: what rests on its cells. */
  private readonly resting = new WeakMap<Column, readonly Reads[]>();
  private readonly recall: Recall;

  /** @param readings all that may be asked for */
  constructor(readings: readonly Reading[], recall: Recall) {
    this.all = new Set(readings.map(({ reads }) => reads));
    this.nested = new Set(readings.filter(({ nested }) => nested === true).map(({ reads }) => reads));
    const ahead = readings.filter((reading) => reading.ahead === true);
    const counted = readings.filter(({ of }) => of === 'words');
    this.every = new Map<Reads, Every>([
      ...ahead.map(({ reads }) => [reads, 'read'] as const),
      ...counted.map(({ reads }) => [reads, 'counted'] as const),
    ]);
    this.recall = recall;
  }

  /** Begins with what has not been kept yet of a document; what has to be counted is, some entries at each step. */
  *begin(doc: DocumentTree, readings: Iterable<Reads>): Generator<undefined, void> {
    const fresh = this.fresh(doc, readings);
    if (fresh.length === 0) return;
    const counting = fresh.filter(({ every }) => every !== undefined);
    let left = STEP;
    for (const block of counting.length === 0 ? [] : doc.blocks) {
      for (const entry of doc.saidBy(block)) for (const tally of counting) tally.read(entry);
      if (--left > 0) continue;
      left = STEP;
      yield;
    }
    // Only now: after an edit in between all has to be counted again.
    this.keep(doc, fresh);
  }

  /** What is read off the entries of a document; undefined where that was never begun. */
  words(doc: DocumentTree, reads: Reads): CountedWords | undefined {
    return this.byDocument.get(doc.lineage)?.tallies.get(reads)?.words;
  }

  /**
   * Takes in that blocks came behind all others: what they say is counted at once, while it is at hand.
   * @param readings what is read of a document that begins
   */
  goOn(
    added: readonly Block[],
    docs: readonly DocumentTree[],
    readings: (doc: DocumentTree) => Iterable<Reads>,
  ): void {
    const start = added[0]?.start ?? Number.POSITIVE_INFINITY;
    for (const doc of docs) {
      if (doc.end <= start) continue;
      if (added.includes(doc.first)) this.keep(doc, this.fresh(doc, readings(doc)));
      const kept = this.byDocument.get(doc.lineage);
      if (kept === undefined) continue;
      const own = docs.length === 1 ? added : added.filter((block) => isIn(doc, block));
      const come = saidBy(doc, own);
      kept.doc = doc;
      for (const tally of kept.tallies.values()) tally.goOn(come, doc);
    }
  }

  /**
   * Takes in an edit.
   * @param rewritten the row that it has written anew, if it has
   * @returns what now reads other words; undefined where the documents are others
   */
  take(
    { removed, added }: Change,
    { tree, moved }: Pick<Taken, 'tree' | 'moved'>,
    docs: readonly DocumentTree[],
    rewritten: Rewritten | undefined,
  ): ReadonlySet<Reads> | undefined {
    const doc = tree ?? (docs.length === 1 ? docs[0] : undefined);
    if (doc === undefined || (tree === undefined && !this.isOnly(doc))) {
      this.byDocument.clear();
      return undefined;
    }
    const kept = this.byDocument.get(doc.lineage);
    if (kept === undefined) return NOTHING;
    if (rewritten !== undefined) return this.rewrite(kept, rewritten);
    const [gone, come] = [saidBy(kept.doc, removed), saidBy(doc, added)];
    kept.doc = doc;
    const isNews = tree === undefined || moved.length > 0;
    const renewed = new Set<Reads>();
    for (const [reads, tally] of kept.tallies) {
      if (!tally.take(gone, come, doc, isNews && this.nested.has(reads))) renewed.add(reads);
    }
    return renewed;
  }

  /** Of a row that was written anew only that is read which rests on other cells than before. */
  private rewrite({ doc, tallies }: Kept, { before, after, columns }: Rewritten): ReadonlySet<Reads> {
    const renewed = new Set<Reads>();
    for (const reads of new Set(columns.flatMap((column) => this.restingOn(column)))) {
      if (tallies.get(reads)?.take([before], [after], doc) === false) renewed.add(reads);
    }
    return renewed;
  }

  private restingOn(column: Column): readonly Reads[] {
    let resting = this.resting.get(column);
    if (resting === undefined) {
      resting = [...this.all].filter(({ under }) => under?.(column.element) !== false);
      this.resting.set(column, resting);
    }
    return resting;
  }

  /** The tallies of a document that there are not yet. */
  private fresh(doc: DocumentTree, readings: Iterable<Reads>): readonly Tally[] {
    const known = this.byDocument.get(doc.lineage)?.tallies;
    const missing = [...new Set(readings)].filter((reads) => known?.has(reads) !== true);
    return missing.map((reads) => new Tally(doc, reads, this.every.get(reads), this.recall));
  }

  private keep(doc: DocumentTree, fresh: readonly Tally[]): void {
    const kept = this.byDocument.get(doc.lineage) ?? { doc, tallies: new Map<Reads, Tally>() };
    for (const tally of fresh) kept.tallies.set(tally.reads, tally);
    this.byDocument.set(doc.lineage, kept);
  }

  private isOnly({ lineage }: DocumentTree): boolean {
    return this.byDocument.size === 1 && this.byDocument.has(lineage);
  }
}

const NOTHING: ReadonlySet<Reads> = new Set();

function isIn({ first, end }: DocumentTree, { start }: Block): boolean {
  return first.start <= start && start < end;
}

function saidBy(doc: DocumentTree, blocks: readonly Block[]): readonly Entry[] {
  return blocks.flatMap((block) => doc.saidBy(block));
}
