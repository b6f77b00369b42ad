// What an offer does to a text: whether an error comes with it, and whether any other value is another one afterwards.
import type { OpenText } from '../../server/analysis/open-text.ts';
import {
  type CompletionItem,
  complete,
  type PinyinReadings,
  withoutPlaceholders,
} from '../../server/features/completion/completion.ts';
import type { Finding } from '../../server/rules/rule.ts';
import { absolute } from '../../server/text/block.ts';
import type { Span } from '../../server/text/span.ts';
import { cellAt, lostOf, type Said, saidBy } from './said.ts';

/** A text in which something is typed, and the cursor in it. */
export interface Planted {
  /** Offset at which `typed` is put into the text as it was. */
  readonly at: number;
  readonly typed: string;
  /** How many characters of `typed` stand behind the cursor: the line break of a fresh line. */
  readonly rest: number;
  /** Whether it is typed into the cell that stands there, which may change then; so it is where nothing is typed. */
  readonly inLine?: boolean;
}

/** What a text says, and what is wrong with it, by rule. */
export interface State {
  readonly said: readonly Said[];
  readonly errors: ReadonlyMap<string, readonly Finding[]>;
}

/** What came of the offers at one place. */
export interface Outcome {
  readonly offers: number;
  readonly wrong: readonly string[];
}

/** How a place is tried: which of its offers are taken, and what else is asked of the text that comes of each. */
export interface Trial {
  readonly readings: PinyinReadings;
  readonly pick: (item: CompletionItem, index: number, items: readonly CompletionItem[]) => boolean;
  /** Says what is wrong with a text, undefined when nothing is. */
  readonly ask?: (text: string) => string | undefined;
}

/** A text after an offer is taken by an editor without snippets. */
export function after(text: string, { edit, extraEdits = [] }: CompletionItem): string {
  const main = edit.snippet === true ? withoutPlaceholders(edit.text) : edit.text;
  const edits = [{ span: edit.span, text: main }, ...extraEdits];
  edits.sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end);
  return edits.reduce((result, { span, text: put }) => {
    return result.slice(0, span.start) + put + result.slice(span.end);
  }, text);
}

/** The state of a text. */
export function stateOf(open: OpenText): State {
  open.work(() => false);
  const errors = new Map<string, Finding[]>();
  for (const finding of open.findings) {
    if (finding.severity !== 'error') continue;
    errors.set(finding.rule, [...(errors.get(finding.rule) ?? []), finding]);
  }
  return { said: saidBy(open.docs), errors };
}

/**
 * What the offers at a place do that they must not do.
 * @param open the text before anything is typed; it is the same again when this returns
 * @param text what it reads
 */
export function harm(open: OpenText, text: string, before: State, planted: Planted, trial: Trial): Outcome {
  const { at, typed, rest, inLine = typed === '' } = planted;
  const old = inLine ? cellAt(open.docs, at) : undefined;
  if (typed !== '') open.edit(at, at, typed);
  open.work(() => false);
  const now = text.slice(0, at) + typed + text.slice(at);
  const cursor = at + typed.length - rest;
  const picked = complete(open, cursor, trial.readings).items.filter(trial.pick);
  const cell = old && { start: old.start, end: old.end };
  const wrong = picked.flatMap((item) => {
    const found = misplaced(item, now, cursor) ?? taken(open, now, item, before, cell, trial);
    return found === undefined ? [] : [`${item.label}: ${found}`];
  });
  if (typed !== '') open.edit(at, at + typed.length, '');
  return { offers: picked.length, wrong };
}

/** Takes an offer, compares, and takes it back. */
function taken(
  open: OpenText,
  now: string,
  item: CompletionItem,
  before: State,
  cell: Span | undefined,
  { ask }: Trial,
): string | undefined {
  const put = after(now, item);
  const { first, last } = common(now, put);
  open.edit(first, now.length - last, put.slice(first, put.length - last));
  const lines = linesOf(put, { start: first, end: put.length - last });
  const found = compared(before, stateOf(open), lines, cell) ?? ask?.(put);
  open.edit(first, put.length - last, now.slice(first, now.length - last));
  return found;
}

/** An offer is found by what is typed, and its other edits stand in front of it in its line, apart from each other. */
function misplaced(
  { edit, filter, extraEdits = [] }: CompletionItem,
  text: string,
  cursor: number,
): string | undefined {
  const { start, end } = edit.span;
  if (start > cursor || end < cursor || text.slice(start, end).includes('\n')) return 'not at the cursor';
  if (text.slice(start, cursor) !== filter) return `filter ${filter}`;
  const spans = [...extraEdits.map(({ span }) => span), edit.span].toSorted((a, b) => a.start - b.start);
  const apart = spans.every((span, index) => index === 0 || (spans[index - 1]?.end ?? 0) <= span.start);
  return apart && spans.at(-1) === edit.span ? undefined : 'edits lie on each other';
}

/** How much two texts have in common at both ends. */
function common(one: string, other: string): { first: number; last: number } {
  const most = Math.min(one.length, other.length);
  let first = 0;
  while (first < most && one[first] === other[first]) first++;
  let last = 0;
  while (last < most - first && one[one.length - 1 - last] === other[other.length - 1 - last]) last++;
  return { first, last };
}

/** The whole lines of a stretch. */
function linesOf(text: string, { start, end }: Span): Span {
  const stop = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: stop < 0 ? text.length : stop + 1 };
}

function compared(before: State, now: State, put: Span, cell: Span | undefined): string | undefined {
  for (const [rule, findings] of now.errors) {
    const old = before.errors.get(rule)?.length ?? 0;
    if (findings.filter((finding) => !isOfTheNew(finding, put)).length > old) return `error ${rule}`;
  }
  const { said } = now;
  if (said.length < before.said.length || said.length > before.said.length + 1) return 'other documents';
  for (const [index, doc] of before.said.entries()) {
    const lost = lostOf(doc, said[index], cell, `${index}`);
    if (lost !== undefined) return lost;
  }
  return undefined;
}

/** What a new key, entry or document still lacks is no harm; it is told in the lines that came. */
const LACKS = new Set(['element-empty', 'element-missing', 'entries-missing', 'kind-missing', 'entry-shape']);

function isOfTheNew({ rule, place }: Finding, put: Span): boolean {
  const { start, end } = absolute(place);
  return LACKS.has(rule) && start >= put.start && end <= put.end;
}
