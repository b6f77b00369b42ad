// The numbers of a document in their order, parted into runs that count up by themselves.
import type { Doc, Entry, EntryField, PlacedText } from '../model/document.ts';
import type { ElementId } from '../model/standard.ts';
import { type LeadingNumber, leadingNumber, wholeNumber } from './leading-number.ts';
import type { Recall } from './rule.ts';

/** A number with the text that it stands in, and what it numbers. */
export interface NumberedText {
  readonly number: LeadingNumber;
  readonly text: PlacedText;
  /** The text that is numbered, to tell a repeat from a continuation of the same item. */
  readonly title: string;
}

/** The numbers of one column and level that count on from each other. */
export type Run = readonly NumberedText[];

/** All runs of a document: of 序号, of numbers in front of texts, and of sections. Remembered for the document. */
export function runsOf(doc: Doc, recall: Recall): readonly Run[] {
  return recall(doc, readRuns);
}

/** The number that an entry has in one column. */
interface Own extends NumberedText {
  readonly column: ElementId;
}

function readRuns(doc: Doc, recall: Recall): readonly Run[] {
  const runs = new Runs();
  const visit = (entries: readonly Entry[], parent: object, depth: number): void => {
    for (const entry of entries) {
      const section = entry.section === undefined ? undefined : leadingNumber(entry.section.text);
      if (entry.section !== undefined && section !== undefined) {
        const title = entry.section.text.slice(section.span.end);
        runs.add(`${depth} 章节`, parent, { number: section, text: entry.section, title });
      }
      for (const own of recall(entry.fields, numbersOf)) runs.add(`${depth} ${own.column}`, parent, own);
      if (entry.entries.length > 0) visit(entry.entries, entry, depth + 1);
    }
  };
  visit(doc.entries, doc, 0);
  return runs.all();
}

/** Runs while they grow; a class because each number is added to what came before. */
class Runs {
  private readonly runs: NumberedText[][] = [];
  private readonly open = new Map<string, { readonly run: NumberedText[]; parent: object }>();

  all(): readonly Run[] {
    return this.runs;
  }

  /** A one in another group begins to count anew; all else counts on. */
  add(column: string, parent: object, numbered: NumberedText): void {
    const key = `${column} ${numbered.number.style}`;
    const known = this.open.get(key);
    if (known === undefined || (numbered.number.value === 1 && known.parent !== parent)) {
      const run = [numbered];
      this.runs.push(run);
      this.open.set(key, { run, parent });
    } else {
      known.run.push(numbered);
      known.parent = parent;
    }
  }
}

/** The numbers that the fields of an entry begin with. */
function numbersOf(fields: readonly EntryField[]): readonly Own[] {
  const title = fields.find(({ element }) => element?.type === 'text' || element?.type === 'domains');
  return fields.flatMap(({ element, value }): Own[] => {
    if (element === undefined || value.shape !== 'text') return [];
    const { text } = value;
    if (element.type === 'seq') {
      const number = wholeNumber(text.text);
      return number === undefined ? [] : [{ number, text, title: titleOf(title), column: element.id }];
    }
    const number = element.type === 'text' ? leadingNumber(text.text) : undefined;
    return number === undefined
      ? []
      : [{ number, text, title: text.text.slice(number.span.end), column: element.id }];
  });
}

function titleOf(field: EntryField | undefined): string {
  if (field?.value.shape === 'text') return field.value.text.text;
  return field?.value.shape === 'list' ? field.value.items.map(({ text }) => text).join('、') : '';
}
