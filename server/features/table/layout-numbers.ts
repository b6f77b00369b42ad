// 序号, counted where it is left out, as each kind of table counts.

import type { Entry } from '../../model/document/document.ts';
import { digitsOf } from '../../model/languages/chinese-numbers.ts';
import type { ElementId } from '../../model/standard/standard.ts';
import type { Filling } from './layout-merge.ts';

/** Counts from 1 through a whole document, sections and groups included. */
export interface Counter {
  /** Whether an entry carries the element that the kind counts, so that its number holds for all rows below it. */
  counts(entry: Entry): boolean;
  /** The number of an entry: the next one when it has none yet. The same value for the same entry. */
  numberOf(owner: Entry): Filling;
  /** Counting goes on after a written number; text without a whole number leaves it alone. */
  goOnFrom(written: string): void;
}

/**
 * A new counter, for one layout.
 * @param numbered the element that 序号 counts: a task on a group gives one number to the whole group. `row`, and
 * rows that lie in no entry with that element, count one by one.
 */
export function counter(numbered: ElementId | 'row'): Counter {
  const numbers = new Map<Entry, Filling>();
  let last = 0;
  return {
    counts: ({ fields }) => {
      return fields.some(({ element, value }) => element?.id === numbered && value.shape !== 'empty');
    },
    numberOf: (owner) => {
      const known = numbers.get(owner);
      if (known !== undefined) return known;
      last += 1;
      const number = { text: String(last), place: undefined, begin: undefined };
      numbers.set(owner, number);
      return number;
    },
    goOnFrom: (written) => {
      last = digitsOf(written.replace(/^[\s（(]+|(?<![\s）).．、])[\s）).．、]+$/gu, '')) ?? last;
    },
  };
}
