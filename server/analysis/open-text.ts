// The spine: text → tree → model → findings, one straight line, kept up to date from edit to edit.
import { Book } from '../model/document/book.ts';
import type { Doc } from '../model/document/document.ts';
import type { Ignore } from '../model/document/ignores.ts';
import { ENTRIES_KEY } from '../model/document/read.ts';
import { sameForEntries, type World, withoutOthers } from '../model/world.ts';
import type { Finding } from '../rules/rule.ts';
import type { Change } from '../text/cut/recut.ts';
import { Source } from '../text/source.ts';
import type { Analysis } from './analyse.ts';
import { BlockChecks, inOrder } from './block-checks.ts';
import { type Checker, RULE_IDS } from './checker.ts';
import { Commons } from './commons.ts';
import { isKindNoise } from './mixed.ts';
import { type Odd, withoutFollowUps } from './noise.ts';
import { Recollection } from './recollection.ts';
import { rewrittenRow } from './rewritten.ts';
import { silence } from './silence.ts';
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
  private said: readonly Finding[] | undefined;

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

  /** All findings in the order of their places. Of a text that is not done, those that are known so far. */
  get findings(): readonly Finding[] {
    this.said ??= this.collect();
    return this.said;
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

  private collect(): readonly Finding[] {
    const raw: Finding[] = [];
    const meant: Finding[] = [];
    const odd: Odd[] = [];
    const ignores: Ignore[] = [];
    for (const { text, meant: own } of this.blocks.all()) {
      for (const finding of text.raw) raw.push(finding);
      for (const finding of own) meant.push(finding);
      for (const ignore of text.ignores) ignores.push(ignore);
      if (text.odd !== undefined) odd.push(text.odd);
    }
    const meaningful = (findings: readonly Finding[]): readonly Finding[] => {
      return withoutFollowUps(findings, odd, this.book);
    };
    const { findings: whole, mixed } = this.wholeFound ?? NOTHING;
    const ofEntries =
      mixed.size === 0
        ? meant
        : meant.filter((finding) => {
            const doc = this.book.documentOf(finding.place.block);
            return doc === undefined || !mixed.has(doc) || !isKindNoise(finding);
          });
    const all = [...raw, ...meaningful([...ofEntries, ...whole])];
    if (ignores.length === 0) return inOrder(all);
    const left = silence(all, this.book, ignores, RULE_IDS, this.checker.on);
    const said = this.checker.of('ignore').flatMap(({ rule, check }) => {
      return left.ignores.flatMap((used) => this.checker.findings(rule, check.run(used)));
    });
    return inOrder([...left.findings, ...(this.isDone ? meaningful(said) : [])]);
  }
}

const NOTHING: Whole = { findings: [], mixed: new Set() };

/** Analyses a text, whole. The same text and world give the same findings; never throws. */
export function analyse(text: string, world: World, commons = new Commons()): OpenText {
  const open = new OpenText(text, world, commons);
  open.work(() => false);
  return open;
}
