// Where entries stand in their document, and what is remembered of them from version to version.
import type { Block, Note } from '../../text/block.ts';
import type { KindFact } from '../standard/standard.ts';
import type { Entry } from './document.ts';
import type { Behind, JointEntry } from './joint-entry.ts';
import type { Part } from './read.ts';

/** The list that an entry stands in, and the groups around it, outermost first. */
export interface Home {
  readonly list: Entry[];
  readonly above: readonly Entry[];
}

/** What a block says in its document. A class because it stands on the block and changes with what lies around it. */
export class Seat implements Note {
  readonly owner: Memory;
  /** The entries that the block says by itself; undefined until somebody asks. */
  own: readonly Entry[] | undefined = undefined;
  /** Where its entries stand; undefined for a block that says none. */
  home: Home | undefined = undefined;
  /** Its entries as they stand there: a group with all that lies in it. */
  entries: readonly Entry[] = NO_ENTRIES;

  constructor(owner: Memory) {
    this.owner = owner;
  }

  /** Lets entries stand somewhere. */
  place(home: Home | undefined, entries: readonly Entry[]): void {
    this.home = home;
    this.entries = entries;
  }

  /** What stands in one list stands in another one from now on. */
  move(from: Home, to: Home): void {
    if (this.home === from) this.home = to;
  }
}

/** The seat of a block that says entries. */
export interface Seated {
  readonly home: Home;
  readonly entries: readonly Entry[];
}

/** What is remembered of a document as long as its kind is the same. */
export interface Memory {
  readonly kind: KindFact | undefined;
  /** What groups say that go on behind their own list. */
  readonly joint: WeakMap<Entry, Behind>;
}

/** An entry while blocks below it may still belong to it. */
export interface OpenEntry {
  readonly own: Entry;
  readonly in: Home;
  /** What it goes on to say behind its list. */
  readonly parts: Part[];
  group: { readonly entry: JointEntry; readonly home: Home } | undefined;
}

/** What a block says in a document. */
export function seatOf({ said }: Block, owner: Memory): Seat | undefined {
  return said instanceof Seat && said.owner === owner ? said : undefined;
}

/** The same, made where there is none. */
export function seatIn(block: Block, owner: Memory): Seat {
  const known = seatOf(block, owner);
  if (known !== undefined) return known;
  const seat = new Seat(owner);
  block.said = seat;
  return seat;
}

const NO_ENTRIES: readonly Entry[] = [];
