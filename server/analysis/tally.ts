// A tally: what a check of a whole document reads off the entries, counted word by word, so that it need not look again
// as long as an edit leaves the words as they are.
import type { DocumentTree } from '../model/document-tree.ts';
import type { Reads, Recall, Words } from '../rules/rule.ts';
import type { Block } from '../text/block.ts';

/** A class because it follows its document from edit to edit. */
export class Tally {
  /** Another object whenever a word comes or goes. */
  words: Words;
  private readonly counts = new Map<string, number>();
  private doc: DocumentTree;
  private readonly reads: Reads;
  private readonly recall: Recall;

  constructor(doc: DocumentTree, reads: Reads, recall: Recall) {
    this.doc = doc;
    this.reads = reads;
    this.recall = recall;
    this.words = { doc, counts: this.counts };
  }

  /**
   * Takes in that entries of the document went and others came.
   * @param doc the document, where it has been put together anew
   * @param isNews whether it matters in which groups entries stand
   */
  take(removed: readonly Block[], added: readonly Block[], doc = this.doc, isNews = false): void {
    const gone = removed.flatMap((block) => this.wordsOf(block));
    this.doc = doc;
    const come = added.flatMap((block) => this.wordsOf(block));
    const isSame = gone.length === come.length && gone.every((word, index) => word === come[index]);
    if (!isSame) {
      this.add(gone, -1);
      this.add(come, 1);
    }
    if (!isSame || isNews) this.words = { doc, counts: this.counts };
  }

  private add(words: readonly string[], by: 1 | -1): void {
    for (const word of words) {
      const count = (this.counts.get(word) ?? 0) + by;
      if (count === 0) this.counts.delete(word);
      else this.counts.set(word, count);
    }
  }

  private wordsOf(block: Block): string[] {
    const words: string[] = [];
    for (const entry of this.doc.saidBy(block)) words.push(...this.reads(entry, this.recall));
    return words;
  }
}
