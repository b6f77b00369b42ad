// The questions to the checks of whole documents, of the file and of the file among others, and what each rests on.
import type { DocumentTree } from '../model/document/document-tree.ts';
import type { EntryFacts } from '../model/document/entry-facts.ts';
import type { World } from '../model/world.ts';
import type { CountedWords, Finding, Hit, Pausing, Reads, Recall, Rule, Watch } from '../rules/rule.ts';
import type { Checker } from './checker.ts';
import type { Running } from './running.ts';
import { SeenDocument } from './seen-document.ts';
import { Tallies } from './tallies.ts';

/** A question to one check. */
export interface Question {
  readonly rule: Rule;
  readonly check: object;
  /** Undefined where it is asked of the file. */
  readonly doc?: DocumentTree;
  /** What is read off the entries for it; undefined for a question about a header. */
  readonly reads?: Reads;
  /** Whether it rests on as much of the header as it looks at, and not on all of it. */
  readonly sees?: 'parts';
  /** What the answer rests on now; undefined for what has to be asked after every edit. */
  on(): readonly unknown[] | undefined;
  run(facts: EntryFacts | undefined): Pausing<Hit | Watch>;
  /** The answer, as long as it holds; whether it holds for no more than one version. */
  findings: readonly Finding[] | undefined;
  isRestless: boolean;
}

type OfDocument = Running<'document' | 'words'>;
type Shared = Running<'file'> | Running<'workspace'>;

/** A class because all questions rest on the same tallies. */
export class Questions {
  readonly tallies: Tallies;
  private readonly world: World;
  private readonly recall: Recall;
  private readonly ofHeaders: readonly Running<'header'>[];
  private readonly ofDocuments: readonly OfDocument[];
  private readonly shared: readonly Shared[];
  /** What checks share of one round is remembered by these: the words may be the same while their places are not. */
  private readonly shown = new Map<CountedWords, CountedWords>();

  constructor(checker: Checker, recall: Recall) {
    this.world = checker.world;
    this.recall = recall;
    this.ofHeaders = checker.of('header');
    this.ofDocuments = checker.of('document', 'words');
    this.shared = [...checker.of('file'), ...checker.of('workspace')];
    const readings = [...this.ofDocuments, ...this.shared].map(({ check }) => check);
    this.tallies = new Tallies(readings, this.recall);
  }

  /** What is read of a document for the questions about it alone. */
  readings(doc: DocumentTree): readonly Reads[] {
    return this.askedOf(doc).map(({ check }) => check.reads);
  }

  /**
   * All questions, step by step: what they rest on may have to be counted first.
   * @param world with the other documents
   */
  *all(docs: readonly DocumentTree[], world: World): Generator<undefined, readonly Question[]> {
    const shared = this.shared.filter(({ check }) => {
      return check.when?.(docs, check.of === 'file' ? this.world : world) !== false;
    });
    const own: Question[] = [];
    for (const doc of docs) {
      const asked = this.askedOf(doc);
      yield* this.tallies.begin(
        doc,
        [...asked, ...shared].map(({ check }) => check.reads),
      );
      own.push(...this.aboutHeader(doc), ...asked.map((running) => this.aboutDocument(doc, running)));
    }
    return [...own, ...shared.map((running) => this.aboutFile(docs, running, world))];
  }

  /** Another round begins. */
  begin(): void {
    this.shown.clear();
  }

  /** The checks that a document is of interest to. */
  private askedOf(doc: DocumentTree): readonly OfDocument[] {
    return this.ofDocuments.filter(({ check }) => check.when?.(doc) !== false);
  }

  private aboutHeader(doc: DocumentTree): readonly Question[] {
    if (doc.header.fields.some(({ place }) => place.block.problems.length > 0)) return [];
    const asked = this.ofHeaders.filter(({ check }) => check.when?.(doc) !== false);
    return asked.map(({ rule, check }) => ({
      rule,
      check,
      doc,
      on: () => (check.reads === 'entries' ? undefined : [doc.header]),
      run: () => check.run(doc, this.world),
      ...UNANSWERED,
    }));
  }

  private aboutDocument(doc: DocumentTree, { rule, check }: OfDocument): Question {
    const { reads } = check;
    const isRestless = check.of === 'document' && check.restless === true;
    const words = (): CountedWords => this.tallies.words(doc, reads) ?? { doc, counts: NONE };
    return {
      rule,
      check,
      doc,
      reads,
      sees: 'parts',
      on: () => (isRestless ? undefined : [words()]),
      run: (facts) => {
        const seen = facts === undefined ? doc : new SeenDocument(doc, facts.header);
        return check.run(seen, this.world, this.recall, this.show(words()));
      },
      ...UNANSWERED,
    };
  }

  private aboutFile(docs: readonly DocumentTree[], { rule, check }: Shared, world: World): Question {
    const { reads } = check;
    const seen = check.of === 'file' ? this.world : world;
    return {
      rule,
      check,
      reads,
      on: () => [seen, ...docs.flatMap((doc) => [doc.header, this.tallies.words(doc, reads)])],
      run: () => check.run(docs, seen, this.recall),
      ...UNANSWERED,
    };
  }

  private show(words: CountedWords): CountedWords {
    const shown = this.shown.get(words) ?? { ...words };
    this.shown.set(words, shown);
    return shown;
  }
}

const UNANSWERED = { findings: undefined, isRestless: false };
const NONE: ReadonlyMap<string, number> = new Map();
