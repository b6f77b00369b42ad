// What a made document consists of that is measured with one edit only, and by nobody but this server.
import type { Insertion, Kind } from './shape.ts';

/** What a variant shall be. */
export interface VariantOrder {
  readonly kind: Kind;
  /** How many entries, those of groups not counted. */
  readonly entries: number;
}

/** A document with one edit. */
export interface Variant {
  readonly text: string;
  /** What is put in and taken out again: one finding more. */
  readonly edit: Insertion;
  /** How many findings it has without the edit. */
  readonly found: number;
}

/** Makes a document; undefined where it cannot be so small. */
export type MakeVariant = (order: VariantOrder) => Variant | undefined;
