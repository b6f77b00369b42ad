// The spine: text → tree → model → findings, one straight line, kept up to date from edit to edit.
import { Book } from '../model/document/book.ts';
import type { Doc } from '../model/document/document.ts';
import { ENTRIES_KEY } from '../model/document/read.ts';
import { sameForEntries, type World, withoutOthers } from '../model/world.ts';
import type { Finding } from '../rules/rule.ts';
import type { Change } from '../text/cut/recut.ts';
import { Source } from '../text/source.ts';
import type { Analysis } from './analyse.ts';
import { BlockChecks } from './block-checks.ts';
import type { Checker } from './checker.ts';
import { Commons } from './commons.ts';
import type { Findings } from './findings.ts';
import { Gathered } from './gathered.ts';
import { Recollection } from './recollection.ts';
import { rewrittenRow } from './rewritten.ts';
import { type Whole, WholeChecks } from './whole.ts';

/**
 * A text with everything that is known of it. A class because an open text is edited in place: what was handed out
 * before an edit holds no longer after it.
 */
export class OpenText implements Analysis {
  readonly source: Source;
  private readonly book: Book;
  private readonly commons: Commons;
  private readonly recall = new Recollection().recall;
  private seen: World;
  private checker: Checker;
  private blocks: BlockChecks;
  private whole: WholeChecks;
  /** What is said of whole documents; it waits until all of the text is read and checked. */
  private wholeFound: Whole | undefined;
  private gathered: Gathered;
  private said: Findings | undefined;

  /** @param commons what it has in common with other texts */
  constructor(text: string | Source, world: World, commons = new Commons()) {
    this.commons = commons;
    this.source = typeof text === 'string' ? new Source(text, ENTRIES_KEY) : text;
    this.book = new Book(this.source, commons.lexicon(world.standard));
    this.seen = world;
    const near = withoutOthers(world);
    this.checker = this.commons.checker(near);
    this.blocks = new BlockChecks(this.checker, this.book, this.source.pages);
    this.whole = new WholeChecks(this.checker, this.recall);
    this.gathered = new Gathered(this.checker, this.book, this.source.pages, this.blocks);
  }

  /** The documents, as far as the text is read. */
  get docs(): readonly Doc[] {
    return this.book.docs;
  }

  get world(): World {
    return this.seen;
  }

  /** Whether all of the text is read and checked. */
  get isDone(): boolean {
    return this.wholeFound !== undefined;
  }

  /** Sees the text in another world, without reading it again. */
  see(world: World): void {
    const isNear = sameForEntries(this.seen, world);
    this.seen = world;
    this.forget();
    this.whole.reset();
    if (isNear) return;
    const near = withoutOthers(world);
    this.checker = this.commons.checker(near);
    this.blocks = new BlockChecks(this.checker, this.book, this.source.pages);
    this.whole = new WholeChecks(this.checker, this.recall);
    this.gathered = new Gathered(this.checker, this.book, this.source.pages, this.blocks);
  }

  /**
   * Reads and checks on, from the top, as long as it is told to.
   * @returns whether all is done
   */
  work(isEnough: () => boolean): boolean {
    while (!this.isDone && !isEnough()) {
      this.said = undefined;
      if (!this.blocks.isDone) this.blocks.work();
      else if (!this.source.isRead) this.take(this.source.advance());
      else this.wholeFound = this.whole.work(this.book.docs, this.seen);
    }
    return this.isDone;
  }

  /** Replaces a stretch of the text (offsets in UTF-16 units, `start <= end <= length`). */
  edit(start: number, end: number, text: string): void {
    this.take(this.source.edit(start, end, text));
  }

  /** All that is found. Of a text that is not done, what is known so far. */
  get found(): Findings {
    this.said ??= this.gathered.findings(this.wholeFound ?? NOTHING, this.isDone);
    return this.said;
  }

  get findings(): readonly Finding[] {
    return this.found.all();
  }

  private take(change: Change): void {
    this.forget();
    const taken = this.book.take(change);
    this.blocks.take(change, taken);
    this.whole.take(change, taken, this.book.docs, rewrittenRow(change, taken));
  }

  private forget(): void {
    this.said = undefined;
    this.wholeFound = undefined;
  }
}

const NOTHING: Whole = { findings: [], mixed: new Set() };

/** Analyses a text, whole. The same text and world give the same findings; never throws. */
export function analyse(text: string, world: World, commons = new Commons()): OpenText {
  const open = new OpenText(text, world, commons);
  open.work(() => false);
  return open;
}
