// Checks of whole documents, of the file and of the file among others: asked again only when what they read changed.
import type { Taken } from '../model/document/book.ts';
import type { Doc } from '../model/document/document.ts';
import type { DocumentTree } from '../model/document/document-tree.ts';
import { EntryFacts } from '../model/document/entry-facts.ts';
import type { World } from '../model/world.ts';
import type { Finding, Hit, Reads, Recall } from '../rules/rule.ts';
import type { Block } from '../text/block.ts';
import type { Change } from '../text/cut/recut.ts';
import { Answers } from './answers.ts';
import type { Checker } from './checker.ts';
import { isKindNoise, isMixed } from './mixed.ts';
import { type Question, Questions } from './questions.ts';
import type { Rewritten } from './rewritten.ts';

/** What is said of whole documents, with those documents that are of another kind than they say. */
export interface Whole {
  readonly findings: readonly Finding[];
  readonly mixed: ReadonlySet<Doc>;
}

/** Some work, step by step. */
type Steps<T> = Generator<undefined, T>;

/** A class because it remembers from edit to edit. */
export class WholeChecks {
  private readonly checker: Checker;
  private readonly questions: Questions;
  private readonly answers = new Answers();
  /** All questions, as long as they are the same; of which documents they are asked. */
  private asked: readonly Question[] | undefined;
  private docs: readonly DocumentTree[] = [];
  /** The round that is under way: one check at each step, or a part of one. */
  private round: Steps<Whole> | undefined;
  private whole: Whole | undefined;
  /** What was said last: it stays the same value as long as nothing else is said. */
  private last: Whole = { findings: [], mixed: new Set() };

  constructor(checker: Checker, recall: Recall) {
    this.checker = checker;
    this.questions = new Questions(checker, recall);
  }

  /**
   * Takes in an edit.
   * @param taken what it has come to in the documents
   * @param rewritten the row that it has written anew: the same is asked as before, and most answers hold
   */
  take(change: Change, taken: Taken, docs: readonly DocumentTree[], rewritten: Rewritten | undefined): void {
    const { tallies } = this.questions;
    if (change.behind === true) {
      tallies.goOn(change.added, docs, (doc) => this.questions.readings(doc));
      this.reset();
      return;
    }
    const renewed = tallies.take(change, taken, docs, rewritten);
    if (renewed === undefined) this.answers.clear();
    const gone = this.answers.forget(change.removed);
    if (renewed === undefined || rewritten === undefined || docs !== this.docs) this.reset();
    else this.askAgain(renewed, gone);
  }

  /** Everything has to be said again, in another world of other documents or after an edit. */
  reset(): void {
    this.asked = undefined;
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
      if (step.done === true) {
        if (!isSame(this.last, step.value)) this.last = step.value;
        this.whole = this.last;
      }
    }
    return this.whole;
  }

  /** Forgets the answers that rest on other words than before, or on what is gone. */
  private askAgain(renewed: ReadonlySet<Reads>, gone: ReadonlySet<object>): void {
    let holds = true;
    for (const question of this.asked ?? NO_QUESTIONS) {
      const { reads, check, isRestless } = question;
      const isRenewed = reads !== undefined && renewed.has(reads);
      if (!isRenewed && !isRestless && !gone.has(check)) continue;
      question.findings = undefined;
      holds = false;
    }
    this.round = undefined;
    if (!holds) this.whole = undefined;
  }

  private *ask(docs: readonly DocumentTree[], world: World): Steps<Whole> {
    this.docs = docs;
    this.asked ??= yield* this.questions.all(docs, world);
    this.questions.begin();
    for (const question of this.asked) question.findings ??= yield* this.answer(question);
    return said(this.asked);
  }

  /** The answer to a question, remembered or made now. */
  private *answer(question: Question): Steps<readonly Finding[]> {
    const { rule, check, doc, sees } = question;
    const on = question.on();
    question.isRestless = on === undefined;
    const owner = doc?.lineage ?? this;
    const known = on && this.answers.of(check, owner, on, doc);
    if (known !== undefined) return known.findings;
    const facts =
      doc === undefined || on === undefined || sees === undefined ? undefined : new EntryFacts(doc);
    const watched: Block[] = [];
    const hits: Hit[] = [];
    for (const hit of question.run(facts)) {
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

function isSame(one: Whole, other: Whole): boolean {
  const { length } = one.findings;
  if (length !== other.findings.length || one.mixed.size + other.mixed.size > 0) return false;
  return one.findings.every((finding, index) => finding === other.findings[index]);
}

const NO_QUESTIONS: readonly Question[] = [];

/** All answers together: of a document of another kind than it says, that alone. */
function said(questions: readonly Question[]): Whole {
  const mixed = new Set<Doc>();
  for (const { doc, sees, findings } of questions) {
    if (doc !== undefined && sees !== undefined && findings?.some(isMixed) === true) mixed.add(doc);
  }
  const all: Finding[] = [];
  for (const { doc, sees, findings } of questions) {
    const isNoisy = doc !== undefined && sees !== undefined && mixed.has(doc);
    for (const each of findings ?? []) if (!isNoisy || isMixed(each) || !isKindNoise(each)) all.push(each);
  }
  return { findings: all, mixed };
}
