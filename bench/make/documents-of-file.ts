// A file of 20 documents, as the annexes of one notice stand in one file; the edit is in the middle one.
import { makeDocument } from './document.ts';
import type { Variant, VariantOrder } from './variant.ts';
import { asYaml } from './yaml.ts';

const DOCUMENTS = 20;

/** Makes one; all documents together have as many entries and mistakes as the plain document. */
export function keyAmongDocuments({ kind, entries }: VariantOrder): Variant {
  const documents = Array.from({ length: DOCUMENTS }, (_, index) => {
    const made = makeDocument({
      kind,
      entries: Math.floor(entries / DOCUMENTS),
      // One and two in turn are 30.
      planted: 1 + (index % 2),
      seed: index + 1,
    });
    return { ...asYaml(made), planted: made.planted.length };
  });
  const middle = DOCUMENTS >> 1;
  const before = documents.slice(0, middle).reduce((sum, { lines }) => sum + lines + 1, 0);
  const { at, text } = documents[middle]?.site.key ?? NOWHERE;
  return {
    text: documents.map((document) => document.text).join('---\n'),
    edit: { at: { ...at, line: before + at.line }, text },
    found: documents.reduce((sum, { planted }) => sum + planted, 0),
  };
}

const NOWHERE = { at: { line: 0, character: 0 }, text: '' };
