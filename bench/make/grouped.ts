// A document of groups: what a group says holds for all its entries and is one merged cell; the edit is in such a cell.
import { makeDocument, PLANTED } from './document.ts';
import { positionAt } from './insert.ts';
import { type Entry, type Kind, LIST_KEY, type Made, TIME_KEY } from './shape.ts';
import type { Variant, VariantOrder } from './variant.ts';
import { entryLines, headLines, TIME_SPOT } from './yaml.ts';

/** Entries of a group. */
const MERGED = 500;

/** What a group says for its entries. */
const OF_GROUP: Readonly<Record<Kind, readonly string[]>> = {
  tasks: ['工作任务', TIME_KEY.tasks],
  catalog: ['一级事项', TIME_KEY.catalog],
};

/** Makes one; a smaller document is one group. The edit makes the time of the middle group unreadable. */
export function keyInGroup({ kind, entries }: VariantOrder): Variant {
  const made = makeDocument({ kind, entries, faults: ['unit'] });
  const groups = Array.from({ length: Math.ceil(entries / MERGED) }, (_, index) => {
    return groupLines(made, made.entries.slice(index * MERGED, (index + 1) * MERGED));
  });
  const before = [...headLines(made), ...groups.slice(0, groups.length >> 1).flat(), ''].join('\n');
  const text = `${[...headLines(made), ...groups.flat()].join('\n')}\n`;
  const head = `    ${TIME_KEY[kind]}: `;
  const time = text.indexOf(head, before.length) + head.length;
  return {
    text,
    edit: { at: positionAt(text, time + TIME_SPOT[kind]), text: '误' },
    found: PLANTED,
  };
}

/** A group takes what it says from the middle entry of the document, which is of the plainest shape. */
function groupLines({ kind, entries, middle }: Made, rows: readonly Entry[]): string[] {
  const isOfGroup = (key: string): boolean => OF_GROUP[kind].includes(key);
  const group = only(entries[middle] ?? {}, isOfGroup);
  const own = rows.map((row) => only(row, (key) => !isOfGroup(key)));
  return [
    ...entryLines(group),
    `    ${LIST_KEY}:`,
    ...own.flatMap((row) => entryLines(row).map((line) => `    ${line}`)),
  ];
}

function only(entry: Entry, isKept: (key: string) => boolean): Entry {
  return Object.fromEntries(Object.entries(entry).filter(([key]) => isKept(key)));
}
