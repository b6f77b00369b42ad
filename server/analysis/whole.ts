// Checks of whole documents, of the file and of the file among others: asked again only when what they read changed.
import type { Doc } from '../model/document.ts';
import type { DocumentTree } from '../model/document-tree.ts';
import { EntryFacts } from '../model/entry-facts.ts';
import type { World } from '../model/world.ts';
import type { Finding, Hit, Rule, Watch, Words } from '../rules/rule.ts';
import type { Block } from '../text/block.ts';
import type { Change } from '../text/recut.ts';
import type { Checker } from './checker.ts';
import { isKindNoise, isMixed } from './mixed.ts';
import { Recollection } from './recollection.ts';
import { Tallies } from './tallies.ts';

/** What a check found, and what that rests on. */
interface Known {
  readonly findings: readonly Finding[];
  /** Every block that a finding names: when one goes, the finding is made anew. */
  readonly blocks: ReadonlySet<Block>;
  readonly on: readonly unknown[];
  /** What it has seen of the header, where the header counts only as far as it was looked at. */
  readonly facts?: EntryFacts | undefined;
}

/** What is said of whole documents, with those documents that are of another kind than they say. */
export interface Whole {
  readonly findings: readonly Finding[];
  readonly mixed: ReadonlySet<Doc>;
}

/** A class because it remembers from edit to edit. */
export class WholeChecks {
  private readonly world: World;
  private readonly checker: Checker;
  private readonly recollection = new Recollection();
  private readonly tallies: Tallies;
  private readonly known = new Map<object, Map<object, Known>>();
  /** The round that is under way: one check at each step. */
  private round: Generator<undefined, Whole> | undefined;
  private whole: Whole | undefined;

  constructor(world: World, checker: Checker) {
    this.world = world;
    this.checker = checker;
    const { recall } = this.recollection;
    this.tallies = new Tallies(
      checker.of('document').map(({ check }) => check),
      recall,
    );
  }

  /**
   * Takes in an edit.
   * @param tree the document whose list of entries alone has changed; undefined where entries may stand elsewhere
   */
  take(change: Change, tree: DocumentTree | undefined, docs: readonly DocumentTree[]): void {
    this.reset();
    const isSame = this.tallies.take(change, tree, docs);
    if (!isSame) this.known.clear();
    for (const known of this.known.values()) {
      for (const [owner, { blocks }] of known) {
        if (change.removed.some((block) => blocks.has(block))) known.delete(owner);
      }
    }
  }

  /** Everything has to be said again, in another world of other documents or after an edit. */
  reset(): void {
    this.round = undefined;
    this.whole = undefined;
  }

  /**
   * Asks one more check.
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

  private *ask(docs: readonly DocumentTree[], world: World): Generator<undefined, Whole> {
    const mixed = new Set<Doc>();
    const findings: Finding[] = [];
    for (const doc of docs) {
      findings.push(...this.ofHeader(doc));
      yield;
      const own = yield* this.ofDocument(doc);
      if (own.some(isMixed)) mixed.add(doc);
      findings.push(...(mixed.has(doc) ? own.filter((each) => isMixed(each) || !isKindNoise(each)) : own));
    }
    for (const running of [...this.checker.of('file'), ...this.checker.of('workspace')]) {
      const { check } = running;
      const seen = check.of === 'file' ? this.world : world;
      if (check.when?.(docs, seen) === false) continue;
      const on = [seen, ...docs.flatMap((doc) => [doc.header, this.tallies.words(doc, check.reads)])];
      const { recall } = this.recollection;
      findings.push(...this.once(running, undefined, on, undefined, () => check.run(docs, seen, recall)));
      yield;
    }
    return { findings, mixed };
  }

  private *ofDocument(doc: DocumentTree): Generator<undefined, readonly Finding[]> {
    const own: Finding[] = [];
    // What checks share of one round is remembered by these: the words may be the same while their places are not.
    const fresh = new Map<Words, Words>();
    const { recall } = this.recollection;
    for (const running of this.checker.of('document')) {
      const { check } = running;
      if (check.when?.(doc) === false) continue;
      const words = this.tallies.words(doc, check.reads);
      const { restless } = check;
      const isRestless = restless === 'always' || (restless !== undefined && words.counts.size > 0);
      const facts = new EntryFacts(doc);
      const run = (): Iterable<Hit | Watch> => {
        const now = fresh.get(words) ?? { ...words };
        fresh.set(words, now);
        return check.run(seenBy(doc, facts), this.world, recall, now);
      };
      own.push(...this.once(running, doc, isRestless ? undefined : [words], facts, run));
      yield;
    }
    return own;
  }

  private ofHeader(doc: DocumentTree): readonly Finding[] {
    if (doc.header.fields.some(({ place }) => place.block.problems.length > 0)) return NONE;
    return this.checker.of('header').flatMap((running) => {
      const { check } = running;
      const on = check.reads === 'entries' ? undefined : [doc.header];
      return this.once(running, doc, on, undefined, () => check.run(doc, this.world));
    });
  }

  /**
   * @param on what the answer rests on; undefined for what has to be asked every time
   * @param facts what it sees of the header
   */
  private once(
    running: { readonly rule: Rule },
    doc: DocumentTree | undefined,
    on: readonly unknown[] | undefined,
    facts: EntryFacts | undefined,
    run: () => Iterable<Hit | Watch>,
  ): readonly Finding[] {
    const owner = doc?.lineage ?? this;
    const known = this.known.get(running)?.get(owner);
    if (known !== undefined && on !== undefined && areSame(known.on, on)) {
      if (doc === undefined || known.facts === undefined || known.facts.renew(doc)) return known.findings;
    }
    const watched: Block[] = [];
    const hits: Hit[] = [];
    for (const hit of run()) {
      if ('watch' in hit) watched.push(hit.watch);
      else hits.push(hit);
    }
    const findings = this.checker.findings(running.rule, hits);
    if (on !== undefined) {
      const own = this.known.get(running) ?? new Map<object, Known>();
      own.set(owner, { findings, on, facts, blocks: blocksIn(findings, watched) });
      this.known.set(running, own);
    }
    return findings;
  }
}

const NONE: readonly Finding[] = [];

/** The document as a check sees it: which answers of the header it rests on is noted. */
function seenBy(doc: DocumentTree, { header }: EntryFacts): Doc {
  return Object.create(doc, { header: { value: header, enumerable: true } }) as Doc;
}

function areSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

function blocksIn(findings: readonly Finding[], watched: readonly Block[]): ReadonlySet<Block> {
  const blocks = new Set(watched);
  for (const { place, related = [], fixes = [] } of findings) {
    blocks.add(place.block);
    for (const other of related) blocks.add(other.place.block);
    for (const { edits } of fixes) for (const edit of edits) blocks.add(edit.place.block);
  }
  return blocks;
}
