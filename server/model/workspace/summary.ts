// What other files need to know of a document: a small plain value, kept instead of its text.
import type { Doc } from '../document/document.ts';
import { numberKey } from '../languages/document-number.ts';
import type { KindId, KindRole, Standard } from '../standard/standard.ts';
import { folded } from '../standard/words.ts';
import { itemsOf } from './summary-items.ts';
import { type Planned, planOf } from './summary-plan.ts';
import { headerDomains, leadersBy, type NamedUnits } from './summary-units.ts';

/** The header key that names superior plans. */
export const SUPERIOR_KEY = '上级方案';

/** One YAML document of a file. Nothing in it holds on to the text or the tree that it was made from. */
export interface DocumentSummary {
  /** Address of the file, decoded, with `/` between folders. */
  readonly file: string;
  readonly kind: KindId | undefined;
  /** What its kind is to others; none for no known kind. */
  readonly roles: readonly KindRole[];
  readonly title: string;
  /** 文件标题: the title of the notice that issues it. */
  readonly notice: string;
  /** 附件. */
  readonly annex: string;
  /** 地区. */
  readonly place: string;
  /** 文号 in one way of writing. */
  readonly number: string | undefined;
  /** 上级方案: the plans that it carries out, as they are named. */
  readonly superiors: readonly string[];
  readonly archived: boolean;
  /** The domains that the header names, each by the name that the standard has for it. */
  readonly domains: readonly string[];
  /** By task or domain (`subjectsOf`), the latest of its deadlines. */
  readonly plan: ReadonlyMap<string, Planned>;
  /** Of a catalog: its items by key, as they are written. */
  readonly items: ReadonlyMap<string, string>;
  /** Of a table of domains: who is responsible for each. */
  readonly leaders: ReadonlyMap<string, NamedUnits>;
}

/** What the header of a document says, without what is gathered from its entries; a plain value. */
export type HeaderSummary = Omit<DocumentSummary, 'plan' | 'items' | 'leaders'>;

/** A file with its documents. */
export interface FileSummary {
  readonly file: string;
  readonly documents: readonly DocumentSummary[];
}

/**
 * Sums a file up; a pure function.
 * @param file its address, decoded, with `/` between folders
 */
export function summarise(file: string, docs: readonly Doc[], standard: Standard): FileSummary {
  return { file, documents: docs.map((doc) => summaryOf(file, doc, standard)) };
}

function summaryOf(file: string, doc: Doc, standard: Standard): DocumentSummary {
  return { ...summaryHead(file, doc, standard), ...summaryBody(doc, standard) };
}

/** What the header of a document says to other files. */
export function summaryHead(file: string, doc: Doc, standard: Standard): HeaderSummary {
  const text = (key: string): string => doc.header.text(key)?.text ?? '';
  return {
    file,
    kind: doc.kind?.id,
    roles: doc.kind?.roles ?? [],
    title: text('标题'),
    notice: text('文件标题'),
    annex: text('附件'),
    place: folded(text('地区')),
    number: numberKey(text('文号')),
    superiors: doc.header.list(SUPERIOR_KEY).map(({ text: name }) => name),
    archived: doc.archived,
    domains: headerDomains(doc, standard),
  };
}

/** What the entries of a document say to other files. */
export function summaryBody(doc: Doc, standard: Standard): Omit<DocumentSummary, keyof HeaderSummary> {
  return { plan: planOf(doc, standard), items: itemsOf(doc), leaders: leadersBy(doc, standard) };
}
