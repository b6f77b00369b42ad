// From a file, or an open document, to what other documents are told of it.
import { readDocuments } from '../../model/document/book.ts';
import type { Doc } from '../../model/document/document.ts';
import { ENTRIES_KEY } from '../../model/document/read.ts';
import type { Standard } from '../../model/standard/standard.ts';
import { HEAD_LENGTH, OURS } from '../../model/workspace/recognise.ts';
import {
  type FileSummary,
  type HeaderSummary,
  summarise,
  summaryBody,
  summaryHead,
} from '../../model/workspace/summary.ts';
import { SummaryByHead } from '../../model/workspace/summary-by-head.ts';
import { readSource, type Source } from '../../text/source.ts';

/** A file that was read; one that is open in the editor goes on changing. */
export interface Read {
  readonly source: Source;
  readonly docs: readonly Doc[];
}

/** Stands for bytes that are no text. */
export const NOT_UTF8 = Symbol('not UTF-8');

/** A summary, and whether it still is what would be said. */
export interface SummedUp {
  readonly summary: FileSummary;
  /** Whether others may have been told something else than what an open document now says. */
  isOld(open: Read): boolean;
}

/** So many bytes hold the characters by which a text is recognised. */
const HEAD_BYTES = 4 * HEAD_LENGTH;
/** A larger file is known by its name only. */
const MOST_BYTES = 4_000_000;

/**
 * What a file says; undefined when it is none of ours.
 * @param isNamed whether its name says that it is ours; else it must begin so
 */
export function readBytes(
  bytes: Uint8Array,
  isNamed: boolean,
  standard: Standard,
): Read | typeof NOT_UTF8 | undefined {
  if (!isNamed && !begins(bytes)) return undefined;
  try {
    const text = bytes.length > MOST_BYTES ? '' : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const source = readSource(text, ENTRIES_KEY);
    return { source, docs: readDocuments(source, standard) };
  } catch {
    return NOT_UTF8;
  }
}

function begins(bytes: Uint8Array): boolean {
  return OURS.begins(new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES)));
}

/** Sums up a file that lies on disk. @param file its address */
export function sumUp(file: string, docs: readonly Doc[], standard: Standard): SummedUp {
  return { summary: summarise(file, docs, standard), isOld: () => true };
}

/** The same of an open document. To gather from all entries takes long: that is done when another document asks. */
export function sumUpLater(file: string, open: Read, standard: Standard): SummedUp {
  const heads = (): readonly HeaderSummary[] => open.docs.map((doc) => summaryHead(file, doc, standard));
  const before = heads();
  const documents = before.map((head, index) => {
    return new SummaryByHead(head, () => {
      const now = open.docs[index];
      return now && summaryBody(now, standard);
    });
  });
  const written = JSON.stringify(before);
  return {
    summary: { file, documents },
    isOld: (now) =>
      now !== open || documents.some(({ isRead }) => isRead) || JSON.stringify(heads()) !== written,
  };
}
