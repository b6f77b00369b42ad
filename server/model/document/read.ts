// From nodes to model: what a header or an entry says by itself, read tolerantly as one of the kinds.
import type { Block, Place } from '../../text/block.ts';
import type { Node } from '../../text/yaml/tree.ts';
import type { KindFact } from '../standard/standard.ts';
import type { Field, Header, PlacedText, Value } from './document.ts';
import { HeaderField, WrittenEntryField } from './fields.ts';
import type { Reader } from './reader.ts';
import type { Shape } from './shapes.ts';
import { readValue } from './values.ts';

/** The key of the list of entries. */
export const ENTRIES_KEY = '条目';
/** The key of a section row. */
export const SECTION_KEY = '章节';

/** A node together with the block that its spans count from. */
export interface Part {
  readonly block: Block;
  readonly node: Node;
}

/** What a part of an entry says by itself. */
export interface PartReading {
  readonly fields: readonly WrittenEntryField[];
  readonly shape: Shape;
  readonly section: PlacedText | undefined;
  readonly group: boolean;
}

/** A header as a value; the first of two equal keys counts. */
export function headerOf(fields: readonly Field[]): Header {
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

/** What a part of an entry says, its headings recognised by the kind. */
export function readPart({ block, node }: Part, kind: KindFact | undefined, reader: Reader): PartReading {
  const fields: WrittenEntryField[] = [];
  let section: Value | undefined;
  let group = false;
  let step = reader.shapesOf(kind).empty;
  for (const pair of node.kind === 'map' ? node.pairs : []) {
    const heading = pair.key.value.trimEnd();
    if (heading === ENTRIES_KEY) group = true;
    else if (heading === SECTION_KEY) section ??= readValue(block, pair.value);
    else {
      step = step.next(heading);
      if (step.column !== undefined) fields.push(new WrittenEntryField(block, pair, step.column));
    }
  }
  return { fields, shape: step.shape, section: section?.shape === 'text' ? section.text : undefined, group };
}

/** Where something else than headings is written. */
export function wrongShape(parts: readonly Part[]): Place | undefined {
  const odd = parts.find(({ node }) => node.kind !== 'map');
  return odd === undefined ? undefined : { block: odd.block, span: odd.node.span };
}

/** The headings of a map with their values. */
export function readFields({ block, node }: Part): Field[] {
  return node.kind === 'map' ? node.pairs.map((pair) => new HeaderField(block, pair)) : [];
}
