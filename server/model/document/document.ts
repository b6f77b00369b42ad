// The model: a disclosure document as its author sees it. A header, headings, and a tree of entries.
import type { Block, Place } from '../../text/block.ts';
import type { ChannelMention } from '../languages/channels.ts';
import type { Deadline } from '../languages/deadline/deadlines.ts';
import type { DomainList } from '../languages/domains.ts';
import type { TimeLimit } from '../languages/limit/time-limits.ts';
import type { UnitList } from '../languages/unit/units.ts';
import type { ElementFact, KindFact, ValueType } from '../standard/standard.ts';
import type { Column, Shape } from './shapes.ts';

/** A text and where it is written. */
export interface PlacedText {
  readonly text: string;
  readonly place: Place;
  /** Offset in the block of `text[0]`, when the text stands there letter by letter. */
  readonly verbatim: number | undefined;
}

/** A `label: text` pair inside a value, as in a labelled deadline. */
export interface LabelledText {
  readonly label: PlacedText;
  readonly text: PlacedText;
}

/** What is written behind a heading, in the shape in which it is written. */
export type Value =
  | { readonly shape: 'empty' }
  | { readonly shape: 'text'; readonly text: PlacedText }
  | { readonly shape: 'list'; readonly items: readonly PlacedText[]; readonly place: Place }
  | { readonly shape: 'labelled'; readonly items: readonly LabelledText[]; readonly place: Place }
  | { readonly shape: 'other'; readonly place: Place };

/** A text without its place, and what it means: one object for all cells of a file that say the same. */
export interface ReadText<T> {
  readonly text: string;
  readonly reading: T;
}

/** What a value means, read once by the element's type: its texts, and each of them where it is written. */
export type Meaning =
  | {
      readonly type: 'units';
      readonly texts: readonly ReadText<UnitList>[];
      readonly lists: readonly { readonly from: PlacedText; readonly list: UnitList }[];
    }
  | {
      readonly type: 'domains';
      readonly texts: readonly ReadText<DomainList>[];
      readonly lists: readonly { readonly from: PlacedText; readonly list: DomainList }[];
    }
  | {
      readonly type: 'deadline';
      readonly texts: readonly ReadText<Deadline>[];
      readonly deadlines: readonly {
        readonly from: PlacedText;
        readonly deadline: Deadline;
        readonly label?: PlacedText;
      }[];
    }
  | {
      readonly type: 'timeLimit';
      readonly texts: readonly ReadText<TimeLimit>[];
      readonly limits: readonly {
        readonly from: PlacedText;
        readonly limit: TimeLimit;
        readonly label?: PlacedText;
      }[];
    }
  | {
      readonly type: 'channels';
      readonly texts: readonly ReadText<readonly ChannelMention[]>[];
      readonly cells: readonly { readonly from: PlacedText; readonly channels: readonly ChannelMention[] }[];
    }
  | { readonly type: 'plain' };

/** One heading with its value, in the header or in an entry. */
export interface Field {
  readonly heading: PlacedText;
  readonly value: Value;
  /** The whole pair, heading and value, and the block in which it stands. */
  readonly place: Place;
  readonly block: Block;
}

/** A field of an entry, recognised by the kind's headings; `element` is undefined for a column of the user's own. */
export interface EntryField extends Field {
  readonly element: ElementFact | undefined;
  /** The same object for the same heading in a text; fields of one column are told by it. */
  readonly column: Column;
  readonly meaning: Meaning;
  /** What it would mean in a column of another type. */
  meaningAs(type: ValueType): Meaning;
  /**
   * All that is written behind the heading as one text, the same for the same value only; undefined where it does not
   * stand there letter by letter.
   */
  readonly wording: string | undefined;
  /** What is written behind the heading, where that is one text. */
  readonly text: PlacedText | undefined;
  /** The UTF-16 unit that it begins with, where that is one text; NaN where it is not. */
  readonly lead: number;
  /** Its texts one by one, without their places. */
  readonly texts: readonly string[];
  /** Whether nothing is written behind the heading. */
  readonly isBlank: boolean;
  /** Whether it is neither one text nor a list of texts. */
  readonly isNested: boolean;
  /** Whether one of its texts says nothing but 同上. */
  readonly pointsUp: boolean;
}

/** One 条目: a row, a group of rows, or a section. What is written on it holds for all entries below it. */
export interface Entry {
  readonly block: Block;
  /** The whole own text of the entry (its dash line to the end of its own fields). */
  readonly place: Place;
  /** `章节`, when this entry is a section row across the table. */
  readonly section: PlacedText | undefined;
  readonly fields: readonly EntryField[];
  /** The columns of its fields. */
  readonly shape: Shape;
  readonly entries: readonly Entry[];
  /** Whether `条目` is written here, even when nothing stands under it yet. */
  readonly group: boolean;
  /** What is written instead of headings, when the entry is no map: a finding. */
  readonly wrongShape: Place | undefined;
}

/** The header: everything of a document but its entries. */
export interface Header {
  readonly fields: readonly Field[];
  /** Text of the header key, trimmed; undefined when missing or empty. */
  text(key: string): PlacedText | undefined;
  /** Items of a list, or the single text as one item; empty when missing. */
  list(key: string): readonly PlacedText[];
}

/** What a document says as a whole, without its entries: what a check of one entry may know of it. */
export interface DocFacts {
  readonly kind: KindFact | undefined;
  readonly header: Header;
  /** Day of 成文日期 (days since 1970-01-01), when it can be read. */
  readonly issued: number | undefined;
  /** `归档: true`: a document of record, in which nothing depends on today. */
  readonly archived: boolean;
}

/** One YAML document, read. */
export interface Doc extends DocFacts {
  readonly entries: readonly Entry[];
  /** `条目` in the header, when it is written at all. */
  readonly entriesKey: PlacedText | undefined;
  /** Where the document stands, even when it is empty: its first block, and the offset behind its last one. */
  readonly first: Block;
  readonly end: number;
  /** All of its blocks, gathered anew with each call. */
  readonly blocks: readonly Block[];
}

/** All entries below, in reading order, each with the groups and sections that it lies in (outermost first). */
export function* walk(
  entries: readonly Entry[],
  above: readonly Entry[] = [],
): Generator<{ readonly entry: Entry; readonly above: readonly Entry[] }> {
  for (const entry of entries) {
    yield { entry, above };
    if (entry.entries.length > 0) yield* walk(entry.entries, [...above, entry]);
  }
}

/** The text of a value as it is printed in its cell: lists joined by `joint`, labelled pairs as `label：text`. */
export function printed(value: Value, joint = '、'): string {
  switch (value.shape) {
    case 'text':
      return value.text.text;
    case 'list':
      return value.items.map((item) => item.text).join(joint);
    case 'labelled':
      return value.items.map(({ label, text }) => `${label.text}：${text.text}`).join('\n');
    default:
      return '';
  }
}
