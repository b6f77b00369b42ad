// Putting together: block after block becomes an entry of the list that is open, or goes on with the group around it.
import type { Block } from '../text/block.ts';
import type { Entry } from './document.ts';
import { areSameParts } from './document-head.ts';
import { entriesIn, entriesOf, jointEntry } from './entries.ts';
import { type Part, readPart } from './read.ts';
import type { Reader } from './reader.ts';
import type { Draft, Home, Memory, Open, Seat } from './seats.ts';

/** A class because what is open lasts from block to block. */
export class Gathering {
  readonly top: Home = { list: [], above: [] };
  readonly seats = new WeakMap<Block, Seat>();
  /** What the next block belongs to. */
  private readonly open: Open[] = [];
  private readonly reader: Reader;
  private readonly memory: Memory;

  constructor(reader: Reader, memory: Memory) {
    this.reader = reader;
    this.memory = memory;
  }

  /** The entries that a block says by itself. */
  own(block: Block): readonly Entry[] {
    let entries = this.memory.own.get(block);
    if (entries === undefined) {
      entries = entriesOf(block, this.memory.kind, this.reader);
      this.memory.own.set(block, entries);
    }
    return entries;
  }

  /** Adds a block behind all others. */
  add(block: Block): void {
    const { role, depth, stray } = block.mark;
    if (role === 'item') {
      this.open.length = Math.min(this.open.length, depth - 1);
      this.addItem(block);
    } else if (role === 'tail' && depth > 0) {
      // After a stray line the items that were open go on.
      if (!stray) this.open.length = Math.min(this.open.length, depth);
      const owner = this.open[Math.min(depth, this.open.length) - 1];
      if (owner !== undefined && block.root !== undefined) this.addTail({ block, node: block.root }, owner);
    }
  }

  private addItem(block: Block): void {
    const owner = this.open.at(-1);
    const home = owner === undefined ? this.top : this.groupOf(owner).home;
    const entries = this.own(block);
    this.seats.set(block, { home, entries });
    for (const entry of entries) home.list.push(entry);
    const last = entries.at(-1);
    if (last !== undefined) this.open.push({ own: last, in: home, parts: [], group: undefined });
  }

  private addTail(part: Part, owner: Open): void {
    const { own, parts } = owner;
    const { draft, home } = this.groupOf(owner);
    this.addInner(part, home);
    parts.push(part);
    const readings = parts.map((each) => readPart(each, this.memory.kind, this.reader));
    const joint = jointEntry(own, parts, readings);
    const known = this.memory.joint.get(own);
    const fields = known !== undefined && areSameParts(known.parts, parts) ? known.fields : joint.fields;
    this.memory.joint.set(own, { parts: [...parts], fields });
    Object.assign(draft, { ...joint, fields, entries: home.list });
  }

  /** The entries that a header, or what a group says behind its list, writes in itself. */
  addInner(part: Part, home: Home): void {
    const entries = entriesIn(part, this.memory.kind, this.reader);
    if (entries.length === 0) return;
    home.list.push(...entries);
    this.seats.set(part.block, { home, entries });
  }

  /** The group that an entry becomes once something below it belongs to it. */
  private groupOf(open: Open): NonNullable<Open['group']> {
    if (open.group !== undefined) return open.group;
    const { own, in: home } = open;
    const list = [...own.entries];
    const draft: Draft = { ...own, entries: list };
    home.list[home.list.length - 1] = draft;
    const before = this.seats.get(own.block)?.entries ?? [];
    this.seats.set(own.block, { home, entries: before.map((entry) => (entry === own ? draft : entry)) });
    open.group = { draft, home: { list, above: [...home.above, draft] } };
    return open.group;
  }
}
