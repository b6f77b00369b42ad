// An entry together with all that other blocks say of it: the entries below it, and how it goes on behind them.
import type { Block, Place } from '../../text/block.ts';
import type { Entry, EntryField, PlacedText } from './document.ts';
import { type Part, type PartReading, wrongShape } from './read.ts';
import type { Shape } from './shapes.ts';

/** What is said behind the list of a group. */
export interface Behind {
  readonly parts: readonly Part[];
  readonly readings: readonly PartReading[];
  /** All fields of the group. */
  readonly fields: readonly EntryField[];
}

/** A group. A class because it grows while it is put together. */
export class JointEntry implements Entry {
  readonly entries: Entry[];
  private readonly own: Entry;
  private behind: Behind | undefined = undefined;

  /** @param own what it says in front of its list */
  constructor(own: Entry) {
    this.own = own;
    this.entries = [...own.entries];
  }

  /** Lets it go on. */
  goOn(behind: Behind): void {
    this.behind = behind;
  }

  get block(): Block {
    return this.own.block;
  }

  get place(): Place {
    return this.own.place;
  }

  get section(): PlacedText | undefined {
    return this.own.section ?? this.readings.find(({ section }) => section !== undefined)?.section;
  }

  get fields(): readonly EntryField[] {
    return this.behind?.fields ?? this.own.fields;
  }

  get shape(): Shape {
    return this.readings.reduce((shape, more) => shape.with(more.shape.columns), this.own.shape);
  }

  get group(): boolean {
    return this.own.group || this.readings.some(({ group }) => group);
  }

  get wrongShape(): Place | undefined {
    return this.own.wrongShape ?? wrongShape(this.behind?.parts ?? []);
  }

  private get readings(): readonly PartReading[] {
    return this.behind?.readings ?? [];
  }
}
