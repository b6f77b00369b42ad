// What checks of whole documents have answered, and what each answer rests on: it holds as long as that is the same.

import type { DocFacts } from '../model/document/document.ts';
import type { EntryFacts } from '../model/document/entry-facts.ts';
import type { Finding } from '../rules/rule.ts';
import type { Block } from '../text/block.ts';

/** What a check found, and what that rests on. */
export interface Answer {
  readonly findings: readonly Finding[];
  /** Entries that it rests on beside those that its findings name. */
  readonly watched: readonly Block[];
  readonly on: readonly unknown[];
  /** What it has seen of the header, where the header counts only as far as it was looked at. */
  readonly facts?: EntryFacts | undefined;
}

interface Kept extends Answer {
  readonly check: object;
  readonly owner: object;
  /** Every block that a finding names: when one goes, the finding is made anew. */
  readonly blocks: ReadonlySet<Block>;
}

/** A class because it remembers from edit to edit. */
export class Answers {
  private readonly kept = new Map<object, Map<object, Kept>>();
  /** The answers that rest on a block; few blocks have any. */
  private readonly resting = new Map<Block, Set<Kept>>();

  /**
   * What a check has answered, when that still holds.
   * @param owner the document that it was asked of, or who asked it of all
   * @param on what the answer has to rest on now
   */
  of(check: object, owner: object, on: readonly unknown[], doc: DocFacts | undefined): Answer | undefined {
    const answer = this.kept.get(check)?.get(owner);
    if (answer === undefined || !areSame(answer.on, on)) return undefined;
    return doc === undefined || answer.facts === undefined || answer.facts.renew(doc) ? answer : undefined;
  }

  keep(check: object, owner: object, answer: Answer): void {
    const own = this.kept.get(check) ?? new Map<object, Kept>();
    const before = own.get(owner);
    if (before !== undefined) this.drop(before);
    const kept = { ...answer, check, owner, blocks: blocksIn(answer) };
    for (const block of kept.blocks) {
      const others = this.resting.get(block);
      if (others === undefined) this.resting.set(block, new Set([kept]));
      else others.add(kept);
    }
    this.kept.set(check, own.set(owner, kept));
  }

  /**
   * Takes in that blocks went.
   * @returns the checks whose answers went with them
   */
  forget(removed: readonly Block[]): ReadonlySet<object> {
    const gone = new Set<object>();
    for (const block of removed) {
      for (const answer of this.resting.get(block) ?? NO_ANSWERS) {
        this.drop(answer);
        gone.add(answer.check);
      }
    }
    return gone;
  }

  clear(): void {
    this.kept.clear();
    this.resting.clear();
  }

  private drop(answer: Kept): void {
    this.kept.get(answer.check)?.delete(answer.owner);
    for (const block of answer.blocks) {
      const others = this.resting.get(block);
      others?.delete(answer);
      if (others?.size === 0) this.resting.delete(block);
    }
  }
}

const NO_ANSWERS: ReadonlySet<Kept> = new Set();

function areSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

function blocksIn({ findings, watched }: Answer): ReadonlySet<Block> {
  if (findings.length + watched.length === 0) return NONE;
  const blocks = new Set(watched);
  for (const { place, related = [], rests = [] } of findings) {
    blocks.add(place.block);
    for (const other of related) blocks.add(other.place.block);
    for (const block of rests) blocks.add(block);
  }
  return blocks;
}

const NONE: ReadonlySet<Block> = new Set();
