// The numbers of a document in their order, parted into runs that count up by themselves.
import type { Entry, EntryField, PlacedText } from '../model/document.ts';
import { type LeadingNumber, leadingNumber, wholeNumber } from './leading-number.ts';
import type { Reads, Recall, Words } from './rule.ts';

/** A number with the text that it stands in, and what it numbers. */
export interface NumberedText {
  readonly number: LeadingNumber;
  readonly text: PlacedText;
  /** The text that is numbered, to tell a repeat from a continuation of the same item. */
  readonly title: string;
}

/** The numbers of one column and level that count on from each other. */
export type Run = readonly NumberedText[];

/** All runs of a document: of 序号, of numbers in front of texts, and of sections. Remembered as long as no number changes. */
export function runsOf(words: Words, recall: Recall): readonly Run[] {
  return words.counts.size === 0 ? [] : recall(words, readRuns);
}

/** The numbers of an entry, without what they number. */
export const readsNumbers: Reads = ({ section, fields }, recall) => {
  const { cell, inTexts } = recall(fields, numbersOf);
  const own = section === undefined ? [] : sectionNumber(section);
  return [...own, ...cell, ...inTexts].map(({ key, number }) => `${key} ${number.value} ${number.brackets}`);
};

/** The number that an entry has in one column. */
interface Own extends NumberedText {
  /** Column and style: what counts together, as one text that is made once for each entry. */
  readonly key: string;
}

function readRuns({ doc }: Words, recall: Recall): readonly Run[] {
  const texts: Level[] = [];
  const cells: Level[] = [];
  const visit = (entries: readonly Entry[], depth: number, numbered: number): void => {
    const level = levelAt(texts, depth);
    const column = levelAt(cells, numbered);
    level.begin();
    for (const entry of entries) {
      if (entry.section !== undefined) level.addAll(sectionNumber(entry.section));
      const own = recall(entry.fields, numbersOf);
      level.addAll(own.inTexts);
      column.addAll(own.cell);
      if (entry.entries.length === 0) continue;
      // 序号 on the rows of a group that has none itself counts on from the rows above the group.
      if (own.cell.length > 0) levelAt(cells, numbered + 1).begin();
      visit(entry.entries, depth + 1, numbered + Math.min(1, own.cell.length));
    }
  };
  visit(doc.entries, 0, 0);
  return [...texts, ...cells].flatMap((level) => level.runs);
}

function levelAt(levels: Level[], depth: number): Level {
  const level = levels[depth] ?? new Level();
  levels[depth] = level;
  return level;
}

/** The runs of one level while they grow; a class because each number is added to what came before. */
class Level {
  readonly runs: NumberedText[][] = [];
  private readonly open = new Map<string, { run: NumberedText[]; group: number }>();
  private group = 0;

  /** Another group begins: a one in it counts anew, all else counts on. */
  begin(): void {
    this.group++;
  }

  addAll(numbers: readonly Own[]): void {
    for (const own of numbers) {
      const known = this.open.get(own.key);
      if (known !== undefined && (own.number.value !== 1 || known.group === this.group)) {
        known.run.push(own);
        known.group = this.group;
      } else this.beginRun(own);
    }
  }

  private beginRun(own: Own): void {
    const run = [own];
    this.runs.push(run);
    this.open.set(own.key, { run, group: this.group });
  }
}

function sectionNumber(text: PlacedText): readonly Own[] {
  const number = leadingNumber(text.text);
  return number === undefined ? [] : [owned('章节', number, text, text.text.slice(number.span.end))];
}

/** The numbers of an entry: in its 序号, and in front of the names of what it is about. */
interface OwnNumbers {
  readonly cell: readonly Own[];
  readonly inTexts: readonly Own[];
}

/** Elements whose texts are numbered through a table. Other cells, such as 公开依据, have lists of their own. */
const NAMES: ReadonlySet<string> = new Set([
  'category',
  'task',
  'detail',
  'item',
  'level1Item',
  'level2Item',
  'level3Item',
]);

function numbersOf(fields: readonly EntryField[]): OwnNumbers {
  const title = fields.find(({ element }) => element?.type === 'text' || element?.type === 'domains');
  const cell = fields.flatMap(({ element, value }): Own[] => {
    if (element?.type !== 'seq' || value.shape !== 'text') return [];
    const number = wholeNumber(value.text.text);
    return number === undefined ? [] : [owned(element.id, number, value.text, titleOf(title))];
  });
  const inTexts = fields.flatMap(({ element, value }): Own[] => {
    if (element === undefined || !NAMES.has(element.id) || value.shape !== 'text') return [];
    const { text } = value;
    const number = leadingNumber(text.text);
    return number === undefined ? [] : [owned(element.id, number, text, text.text.slice(number.span.end))];
  });
  return { cell, inTexts };
}

function owned(column: string, number: LeadingNumber, text: PlacedText, title: string): Own {
  return { key: `${column} ${number.style}`, number, text, title };
}

function titleOf(field: EntryField | undefined): string {
  if (field?.value.shape === 'text') return field.value.text.text;
  return field?.value.shape === 'list' ? field.value.items.map(({ text }) => text).join('、') : '';
}
