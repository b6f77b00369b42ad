// The tallies of all documents of a text, kept up to date from edit to edit.
import type { DocumentTree } from '../model/document-tree.ts';
import type { Reads, Recall, Words } from '../rules/rule.ts';
import type { Change } from '../text/recut.ts';
import { Tally } from './tally.ts';

/** What is read, and whether it matters in which group an entry stands. */
interface Reading {
  readonly when?: (doc: DocumentTree) => boolean;
  readonly reads: Reads;
  readonly nested?: true;
}

/** A class because it lasts as long as the text is open. */
export class Tallies {
  private byDocument = new Map<object, Map<Reads, Tally>>();
  private readonly readings: readonly Reading[];
  private readonly nested: ReadonlySet<Reads>;
  private readonly recall: Recall;

  /** @param readings what is counted from the start; anything else is counted when it is first asked for */
  constructor(readings: readonly Reading[], recall: Recall) {
    this.readings = readings;
    this.nested = new Set(readings.filter(({ nested }) => nested === true).map(({ reads }) => reads));
    this.recall = recall;
  }

  /** What is read off the entries of a document. */
  words(doc: DocumentTree, reads: Reads): Words {
    const tallies = this.of(doc);
    let tally = tallies.get(reads);
    if (tally === undefined) {
      tally = new Tally(doc, reads, this.recall);
      tally.take([], doc.blocks);
      tallies.set(reads, tally);
    }
    return tally.words;
  }

  /**
   * Takes in an edit.
   * @param tree the document whose list of entries alone has changed; undefined where entries may stand elsewhere
   * @returns whether every document is still the one that it was
   */
  take(
    { removed, added, behind }: Change,
    tree: DocumentTree | undefined,
    docs: readonly DocumentTree[],
  ): boolean {
    const [only, ...more] = docs;
    const doc = tree ?? (more.length === 0 ? only : undefined);
    const isNew = doc !== undefined && behind === true && added[0] === doc.first;
    const isKnown = doc !== undefined && (tree !== undefined || isNew || this.isOnly(doc));
    if (!isKnown) {
      this.byDocument = new Map();
      return false;
    }
    if (isNew) this.begin(doc);
    for (const [reads, tally] of this.of(doc)) {
      tally.take(removed, added, doc, tree === undefined && this.nested.has(reads));
    }
    return true;
  }

  /** While a text is being opened, its words are counted as they come. */
  private begin(doc: DocumentTree): void {
    const tallies = this.of(doc);
    if (tallies.size > 0) return;
    const asked = this.readings.filter(({ when }) => when?.(doc) !== false);
    for (const { reads } of asked) tallies.set(reads, new Tally(doc, reads, this.recall));
  }

  private isOnly({ lineage }: DocumentTree): boolean {
    return this.byDocument.size === 1 && this.byDocument.has(lineage);
  }

  private of({ lineage }: DocumentTree): Map<Reads, Tally> {
    const tallies = this.byDocument.get(lineage) ?? new Map<Reads, Tally>();
    this.byDocument.set(lineage, tallies);
    return tallies;
  }
}
