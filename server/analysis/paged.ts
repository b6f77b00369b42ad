// Findings page by page: a page is looked at again only when other blocks stand on it.

import type { Book, Taken } from '../model/book.ts';
import type { DocFacts, Entry } from '../model/document.ts';
import type { DocumentTree } from '../model/document-tree.ts';
import { innerOf } from '../model/entries.ts';
import type { Home } from '../model/seats.ts';
import type { EntryContext, Finding } from '../rules/rule.ts';
import { absolute, type Block } from '../text/block.ts';
import type { Page, Pages } from '../text/pages.ts';
import { Checked, CLEAN, checkedBy, type Own } from './checked.ts';
import type { Checker } from './checker.ts';
import { DocumentMemory } from './document-memory.ts';
import { Scope } from './scope.ts';

/** A class because it remembers from edit to edit. */
export class PagedChecks {
  private readonly checker: Checker;
  private readonly book: Book;
  private readonly pages: Pages;
  /** The pages on which something was found, each with the blocks in which it was. */
  private readonly found = new Map<Page, readonly Checked[]>();
  private todo: Set<Page>;
  private readonly scopes = new WeakMap<DocFacts, Scope>();
  /** By the list that entries stand in. */
  private homes = new Map<Home, Here>();

  constructor(checker: Checker, book: Book, pages: Pages) {
    this.checker = checker;
    this.book = book;
    this.todo = new Set(pages.all);
    this.pages = pages;
    pages.changes();
  }

  /**
   * Takes in that other blocks stand on some pages.
   * What was found in entries that now stand elsewhere is remembered all the same.
   */
  take({ moved, regrouped }: Pick<Taken, 'moved' | 'regrouped'>): void {
    const { fresh, gone } = this.pages.changes();
    for (const page of gone) this.forget(page);
    for (const page of regrouped ? this.pages.all : fresh) this.todo.add(page);
    for (const block of moved) {
      const page = this.pages.pageOf(block);
      if (page !== undefined) this.todo.add(page);
    }
    if (regrouped || moved.length > 0) this.homes = new Map();
  }

  /** Whether every page has been looked at since it last changed. */
  get isDone(): boolean {
    return this.todo.size === 0;
  }

  /** Looks at one more page. */
  work(): void {
    for (const page of this.todo) {
      this.todo.delete(page);
      const found = this.look(page);
      if (found.length > 0) this.found.set(page, found);
      else this.found.delete(page);
      return;
    }
  }

  /** The blocks in which something is found, in their order. */
  all(): readonly Checked[] {
    const pages = [...this.found.keys()].sort((one, other) => one.start - other.start);
    return pages.flatMap((page) => this.found.get(page) ?? []);
  }

  private forget(page: Page): void {
    this.todo.delete(page);
    this.found.delete(page);
  }

  private look({ blocks }: Page): readonly Checked[] {
    let found: Checked[] | undefined;
    for (const block of blocks) {
      const checked = this.check(block);
      if (checked.isClean) continue;
      found ??= [];
      found.push(checked);
    }
    return found ?? NOTHING;
  }

  /** What is found in a block: remembered, as long as its entries stand where they stood and say the same. */
  private check(block: Block): Checked {
    const tree = this.book.treeOf(block);
    const seat = tree?.seat(block);
    const here = tree && seat && this.hereOf(tree, seat.home);
    const own = seat && jointly(seat.entries);
    const known = checkedBy(this.checker, block);
    if (known !== undefined && known.scope === here?.scope && known.own === own) return known;
    const text = known?.text ?? this.checker.text(block);
    const meant = seat === undefined || here === undefined ? NONE : this.ofEntries(seat.entries, here);
    const isClean = own === undefined && text === CLEAN && meant.length === 0;
    const clean = isClean ? here?.scope.clean : undefined;
    const checked = clean ?? new Checked(this.checker, text, here?.scope, own, meant);
    block.found = checked;
    return checked;
  }

  private ofEntries(entries: readonly Entry[], here: Here): readonly Finding[] {
    let found: Finding[] | undefined;
    for (const entry of entries) {
      const own = this.checker.entry(entry, here.context, here.scope.memory);
      if (own.length > 0) found = added(found, own);
      const inner = entry.entries.length === 0 ? NO_ENTRIES : innerOf(entry);
      if (inner.length === 0) continue;
      // What an entry writes in itself.
      const below = standing(here.scope.within(entry), [...here.context.above, entry]);
      found = added(found, this.ofEntries(inner, below));
    }
    return found ?? NONE;
  }

  /** Where the entries of a list stand. */
  private hereOf(tree: DocumentTree, home: Home): Here {
    let here = this.homes.get(home);
    if (here === undefined) {
      const { above } = home;
      const scope = above.reduce((outer, group) => outer.within(group), this.documentScope(tree));
      here = standing(scope, above);
      this.homes.set(home, here);
    }
    return here;
  }

  /** The scope of a document lasts as long as its entries see no difference in its header. */
  private documentScope({ facts }: DocumentTree): Scope {
    let scope = this.scopes.get(facts);
    if (scope === undefined) {
      scope = new Scope(this.checker, new DocumentMemory(facts, this.checker.world));
      this.scopes.set(facts, scope);
    }
    return scope;
  }
}

/** Where entries stand, and what they see from there. */
interface Here {
  readonly scope: Scope;
  readonly context: EntryContext;
}

function standing(scope: Scope, above: readonly Entry[]): Here {
  const { doc, world, remember } = scope.memory;
  return { scope, context: { doc, world, remember, above } };
}

function added(found: Finding[] | undefined, more: readonly Finding[]): Finding[] {
  const all = found ?? [];
  for (const finding of more) all.push(finding);
  return all;
}

/** What entries say that may go on in other blocks, or that others see; undefined for a row alone. */
function jointly(entries: readonly Entry[]): Own | undefined {
  const [first] = entries;
  const isRow = entries.length === 1 && first?.group === false && first.entries.length === 0;
  return isRow ? undefined : entries.at(-1)?.fields;
}

const NONE: readonly Finding[] = [];
const NOTHING: readonly Checked[] = [];
const NO_ENTRIES: readonly Entry[] = [];

/** Findings in the order of their places. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  const placed = findings.map((finding) => ({ finding, at: absolute(finding.place) }));
  placed.sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
  return placed.map(({ finding }) => finding);
}
