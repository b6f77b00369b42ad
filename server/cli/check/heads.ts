// The head of a file: what other files look it up by. To know it, the entries need not be parsed.
import { readDocuments } from '../../model/document/book.ts';
import { ENTRIES_KEY } from '../../model/document/read.ts';
import { STANDARD } from '../../model/standard/standard.ts';
import { type FileSummary, type HeaderSummary, summarise } from '../../model/workspace/summary.ts';
import { cut } from '../../text/cut/cut.ts';
import { readSource } from '../../text/source.ts';

/** A file with the heads of its documents; a plain value that may go from thread to thread. */
export interface FileHead {
  readonly file: string;
  readonly documents: readonly HeaderSummary[];
}

/**
 * The head of a file: the same as its summary says, read from the text above its entries wherever that is certain.
 * @param file its address, with `/` between folders
 */
export function headOf(file: string, text: string): FileHead {
  const documents = summaryOf(file, headerText(text)).documents;
  return { file, documents: documents.map(({ plan, items, leaders, ...head }) => head) };
}

/** The whole summary of a file. */
export function summaryOf(file: string, text: string): FileSummary {
  const summary = summarise(file, readDocuments(readSource(text, ENTRIES_KEY), STANDARD), STANDARD);
  // Words cut out of a text keep all of it in memory; a summary lasts longer than its text.
  return structuredClone(summary);
}

/**
 * The text above the first entry, when nothing below can belong to a header: below stand only lines that are indented,
 * blank, comments or items, and no alias, which could name an anchor anywhere. Else the whole text.
 */
function headerText(text: string): string {
  const [first, second] = cut(text, ENTRIES_KEY);
  const end = first?.end ?? text.length;
  // Where another document begins next, it has a header of its own.
  const isEntry = first?.role === 'head' && second?.before !== undefined;
  if (!isEntry || text.includes('*')) return text;
  // An entry begins behind a line break.
  OTHER_LINE.lastIndex = end - 1;
  return OTHER_LINE.test(text) ? text : text.slice(0, end);
}

/** A line that begins like none of those. */
const OTHER_LINE = /\n(?:[^ \r\n#-]|-(?![ \r\n])|\r(?!\n))/g;
