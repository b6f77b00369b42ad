// One YAML document as the model sees it, put together from its blocks.
import type { Block } from '../text/block.ts';
import type { Change } from '../text/recut.ts';
import type { Source } from '../text/source.ts';
import type { Doc, DocFacts, Entry, Header, PlacedText } from './document.ts';
import { DocumentHead } from './document-head.ts';
import { firstNotBefore, withInner } from './entries.ts';
import { Gathering } from './gathering.ts';
import type { Reader } from './reader.ts';
import type { Memory, Seat } from './seats.ts';
import type { KindFact } from './standard.ts';

/** A class because an edit of one entry changes it in place. */
export class DocumentTree implements Doc {
  private readonly head: DocumentHead;
  private readonly source: Source;
  private readonly memory: Memory;
  private readonly gathering: Gathering;

  /**
   * @param blocks all blocks of the document, at least one
   * @param before the same document before the last edit
   */
  constructor(blocks: readonly Block[], source: Source, reader: Reader, before: DocumentTree | undefined) {
    const [first] = blocks;
    if (first === undefined) throw new Error('a document has at least one block');
    this.source = source;
    this.head = new DocumentHead(first, blocks, reader, before?.head);
    this.memory =
      before?.memory.kind === this.kind && before !== undefined ? before.memory : newMemory(this.kind);
    this.gathering = new Gathering(reader, this.memory);
    for (const part of this.head.parts) this.gathering.addInner(part, this.gathering.top);
    for (const block of blocks) this.gathering.add(block);
  }

  get kind(): KindFact | undefined {
    return this.head.kind;
  }

  get entries(): readonly Entry[] {
    return this.gathering.top.list;
  }

  get header(): Header {
    return this.head.header;
  }

  get entriesKey(): PlacedText | undefined {
    return this.head.entriesKey;
  }

  get issued(): number | undefined {
    return this.head.issued;
  }

  get archived(): boolean {
    return this.head.archived;
  }

  get first(): Block {
    return this.head.first;
  }

  /** What its entries may know of it: the same value as long as they would see no difference. */
  get facts(): DocFacts {
    return this.head.facts;
  }

  /** The document behind it. */
  next: DocumentTree | undefined;

  get end(): number {
    return this.next?.first.start ?? this.source.pages.length;
  }

  /** All blocks of the document. */
  get blocks(): readonly Block[] {
    const own: Block[] = [];
    for (const block of this.source.pages.from(this.source.pages.spotOf(this.first))) {
      if (block !== this.first && block.mark.before === undefined) break;
      own.push(block);
    }
    return own;
  }

  /** Nothing is written in it but comments. */
  get isBlank(): boolean {
    return (
      this.head.parts.length + this.entries.length === 0 &&
      this.blocks.every(({ problems }) => problems.length === 0)
    );
  }

  /** The entries that a block says, where they stand; undefined where it says none. */
  seat(block: Block): Seat | undefined {
    return this.gathering.seats.get(block);
  }

  /** What the document is known by as long as its kind is the same, however it is put together. */
  get lineage(): object {
    return this.memory;
  }

  /** What a block says by itself, as entries; also what a group goes on to say behind its list. */
  *saidBy(block: Block): Generator<Entry> {
    const { role, depth } = block.mark;
    const entries =
      role === 'item' || (role === 'tail' && depth > 0)
        ? this.gathering.own(block)
        : this.gathering.seats.get(block)?.entries;
    for (const entry of entries ?? []) yield* withInner(entry);
  }

  /** Puts new entries in the place of old ones of the same list; false where more than that has changed. */
  splice({ removed, added, next }: Change): boolean {
    const at = removed[0] ?? next;
    const home = at && this.gathering.seats.get(at)?.home;
    const fresh = added.map((block) => this.gathering.own(block));
    if (home === undefined || fresh.some(({ length }) => length !== 1)) return false;
    const went = new Set(removed);
    const index = firstNotBefore(home.list, (added[0] ?? next)?.start ?? this.end, went);
    const isThere = removed.every((block, offset) => {
      const entry = home.list[index + offset];
      return entry !== undefined && this.gathering.own(block)[0] === entry;
    });
    if (!isThere) return false;
    home.list.splice(index, removed.length, ...fresh.flat());
    for (const block of added) this.gathering.seats.set(block, { home, entries: this.gathering.own(block) });
    return true;
  }

  /** Takes over a header that was written anew in its first block; false where more than that has changed. */
  renewHead(block: Block): boolean {
    return !this.gathering.seats.has(this.first) && this.head.renew(block);
  }

  /** Adds items behind all others; false where they are more than that. */
  append(blocks: readonly Block[]): boolean {
    if (blocks.some(({ mark }) => mark.role !== 'item')) return false;
    for (const block of blocks) this.gathering.add(block);
    return true;
  }
}

function newMemory(kind: KindFact | undefined): Memory {
  return { kind, own: new WeakMap(), joint: new WeakMap() };
}
