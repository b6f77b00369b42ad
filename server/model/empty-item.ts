// An item with nothing behind its dash.
import type { Block, Place } from '../text/block.ts';
import type { Entry } from './document.ts';
import type { Shape } from './shapes.ts';

/** The entry that says nothing: it stands where its dash is. */
export function emptyItem(block: Block, shape: Shape): Entry {
  const place: Place = { block, span: dashOf(block) };
  return {
    block,
    place,
    shape,
    section: undefined,
    fields: [],
    entries: [],
    group: false,
    wrongShape: undefined,
  };
}

function dashOf(block: Block): { start: number; end: number } {
  const start = Math.max(0, block.text.search(/-(?=\s|$)/));
  return { start, end: Math.min(block.text.length, start + 1) };
}
