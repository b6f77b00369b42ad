// What is known of the words of one document: which cells are clean, and what single words stand for.
import type { EntryFacts } from '../model/document/entry-facts.ts';
import { Remembered } from '../model/document/remembered.ts';
import type { World } from '../model/world.ts';
import type { Remember, Surroundings } from '../rules/rule.ts';
import { CleanCells } from './clean-cells.ts';

type Read = (word: string, surroundings: Surroundings) => unknown;

/** What was read off a word, and whether the document was asked for it. */
interface Answer {
  readonly value: unknown;
  readonly isOwn: boolean;
}

/** A class because it remembers as long as the entries of the document see the same of its header. */
export class DocumentMemory implements Surroundings {
  readonly doc: EntryFacts;
  readonly world: World;
  /** Cells that are clean in any document of the kind, and those that are in this one. */
  private readonly common: CleanCells;
  private readonly own = new CleanCells();
  private readonly answers = new Map<Read, Remembered<Answer>>();
  private recalled = 0;

  /** @param common what documents in the same world have in common */
  constructor(doc: EntryFacts, world: World, common: CleanCells) {
    this.doc = doc;
    this.world = world;
    this.common = common;
  }

  /** How often something was asked that only this document can answer. */
  get asked(): number {
    return this.doc.asked + this.recalled;
  }

  /** Whether these words were found clean in this column. */
  isClean(column: object, words: string): boolean {
    return this.common.has(column, words) || this.own.has(column, words);
  }

  /**
   * Takes in that nothing was found in these words.
   * @param asked what had been asked before the checks were run
   */
  foundClean(column: object, words: string, asked: number): void {
    const cells = asked === this.asked ? this.common : this.own;
    cells.add(column, words);
  }

  /** What a function of a word and the document says of a word, asked once. */
  readonly remember: Remember = <T>(word: string, read: (word: string, surroundings: Surroundings) => T) => {
    let answers = this.answers.get(read);
    if (answers === undefined) {
      answers = new Remembered<Answer>((text) => this.answer(text, read));
      this.answers.set(read, answers);
    }
    const { value, isOwn } = answers.of(word);
    if (isOwn) this.recalled++;
    return value as T;
  };

  private answer(word: string, read: Read): Answer {
    const before = this.asked;
    const value = read(word, this);
    return { value, isOwn: this.asked !== before };
  }
}
