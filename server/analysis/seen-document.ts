// A document as a check sees it: which answers of the header it rests on is noted.
import type { Doc, Entry, Header, PlacedText } from '../model/document/document.ts';
import type { KindFact } from '../model/standard/standard.ts';
import type { Block } from '../text/block.ts';

/**
 * A class with every property written out. Were the document the prototype of an object, the engine would keep it, with
 * all that it says, until it next goes through all of its memory.
 */
export class SeenDocument implements Doc {
  readonly header: Header;
  private readonly doc: Doc;

  /** @param header the document's own, which notes what it is asked */
  constructor(doc: Doc, header: Header) {
    this.doc = doc;
    this.header = header;
  }

  get kind(): KindFact | undefined {
    return this.doc.kind;
  }

  get issued(): number | undefined {
    return this.doc.issued;
  }

  get archived(): boolean {
    return this.doc.archived;
  }

  get entries(): readonly Entry[] {
    return this.doc.entries;
  }

  get entriesKey(): PlacedText | undefined {
    return this.doc.entriesKey;
  }

  get first(): Block {
    return this.doc.first;
  }

  get end(): number {
    return this.doc.end;
  }

  get blocks(): readonly Block[] {
    return this.doc.blocks;
  }
}
