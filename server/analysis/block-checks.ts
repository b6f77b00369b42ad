// Findings block by block: a block is looked at again only when its entries stand elsewhere, or see something else.

import type { Book, Taken } from '../model/document/book.ts';
import type { DocFacts, Entry } from '../model/document/document.ts';
import type { DocumentTree } from '../model/document/document-tree.ts';
import { innerOf } from '../model/document/entries.ts';
import type { Ignore } from '../model/document/ignores.ts';
import type { Home } from '../model/document/seats.ts';
import type { EntryContext, Finding } from '../rules/rule.ts';
import type { Block } from '../text/block.ts';
import type { Change } from '../text/cut/recut.ts';
import type { Pages } from '../text/pages.ts';
import { Checked, CLEAN, checkedBy, type Own } from './checked.ts';
import type { Checker } from './checker.ts';
import { DocumentMemory } from './document-memory.ts';
import type { Odd } from './noise.ts';
import { Scope } from './scope.ts';

/** So many blocks are looked at in one step. */
const STEP = 64;

/** A class because it remembers from edit to edit. */
export class BlockChecks {
  private readonly checker: Checker;
  private readonly book: Book;
  private readonly pages: Pages;
  /** The blocks in which something was found, and those of them that have more to say than what is wrong. */
  readonly found = new Map<Block, Checked>();
  readonly odd = new Map<Block, Odd>();
  readonly ignores = new Map<Block, readonly Ignore[]>();
  /** What was found in entries of a block, and stands in another one. */
  readonly strays = new Map<Block, readonly Finding[]>();
  /** Other numbers whenever another block is odd, or has strays. */
  oddities = 0;
  straying = 0;
  private readonly todo: Set<Block>;
  private readonly scopes = new WeakMap<DocFacts, Scope>();
  /** By the list that entries stand in. */
  private homes = new Map<Home, Here>();

  constructor(checker: Checker, book: Book, pages: Pages) {
    this.checker = checker;
    this.book = book;
    this.todo = new Set(pages.blocks());
    this.pages = pages;
  }

  /**
   * Takes in that other blocks stand in the text.
   * What was found in entries that now stand elsewhere is remembered all the same.
   */
  take({ removed, added }: Change, { moved, regrouped }: Taken): void {
    for (const block of removed) this.forget(block);
    for (const block of added) this.todo.add(block);
    for (const block of regrouped ? this.pages.blocks() : moved) this.todo.add(block);
    if (regrouped || moved.length > 0) this.homes = new Map();
  }

  /** Whether every block has been looked at since it last changed. */
  get isDone(): boolean {
    return this.todo.size === 0;
  }

  /** Looks at some more blocks. */
  work(): void {
    let left = STEP;
    for (const block of this.todo) {
      this.todo.delete(block);
      this.note(block, this.check(block));
      if (--left === 0) return;
    }
  }

  private forget(block: Block): void {
    this.todo.delete(block);
    if (this.found.size > 0) this.drop(block);
  }

  /** Takes in what is found in a block; mostly nothing is, and nothing was. */
  private note(block: Block, checked: Checked): void {
    const before = this.found.get(block);
    if (checked.isClean && before === undefined) return;
    if (before === checked) return;
    if (before !== undefined) this.drop(block);
    block.page.found = undefined;
    if (checked.isClean) return;
    this.found.set(block, checked);
    const { odd, ignores } = checked.text;
    if (odd !== undefined) {
      this.odd.set(block, odd);
      this.oddities++;
    }
    if (ignores.length > 0) this.ignores.set(block, ignores);
    const strays = checked.meant.filter(({ place }) => place.block !== block);
    if (strays.length > 0) {
      this.strays.set(block, strays);
      this.straying++;
    }
  }

  private drop(block: Block): void {
    this.found.delete(block);
    this.ignores.delete(block);
    if (this.odd.delete(block)) this.oddities++;
    if (this.strays.delete(block)) this.straying++;
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
      const { world, clean } = this.checker;
      scope = new Scope(this.checker, new DocumentMemory(facts, world, clean));
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
const NO_ENTRIES: readonly Entry[] = [];
