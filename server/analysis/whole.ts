// Checks of whole documents, of the file and of the file among others: asked again only when what they read changed.
import type { Taken } from '../model/book.ts';
import type { Doc } from '../model/document.ts';
import type { DocumentTree } from '../model/document-tree.ts';
import { EntryFacts } from '../model/entry-facts.ts';
import type { World } from '../model/world.ts';
import type { CountedWords, Finding, Hit, Pausing, Recall, Rule, Watch } from '../rules/rule.ts';
import type { Block } from '../text/block.ts';
import type { Change } from '../text/recut.ts';
import { Answers } from './answers.ts';
import type { Checker } from './checker.ts';
import { isKindNoise, isMixed } from './mixed.ts';
import { Recollection } from './recollection.ts';
import type { Running } from './running.ts';
import { Tallies } from './tallies.ts';

/** What is said of whole documents, with those documents that are of another kind than they say. */
export interface Whole {
  readonly findings: readonly Finding[];
  readonly mixed: ReadonlySet<Doc>;
}

/** Some work, step by step. */
type Steps<T> = Generator<undefined, T>;

type OfDocument = Running<'document' | 'words'>;
type Shared = Running<'file'> | Running<'workspace'>;

/** A class because it remembers from edit to edit. */
export class WholeChecks {
  private readonly world: World;
  private readonly checker: Checker;
  private readonly recall: Recall = new Recollection().recall;
  private readonly ofHeaders: readonly Running<'header'>[];
  private readonly ofDocuments: readonly OfDocument[];
  private readonly shared: readonly Shared[];
  private readonly tallies: Tallies;
  private readonly answers = new Answers();
  /** The round that is under way: one check at each step, or a part of one. */
  private round: Steps<Whole> | undefined;
  private whole: Whole | undefined;

  constructor(world: World, checker: Checker) {
    this.world = world;
    this.checker = checker;
    this.ofHeaders = checker.of('header');
    this.ofDocuments = checker.of('document', 'words');
    this.shared = [...checker.of('file'), ...checker.of('workspace')];
    const readings = [...this.ofDocuments, ...this.shared].map(({ check }) => check);
    this.tallies = new Tallies(readings, this.recall);
  }

  /**
   * Takes in an edit.
   * @param taken what it has come to in the documents
   */
  take(change: Change, taken: Taken, docs: readonly DocumentTree[]): void {
    this.reset();
    if (change.behind === true) {
      this.tallies.goOn(change.added, docs, (doc) => this.asked(doc).map(({ check }) => check.reads));
    } else if (this.tallies.take(change, taken, docs)) this.answers.forget(change.removed);
    else this.answers.clear();
  }

  /** Everything has to be said again, in another world of other documents or after an edit. */
  reset(): void {
    this.round = undefined;
    this.whole = undefined;
  }

  /**
   * Asks on.
   * @param world with the other documents
   * @returns what is said when all have been asked
   */
  work(docs: readonly DocumentTree[], world: World): Whole | undefined {
    if (this.whole === undefined) {
      this.round ??= this.ask(docs, world);
      const step = this.round.next();
      if (step.done === true) this.whole = step.value;
    }
    return this.whole;
  }

  /** The checks that a document is of interest to. */
  private asked(doc: DocumentTree): readonly OfDocument[] {
    return this.ofDocuments.filter(({ check }) => check.when?.(doc) !== false);
  }

  private *ask(docs: readonly DocumentTree[], world: World): Steps<Whole> {
    const mixed = new Set<Doc>();
    const findings: Finding[] = [];
    const shared = this.shared.filter(({ check }) => {
      return check.when?.(docs, check.of === 'file' ? this.world : world) !== false;
    });
    for (const doc of docs) {
      const asked = this.asked(doc);
      const readings = [...asked, ...shared].map(({ check }) => check.reads);
      yield* this.tallies.begin(doc, readings);
      yield* this.ofHeader(doc, findings);
      const own = yield* this.ofDocument(doc, asked);
      if (own.some(isMixed)) mixed.add(doc);
      for (const each of own) if (!mixed.has(doc) || isMixed(each) || !isKindNoise(each)) findings.push(each);
    }
    for (const { rule, check } of shared) {
      const seen = check.of === 'file' ? this.world : world;
      const on = [seen, ...docs.flatMap((doc) => [doc.header, this.tallies.words(doc, check.reads)])];
      const run = (): Iterable<Hit | undefined> => check.run(docs, seen, this.recall);
      for (const each of yield* this.once({ rule, check, on, run })) findings.push(each);
    }
    return { findings, mixed };
  }

  private *ofDocument(doc: DocumentTree, asked: readonly OfDocument[]): Steps<readonly Finding[]> {
    const own: Finding[] = [];
    // What checks share of one round is remembered by these: the words may be the same while their places are not.
    const fresh = new Map<CountedWords, CountedWords>();
    for (const { rule, check } of asked) {
      const words = this.tallies.words(doc, check.reads);
      if (words === undefined) continue;
      const { restless } = check;
      const isRestless = restless === 'always' || (restless !== undefined && words.counts.size > 0);
      const run = (facts: EntryFacts | undefined): Pausing<Hit | Watch> => {
        const now = fresh.get(words) ?? { doc, counts: words.counts };
        fresh.set(words, now);
        return check.run(facts === undefined ? doc : seenBy(doc, facts), this.world, this.recall, now);
      };
      const on = isRestless ? undefined : [words];
      for (const each of yield* this.once({ rule, check, doc, on, sees: 'parts', run })) own.push(each);
    }
    return own;
  }

  private *ofHeader(doc: DocumentTree, findings: Finding[]): Steps<void> {
    if (doc.header.fields.some(({ place }) => place.block.problems.length > 0)) return;
    for (const { rule, check } of this.ofHeaders) {
      const on = check.reads === 'entries' ? undefined : [doc.header];
      const run = (): Iterable<Hit> => check.run(doc, this.world);
      for (const each of yield* this.once({ rule, check, doc, on, run })) findings.push(each);
    }
  }

  /** The answer to a question, remembered or made now. */
  private *once({ rule, check, doc, on, sees, run }: Question): Steps<readonly Finding[]> {
    const owner = doc?.lineage ?? this;
    const known = on && this.answers.of(check, owner, on, doc);
    if (known !== undefined) return known.findings;
    const facts =
      doc === undefined || on === undefined || sees === undefined ? undefined : new EntryFacts(doc);
    const watched: Block[] = [];
    const hits: Hit[] = [];
    for (const hit of run(facts)) {
      if (hit === undefined) yield;
      else if ('watch' in hit) watched.push(hit.watch);
      else hits.push(hit);
    }
    const findings = this.checker.findings(rule, hits);
    if (on !== undefined) this.answers.keep(check, owner, { findings, watched, on, facts });
    yield;
    return findings;
  }
}

/** A question to one check. */
interface Question {
  readonly rule: Rule;
  readonly check: object;
  readonly doc?: DocumentTree;
  /** What the answer rests on; undefined for what has to be asked every time. */
  readonly on: readonly unknown[] | undefined;
  /** Whether it rests on as much of the header as it looks at, and not on all of it. */
  readonly sees?: 'parts';
  run(facts: EntryFacts | undefined): Pausing<Hit | Watch>;
}

/** The document as a check sees it: which answers of the header it rests on is noted. */
function seenBy(doc: DocumentTree, { header }: EntryFacts): Doc {
  return Object.create(doc, { header: { value: header, enumerable: true } }) as Doc;
}
