// Reads lists of domains (领域) as they are written: in a cell, or inside a sentence that promises how many there are.
import type { Span } from '../../text/span.ts';
import { maskBrackets } from './brackets.ts';
import { digitsOf } from './chinese-numbers.ts';

/** A stretch of the text; spans count from the start of the text that was read. */
export interface DomainWords {
  readonly text: string;
  readonly span: Span;
}

/** One name of a domain. */
export interface DomainName extends DomainWords {
  /** What to look up: the text without 领域 at its end. */
  readonly name: string;
}

/** One domain, under one name or several: 征地补偿领域/农村集体土地征收领域. */
export interface DomainMention extends DomainWords {
  readonly names: readonly DomainName[];
}

/** A list of domains, read. */
export interface DomainList {
  readonly domains: readonly DomainMention[];
  /** How many there are to be, where the text says it: `26个试点领域`. */
  readonly promised?: DomainWords & { readonly count: number };
  /** `等` or `等领域`, when it leaves the list open. */
  readonly tail?: DomainWords;
}

/**
 * Reads a whole text as a list of domains, parted by 、，； blanks or line breaks, never inside brackets.
 * @param isKnown tells the names of domains; with it, 安全生产和救灾 is parted where both halves are known
 */
export function readDomains(text: string, isKnown: (name: string) => boolean = () => false): DomainList {
  return readStretch(text, { start: 0, end: text.length }, isKnown);
}

/** Reads the list in a sentence such as `26个试点领域包括国土空间规划、……、市政服务。`; undefined when there is none. */
export function readDomainList(
  text: string,
  isKnown: (name: string) => boolean = () => false,
): DomainList | undefined {
  const match = PROMISE.exec(text);
  const [all = '', words = '', digits = '', opening = ''] = match ?? [];
  const count = digitsOf(digits);
  if (match === null || count === undefined) return undefined;
  const start = match.index + all.length;
  const length = text.slice(start).search(opening === '' ? END_OF_SENTENCE : END_IN_BRACKETS);
  const list = readStretch(text, { start, end: length < 0 ? text.length : start + length }, isKnown);
  return { ...list, promised: { count, ...wordsAt(words, match.index) } };
}

const PROMISE =
  /((\d{1,3}|[一二三四五六七八九十]{1,3})个(?:基层政务公开|国家|试点|重点|公开)*领域)(?:(?:具体|主要|分别)?(?:包括|包含|涵盖|为|是|即|有)[：:]?|[：:]|([（(]))/u;
const END_OF_SENTENCE = /[。；;\n]/u;
const END_IN_BRACKETS = /[）)]/u;
const GAP = /[\s、，,；;。]+/gu;
const TAIL = /(?<!平)等(?:(?:\d+|[一二三四五六七八九十]+)个)?(?:试点|重点)?(?:领域)?$/u;

function readStretch(text: string, whole: Span, isKnown: (name: string) => boolean): DomainList {
  const items = itemsIn(text, whole);
  const last = items.at(-1);
  const ending = last === undefined ? null : TAIL.exec(text.slice(last.start, last.end));
  if (last === undefined || ending === null) return { domains: readItems(text, items, isKnown) };
  const before = { start: last.start, end: last.start + ending.index };
  const closed = before.end > before.start ? [...items.slice(0, -1), before] : items.slice(0, -1);
  return { domains: readItems(text, closed, isKnown), tail: wordsAt(ending[0], before.end) };
}

function itemsIn(text: string, { start, end }: Span): readonly Span[] {
  const { masked } = maskBrackets(text.slice(start, end));
  const gaps = [...masked.matchAll(GAP)];
  const starts = [start, ...gaps.map((gap) => start + gap.index + gap[0].length)];
  const ends = [...gaps.map((gap) => start + gap.index), end];
  return starts
    .map((from, index) => ({ start: from, end: ends[index] ?? end }))
    .filter((item) => item.end > item.start);
}

function readItems(
  text: string,
  items: readonly Span[],
  isKnown: (name: string) => boolean,
): readonly DomainMention[] {
  return items.flatMap(({ start, end }) => {
    const written = text.slice(start, end);
    const names = namesOf(written, start);
    const pair = names.length === 1 ? knownPair(written, isKnown) : undefined;
    if (pair === undefined) return [{ ...wordsAt(written, start), names }];
    const [left, right] = pair;
    const at = end - right.length;
    return [
      { ...wordsAt(left, start), names: namesOf(left, start) },
      { ...wordsAt(right, at), names: namesOf(right, at) },
    ];
  });
}

/** Names of one domain stand beside each other with a stroke. */
function namesOf(written: string, start: number): readonly DomainName[] {
  return Array.from(written.matchAll(/[^/／]+/gu), ({ 0: text, index }) => {
    return { name: bareName(text), ...wordsAt(text, start + index) };
  });
}

/** 和 may be part of a name (国有土地上房屋征收与补偿), so both halves must be known. */
function knownPair(
  written: string,
  isKnown: (name: string) => boolean,
): readonly [string, string] | undefined {
  if (written.length > LONGEST_PAIR || isKnown(bareName(written))) return undefined;
  for (const { 0: joint, index } of written.matchAll(/以及|和|及|与/gu)) {
    const [left, right] = [written.slice(0, index), written.slice(index + joint.length)];
    if (isKnown(bareName(left)) && isKnown(bareName(right))) return [left, right];
  }
  return undefined;
}

/** No two names of domains are longer together; what is longer is prose. */
const LONGEST_PAIR = 100;

function bareName(text: string): string {
  return text.replace(/(?<=.)领域$/u, '');
}

function wordsAt(text: string, start: number): DomainWords {
  return { text, span: { start, end: start + text.length } };
}
