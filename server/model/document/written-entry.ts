// An entry as it is written in one block. Of a plain row, which is nearly every entry of a long table, no more is kept
// for long than who it is: what it says is read again from its text.
import type { Block, Note, Place } from '../../text/block.ts';
import type { Node } from '../../text/yaml/tree.ts';
import type { KindFact } from '../standard/standard.ts';
import type { Entry, EntryField, PlacedText } from './document.ts';
import { type Part, readPart, wrongShape } from './read.ts';
import type { Reader } from './reader.ts';
import type { Forgetful } from './recent.ts';
import type { Shape } from './shapes.ts';

/** What an entry says, as long as it is at hand. */
interface Said {
  readonly node: Node;
  readonly fields: readonly EntryField[];
}

/** A class because what was read of it can be forgotten. */
export class WrittenEntry implements Entry, Forgetful {
  readonly block: Block;
  readonly shape: Shape;
  readonly section: PlacedText | undefined;
  readonly entries: readonly Entry[];
  readonly group: boolean;
  /** Who reads it again; undefined for an entry that forgets nothing. */
  private readonly reader: Reader | undefined;
  private said: Said | undefined;
  /** What was made of it, as of a block. */
  found: Note | undefined = undefined;

  /** @param entries those that it writes in itself */
  constructor(part: Part, kind: KindFact | undefined, reader: Reader, entries: readonly Entry[]) {
    const { shape, section, fields, group } = readPart(part, kind, reader);
    this.block = part.block;
    this.shape = shape;
    this.section = section;
    this.entries = entries;
    this.group = group;
    this.reader = isRow(part, fields.length) ? reader : undefined;
    this.said = { node: part.node, fields };
    this.reader?.recent.add(this);
  }

  get fields(): readonly EntryField[] {
    return (this.said ?? this.again()).fields;
  }

  get place(): Place {
    return { block: this.block, span: this.node.span };
  }

  get wrongShape(): Place | undefined {
    // A row is a map.
    return this.reader === undefined ? wrongShape([this]) : undefined;
  }

  get node(): Node {
    return (this.said ?? this.again()).node;
  }

  forget(): void {
    this.said = undefined;
    this.block.forgetTree();
  }

  private again(): Said {
    const { block, reader, shape } = this;
    const node = rowIn(block);
    if (node === undefined || reader === undefined) throw new Error('a row that is none any more');
    const said = { node, fields: readPart({ block, node }, shape.kind, reader).fields };
    this.said = said;
    reader.recent.add(this);
    return said;
  }
}

/** Whether all that a block says is one map of fields. */
function isRow({ block, node }: Part, fields: number): boolean {
  return block.isPlain && rowIn(block) === node && node.kind === 'map' && node.pairs.length === fields;
}

/** The only item of a block. */
function rowIn({ root }: Block): Node | undefined {
  return root?.kind === 'list' && root.items.length === 1 ? root.items[0]?.value : undefined;
}
