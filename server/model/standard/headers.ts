// The keys that are no headings: those of the document header, and those that make the tree of entries.
import type { KindData, KindId } from './kinds.ts';
import { type Bilingual, type Citation, indexed } from './words.ts';

/** What the value of a header key holds; `texts` is one text or a list of them. */
export type HeaderType = 'kind' | 'text' | 'texts' | 'date' | 'headings' | 'flag' | 'domains' | 'entries';

/** A key of the document header as it stands in `schemas/headers.json`. */
export interface HeaderKeyData {
  readonly key: string;
  readonly en: string;
  readonly type: HeaderType;
  readonly about: Bilingual;
  /** What people write for it; proposed as "did you mean", never accepted. */
  readonly mistakenKeys: readonly string[];
  readonly source: Citation;
}

/** A key of the document header. */
export interface HeaderKey extends HeaderKeyData {
  /** The kinds that have it; empty means all. */
  readonly kinds: readonly KindId[];
}

/** A key that gives an entry its place in the tree: 条目, 章节. */
export interface StructuralKey {
  readonly key: string;
  readonly en: string;
  readonly about: Bilingual;
  readonly mistakenKeys: readonly string[];
  readonly source: Citation;
}

/** The file `schemas/headers.json`. */
export interface HeadersFile {
  readonly headerKeys: readonly HeaderKeyData[];
  readonly structuralKeys: readonly StructuralKey[];
}

/** The keys with their look-ups. */
export interface HeaderFacts {
  readonly headerKeys: readonly HeaderKey[];
  readonly structuralKeys: readonly StructuralKey[];
  readonly headerKeyByName: ReadonlyMap<string, HeaderKey>;
  readonly structuralKeyByName: ReadonlyMap<string, StructuralKey>;
}

/** Builds the look-ups; a pure function of the file and of the kinds. */
export function headerFacts(
  { headerKeys: all, structuralKeys }: HeadersFile,
  kinds: readonly KindData[],
): HeaderFacts {
  const headerKeys = all.map((header) => ({
    ...header,
    about: withNames(header.about, kinds),
    kinds: kinds.filter(({ headerKeys: own }) => own.includes(header.key)).map(({ id }) => id),
  }));
  return {
    headerKeys,
    structuralKeys,
    headerKeyByName: indexed(headerKeys, ({ key }) => [key]),
    structuralKeyByName: indexed(structuralKeys, ({ key }) => [key]),
  };
}

/** `{kinds}` stands for the names of all kinds. */
function withNames({ zh, en }: Bilingual, kinds: readonly KindData[]): Bilingual {
  const names = kinds.map(({ name }) => name);
  const last = names.slice(-1).join('');
  return {
    zh: zh.replace('{kinds}', [names.slice(0, -1).join('、'), last].filter(Boolean).join('或')),
    en: en.replace('{kinds}', names.join(', ')),
  };
}
