// The other documents of the workspace: the summaries of all files, with the look-ups that rules ask.
import { numberKey } from '../languages/document-number.ts';
import { folded } from '../standard/words.ts';
import { isPath, resolved } from './reach.ts';
import type { DocumentSummary, FileSummary } from './summary.ts';

/** The summaries of all known files; built once when the set changes, and shared by all open files. */
export interface Workspace {
  readonly files: ReadonlyMap<string, FileSummary>;
  readonly byNumber: ReadonlyMap<string, readonly DocumentSummary[]>;
  /** By 标题 and by 文件标题, widths and blanks folded. */
  readonly byTitle: ReadonlyMap<string, readonly DocumentSummary[]>;
  /** By 地区. */
  readonly byPlace: ReadonlyMap<string, readonly DocumentSummary[]>;
}

/** The workspace as one of its files sees it. */
export interface Others {
  /** Address of the file that looks, decoded; what the workspace knows of it is not asked. */
  readonly file: string;
  readonly workspace: Workspace;
}

/** Builds the look-ups; a pure function of the summaries. */
export function buildWorkspace(files: Iterable<FileSummary>): Workspace {
  const all = [...files];
  const documents = all.flatMap((file) => file.documents);
  return {
    files: new Map(all.map((file) => [file.file, file])),
    byNumber: lists(documents, ({ number }) => (number === undefined ? [] : [number])),
    byTitle: lists(documents, ({ title, notice }) => [
      ...new Set([title, notice].map(titleKey).filter((key) => key !== '')),
    ]),
    byPlace: lists(documents, ({ place }) => (place === '' ? [] : [place])),
  };
}

/** Documents of other files with this document number, as `numberKey` writes it. */
export function othersByNumber(others: Others, number: string): readonly DocumentSummary[] {
  return without(others, others.workspace.byNumber.get(number));
}

/** Documents of other files of this place (地区). */
export function othersOfPlace(others: Others, place: string): readonly DocumentSummary[] {
  return without(others, others.workspace.byPlace.get(folded(place)));
}

/**
 * The documents that a text names: by the path of a file beside the own one, by document number, or by title.
 * Empty when no other file is it.
 */
export function namedDocuments(others: Others, text: string): readonly DocumentSummary[] {
  if (isPath(text)) {
    const address = resolved(others.file, text);
    return without(others, address === undefined ? [] : others.workspace.files.get(address)?.documents);
  }
  const number = numberKey(text);
  if (number !== undefined) return othersByNumber(others, number);
  return without(others, others.workspace.byTitle.get(titleKey(text)));
}

/** The path from one file to another, as a user would write it. */
export function pathBetween(from: string, to: string): string {
  const [start, end] = [from.split('/'), to.split('/')];
  let common = 0;
  while (common < start.length - 1 && common < end.length - 1 && start[common] === end[common]) common += 1;
  return [...start.slice(common, -1).map(() => '..'), ...end.slice(common)].join('/');
}

function without({ file }: Others, found: readonly DocumentSummary[] = []): readonly DocumentSummary[] {
  return found.filter((summary) => summary.file !== file);
}

function titleKey(title: string): string {
  return folded(title).replace(/^《|》$/gu, '');
}

function lists(
  documents: readonly DocumentSummary[],
  keysOf: (document: DocumentSummary) => readonly string[],
): ReadonlyMap<string, readonly DocumentSummary[]> {
  const index = new Map<string, DocumentSummary[]>();
  for (const document of documents) {
    for (const key of keysOf(document)) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [document]);
      else known.push(document);
    }
  }
  return index;
}
