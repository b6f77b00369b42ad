// What a value means, by the type of its element: unit lists, domains, deadlines, time limits and channels are read here, once.
import { readChannels } from './channels-text.ts';
import { type Deadline, readDeadline } from './deadlines.ts';
import type { LabelledText, Meaning, PlacedText, Value } from './document.ts';
import { readDomains } from './domains-text.ts';
import { isSameAsAbove } from './same-as-above.ts';
import type { ChannelFacts, ValueType } from './standard.ts';
import { readTimeLimit, type TimeLimit } from './time-limits.ts';
import { readUnits } from './units.ts';

/**
 * Reads a value as what its element holds; `plain` for elements whose text is just text. A text that only says 同上
 * is no unit, domain, deadline or channel, and left out; among the time limits it is a reading of its own.
 * @param standard knows the names of channels
 */
export function readMeaning(value: Value, type: ValueType | undefined, standard: ChannelFacts): Meaning {
  switch (type) {
    case 'units':
      return { type: 'units', lists: said(value).map((from) => ({ from, list: readUnits(from.text) })) };
    case 'domains':
      return { type: 'domains', lists: said(value).map((from) => ({ from, list: readDomains(from.text) })) };
    case 'deadline':
      return { type: 'deadline', deadlines: deadlines(value) };
    case 'timeLimit':
      return { type: 'timeLimit', limits: limits(value) };
    case 'channels':
      return {
        type: 'channels',
        cells: said(value).map((from) => ({ from, channels: readChannels(from.text, standard) })),
      };
    default:
      return { type: 'plain' };
  }
}

type PlacedDeadline = { readonly from: PlacedText; readonly deadline: Deadline; readonly label?: PlacedText };

function deadlines(value: Value): PlacedDeadline[] {
  if (value.shape === 'labelled') {
    return value.items.filter(({ text }) => !isSameAsAbove(text.text)).map(labelled);
  }
  return said(value).map((from) => ({ from, deadline: readDeadline(from.text) }));
}

function labelled({ label, text }: LabelledText): PlacedDeadline {
  return { from: text, deadline: readDeadline(text.text), label };
}

type PlacedLimit = { readonly from: PlacedText; readonly limit: TimeLimit; readonly label?: PlacedText };

function limits(value: Value): PlacedLimit[] {
  if (value.shape !== 'labelled')
    return texts(value).map((from) => ({ from, limit: readTimeLimit(from.text) }));
  return value.items.map(({ label, text }) => ({ from: text, limit: readTimeLimit(text.text), label }));
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
