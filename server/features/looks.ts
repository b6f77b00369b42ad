// What outline and folding say of an entry by itself. The rows of a long table are not kept as they were read, and
// editors ask for both after every key: so what was seen of a row is remembered as long as the row is the same.
import { type Entry, type EntryField, printed } from '../model/document/document.ts';
import { WrittenEntry } from '../model/document/written-entry.ts';
import type { ElementId } from '../model/standard/standard.ts';
import { brief } from '../rules/support/say.ts';
import { absolute, type Place } from '../text/block.ts';
import type { Span } from '../text/span.ts';

/** An entry without what lies in it, and without the number that it is given. */
export interface Look {
  /** What it is called, and where that stands. */
  readonly title: string;
  readonly selection: Place;
  /** What stands beside its name. */
  readonly detail: string;
  /** Its 序号 as it is written; empty where it is not. */
  readonly seq: string;
  /** The elements that it carries. */
  readonly elements: readonly ElementId[];
  /** Its own text, and what it says last. */
  readonly place: Place;
  readonly last: Place;
}

/** A class because it remembers; what it remembers goes with the entries. */
export class Looks {
  private readonly known = new WeakMap<WrittenEntry, Look>();

  of(entry: Entry): Look {
    // What goes on behind its own list may change while it stays the same entry.
    if (!(entry instanceof WrittenEntry)) return lookOf(entry);
    const known = this.known.get(entry);
    if (known !== undefined) return known;
    const look = lookOf(entry);
    this.known.set(entry, look);
    return look;
  }

  /** From the first character of an entry to the last one of everything in it. */
  extentOf(entry: Entry, look = this.of(entry)): Span {
    return { start: absolute(look.place).start, end: this.endOf(entry, look) };
  }

  private endOf({ entries }: Entry, { last }: Look): number {
    const own = absolute(last).end;
    // Entries stand in the order of the text.
    const inner = entries.at(-1);
    return inner === undefined ? own : Math.max(own, this.endOf(inner, this.of(inner)));
  }
}

function lookOf(entry: Entry): Look {
  const { fields, place } = entry;
  const { text, at } = titleOf(entry);
  const seq = fields.find(({ element }) => element?.type === 'seq');
  const field = fields.at(-1)?.place;
  return {
    title: brief(text),
    selection: at,
    detail: detailOf(entry),
    seq: seq === undefined ? '' : printed(seq.value),
    elements: fields.flatMap(({ element, value }) => {
      return element === undefined || value.shape === 'empty' ? [] : [element.id];
    }),
    place,
    last: field === undefined || absolute(field).end < absolute(place).end ? place : field,
  };
}

/** What an entry is called: its section, else the first thing that it says. */
function titleOf(entry: Entry): { readonly text: string; readonly at: Place } {
  if (entry.section !== undefined) return { text: entry.section.text, at: entry.section.place };
  let found: { readonly text: string; readonly field: EntryField } | undefined;
  for (const field of entry.fields) {
    const isColumn = field.element !== undefined && field.element.type !== 'seq';
    if (!isColumn && found !== undefined) continue;
    const text = printed(field.value);
    if (text !== '') found = { text, field };
    if (text !== '' && isColumn) break;
  }
  if (found === undefined) return { text: '（空）', at: entry.place };
  return { text: found.text, at: found.field.place };
}

/** Beside a task stand its deadline, or its units. */
function detailOf({ fields }: Entry): string {
  let found: EntryField | undefined;
  for (const field of fields) {
    const type = field.element?.type;
    if (type === 'units') found ??= field;
    if (type !== 'deadline') continue;
    found = field;
    break;
  }
  return found === undefined ? '' : brief(printed(found.value));
}
