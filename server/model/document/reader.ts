// The reader of a text: what its words mean by the standard, and which of its rows are at hand.

import type { KindFact, Standard } from '../standard/standard.ts';
import type { Lexicon, ReadColumn } from './lexicon.ts';
import { Recent } from './recent.ts';
import type { Shapes } from './shapes.ts';

/** A class because it remembers which rows were read last, as long as the text is open. */
export class Reader {
  /** The rows that were read last. */
  readonly recent = new Recent();
  private readonly lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  get standard(): Standard {
    return this.lexicon.standard;
  }

  /** The shapes of entries in tables of a kind. */
  shapesOf(kind: KindFact | undefined): Shapes<ReadColumn> {
    return this.lexicon.shapesOf(kind);
  }
}
