// Memory changes nothing: what is shown after edits is what a check from scratch shows, to the letter.
import { describe, expect, it } from 'vitest';
import { Answers } from '../../server/analysis/answers.ts';
import { BlockChecks } from '../../server/analysis/block-checks.ts';
import { Checker } from '../../server/analysis/checker.ts';
import { Gathered } from '../../server/analysis/gathered.ts';
import { Tally } from '../../server/analysis/tally.ts';
import { Book } from '../../server/model/document/book.ts';
import { DocumentTree } from '../../server/model/document/document-tree.ts';
import { DocumentHead } from '../../server/model/document/head.ts';
import type { Change } from '../../server/text/cut/recut.ts';
import { Pages } from '../../server/text/pages.ts';
import { runs } from '../sample.ts';
import { differenceIn } from './memory.ts';
import { FAULT_STARTS } from './starts.ts';

const EDITS = runs(2000);

it(
  'shows after every edit what a check from scratch shows',
  () => {
    expect(differenceIn(EDITS)).toBeUndefined();
  },
  60_000 + EDITS * 30,
);

/** Faults put into the memory on purpose: the law must catch each. */
const FAULTS: readonly (readonly [string, object, string, (original: Method) => Method])[] = [
  [
    'a stale neighbour: the piece before an edit is not cut again',
    Pages.prototype,
    'previous',
    () => () => undefined,
  ],
  ['a wrong sum: pages below an edit are not moved', Pages.prototype, 'settle', () => () => undefined],
  [
    'a summary that is not taken back: words that went still count',
    Tally.prototype,
    'take',
    (original) =>
      function (this: unknown, _removed: unknown, added: unknown) {
        return original.call(this, [], added);
      },
  ],
  ['a summary that is not taken in', Tally.prototype, 'take', () => () => undefined],
  [
    'a finding of a whole document kept although an entry that it names is gone',
    Answers.prototype,
    'forget',
    () => () => undefined,
  ],
  [
    'blocks not looked at again when entries stand elsewhere',
    BlockChecks.prototype,
    'take',
    (original) =>
      function (this: unknown, change: unknown) {
        return original.call(this, change, { moved: [], regrouped: false });
      },
  ],
  ['findings kept of a block that is no more', BlockChecks.prototype, 'forget', () => () => undefined],
  [
    'a block that came is not looked at',
    BlockChecks.prototype,
    'take',
    (original) =>
      function (this: unknown, { removed }: Change, taken: unknown) {
        return original.call(this, { removed, added: [] }, taken);
      },
  ],
  [
    'what is said of whole documents is not put on the pages anew',
    Gathered.prototype,
    'renew',
    () => () => undefined,
  ],
  ['a list that keeps the entry that went', DocumentTree.prototype, 'splice', () => () => true],
  ['a branch that stays as it was', DocumentTree.prototype, 'mend', () => () => []],
  ['a header that stays as it was', DocumentHead.prototype, 'mend', () => () => true],
  [
    'an entry that changed is taken for one in which nothing was found',
    Checker.prototype,
    'entry',
    () => () => [],
  ],
  [
    'the tree of the version before',
    Book.prototype,
    'gather',
    (original) =>
      function (this: { trees: readonly unknown[] }) {
        return this.trees.length > 0 ? undefined : original.call(this);
      },
  ],
];

/** A method of any class: in this form the compiler lets it stand for one that is given less. */
type Method = { of(this: unknown, ...given: unknown[]): unknown }['of'];

describe('a fault in the memory is caught', () => {
  it.each(FAULTS)('%s', (_, owner, name, plant) => {
    const original = Reflect.get(owner, name) as Method;
    const fault = (): (() => void) => {
      Reflect.set(owner, name, plant(original));
      return () => void Reflect.set(owner, name, original);
    };
    const found = differenceIn(20_000, FAULT_STARTS, fault);
    expect(found).toBeDefined();
  });
});
