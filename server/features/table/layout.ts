// The layout: a document becomes the one table value that every writer writes.
import type { Doc, Entry, Header } from '../../model/document/document.ts';
import { layoutColumns } from './layout-columns.ts';
import { tableLines } from './layout-lines.ts';
import { mergedRows } from './layout-merge.ts';
import type { Table } from './table.ts';

/**
 * Lays a document out as it is printed; costs as much as it has entries.
 * Half-typed documents print what they have: an unknown 类型 prints the headings as they were typed.
 */
export function layout(doc: Doc): Table {
  const columns = layoutColumns(doc);
  return {
    caption: doc.header.text('标题')?.text ?? '',
    mark: doc.header.text('附件')?.text ?? '',
    columns: columns.list,
    rows: mergedRows(tableLines(doc, columns), columns.list.length),
    notes: notesOf(doc.header),
  };
}

/** Whether there is anything to print: a title, a heading written by the user, or a row. */
export function isPrintable(doc: Doc): boolean {
  return (
    doc.entries.some(isWritten) || doc.header.text('标题') !== undefined || doc.header.list('表头').length > 0
  );
}

function isWritten({ fields, entries, section }: Entry): boolean {
  return section !== undefined || fields.length > 0 || entries.some(isWritten);
}

/** `说明：…`; of several notes the first one carries the word. */
function notesOf(header: Header): string[] {
  return header.list('说明').map(({ text }, index) => {
    return index > 0 || /^(?:说明|注|备注)[：:]/u.test(text) ? text : `说明：${text}`;
  });
}
