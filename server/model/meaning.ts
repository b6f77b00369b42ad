// What a value means, by the type of its element: unit lists, domains, deadlines and time limits are read here, once.
import { type Deadline, readDeadline } from './deadlines.ts';
import type { LabelledText, Meaning, PlacedText, Value } from './document.ts';
import { readDomains } from './domains-text.ts';
import type { ValueType } from './standard.ts';
import { readTimeLimit, type TimeLimit } from './time-limits.ts';
import { readUnits } from './units.ts';

/** Reads a value as what its element holds; `plain` for elements whose text is just text. */
export function readMeaning(value: Value, type: ValueType | undefined): Meaning {
  switch (type) {
    case 'units':
      return { type: 'units', lists: texts(value).map((from) => ({ from, list: readUnits(from.text) })) };
    case 'domains':
      return { type: 'domains', lists: texts(value).map((from) => ({ from, list: readDomains(from.text) })) };
    case 'deadline':
      return { type: 'deadline', deadlines: deadlines(value) };
    case 'timeLimit':
      return { type: 'timeLimit', limits: limits(value) };
    default:
      return { type: 'plain' };
  }
}

type PlacedDeadline = { readonly from: PlacedText; readonly deadline: Deadline; readonly label?: PlacedText };

function deadlines(value: Value): PlacedDeadline[] {
  if (value.shape === 'labelled') return value.items.map(labelled);
  return texts(value).map((from) => ({ from, deadline: readDeadline(from.text) }));
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

function texts(value: Value): readonly PlacedText[] {
  if (value.shape === 'text') return [value.text];
  if (value.shape === 'list') return value.items;
  return value.shape === 'labelled' ? value.items.map(({ text }) => text) : [];
}
