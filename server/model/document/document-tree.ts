// One YAML document as the model sees it, put together from its blocks.
import type { Block } from '../../text/block.ts';
import type { Change } from '../../text/cut/recut.ts';
import type { Source } from '../../text/source.ts';
import type { KindFact } from '../standard/standard.ts';
import { branchAround, isOutermost } from './branch.ts';
import type { Doc, Entry, Header, PlacedText } from './document.ts';
import { withInner } from './entries.ts';
import type { EntryFacts } from './entry-facts.ts';
import { Gathering } from './gathering.ts';
import { exchange, graft } from './graft.ts';
import { DocumentHead } from './head.ts';
import type { Reader } from './reader.ts';
import { type Memory, type Seated, seatIn, seatOf } from './seats.ts';

/** A class because an edit of one entry changes it in place. */
export class DocumentTree implements Doc {
  private readonly head: DocumentHead;
  private readonly source: Source;
  private readonly reader: Reader;
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
    this.reader = reader;
    this.head = new DocumentHead(first, blocks, reader, before?.head);
    this.memory =
      before?.memory.kind === this.kind && before !== undefined ? before.memory : newMemory(this.kind);
    this.gathering = new Gathering(reader, this.memory);
    for (const part of this.head.parts) this.gathering.addInner(part);
    for (const block of blocks) this.gathering.add(block);
  }

  get kind(): KindFact | undefined {
    return this.head.kind;
  }

  get entries(): readonly Entry[] {
    return this.gathering.home.list;
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
  get facts(): EntryFacts {
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
  seat(block: Block): Seated | undefined {
    const seat = seatOf(block, this.memory);
    return seat?.home === undefined ? undefined : (seat as Seated);
  }

  /** What the document is known by as long as its kind is the same, however it is put together. */
  get lineage(): object {
    return this.memory;
  }

  /** What a block says by itself, as entries; also what a group goes on to say behind its list. */
  saidBy(block: Block): readonly Entry[] {
    const { role, depth } = block.mark;
    const isItem = role === 'item' || (role === 'tail' && depth > 0);
    const entries = isItem ? this.gathering.own(block) : this.seat(block)?.entries;
    return entries === undefined ? NO_ENTRIES : withInner(entries);
  }

  /** Puts new entries in the place of old ones of the same list; false where more than that has changed. */
  splice({ removed, added, next }: Change): boolean {
    const at = removed[0] ?? next;
    const home = at && this.seat(at)?.home;
    const own = (block: Block): readonly Entry[] => this.gathering.own(block);
    const fresh = added.map(own);
    if (home === undefined || fresh.some(({ length }) => length !== 1)) return false;
    const start = (added[0] ?? next)?.start ?? this.end;
    if (!exchange(home, { went: removed.flatMap(own), fresh: fresh.flat(), start })) return false;
    for (const block of added) seatIn(block, this.memory).place(home, own(block));
    return true;
  }

  /**
   * Takes in any edit within the document.
   * @returns the blocks whose entries may stand in other groups; undefined where all has to be put together anew
   */
  mend(change: Change): readonly Block[] | undefined {
    // Entries that are written in the header itself stand in front of all others.
    const isPlain = this.head.parts.every(({ block }) => this.seat(block) === undefined);
    const branch = isPlain ? branchAround(change, this.source.pages) : undefined;
    if (branch === undefined || !this.head.mend(change)) return undefined;
    const { old, now, level } = branch;
    if (level === 0) return now;
    const start = (now[0] ?? change.next)?.start ?? this.end;
    const begin = (above: readonly Entry[]): Gathering => new Gathering(this.reader, this.memory, above);
    if (!graft(branch, start, this.memory, this.gathering.home, begin)) return undefined;
    return [...old, ...now].every((block) => isOutermost(block, level)) ? [] : now;
  }

  /** Adds items behind all others; false where they are more than that. */
  append(blocks: readonly Block[]): boolean {
    if (blocks.some(({ mark }) => mark.role !== 'item')) return false;
    for (const block of blocks) this.gathering.add(block);
    return true;
  }
}

function newMemory(kind: KindFact | undefined): Memory {
  return { kind, joint: new WeakMap() };
}

const NO_ENTRIES: readonly Entry[] = [];
