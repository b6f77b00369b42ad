// Putting together: block after block becomes an entry of the list that is open, or goes on with the group around it.
import type { Block } from '../../text/block.ts';
import type { Entry } from './document.ts';
import { entriesIn, entriesOf } from './entries.ts';
import { areSameParts } from './head.ts';
import { JointEntry } from './joint-entry.ts';
import { type Part, readPart } from './read.ts';
import type { Reader } from './reader.ts';
import { type Home, type Memory, type OpenEntry, type Seat, seatIn, seatOf } from './seats.ts';

/** A class because what is open lasts from block to block. */
export class Gathering {
  /** Where the outermost entries of these blocks stand. */
  readonly home: Home;
  /** What the next block belongs to. */
  private readonly open: OpenEntry[] = [];
  private readonly reader: Reader;
  private readonly memory: Memory;

  constructor(reader: Reader, memory: Memory, above: readonly Entry[] = []) {
    this.reader = reader;
    this.memory = memory;
    this.home = { list: [], above };
  }

  /** The entries that a block says by itself. */
  own(block: Block): readonly Entry[] {
    return this.ownOf(block, seatIn(block, this.memory));
  }

  /** Adds a block behind all others. */
  add(block: Block): void {
    const { role, depth, stray } = block.mark;
    const level = depth - this.home.above.length;
    if (role === 'item') {
      if (this.open.length >= level) this.open.length = level - 1;
      this.addItem(block);
    } else if (role === 'tail' && depth > 0) {
      seatOf(block, this.memory)?.place(undefined, NONE);
      // After a stray line the items that were open go on.
      if (!stray) this.open.length = Math.min(this.open.length, level);
      const owner = this.open[Math.min(level, this.open.length) - 1];
      if (owner !== undefined && block.root !== undefined) this.addTail({ block, node: block.root }, owner);
    }
  }

  /** The entries that a header, or what a group says behind its list, writes in itself. */
  addInner(part: Part, home = this.home): void {
    const entries = entriesIn(part, this.memory.kind, this.reader);
    if (entries.length === 0) {
      seatOf(part.block, this.memory)?.place(undefined, NONE);
      return;
    }
    home.list.push(...entries);
    seatIn(part.block, this.memory).place(home, entries);
  }

  private ownOf(block: Block, seat: Seat): readonly Entry[] {
    seat.own ??= entriesOf(block, this.memory.kind, this.reader);
    return seat.own;
  }

  private addItem(block: Block): void {
    const owner = this.open.at(-1);
    const home = owner === undefined ? this.home : this.groupOf(owner).home;
    const seat = seatIn(block, this.memory);
    const entries = this.ownOf(block, seat);
    seat.place(home, entries);
    for (const entry of entries) home.list.push(entry);
    const last = entries.at(-1);
    if (last !== undefined) this.open.push({ own: last, in: home, parts: [], group: undefined });
  }

  private addTail(part: Part, owner: OpenEntry): void {
    const { own, parts } = owner;
    const { entry, home } = this.groupOf(owner);
    this.addInner(part, home);
    parts.push(part);
    const readings = parts.map((each) => readPart(each, this.memory.kind, this.reader));
    const known = this.memory.joint.get(own);
    const fields =
      known !== undefined && areSameParts(known.parts, parts)
        ? known.fields
        : [...own.fields, ...readings.flatMap((reading) => reading.fields)];
    const behind = { parts: [...parts], readings, fields };
    this.memory.joint.set(own, behind);
    entry.goOn(behind);
  }

  /** The group that an entry becomes once something below it belongs to it. */
  private groupOf(open: OpenEntry): NonNullable<OpenEntry['group']> {
    if (open.group !== undefined) return open.group;
    const { own, in: home } = open;
    const entry = new JointEntry(own);
    home.list[home.list.length - 1] = entry;
    const seat = seatIn(own.block, this.memory);
    seat.place(
      home,
      seat.entries.map((each) => (each === own ? entry : each)),
    );
    open.group = { entry, home: { list: entry.entries, above: [...home.above, entry] } };
    return open.group;
  }
}

const NONE: readonly Entry[] = [];
