// A tally: what a check of a whole document reads off the entries, so that it need not look again as long as an edit
// leaves the words as they are.
import type { Doc, Entry } from '../model/document/document.ts';
import type { CountedWords, Reads, Recall } from '../rules/rule.ts';

/** Words are counted, or only read, so that what is recalled of each entry is known. */
export type Every = 'counted' | 'read';

/** A class because it follows its document from edit to edit. */
export class Tally {
  /** Another object whenever a word comes or goes. */
  words: CountedWords;
  readonly reads: Reads;
  /** What becomes of the words of every entry: else only those are read that an edit may have changed. */
  readonly every: Every | undefined;
  private readonly counts = new Map<string, number>();
  private readonly recall: Recall;

  constructor(doc: Doc, reads: Reads, every: Every | undefined, recall: Recall) {
    this.reads = reads;
    this.every = every;
    this.recall = recall;
    this.words = { doc, counts: this.counts };
  }

  /** Reads one more entry, before anybody has asked for the words. */
  read(entry: Entry): void {
    const words = this.reads.words(entry, this.recall);
    if (this.every === 'counted') for (const word of words) this.add(word, 1);
  }

  /** Takes in that entries came behind all others. */
  goOn(added: readonly Entry[], doc: Doc): void {
    if (this.every !== undefined) for (const entry of added) this.read(entry);
    this.words = { doc, counts: this.counts };
  }

  /**
   * Takes in that entries of the document went and others came.
   * @param doc the document, where it has been put together anew
   * @param isNews whether it matters in which groups entries stand
   * @returns whether the words are the same
   */
  take(removed: readonly Entry[], added: readonly Entry[], doc: Doc, isNews = false): boolean {
    const gone = this.wordsOf(removed);
    const come = this.wordsOf(added);
    const isSame = gone.length === come.length && gone.every((word, index) => word === come[index]);
    if (!isSame && this.every === 'counted') {
      for (const word of gone) this.add(word, -1);
      for (const word of come) this.add(word, 1);
    }
    if (isSame && !isNews) return true;
    this.words = { doc, counts: this.counts };
    return false;
  }

  private wordsOf(entries: readonly Entry[]): readonly string[] {
    const [only] = entries;
    return only !== undefined && entries.length === 1
      ? this.reads.words(only, this.recall)
      : entries.flatMap((entry) => this.reads.words(entry, this.recall));
  }

  private add(word: string, by: 1 | -1): void {
    const count = (this.counts.get(word) ?? 0) + by;
    if (count === 0) this.counts.delete(word);
    else this.counts.set(word, count);
  }
}
