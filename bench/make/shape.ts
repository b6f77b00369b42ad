// What the made documents consist of, before they are written as YAML or JSON.

/** The kinds that are made: task-assignment tables (任务分工) and disclosure catalogs (标准目录). */
export type Kind = 'tasks' | 'catalog';

/** How a document is written: in our form, or the same data for servers that read JSON. */
export type Form = 'yaml' | 'json';

/** A text over several lines. */
export interface Prose {
  readonly prose: readonly string[];
}

/** What stands under a heading: a number, a text, a list, or prose. */
export type Value = number | string | readonly string[] | Prose;

/** An entry: its values by their headings. */
export type Entry = Record<string, Value>;

/** The kinds of planted mistakes: an element that is missing, an unknown unit, an unreadable time. */
export type Fault = 'missing' | 'unit' | 'time';

/** A planted mistake. */
export interface Planted {
  /** Index of its entry. */
  readonly entry: number;
  readonly fault: Fault;
  /** Heading of the element that is missing or wrong. */
  readonly element: string;
}

/** A document as data. */
export interface Made {
  readonly kind: Kind;
  readonly seed: number;
  readonly head: Readonly<Record<string, string>>;
  readonly entries: readonly Entry[];
  readonly planted: readonly Planted[];
  /** Index of the entry in the middle, which is right and is the one that is edited. */
  readonly middle: number;
}

/** A place in a text: line and UTF-16 column, from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A text to put in at a place, and to take out again. */
export interface Insertion {
  readonly at: Position;
  readonly text: string;
}

/** Where the client edits, completes and hovers in the middle entry, and what it puts in there. */
export interface Site {
  /** One character that makes a time unreadable. */
  readonly key: Insertion;
  /** A line that names an unknown unit. */
  readonly line: Insertion;
  /** A line that belongs to no entry, in the middle of the list. */
  readonly stray: Insertion;
  /** A quote that is never closed. */
  readonly quote: Insertion;
  /** An empty element of the list of units. */
  readonly element: Insertion;
  /** Where in that element a unit is asked for. */
  readonly ask: Position;
  /** On the heading of the units. */
  readonly hover: Position;
}

/** A document as text. */
export interface Written {
  readonly text: string;
  readonly lines: number;
  readonly site: Site;
}

/** The element that holds units. */
export const UNIT_KEY: Readonly<Record<Kind, string>> = { tasks: '责任单位', catalog: '公开主体' };

/** The element that holds a time. */
export const TIME_KEY: Readonly<Record<Kind, string>> = { tasks: '完成时间', catalog: '公开时限' };

/** The element that holds the entries. */
export const LIST_KEY = '条目';
