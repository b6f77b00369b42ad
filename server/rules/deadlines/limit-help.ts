// What the rules of time limits share: the readings of an entry's 公开时限, each with its place, and the modes around.
import {
  type DocFacts,
  type Entry,
  type EntryField,
  type PlacedText,
  printed,
} from '../../model/document/document.ts';
import { placeWithin } from '../../model/document/values.ts';
import {
  limitsOf,
  type SingleLimit,
  type TimeLimit,
  type UnanchoredLimit,
} from '../../model/languages/limit/time-limits.ts';
import type { ElementId } from '../../model/standard/standard.ts';
import type { Place } from '../../text/block.ts';
import type { EntryContext } from '../rule.ts';
import { choiceColumn } from '../support/known-keys.ts';

/** One text of 公开时限, read as a whole. */
export interface LimitCell {
  readonly from: PlacedText;
  readonly whole: TimeLimit;
  /** The label that YAML gives it: `依申请公开: 20个工作日内`. */
  readonly label: string;
}

/** One limit of an entry; a cell with several gives one of these for each. */
export interface PlacedLimit<L extends SingleLimit = SingleLimit> extends LimitCell {
  readonly limit: L;
  /** Where the words of the limit stand. */
  readonly place: Place;
  /** The words of the limit. */
  readonly text: string;
}

/** The texts of 公开时限 that are written in the entry itself. */
export function limitCells(entry: Pick<Entry, 'fields'>): readonly LimitCell[] {
  const fields = entry.fields.filter(({ element }) => element?.type === 'timeLimit');
  return fields.flatMap(({ meaning }) => {
    if (meaning.type !== 'timeLimit') return [];
    return meaning.limits.map(({ from, limit, label }) => ({ from, whole: limit, label: label?.text ?? '' }));
  });
}

/** Whether a limit that is written in the entry itself passes a test: asked before places are looked for. */
export function someLimit({ shape, fields }: Entry, test: (limit: SingleLimit) => boolean): boolean {
  for (const index of shape.holding('timeLimit')) {
    const meaning = fields[index]?.meaning;
    if (meaning?.type !== 'timeLimit') continue;
    for (const { reading } of meaning.texts) if (isAny(reading, test)) return true;
  }
  return false;
}

function isAny(limit: TimeLimit, test: (limit: SingleLimit) => boolean): boolean {
  return limit.kind === 'parts' ? limit.parts.some((part) => test(part.limit)) : test(limit);
}

/** All limits that are written in the entry itself. */
export function limitsIn(entry: Pick<Entry, 'fields'>): readonly PlacedLimit[] {
  return limitCells(entry).flatMap((cell) => limitsOf(cell.whole).map((limit) => placed(cell, limit)));
}

/** The limits of some kinds of reading. */
export function limitsOfKind<K extends SingleLimit['kind']>(
  entry: Pick<Entry, 'fields'>,
  ...kinds: readonly K[]
): readonly PlacedLimit<Extract<SingleLimit, { kind: K }>>[] {
  return limitCells(entry).flatMap((cell) => {
    return limitsOf(cell.whole).flatMap(({ label, limit }) => {
      return isOfKind(limit, kinds) ? [placed(cell, { label, limit })] : [];
    });
  });
}

function isOfKind<K extends SingleLimit['kind']>(
  limit: SingleLimit,
  kinds: readonly K[],
): limit is Extract<SingleLimit, { kind: K }> {
  return kinds.some((kind) => kind === limit.kind);
}

function placed<L extends SingleLimit>(
  cell: LimitCell,
  { label, limit }: { readonly label: string; readonly limit: L },
): PlacedLimit<L> {
  const { from } = cell;
  const { start, end } = limit.span;
  const own = label === '' ? cell.label : label;
  return {
    ...cell,
    label: own,
    limit,
    place: placeWithin(from, limit.span),
    text: from.text.slice(start, end),
  };
}

/** Whether a limit is one for answering requests: by its own words, its label, or the mode of its entry. */
export function isOnRequest(placed: PlacedLimit, entry: Entry, context: EntryContext): boolean {
  const { label, limit, from } = placed;
  // Another limit is put off, which is told in the same cell.
  const text = limit.kind === 'extension' ? from.text : placed.text;
  if (/申请/u.test(text) || /申请/u.test(label)) return true;
  if (/主动/u.test(text) || /主动/u.test(label)) return false;
  const modes = saidOf('mode', entry, context);
  return modes.length > 0 && modes.every((mode) => mode.includes('申请') && !mode.includes('主动'));
}

/** What an entry and the groups above it say of an element, a ticked sub-column by its heading. */
export function saidOf(id: ElementId, entry: Entry, { above, doc, world }: EntryContext): readonly string[] {
  return [...above, entry].flatMap(({ fields }) => {
    return fields.flatMap((field: EntryField) => {
      if (field.value.shape === 'empty') return [];
      if (field.element?.id === id) return [printed(field.value)];
      return choiceColumn(world.standard, doc.kind, field.heading.text) === id ? [field.heading.text] : [];
    });
  });
}

/** Whether the entries of a document have a time limit among their elements. */
export function hasLimits({ kind }: DocFacts): boolean {
  return kind === undefined || kind.elements.some(({ type }) => type === 'timeLimit');
}

/**
 * Whether the label names what happens, as in 处罚决定：20个工作日内, or the words around the number speak of a day
 * from which it counts. What is said cannot be said again, and a fix would put another event in its place.
 */
export function saysFrom({
  from,
  label,
  limit: { span, numberSpan, unitSpan },
}: PlacedLimit<UnanchoredLimit>): boolean {
  if (label !== '' && !GENERAL.test(label)) return true;
  const around = from.text.slice(span.start, numberSpan.start) + from.text.slice(unitSpan.end, span.end);
  return /之日|之时|当[日天]|[起计]算|为准/u.test(around);
}

/** Labels that tell a mode or a column, and no event. */
const GENERAL = /主动|申请|公开|公示|时限|期限|其[他它余]|一般|法定|原则|更新|信息$/u;
