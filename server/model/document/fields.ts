// The fields of a header or an entry as they stand in the tree: what a value says is read when it is asked for, and kept.
import type { Block, Place } from '../../text/block.ts';
import type { ListNode, Node, Pair } from '../../text/yaml/tree.ts';
import { isSameAsAbove, mayPointUp } from '../languages/same-as-above.ts';
import type { ElementFact, ValueType } from '../standard/standard.ts';
import type { EntryField, Field, Meaning, PlacedText, Value } from './document.ts';
import type { ReadColumn } from './lexicon.ts';
import { readMeaning } from './meaning.ts';
import { isBlankText, placedText, readValue, textsIn } from './values.ts';

/** A field of a header. */
export class HeaderField implements Field {
  readonly block: Block;
  readonly heading: PlacedText;
  readonly value: Value;
  private readonly pair: Pair;

  constructor(block: Block, pair: Pair) {
    this.block = block;
    this.pair = pair;
    this.heading = placedText(block, pair.key);
    this.value = readValue(block, pair.value);
  }

  get place(): Place {
    return { block: this.block, span: this.pair.span };
  }
}

/** A field of an entry, recognised by its column. A class because most are never asked for more than their words. */
export class WrittenEntryField implements EntryField {
  readonly block: Block;
  readonly column: ReadColumn;
  private readonly pair: Pair;
  private read: Value | undefined = undefined;
  private meant: Meaning | undefined = undefined;

  constructor(block: Block, pair: Pair, column: ReadColumn) {
    this.block = block;
    this.pair = pair;
    this.column = column;
  }

  get place(): Place {
    return { block: this.block, span: this.pair.span };
  }

  get value(): Value {
    this.read ??= readValue(this.block, this.pair.value);
    return this.read;
  }

  get heading(): PlacedText {
    return placedText(this.block, this.pair.key, this.column.heading);
  }

  get element(): ElementFact | undefined {
    return this.column.element;
  }

  get meaning(): Meaning {
    this.meant ??= this.meaningAs(this.column.element?.type);
    return this.meant;
  }

  meaningAs(type: ValueType | undefined): Meaning {
    return readMeaning(this, type, this.column.readings);
  }

  get node(): Node | undefined {
    return this.pair.value;
  }

  get text(): PlacedText | undefined {
    const { value } = this.pair;
    return value?.kind === 'text' && !isBlankText(value) ? placedText(this.block, value) : undefined;
  }

  get lead(): number {
    const { value } = this.pair;
    return value?.kind === 'text' ? value.lead : Number.NaN;
  }

  get texts(): readonly string[] {
    return textsIn(this.pair.value);
  }

  get isNested(): boolean {
    const { value } = this.pair;
    return value !== undefined && value.kind !== 'text' && !(value.kind === 'list' && isOfTexts(value));
  }

  get pointsUp(): boolean {
    return mayPointUpIn(this.pair.value) && this.texts.some(isSameAsAbove);
  }

  get isBlank(): boolean {
    const { value } = this.pair;
    if (value === undefined) return true;
    // A list that begins with a text is none that holds nothing.
    if (value.kind === 'list' && value.items[0]?.value?.kind === 'text') return false;
    return value.kind === 'text' ? isBlankText(value) : this.value.shape === 'empty';
  }

  get wording(): string | undefined {
    return wordingOf(this.pair.value);
  }
}

function isOfTexts({ items }: ListNode): boolean {
  for (const { value } of items) if (value?.kind !== 'text') return false;
  return true;
}

/** Whether a text of a value begins as one that says 同上. */
function mayPointUpIn(node: Node | undefined): boolean {
  if (node === undefined || node.kind === 'map') return node !== undefined;
  if (node.kind === 'text') return mayPointUp(node.lead);
  for (const { value } of node.items) {
    if (value !== undefined && (value.kind !== 'text' || mayPointUp(value.lead))) return true;
  }
  return false;
}

/** What stands letter by letter lies on one line, so that line breaks can part the items of a list. */
function wordingOf(node: Node | undefined): string | undefined {
  if (node === undefined) return '';
  if (node.kind === 'text') return node.verbatim === undefined ? undefined : node.value;
  if (node.kind === 'map') return undefined;
  let wording = '';
  for (const { value } of node.items) {
    if (value?.kind !== 'text' || value.verbatim === undefined) return undefined;
    wording += `\n${value.value}`;
  }
  return wording;
}
