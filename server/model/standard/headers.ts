// The keys that are no headings: those of the document header, and those that make the tree of entries.
import type { KindId } from './kinds.ts';
import { type Bilingual, indexed, type Source } from './words.ts';

/** What the value of a header key holds; `texts` is one text or a list of them. */
export type HeaderType = 'kind' | 'text' | 'texts' | 'date' | 'headings' | 'flag' | 'domains' | 'entries';

/** A key of the document header. */
export interface HeaderKey {
  readonly key: string;
  readonly en: string;
  readonly type: HeaderType;
  readonly about: Bilingual;
  /** What people write for it; proposed as "did you mean", never accepted. */
  readonly mistakenKeys: readonly string[];
  /** The kinds that know it; empty means all. */
  readonly kinds: readonly KindId[];
  readonly source: Source;
}

/** A key that gives an entry its place in the tree: 条目, 章节. */
export interface StructuralKey {
  readonly key: string;
  readonly en: string;
  readonly about: Bilingual;
  readonly mistakenKeys: readonly string[];
  readonly source: Source;
}

/** The file `schemas/headers.json`. */
export interface HeadersFile {
  readonly headerKeys: readonly HeaderKey[];
  readonly structuralKeys: readonly StructuralKey[];
}

/** The keys with their look-ups. */
export interface HeaderFacts extends HeadersFile {
  readonly headerKeyByName: ReadonlyMap<string, HeaderKey>;
  readonly structuralKeyByName: ReadonlyMap<string, StructuralKey>;
}

/** Builds the look-ups; a pure function of the file. */
export function headerFacts({ headerKeys, structuralKeys }: HeadersFile): HeaderFacts {
  return {
    headerKeys,
    structuralKeys,
    headerKeyByName: indexed(headerKeys, ({ key }) => [key]),
    structuralKeyByName: indexed(structuralKeys, ({ key }) => [key]),
  };
}
