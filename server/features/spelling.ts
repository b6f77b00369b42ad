// How a document spells its headings: one heading for one element, the one that 表头 or the entries already use.

import type { Doc, Entry } from '../model/document/document.ts';
import { maskBrackets } from '../model/languages/brackets.ts';
import {
  type ElementFact,
  elementByHeading,
  type KindFact,
  type Standard,
} from '../model/standard/standard.ts';
import { nearby } from './cursor/nearby.ts';
import type { Step } from './cursor/where.ts';

/** The element of a heading; in a document without a known 类型 that of any kind which has it. */
export function elementOf(
  standard: Standard,
  kind: KindFact | undefined,
  heading: string,
): ElementFact | undefined {
  if (kind !== undefined) return elementByHeading(kind, heading);
  for (const any of standard.kinds) {
    const element = elementByHeading(any, heading);
    if (element !== undefined) return element;
  }
  return undefined;
}

/** The elements that an entry of the document may have, each once. */
export function elementsFor(standard: Standard, kind: KindFact | undefined): readonly ElementFact[] {
  if (kind !== undefined) return kind.elements;
  const byName = new Map(standard.kinds.flatMap(({ elements }) => elements).map((each) => [each.name, each]));
  return [...byName.values()];
}

/**
 * The headings of 表头 in their order; empty when the document does not say. It may be a YAML list, or the headings in
 * one text: `序号、工作任务、责任单位`; brackets hold together.
 */
export function headingsOfTable(doc: Doc | undefined): readonly string[] {
  if (doc === undefined) return [];
  const text = doc.header.text('表头')?.text;
  const headings =
    text === undefined ? doc.header.list('表头').map((item) => item.text) : partedByMarks(text);
  return headings.map((heading) => heading.trim()).filter((heading) => heading !== '');
}

function partedByMarks(text: string): string[] {
  const { masked } = maskBrackets(text);
  const marks = Array.from(masked.matchAll(/[、，,\t]/gu), ({ index }) => index);
  return [...marks, text.length].map((end, index) => text.slice((marks[index - 1] ?? -1) + 1, end));
}

/** The heading in use for each element, by its id: from 表头, else from the entries near the cursor. */
export function spellingsInUse(
  standard: Standard,
  doc: Doc | undefined,
  near: readonly Step[],
): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>();
  const note = (heading: string): void => {
    const element = elementOf(standard, doc?.kind, heading);
    if (element !== undefined && !spellings.has(element.id)) spellings.set(element.id, heading);
  };
  for (const heading of headingsOfTable(doc)) note(heading);
  for (const heading of headingsNearby(near)) note(heading);
  return spellings;
}

/** The headings of the nearest entry that is a row: the next one will most likely have the same. */
export function headingsOfNeighbour(near: readonly Step[]): readonly string[] {
  for (const entry of nearby(near)) if (isRow(entry)) return entry.fields.map(({ heading }) => heading.text);
  return [];
}

function isRow({ fields, entries, block }: Entry): boolean {
  return fields.length > 1 && entries.length === 0 && block.problems.length === 0;
}

function* headingsNearby(near: readonly Step[]): Generator<string> {
  for (const { fields, block } of nearby(near)) {
    // In a broken entry two half lines may read as one heading.
    if (block.problems.length === 0) for (const { heading } of fields) yield heading.text;
  }
}
