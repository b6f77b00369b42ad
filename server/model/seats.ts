// Where entries stand in their document, and what is remembered of them from version to version.
import type { Block } from '../text/block.ts';
import type { Entry } from './document.ts';
import type { Part } from './read.ts';
import type { KindFact } from './standard.ts';

/** The list that an entry stands in, and the groups around it, outermost first. */
export interface Home {
  readonly list: Entry[];
  readonly above: readonly Entry[];
}

/** The entries that a block says, where they stand. */
export interface Seat {
  readonly home: Home;
  readonly entries: readonly Entry[];
}

/** What is remembered of a document as long as its kind is the same. */
export interface Memory {
  readonly kind: KindFact | undefined;
  /** The entries that a block says by itself. */
  readonly own: WeakMap<Block, readonly Entry[]>;
  /** What groups say that go on behind their own list. */
  readonly joint: WeakMap<Entry, { readonly parts: readonly Part[]; readonly fields: Entry['fields'] }>;
}

/** A group while it is put together. */
export type Draft = { -readonly [K in keyof Entry]: Entry[K] };

/** An entry while blocks below it may still belong to it. */
export interface Open {
  readonly own: Entry;
  readonly in: Home;
  /** What it goes on to say behind its list. */
  readonly parts: Part[];
  group: { readonly draft: Draft; readonly home: Home } | undefined;
}
