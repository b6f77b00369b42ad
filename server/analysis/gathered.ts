// What is found in blocks, entries and whole documents, put together page by page: a key puts in order only what stands on
// the page that it changes, however much is found elsewhere.
import type { Book } from '../model/document/book.ts';
import type { Finding } from '../rules/rule.ts';
import type { Block, Note } from '../text/block.ts';
import type { Page, Pages } from '../text/pages.ts';
import type { BlockChecks } from './block-checks.ts';
import { type Checker, RULE_IDS } from './checker.ts';
import { Findings, type FoundOnPage, inOrder, onPage, withMore } from './findings.ts';
import { isKindNoise } from './mixed.ts';
import { FollowUps, restsOnOthers } from './noise.ts';
import { reachOf, Silence } from './silence.ts';
import type { Whole } from './whole.ts';

/** Findings by the block that they stand in. */
type ByBlock = ReadonlyMap<Block, readonly Finding[]>;

/** What stands on a page, before comments silence any of it. A class, to be told from notes of others. */
class PageFindings implements Note {
  readonly owner: object;
  readonly found: FoundOnPage;
  /** Whether something on it rests on how blocks of other pages could be read, and the first block behind it. */
  readonly restsOnOthers: boolean;
  readonly behind: Block | undefined;

  constructor(owner: object, found: FoundOnPage, isResting: boolean, behind: Block | undefined) {
    this.owner = owner;
    this.found = found;
    this.restsOnOthers = isResting;
    this.behind = behind;
  }
}

/** A class because it remembers from edit to edit. */
export class Gathered {
  private readonly checker: Checker;
  private readonly book: Book;
  private readonly pages: Pages;
  private readonly blocks: BlockChecks;
  private readonly silence = new Silence();
  /** What is said of whole documents, and what entries of other blocks say, and what that was gathered from. */
  private elsewhere: ByBlock = new Map();
  private from: readonly unknown[] = [];
  private oddities = 0;
  private mixed: Whole['mixed'] = new Set();

  constructor(checker: Checker, book: Book, pages: Pages, blocks: BlockChecks) {
    this.checker = checker;
    this.book = book;
    this.pages = pages;
    this.blocks = blocks;
  }

  /**
   * All that is found by now.
   * @param whole what is said of whole documents, as far as that is known
   */
  findings(whole: Whole, isDone: boolean): Findings {
    const { blocks, book } = this;
    const followUps = new FollowUps(blocks.odd, book);
    this.renew(whole, followUps);
    const found: PageFindings[] = [];
    for (const [index, page] of this.pages.all.entries()) {
      const own = this.onPage(page, this.pages.all[index + 1]?.blocks[0], followUps);
      if (own.found.findings.length > 0) found.push(own);
    }
    // An empty text has no page, and that is found all the same.
    if (this.pages.all.length === 0) return new Findings(withMore([], [...this.elsewhere.values()].flat()));
    if (blocks.ignores.size === 0) return new Findings(found.map((own) => own.found));
    const all = [...blocks.ignores.values()].flat();
    const left = this.silence.over(
      found.map((own) => own.found),
      all.map((ignore) => ({ ignore, span: reachOf(ignore, book) })),
      { known: RULE_IDS, on: this.checker.on },
    );
    const said = isDone
      ? this.checker.of('ignore').flatMap(({ rule, check }) => {
          return left.ignores.flatMap((used) => this.checker.findings(rule, check.run(used)));
        })
      : [];
    return new Findings(
      withMore(
        left.pages,
        said.filter((finding) => !followUps.has(finding)),
      ),
    );
  }

  /** Forgets of pages what no longer holds, because other pages or whole documents say something else. */
  private renew(whole: Whole, followUps: FollowUps): void {
    const { blocks, pages } = this;
    if (this.oddities !== blocks.oddities) {
      for (const page of pages.all) if (this.known(page)?.restsOnOthers === true) page.found = undefined;
      this.oddities = blocks.oddities;
    }
    if (whole.mixed.size + this.mixed.size > 0) for (const page of pages.all) page.found = undefined;
    this.mixed = whole.mixed;
    const from = [whole.findings, blocks.straying, blocks.oddities, this.book.docs];
    if (from.every((value, index) => value === this.from[index])) return;
    const now = byBlock([...[...blocks.strays.values()].flat(), ...whole.findings], followUps);
    for (const block of [...this.elsewhere.keys(), ...now.keys()]) block.page.found = undefined;
    this.elsewhere = now;
    this.from = from;
  }

  private known(page: Page): PageFindings | undefined {
    const { found } = page;
    return found instanceof PageFindings && found.owner === this ? found : undefined;
  }

  private onPage(page: Page, behind: Block | undefined, followUps: FollowUps): PageFindings {
    const known = this.known(page);
    if (known !== undefined && (!known.restsOnOthers || known.behind === behind)) return known;
    const all: Finding[] = [];
    let isResting = false;
    for (const block of page.blocks) {
      const checked = this.blocks.found.get(block);
      const doc = this.mixed.size > 0 ? this.book.documentOf(block) : undefined;
      const isMixed = doc !== undefined && this.mixed.has(doc);
      for (const finding of checked?.text.raw ?? NONE) all.push(finding);
      for (const finding of checked?.meant ?? NONE) {
        isResting ||= restsOnOthers(finding);
        const isNoise = finding.place.block !== block || (isMixed && isKindNoise(finding));
        if (!isNoise && !followUps.has(finding)) all.push(finding);
      }
      for (const finding of this.elsewhere.get(block) ?? NONE) all.push(finding);
    }
    const own = new PageFindings(this, onPage(page, inOrder(all)), isResting, behind);
    page.found = own;
    return own;
  }
}

const NONE: readonly Finding[] = [];

function byBlock(findings: readonly Finding[], followUps: FollowUps): ByBlock {
  const found = new Map<Block, Finding[]>();
  for (const finding of findings) {
    if (followUps.has(finding)) continue;
    const { block } = finding.place;
    const own = found.get(block);
    if (own === undefined) found.set(block, [finding]);
    else own.push(finding);
  }
  return found;
}
