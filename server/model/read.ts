// From source to model: each YAML document read tolerantly as one of the five kinds.
import type { Block, Place } from '../text/block.ts';
import type { Part, Source, SourceDocument, SourceItem } from '../text/source.ts';
import type { Node } from '../text/tree.ts';
import { parseDay } from './days.ts';
import type { Doc, Entry, EntryField, Field, Header, PlacedText } from './document.ts';
import { readMeaning } from './meaning.ts';
import { elementByHeading, type KindFact, type Standard } from './standard.ts';
import { placedText, readValue } from './values.ts';

/** The key of the list of entries. */
export const ENTRIES_KEY = '条目';
/** The key of a section row. */
export const SECTION_KEY = '章节';

/** What a part of an entry says by itself. */
interface PartReading {
  readonly fields: readonly EntryField[];
  readonly section: PlacedText | undefined;
  readonly group: boolean;
}

/**
 * What was read before, by node: an unchanged entry is not read again, and keeps the identity of its fields.
 * One table for each kind, since the kind decides what a heading means.
 */
export class ReadMemory {
  private readonly byKind = new Map<KindFact | undefined, WeakMap<Node, PartReading>>();

  /** The reading of a part, made now or remembered. */
  part(kind: KindFact | undefined, part: Part, standard: Standard): PartReading {
    let known = this.byKind.get(kind);
    if (known === undefined) {
      known = new WeakMap();
      this.byKind.set(kind, known);
    }
    let reading = known.get(part.node);
    if (reading === undefined) {
      reading = readPart(part, kind, standard);
      known.set(part.node, reading);
    }
    return reading;
  }
}

/**
 * Reads all documents of a source.
 * @param memory what earlier versions of the same text were read as
 */
export function readDocuments(source: Source, standard: Standard, memory = new ReadMemory()): Doc[] {
  return source.documents.map((document) => readDocument(document, standard, memory));
}

function readDocument(document: SourceDocument, standard: Standard, memory: ReadMemory): Doc {
  const fields = document.parts.flatMap(readFields);
  const header = headerOf(fields);
  const kind = standard.kindByName.get(header.text('类型')?.text ?? '');
  return {
    kind,
    header,
    entries: document.items.map((item) => readEntry(item, { kind, standard, memory })),
    entriesKey: fields.find(({ heading }) => heading.text === ENTRIES_KEY)?.heading,
    issued: parseDay(header.text('成文日期')?.text ?? ''),
    archived: header.text('归档')?.text === 'true',
    blocks: document.blocks,
  };
}

/** A header as a value; the first of two equal keys counts. */
function headerOf(fields: readonly Field[]): Header {
  const find = (key: string): Field | undefined => fields.find(({ heading }) => heading.text === key);
  return {
    fields,
    text: (key) => {
      const value = find(key)?.value;
      return value?.shape === 'text' ? value.text : undefined;
    },
    list: (key) => {
      const value = find(key)?.value;
      if (value?.shape === 'list') return value.items;
      return value?.shape === 'text' ? [value.text] : [];
    },
  };
}

interface Reading {
  readonly kind: KindFact | undefined;
  readonly standard: Standard;
  readonly memory: ReadMemory;
}

function readEntry(item: SourceItem, reading: Reading): Entry {
  const { kind, standard, memory } = reading;
  const readings = item.parts.map((part) => memory.part(kind, part, standard));
  return {
    block: item.block,
    place: placeOf(item),
    section: readings.find(({ section }) => section !== undefined)?.section,
    fields: readings.length === 1 ? (readings[0]?.fields ?? []) : readings.flatMap(({ fields }) => fields),
    entries: item.items.map((inner) => readEntry(inner, reading)),
    group: readings.some(({ group }) => group),
    wrongShape: wrongShape(item.parts),
  };
}

function readPart(part: Part, kind: KindFact | undefined, standard: Standard): PartReading {
  const all = readFields(part);
  const section = all.find(({ heading }) => heading.text === SECTION_KEY)?.value;
  const own = all.filter(({ heading }) => heading.text !== ENTRIES_KEY && heading.text !== SECTION_KEY);
  return {
    fields: own.map((field) => recognised(field, kind, standard)),
    section: section?.shape === 'text' ? section.text : undefined,
    group: all.some(({ heading }) => heading.text === ENTRIES_KEY),
  };
}

function placeOf({ block, parts }: SourceItem): Place {
  const part = parts[0];
  if (part !== undefined) return { block: part.block, span: part.node.span };
  return { block, span: dashOf(block) };
}

/** An item with nothing behind its dash stands where its dash is. */
function dashOf(block: Block): { start: number; end: number } {
  const start = Math.max(0, block.text.search(/-(?=\s|$)/));
  return { start, end: Math.min(block.text.length, start + 1) };
}

function wrongShape(parts: readonly Part[]): Place | undefined {
  const odd = parts.find(({ node }) => node.kind !== 'map');
  return odd === undefined ? undefined : { block: odd.block, span: odd.node.span };
}

function readFields({ block, node }: Part): Field[] {
  if (node.kind !== 'map') return [];
  return node.pairs.map(({ key, value, span }) => ({
    heading: placedText(block, key),
    value: readValue(block, value),
    place: { block, span },
  }));
}

function recognised(field: Field, kind: KindFact | undefined, standard: Standard): EntryField {
  const element = kind === undefined ? undefined : elementByHeading(kind, field.heading.text);
  return { ...field, element, meaning: readMeaning(field.value, element?.type, standard) };
}
