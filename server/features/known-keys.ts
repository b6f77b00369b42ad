// Which words are headings or keys at all: what tells `责任单位：市发改委` from a sentence with a colon in it.
import { elementByHeading, type Standard } from '../model/standard.ts';

/** Whether a text is a key of the header, of the tree, or a heading of any kind. */
export function isKnownKey(standard: Standard, text: string): boolean {
  return (
    standard.headerKeyByName.has(text) ||
    standard.structuralKeyByName.has(text) ||
    standard.kinds.some((kind) => elementByHeading(kind, text) !== undefined)
  );
}
