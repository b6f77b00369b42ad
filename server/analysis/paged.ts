// Findings page by page: a page is looked at again only when other blocks stand on it.

import type { Book } from '../model/book.ts';
import type { DocFacts, Entry } from '../model/document.ts';
import type { DocumentTree } from '../model/document-tree.ts';
import { innerOf } from '../model/entries.ts';
import { type Ignore, readIgnores } from '../model/ignores.ts';
import type { Home } from '../model/seats.ts';
import type { World } from '../model/world.ts';
import type { Finding } from '../rules/rule.ts';
import { absolute, type Block } from '../text/block.ts';
import type { Page, Pages } from '../text/pages.ts';
import type { Checker } from './checker.ts';
import { isOdd, type Odd } from './noise.ts';
import { Scope } from './scope.ts';

/** What is known of a page. */
export interface PageFindings {
  /** What is found in the texts of its blocks, and in the entries that they say. */
  readonly raw: readonly Finding[];
  readonly meant: readonly Finding[];
  readonly odd: readonly Odd[];
  readonly ignores: readonly Ignore[];
}

/** A class because it remembers from edit to edit. */
export class PagedChecks {
  private readonly world: World;
  private readonly checker: Checker;
  private readonly book: Book;
  private readonly pages: Pages;
  /** The pages on which something was found. */
  private readonly found = new Map<Page, PageFindings>();
  private todo: Set<Page>;
  private readonly ignores = new WeakMap<Block, readonly Ignore[]>();
  private readonly scopes = new WeakMap<DocFacts, Scope>();
  private homes = new WeakMap<Home, Scope>();

  constructor(world: World, checker: Checker, book: Book, pages: Pages) {
    this.world = world;
    this.checker = checker;
    this.book = book;
    this.todo = new Set(pages.all);
    this.pages = pages;
    pages.changes();
  }

  /**
   * Takes in that other blocks stand on some pages.
   * @param isRegrouped entries may stand elsewhere than before; what was found in each is remembered all the same
   */
  take(isRegrouped: boolean): void {
    const { fresh, gone } = this.pages.changes();
    for (const page of gone) this.forget(page);
    for (const page of isRegrouped ? this.pages.all : fresh) this.todo.add(page);
    if (isRegrouped) this.homes = new WeakMap();
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
      if (found.raw.length + found.meant.length + found.odd.length + found.ignores.length > 0)
        this.found.set(page, found);
      else this.found.delete(page);
      return;
    }
  }

  /** What is found, in the order of the pages. */
  all(): readonly PageFindings[] {
    const pages = [...this.found.keys()].sort((one, other) => one.start - other.start);
    return pages.flatMap((page) => this.found.get(page) ?? []);
  }

  private forget(page: Page): void {
    this.todo.delete(page);
    this.found.delete(page);
  }

  private look({ blocks }: Page): PageFindings {
    const raw: Finding[] = [];
    const meant: Finding[] = [];
    const odd: Odd[] = [];
    const ignores: Ignore[] = [];
    for (const block of blocks) {
      const own = this.checker.block(block);
      if (own.length > 0) raw.push(...own);
      raw.push(...this.checker.cut(block));
      if (isOdd({ block, raw: own })) odd.push({ block, raw: own });
      const said = this.ofEntries(block);
      if (said.length > 0) meant.push(...said);
      const silencing = this.ignoresOf(block);
      if (silencing.length > 0) ignores.push(...silencing);
    }
    return { raw, meant, odd, ignores };
  }

  private ofEntries(block: Block): readonly Finding[] {
    const tree = this.book.treeOf(block);
    const seat = tree?.seat(block);
    if (tree === undefined || seat === undefined) return NONE;
    const scope = this.scopeOf(tree, seat.home);
    const found: Finding[] = [];
    for (const entry of seat.entries) this.ofEntry(entry, scope, seat.home.above, found);
    return found;
  }

  /** Adds what is found in an entry, and in those that it writes in itself. */
  private ofEntry(entry: Entry, scope: Scope, above: readonly Entry[], found: Finding[]): void {
    const own = scope.findings(entry, above, this.checker.entry);
    if (own.length > 0) found.push(...own);
    const inner = entry.entries.length === 0 ? NO_ENTRIES : innerOf(entry);
    for (const below of inner) this.ofEntry(below, scope.within(entry), [...above, entry], found);
  }

  private scopeOf(tree: DocumentTree, home: Home): Scope {
    let scope = this.homes.get(home);
    if (scope === undefined) {
      scope = home.above.reduce((outer, group) => outer.within(group), this.documentScope(tree));
      this.homes.set(home, scope);
    }
    return scope;
  }

  /** The scope of a document lasts as long as its entries see no difference in its header. */
  private documentScope({ facts }: DocumentTree): Scope {
    let scope = this.scopes.get(facts);
    if (scope === undefined) {
      scope = new Scope(facts, this.world);
      this.scopes.set(facts, scope);
    }
    return scope;
  }

  private ignoresOf(block: Block): readonly Ignore[] {
    let known = this.ignores.get(block);
    if (known === undefined) {
      known = readIgnores(block);
      this.ignores.set(block, known);
    }
    return known;
  }
}

const NONE: readonly Finding[] = [];
const NO_ENTRIES: readonly Entry[] = [];

/** Findings in the order of their places. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  const placed = findings.map((finding) => ({ finding, at: absolute(finding.place) }));
  placed.sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
  return placed.map(({ finding }) => finding);
}
