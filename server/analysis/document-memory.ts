// What is known of the words of one document: which cells are clean, and what single words stand for.
import type { DocFacts } from '../model/document.ts';
import { Remembered } from '../model/remembered.ts';
import type { World } from '../model/world.ts';
import type { Remember, Surroundings } from '../rules/rule.ts';

/** So many cells are remembered, none of them longer than one that can be expected to come again. */
const MOST = 20_000;
const LONGEST = 300;

type Read = (word: string, surroundings: Surroundings) => unknown;

/** A class because it remembers as long as the entries of the document see the same of its header. */
export class DocumentMemory implements Surroundings {
  readonly doc: DocFacts;
  readonly world: World;
  /** By column: the words in which no check found anything. */
  private readonly clean = new Map<object, Set<string>>();
  private size = 0;
  private readonly answers = new Map<Read, Remembered<unknown>>();

  constructor(doc: DocFacts, world: World) {
    this.doc = doc;
    this.world = world;
  }

  /** Whether these words were found clean in this column. */
  isClean(column: object, words: string): boolean {
    return this.clean.get(column)?.has(words) === true;
  }

  /** Takes in that nothing was found in these words. */
  foundClean(column: object, words: string): void {
    if (words.length > LONGEST) return;
    if (this.size >= MOST) {
      this.clean.clear();
      this.size = 0;
    }
    const known = this.clean.get(column) ?? new Set<string>();
    this.clean.set(column, known.add(words));
    this.size++;
  }

  /** What a function of a word and the document says of a word, asked once. */
  readonly remember: Remember = <T>(word: string, read: (word: string, surroundings: Surroundings) => T) => {
    let answers = this.answers.get(read);
    if (answers === undefined) {
      answers = new Remembered<unknown>((text) => read(text, this));
      this.answers.set(read, answers);
    }
    return answers.of(word) as T;
  };
}
