// The shapes of the entries of a document: checks of headings look at these few, not at every entry.
import { walk } from '../../model/document/document.ts';
import type { Shape } from '../../model/document/shapes.ts';
import type { Recall, Words } from '../rule.ts';
import { Pace, shared } from './shared.ts';

/** How many entries have each shape, in the order in which the shapes come first; counted once for all checks. */
export function shapesOf(words: Words, recall: Recall): Generator<undefined, ReadonlyMap<Shape, number>> {
  return shared(words, recall, countShapes);
}

function* countShapes({ doc }: Words): Generator<undefined, ReadonlyMap<Shape, number>> {
  const counts = new Map<Shape, number>();
  const pace = new Pace();
  for (const { entry } of walk(doc.entries)) {
    counts.set(entry.shape, (counts.get(entry.shape) ?? 0) + 1);
    if (pace.isOver()) yield;
  }
  return counts;
}
