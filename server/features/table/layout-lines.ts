// The lines of a table before cells are merged: what each entry says itself and what it takes over from above.
import {
  type Doc,
  type Entry,
  type EntryField,
  type PlacedText,
  printed,
  type Value,
} from '../../model/document/document.ts';
import type { ValueType } from '../../model/standard/standard.ts';
import type { Block, Place } from '../../text/block.ts';
import type { TableColumns } from './layout-columns.ts';
import type { Filling, TableLine } from './layout-merge.ts';
import { type Counter, counter } from './layout-numbers.ts';

/** All lines of a document in reading order. */
export function* tableLines(doc: Doc, columns: TableColumns): Generator<TableLine> {
  const numbered = columns.list.findIndex(({ element }) => element === 'seq');
  const context: Context = {
    columns,
    counter: counter(doc.kind?.numbered ?? 'row'),
    numberColumn: numbered < 0 ? undefined : numbered,
  };
  const nothing = new Array<Filling | undefined>(columns.list.length).fill(undefined);
  for (const entry of doc.entries)
    yield* linesOfEntry(entry, { fillings: nothing, owner: undefined, level: 1 }, context);
}

interface Context {
  readonly columns: TableColumns;
  readonly counter: Counter;
  readonly numberColumn: number | undefined;
}

/** What holds for an entry because it is written above it. */
interface Above {
  readonly fillings: readonly (Filling | undefined)[];
  /** The group that the number belongs to; undefined while none carries the numbered element. */
  readonly owner: Entry | undefined;
  /** The level of a section here, from 1. */
  readonly level: number;
}

function* linesOfEntry(entry: Entry, above: Above, context: Context): Generator<TableLine> {
  const { section, place } = entry;
  const inside = inherit(entry, above, context);
  if (section !== undefined) {
    yield {
      section: { text: section.text, place: section.place, begin: beginOf(section) },
      level: above.level,
      place,
    };
    if (entry.entries.length === 0 && !inside.says) return;
  }
  for (const inner of entry.entries) yield* linesOfEntry(inner, inside, context);
  if (entry.entries.length === 0) yield { fillings: withNumber(entry, inside, context), place };
}

function inherit(entry: Entry, above: Above, { columns, counter }: Context): Above & { says: boolean } {
  const fillings = [...above.fillings];
  const own = new Set<number>();
  for (const field of entry.fields) {
    const index = columns.indexOf(field);
    if (index === undefined || own.has(index)) continue;
    const filling = fillingOf(field);
    if (filling.text === '' && fillings[index] !== undefined) continue;
    fillings[index] = filling;
    if (filling.text !== '') own.add(index);
  }
  return {
    fillings,
    owner: counter.counts(entry) ? entry : above.owner,
    level: entry.section === undefined ? above.level : above.level + 1,
    says: own.size > 0,
  };
}

/** A written number is kept to the letter, and counting goes on from it; else the number is counted. */
function withNumber(
  entry: Entry,
  { fillings, owner }: Above,
  context: Context,
): readonly (Filling | undefined)[] {
  const { numberColumn, counter } = context;
  if (numberColumn === undefined) return fillings;
  const written = fillings[numberColumn];
  if (written !== undefined && written.text !== '') {
    counter.goOnFrom(written.text);
    return fillings;
  }
  return fillings.with(numberColumn, counter.numberOf(owner ?? entry));
}

/** The place of a filling is the whole pair, so that the heading leads to the cell as the value does. */
function fillingOf({ value, element, place }: EntryField): Filling {
  return {
    text: cellText(value, element?.type),
    place,
    begin: beginIn(value) ?? behindColon(place),
  };
}

/** Where what a person would go on writing begins: a list's first item, a text behind its quote. */
function beginIn(value: Value): Place | undefined {
  switch (value.shape) {
    case 'empty':
      return undefined;
    case 'text':
      return beginOf(value.text);
    case 'list': {
      const [first] = value.items;
      return first === undefined ? emptyAt(value.place.block, value.place.span.start) : beginOf(first);
    }
    default:
      return emptyAt(value.place.block, value.place.span.start);
  }
}

/** A pair without a value ends with its heading; what is missing comes behind the colon. */
function behindColon({ block, span: { end } }: Place): Place {
  const colon = /^[ \t]*:[ \t]?/u.exec(block.text.slice(end, end + LOOKED_AT))?.[0] ?? '';
  return emptyAt(block, end + colon.length);
}

const LOOKED_AT = 8;

function beginOf({ place, verbatim }: PlacedText): Place {
  return emptyAt(place.block, verbatim ?? place.span.start);
}

function emptyAt(block: Block, offset: number): Place {
  return { block, span: { start: offset, end: offset } };
}

/** Lists print as they do in the printed tables: names of domains in a row, everything else line by line. */
function cellText(value: Value, type: ValueType | undefined): string {
  return printed(value, type === 'domains' || type === 'names' ? '、' : '\n');
}
