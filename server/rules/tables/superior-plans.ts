// What the rules of superior plans (上级方案) share: which documents a header names, and how messages name them.
import type { Doc, PlacedText } from '../../model/document/document.ts';
import { type DocumentSummary, SUPERIOR_KEY } from '../../model/workspace/summary.ts';
import { namedDocuments, type Others, pathBetween } from '../../model/workspace/workspace.ts';
import type { Message } from '../rule.ts';
import { brief, say } from '../support/say.ts';

/** A superior plan as it is named, with what was found of it; no documents where no known file is it. */
export interface NamedPlan {
  readonly item: PlacedText;
  readonly documents: readonly DocumentSummary[];
}

/** The superior plans that a document names. */
export function superiorPlans({ header }: Doc, others: Others): readonly NamedPlan[] {
  return header.list(SUPERIOR_KEY).map((item) => ({ item, documents: namedDocuments(others, item.text) }));
}

/** A document as a sentence names it: by its number, else by its title, else by its file. */
export function nameOf({ number, title, file }: DocumentSummary, { file: own }: Others): Message {
  if (number !== undefined) return say(number, number);
  if (title !== '') return say(`《${brief(title)}》`, `“${brief(title)}”`);
  return say(`“${pathBetween(own, file)}”`, `“${pathBetween(own, file)}”`);
}
