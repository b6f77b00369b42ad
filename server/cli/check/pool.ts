// A pool of workers: files are handed out in batches, answers are given back in the order of the files.
//
// A worker that dies takes one file with it, the one that it was at; the others are handed out again.

import { attempt, type Failure } from '../failure.ts';
import type { Hand, Workforce } from '../host.ts';
import type { Crew } from './crew.ts';
import type { FileHead } from './heads.ts';
import { UNREAD, unchecked } from './inspector.ts';
import { Round } from './round.ts';
import type { CheckedFile, Job, Sighting, Task, WorkerMessage } from './work.ts';

/** What a pool is made of. */
export interface Means {
  readonly job: Job;
  readonly workforce: Workforce;
  /** How many workers there are. */
  readonly jobs: number;
  /** Length of a file in bytes, 0 where it is not known. */
  sizeOf(path: string): number;
  /** Makes one who does the work when no worker can be started. */
  standIn(): Crew;
}

/** One worker, with the places of the files that it has been asked for and has not answered yet. */
interface Member {
  readonly hand: Hand<Task>;
  readonly waiting: number[];
  /** How many files it was last given. */
  last: number;
  hasBegun: boolean;
}

/** A class because workers come and go while it works. */
export class Pool implements Crew {
  private readonly means: Means;
  private readonly members = new Set<Member>();
  private heads: readonly FileHead[] | undefined;
  private looking: Round<Sighting> | undefined;
  private checking: Round<CheckedFile> | undefined;

  constructor(means: Means) {
    this.means = means;
    for (let count = 0; count < means.jobs; count++) this.hire();
  }

  async *look(paths: readonly string[]): AsyncGenerator<Sighting> {
    const round = this.round<Sighting>(paths);
    this.looking = round;
    yield* round.answers(() => this.handOut(round, 'look'));
    this.looking = undefined;
    if (round.rest.length > 0) yield* this.means.standIn().look(round.rest);
  }

  know(heads: readonly FileHead[]): void {
    this.heads = heads;
    for (const { hand } of this.members) hand.ask({ ask: 'know', heads });
  }

  async *check(paths: readonly string[]): AsyncGenerator<CheckedFile> {
    const round = this.round<CheckedFile>(paths);
    this.checking = round;
    yield* round.answers(() => this.handOut(round, 'check'));
    this.checking = undefined;
    if (round.rest.length === 0) return;
    const other = this.means.standIn();
    other.know(this.heads ?? []);
    yield* other.check(round.rest);
  }

  dismiss(): void {
    for (const { hand } of this.members) hand.dismiss();
    this.members.clear();
  }

  private round<T extends object>(paths: readonly string[]): Round<T> {
    return new Round<T>(paths, paths.map(this.means.sizeOf), this.means.jobs);
  }

  /** Hands out what may be done now, and says whether anybody is left to do it. */
  private handOut<T extends object>(round: Round<T>, ask: 'look' | 'check'): boolean {
    for (const member of this.members) {
      // While a worker is at one batch the next one lies ready for it.
      const places = member.waiting.length > member.last ? undefined : round.take();
      if (places === undefined) continue;
      member.waiting.push(...places);
      member.last = places.length;
      member.hand.ask({ ask, paths: places.flatMap((place) => round.paths[place] ?? []) });
    }
    return this.members.size > 0;
  }

  private hire(): void {
    const hand = attempt(() => {
      return this.means.workforce.hire<Task, WorkerMessage>(
        (answer) => this.hear(member, answer),
        (why) => this.lose(member, why),
      );
    });
    if (hand === undefined) return;
    const member: Member = { hand, waiting: [], last: 0, hasBegun: false };
    this.members.add(member);
    hand.ask({ ask: 'begin', job: this.means.job });
    if (this.heads !== undefined) hand.ask({ ask: 'know', heads: this.heads });
  }

  private hear(member: Member, answer: WorkerMessage): void {
    if (answer.of === 'begin') {
      member.hasBegun = true;
      return;
    }
    const place = member.waiting.shift();
    if (place === undefined) return;
    if (answer.of === 'look') this.looking?.settle(place, answer.value);
    else this.checking?.settle(place, answer.value);
  }

  /** The file that it was at is lost. One that never began was not stopped by a file. */
  private lose(member: Member, why: string): void {
    this.members.delete(member);
    const [at] = member.hasBegun ? member.waiting.splice(0, 1) : [];
    if (at !== undefined) {
      this.looking?.settle(at, UNREAD);
      this.checking?.settle(at, unchecked(lost(this.checking.paths[at] ?? '', why), []));
      this.hire();
    }
    (this.checking ?? this.looking)?.giveBack(member.waiting);
  }
}

function lost(path: string, why: string): Failure {
  return {
    path,
    why: {
      zh: `检查到这个文件时，工作线程意外结束（${why}），没有查完；其余文件照常检查。请用 --jobs 1 单独检查它。`,
      en: `A worker ended (${why}) while it checked this file, which is not checked; all others are. Check it alone with --jobs 1.`,
    },
  };
}
