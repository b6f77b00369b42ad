// Cells in which nothing is found, by their words: a table says the same in many cells, and others say it as well.
import { byItself } from '../model/document/remembered.ts';

/** So many cells are remembered, none of them longer than one that can be expected to come again. */
const MOST = 20_000;
const LONGEST = 300;

/** A class because it remembers; what it remembers is bounded. */
export class CleanCells {
  private readonly byColumn = new Map<object, Set<string>>();
  private size = 0;

  /** Whether these words were found clean in this column. */
  has(column: object, words: string): boolean {
    return this.byColumn.get(column)?.has(words) === true;
  }

  /** Takes in that nothing was found in these words. */
  add(column: object, words: string): void {
    if (words.length > LONGEST) return;
    if (this.size >= MOST) {
      this.byColumn.clear();
      this.size = 0;
    }
    const known = this.byColumn.get(column) ?? new Set<string>();
    this.byColumn.set(column, known.add(byItself(words)));
    this.size++;
  }
}
