// A row written anew in its place, as with every key that is typed in a cell: all that rests on its other cells stays.
import type { Taken } from '../model/document/book.ts';
import type { Entry, EntryField } from '../model/document/document.ts';
import type { DocumentTree } from '../model/document/document-tree.ts';
import type { Column } from '../model/document/shapes.ts';
import type { Block } from '../text/block.ts';
import type { Change } from '../text/cut/recut.ts';

/** A row before and after an edit, with the same headings. */
export interface Rewritten {
  readonly before: Entry;
  readonly after: Entry;
  /** The columns whose cells may say something else. */
  readonly columns: readonly Column[];
}

/** The row that an edit has written anew; undefined where it did something else. */
export function rewrittenRow({ removed, added }: Change, { tree, isExchange }: Taken): Rewritten | undefined {
  if (!isExchange || tree === undefined || removed.length !== 1 || added.length !== 1) return undefined;
  const [before, after] = [rowIn(tree, removed[0]), rowIn(tree, added[0])];
  if (before === undefined || after === undefined || before.shape !== after.shape) return undefined;
  const [old, now] = [before.fields, after.fields];
  const columns = after.shape.columns.filter((_, index) => !saysTheSame(old[index], now[index]));
  return { before, after, columns };
}

/** The row that a plain block says. */
function rowIn(tree: DocumentTree, block: Block | undefined): Entry | undefined {
  const entries = block?.isPlain === true ? tree.seat(block)?.entries : undefined;
  const [entry] = entries ?? [];
  const isRow = entry?.group === false && entry.section === undefined && entry.entries.length === 0;
  return isRow && entries?.length === 1 ? entry : undefined;
}

function saysTheSame(one: EntryField | undefined, other: EntryField | undefined): boolean {
  const wording = one?.wording;
  return wording !== undefined && wording === other?.wording;
}
