// A document of any size with a known number of mistakes in known places.
import { BAD_LIMITS } from './catalog-words.ts';
import { makeEntry, makeHead, makePlain } from './entries.ts';
import { type Random, random } from './random.ts';
import { type Entry, type Fault, type Kind, type Made, type Planted, TIME_KEY, UNIT_KEY } from './shape.ts';
import { BAD_DEADLINES } from './task-words.ts';
import { UNKNOWN_UNITS } from './units.ts';

/** How many mistakes a document has unless it is told otherwise: ten of each kind. */
export const PLANTED = 30;

/** What a document shall be. */
export interface Order {
  readonly kind: Kind;
  /** How many entries, at least three more than mistakes. */
  readonly entries: number;
  readonly planted?: number;
  /** Kinds of the mistakes, in turn; all of them unless it says otherwise. */
  readonly faults?: readonly Fault[];
  readonly seed?: number;
}

/** How many entries never have a mistake: the first, the middle and the last one. */
export const SPARED = 3;

const FAULTS: readonly Fault[] = ['missing', 'unit', 'time'];

/** Elements without which an entry is incomplete, for us and for the schemas. */
const DROPPED: Readonly<Record<Kind, readonly string[]>> = {
  tasks: ['责任单位', '工作任务'],
  catalog: ['公开依据', '公开主体', '公开时限'],
};

/** Makes a document. The first mistake is in the second entry, so that the first screen has one; the others are spread evenly. */
export function makeDocument(order: Order): Made {
  const { kind, entries: count, planted: wanted = PLANTED, faults = FAULTS, seed = 1 } = order;
  const choose = random(seed * 7919 + count + (kind === 'tasks' ? 0 : 1));
  const middle = count >> 1;
  const entries = Array.from({ length: count }, (_, index) =>
    (index === middle ? makePlain : makeEntry)(kind, choose, index + 1),
  );
  const planted = places(count, middle, wanted).map((entry, index): Planted => {
    const fault = faults[index % faults.length] ?? 'missing';
    const { element, spoilt } = spoil(entries[entry] ?? {}, kind, fault, choose);
    entries[entry] = spoilt;
    return { entry, fault, element };
  });
  return { kind, seed, head: makeHead(kind, choose), entries, planted, middle };
}

/** Indices of the entries that get a mistake: neither the first, nor the middle, nor the last one. */
function places(count: number, middle: number, wanted: number): number[] {
  const free = Array.from({ length: count }, (_, index) => index)
    .slice(1, -1)
    .filter((index) => index !== middle);
  if (wanted > free.length) throw new Error(`${wanted} mistakes do not fit into ${count} entries`);
  return Array.from({ length: wanted }, (_, index) => free[Math.floor((index * free.length) / wanted)] ?? 1);
}

function spoil(entry: Entry, kind: Kind, fault: Fault, choose: Random): { element: string; spoilt: Entry } {
  if (fault === 'missing') {
    const element = choose.pick(DROPPED[kind]);
    const { [element]: _dropped, ...spoilt } = entry;
    return { element, spoilt };
  }
  if (fault === 'time') {
    const element = TIME_KEY[kind];
    return {
      element,
      spoilt: { ...entry, [element]: choose.pick(kind === 'tasks' ? BAD_DEADLINES : BAD_LIMITS) },
    };
  }
  const element = UNIT_KEY[kind];
  const units = entry[element];
  const known = Array.isArray(units) ? units.slice(1) : [];
  return { element, spoilt: { ...entry, [element]: [choose.pick(UNKNOWN_UNITS), ...known] } };
}
