// What a value means, by the type of its element: unit lists, domains, deadlines, time limits and channels are read here, once.
import type { Node } from '../../text/yaml/tree.ts';
import { type ChannelMention, readChannels } from '../languages/channels.ts';
import { type Deadline, readDeadline } from '../languages/deadline/deadlines.ts';
import { type DomainList, readDomains } from '../languages/domains.ts';
import { readTimeLimit, type TimeLimit } from '../languages/limit/time-limits.ts';
import { isSameAsAbove } from '../languages/same-as-above.ts';
import { readPiece, readUnits, type UnitList } from '../languages/unit/units.ts';
import type { ChannelFacts, ValueType } from '../standard/standard.ts';
import type { Meaning, PlacedText, ReadText, Value } from './document.ts';
import { Remembered } from './remembered.ts';
import { textsIn } from './values.ts';

/** What the words of a cell mean: one function of the text for each of the types that have a language of their own. */
export interface Readings {
  readonly units: (text: string) => ReadText<UnitList>;
  readonly domains: (text: string) => ReadText<DomainList>;
  readonly deadline: (text: string) => ReadText<Deadline>;
  readonly timeLimit: (text: string) => ReadText<TimeLimit>;
  readonly channels: (text: string) => ReadText<readonly ChannelMention[]>;
}

/** The readings by a standard, which knows the names of channels. */
export function readingsBy(standard: ChannelFacts): Readings {
  const piece = new Remembered((written) => readPiece(written)).of;
  return {
    units: (text) => ({ text, reading: readUnits(text, undefined, piece) }),
    domains: (text) => ({ text, reading: readDomains(text) }),
    deadline: (text) => ({ text, reading: readDeadline(text) }),
    timeLimit: (text) => ({ text, reading: readTimeLimit(text) }),
    channels: (text) => ({ text, reading: readChannels(text, standard) }),
  };
}

/** A value that is read: as a node, and with the places of its texts. */
export interface Readable {
  readonly node: Node | undefined;
  readonly value: Value;
}

/**
 * Reads a value as what its element holds; `plain` for elements whose text is just text. A text that only says 同上
 * is no unit, domain, deadline or channel, and left out; among the time limits it is a reading of its own.
 */
export function readMeaning(from: Readable, type: ValueType | undefined, readings: Readings): Meaning {
  switch (type) {
    case 'units':
      return new UnitsMeaning(from, read(from, readings.units));
    case 'domains':
      return new DomainsMeaning(from, read(from, readings.domains));
    case 'deadline':
      return new DeadlineMeaning(from, read(from, readings.deadline));
    case 'timeLimit':
      return new LimitMeaning(from, read(from, readings.timeLimit, true));
    case 'channels':
      return new ChannelsMeaning(from, read(from, readings.channels));
    default:
      return PLAIN;
  }
}

const PLAIN: Meaning = { type: 'plain' };

/** The texts that say something themselves, read; all of them where `isAll`. */
function read<R>(
  { node }: Readable,
  reading: (text: string) => ReadText<R>,
  isAll = false,
): readonly ReadText<R>[] {
  const found: ReadText<R>[] = [];
  for (const text of textsIn(node)) if (isAll || !isSameAsAbove(text)) found.push(reading(text));
  return found;
}

/** A text of a cell, with the label that it may have. */
interface Said {
  readonly text: PlacedText;
  readonly label?: PlacedText;
}

/** A class because its texts are shared with all cells that say the same, and their places made when asked for. */
abstract class CellMeaning<R> {
  readonly texts: readonly ReadText<R>[];
  private readonly from: Readable;

  constructor(from: Readable, texts: readonly ReadText<R>[]) {
    this.from = from;
    this.texts = texts;
  }

  /** What is made of each text where it is written. */
  protected placed<T>(make: (reading: R, said: Said) => T, isAll = false): readonly T[] {
    const said = saidIn(this.from.value).filter(({ text }) => isAll || !isSameAsAbove(text.text));
    return said.flatMap((each, index) => {
      return this.texts.slice(index, index + 1).map(({ reading }) => make(reading, each));
    });
  }
}

class UnitsMeaning extends CellMeaning<UnitList> {
  get type(): 'units' {
    return 'units';
  }

  get lists() {
    return this.placed((list, { text: from }) => ({ from, list }));
  }
}

class DomainsMeaning extends CellMeaning<DomainList> {
  get type(): 'domains' {
    return 'domains';
  }

  get lists() {
    return this.placed((list, { text: from }) => ({ from, list }));
  }
}

class DeadlineMeaning extends CellMeaning<Deadline> {
  get type(): 'deadline' {
    return 'deadline';
  }

  get deadlines() {
    return this.placed((deadline, { text: from, ...label }) => ({ from, deadline, ...label }));
  }
}

class LimitMeaning extends CellMeaning<TimeLimit> {
  get type(): 'timeLimit' {
    return 'timeLimit';
  }

  get limits() {
    return this.placed((limit, { text: from, ...label }) => ({ from, limit, ...label }), true);
  }
}

class ChannelsMeaning extends CellMeaning<readonly ChannelMention[]> {
  get type(): 'channels' {
    return 'channels';
  }

  get cells() {
    return this.placed((channels, { text: from }) => ({ from, channels }));
  }
}

function saidIn(value: Value): readonly Said[] {
  if (value.shape === 'text') return [{ text: value.text }];
  if (value.shape === 'list') return value.items.map((text) => ({ text }));
  return value.shape === 'labelled' ? value.items : [];
}
