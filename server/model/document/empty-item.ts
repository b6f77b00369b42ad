// An item with nothing behind its dash.
import type { Block, Place } from '../../text/block.ts';
import type { Span } from '../../text/span.ts';
import type { ListNode } from '../../text/yaml/tree.ts';
import type { Entry } from './document.ts';
import type { Shape } from './shapes.ts';

/** The entry that says nothing: it stands where its dash is. @param span the dash */
export function emptyItem(block: Block, span: Span, shape: Shape): Entry {
  const place: Place = { block, span };
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

/** The first dash of a block. */
export function firstDash({ text }: Block): Span {
  const start = Math.max(0, text.search(/-(?=\s|$)/));
  return { start, end: Math.min(text.length, start + 1) };
}

/**
 * Where the dashes of the items stand that have nothing behind them, in the order of the items; undefined for the others.
 * In brackets there are no dashes: such an item stands, without length, where the list ends.
 */
export function dashesOf({ text }: Block, { items, start, end }: ListNode): (Span | undefined)[] {
  const dash = /^ *-(?=\s|$)/gmu;
  let at = text.lastIndexOf('\n', start - 1) + 1;
  let isOver = false;
  return items.map(({ value }) => {
    if (value !== undefined) {
      at = value.end;
      return undefined;
    }
    dash.lastIndex = at;
    const found = isOver ? null : dash.exec(text);
    isOver = found === null || dash.lastIndex > end + 1;
    if (isOver) return { start: end, end };
    at = dash.lastIndex;
    return { start: at - 1, end: at };
  });
}
