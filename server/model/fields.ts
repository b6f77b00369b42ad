// The fields of a header or an entry as they stand in the tree: what a value says is read when it is asked for, and kept.
import type { Block, Place } from '../text/block.ts';
import type { Node, Pair } from '../text/tree.ts';
import type { EntryField, Field, Meaning, PlacedText, Value } from './document.ts';
import { readMeaning } from './meaning.ts';
import type { Column } from './reader.ts';
import type { ElementFact } from './standard.ts';
import { placedText, readValue } from './values.ts';

/** A class because most fields are never asked for more than their words. */
abstract class WrittenField implements Field {
  readonly block: Block;
  protected readonly pair: Pair;
  private read: Value | undefined;

  constructor(block: Block, pair: Pair) {
    this.block = block;
    this.pair = pair;
  }

  abstract readonly heading: PlacedText;

  get value(): Value {
    this.read ??= readValue(this.block, this.pair.value);
    return this.read;
  }

  get place(): Place {
    return { block: this.block, span: this.pair.span };
  }
}

/** A field of a header. */
export class HeaderField extends WrittenField {
  readonly heading: PlacedText;

  constructor(block: Block, pair: Pair) {
    super(block, pair);
    this.heading = placedText(block, pair.key);
  }
}

/** A field of an entry, recognised by its column. Its heading is made anew with each call. */
export class WrittenEntryField extends WrittenField implements EntryField {
  readonly column: Column;
  private meant: Meaning | undefined;

  constructor(block: Block, pair: Pair, column: Column) {
    super(block, pair);
    this.column = column;
  }

  get heading(): PlacedText {
    return placedText(this.block, this.pair.key, this.column.heading);
  }

  get element(): ElementFact | undefined {
    return this.column.element;
  }

  get meaning(): Meaning {
    const { element, readings } = this.column;
    this.meant ??= readMeaning(this.value, element?.type, readings);
    return this.meant;
  }

  get isBlank(): boolean {
    const { value } = this.pair;
    if (value === undefined) return true;
    // A list that begins with a text is none that holds nothing.
    if (value.kind === 'list' && value.items[0]?.value?.kind === 'text') return false;
    return value.kind === 'text' ? value.value.trim() === '' : this.value.shape === 'empty';
  }

  get wording(): string | undefined {
    return wordingOf(this.pair.value);
  }
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
