// The outline: documents, sections, groups and entries by what they say, with their numbers as they are printed.
import type { Analysis } from '../analysis/analyse.ts';
import type { Doc, Entry } from '../model/document/document.ts';
import { elementByHeading } from '../model/standard/standard.ts';
import { brief } from '../rules/support/say.ts';
import { absolute } from '../text/block.ts';
import type { Span } from '../text/span.ts';
import { extentOfDoc } from './extent.ts';
import { type Look, Looks } from './looks.ts';
import { headingsOfTable } from './spelling.ts';
import { type Counter, counter } from './table/layout-numbers.ts';

/** What a node of the outline stands for. */
export type OutlineKind = 'document' | 'section' | 'group' | 'entry';

/** A node of the outline; `selection` lies within `span`. */
export interface OutlineNode {
  readonly name: string;
  readonly detail: string;
  readonly kind: OutlineKind;
  readonly span: Span;
  /** What is to be selected when the node is chosen. */
  readonly selection: Span;
  readonly children: readonly OutlineNode[];
}

/** More nodes than this help nobody to find a place, and slow an editor down. */
const MOST_NODES = 5000;

/**
 * The outline of all documents; a single document is not shown as a node of its own.
 * @param looks what was seen of the entries the last time
 */
export function outline({ docs }: Analysis, looks = new Looks()): OutlineNode[] {
  const budget = { left: MOST_NODES };
  if (docs.length === 1 && docs[0] !== undefined) return new Outline(docs[0], budget, looks).entries();
  return docs.flatMap((doc) => {
    const span = budget.left <= 0 ? undefined : extentOfDoc(doc, looks);
    return span === undefined ? [] : [new Outline(doc, budget, looks).document(span)];
  });
}

/** The outline of one document: a class because numbers and the budget of nodes are counted along. */
class Outline {
  private readonly doc: Doc;
  private readonly budget: { left: number };
  private readonly looks: Looks;
  private readonly counter: Counter;
  private readonly isNumbered: boolean;
  /** The entries whose number a row of theirs has taken. */
  private readonly owners = new Set<Entry>();

  constructor(doc: Doc, budget: { left: number }, looks: Looks) {
    this.doc = doc;
    this.budget = budget;
    this.looks = looks;
    this.counter = counter(doc.kind?.numbered ?? 'row');
    this.isNumbered = printsNumbers(doc);
  }

  document(span: Span): OutlineNode {
    this.budget.left -= 1;
    const { header, kind } = this.doc;
    const title = header.text('标题') ?? header.text('附件') ?? header.text('类型');
    return {
      name: title === undefined ? '未命名' : brief(title.text),
      detail: kind?.name ?? '',
      kind: 'document',
      span,
      selection: title === undefined ? { start: span.start, end: span.start } : absolute(title.place),
      children: this.entries(),
    };
  }

  entries(): OutlineNode[] {
    return this.nodes(this.doc.entries, undefined);
  }

  private nodes(entries: readonly Entry[], owner: Entry | undefined): OutlineNode[] {
    const nodes: OutlineNode[] = [];
    for (const entry of entries) {
      if (this.budget.left <= 0) break;
      this.budget.left -= 1;
      nodes.push(this.node(entry, owner));
    }
    return nodes;
  }

  private node(entry: Entry, above: Entry | undefined): OutlineNode {
    const look = this.looks.of(entry);
    const owner = this.counts(look) ? entry : above;
    const isRow = entry.entries.length === 0 && entry.section === undefined;
    const number = isRow ? this.numberOfRow(entry, look, owner) : undefined;
    // The rows of a group come first: they take the number that the group shows.
    const children = this.nodes(entry.entries, owner);
    const shown = number ?? (this.owners.has(entry) ? this.counter.numberOf(entry).text : undefined);
    return {
      name: shown === undefined ? look.title : `${shown} ${look.title}`,
      detail: look.detail,
      kind: entry.section === undefined ? (entry.group ? 'group' : 'entry') : 'section',
      span: this.looks.extentOf(entry, look),
      selection: absolute(look.selection),
      children,
    };
  }

  /** Whether an entry carries the element that the kind counts. */
  private counts({ elements }: Look): boolean {
    const numbered = this.doc.kind?.numbered;
    return elements.some((id) => id === numbered);
  }

  /** The number that a row shows itself; a row of a numbered group leaves it to the group. */
  private numberOfRow(entry: Entry, { seq }: Look, owner: Entry | undefined): string | undefined {
    if (!this.isNumbered) return undefined;
    if (seq !== '') {
      this.counter.goOnFrom(seq);
      return seq;
    }
    if (owner !== undefined && owner !== entry) {
      this.owners.add(owner);
      this.counter.numberOf(owner);
      return undefined;
    }
    return this.counter.numberOf(entry).text;
  }
}

function printsNumbers(doc: Doc): boolean {
  const { kind } = doc;
  const table = headingsOfTable(doc);
  const headings = table.length > 0 ? table : (kind?.defaultHeadings ?? []);
  return headings.some((heading) => kind !== undefined && elementByHeading(kind, heading)?.type === 'seq');
}
