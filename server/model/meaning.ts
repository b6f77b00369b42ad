// What a value means, by the type of its element: unit lists, domains, deadlines, time limits and channels are read here, once.
import { type ChannelMention, readChannels } from './channels-text.ts';
import { type Deadline, readDeadline } from './deadlines.ts';
import type { Meaning, PlacedText, Value } from './document.ts';
import { type DomainList, readDomains } from './domains-text.ts';
import { isSameAsAbove } from './same-as-above.ts';
import type { ChannelFacts, ValueType } from './standard.ts';
import { readTimeLimit, type TimeLimit } from './time-limits.ts';
import { readUnits, type UnitList } from './units.ts';

/** What the words of a cell mean: one function of the text for each of the types that have a language of their own. */
export interface Readings {
  readonly units: (text: string) => UnitList;
  readonly domains: (text: string) => DomainList;
  readonly deadline: (text: string) => Deadline;
  readonly timeLimit: (text: string) => TimeLimit;
  readonly channels: (text: string) => readonly ChannelMention[];
}

/** The readings by a standard, which knows the names of channels. */
export function readingsBy(standard: ChannelFacts): Readings {
  return {
    units: (text) => readUnits(text),
    domains: (text) => readDomains(text),
    deadline: (text) => readDeadline(text),
    timeLimit: readTimeLimit,
    channels: (text) => readChannels(text, standard),
  };
}

/**
 * Reads a value as what its element holds; `plain` for elements whose text is just text. A text that only says 同上
 * is no unit, domain, deadline or channel, and left out; among the time limits it is a reading of its own.
 */
export function readMeaning(value: Value, type: ValueType | undefined, readings: Readings): Meaning {
  switch (type) {
    case 'units':
      return { type: 'units', lists: said(value).map((from) => ({ from, list: readings.units(from.text) })) };
    case 'domains':
      return {
        type: 'domains',
        lists: said(value).map((from) => ({ from, list: readings.domains(from.text) })),
      };
    case 'deadline':
      return { type: 'deadline', deadlines: deadlines(value, readings) };
    case 'timeLimit':
      return { type: 'timeLimit', limits: limits(value, readings) };
    case 'channels':
      return {
        type: 'channels',
        cells: said(value).map((from) => ({ from, channels: readings.channels(from.text) })),
      };
    default:
      return { type: 'plain' };
  }
}

type PlacedDeadline = { readonly from: PlacedText; readonly deadline: Deadline; readonly label?: PlacedText };

function deadlines(value: Value, { deadline }: Readings): PlacedDeadline[] {
  if (value.shape !== 'labelled') return said(value).map((from) => ({ from, deadline: deadline(from.text) }));
  return value.items.flatMap(({ label, text }) => {
    return isSameAsAbove(text.text) ? [] : [{ from: text, deadline: deadline(text.text), label }];
  });
}

type PlacedLimit = { readonly from: PlacedText; readonly limit: TimeLimit; readonly label?: PlacedText };

function limits(value: Value, { timeLimit }: Readings): PlacedLimit[] {
  if (value.shape !== 'labelled') return texts(value).map((from) => ({ from, limit: timeLimit(from.text) }));
  return value.items.map(({ label, text }) => ({ from: text, limit: timeLimit(text.text), label }));
}

/** The texts that say something themselves. */
function said(value: Value): readonly PlacedText[] {
  return texts(value).filter(({ text }) => !isSameAsAbove(text));
}

function texts(value: Value): readonly PlacedText[] {
  if (value.shape === 'text') return [value.text];
  if (value.shape === 'list') return value.items;
  return value.shape === 'labelled' ? value.items.map(({ text }) => text) : [];
}
