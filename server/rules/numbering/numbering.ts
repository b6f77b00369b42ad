// The numbers of a document in their order, parted into runs that count up by themselves.
import type { Entry } from '../../model/document/document.ts';
import type { Recall, Words } from '../rule.ts';
import { Pace, shared } from '../support/shared.ts';
import { NO_NUMBERS, type NumberedText, numbersOf, OwnNumber, sectionNumber } from './entry-numbers.ts';

/** The numbers of one column and level that count on from each other. */
export interface NumberRun {
  /** The values of all of them, side by side: all are looked at whenever one changes. */
  readonly values: readonly number[];
  /** Whether all have the same brackets, of one width, or none. */
  readonly isEven: boolean;
  /** One of them, with the text that it stands in. */
  item(index: number): NumberedText | undefined;
}

/** All runs of a document: of 序号, of numbers in front of texts, and of sections. Remembered as long as no number changes. */
export function runsOf(words: Words, recall: Recall): Generator<undefined, readonly NumberRun[]> {
  return shared(words, recall, readRuns);
}

function* readRuns({ doc }: Words, recall: Recall): Generator<undefined, readonly NumberRun[]> {
  const reading: Reading = { texts: [], cells: [], pace: new Pace(), recall };
  yield* readOn(reading, doc.entries, 0, 0);
  return [...reading.texts, ...reading.cells].flatMap((level) => level.runs);
}

/** What is read so far, by how deep it lies. */
interface Reading {
  readonly texts: Level[];
  readonly cells: Level[];
  readonly pace: Pace;
  readonly recall: Recall;
}

/** @param numbered how many of the groups around the entries have a 序号 themselves */
function* readOn(
  reading: Reading,
  entries: readonly Entry[],
  depth: number,
  numbered: number,
): Generator<undefined, void> {
  const level = levelAt(reading.texts, depth);
  const column = levelAt(reading.cells, numbered);
  const rows = reading.recall(entries, rowsOf);
  level.begin();
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index];
    if (entry === undefined) continue;
    if (reading.pace.isOver()) yield;
    const sort = rows.sortOf(index, entry, reading.recall);
    if (sort !== undefined) {
      column.add(sort, rows.values[index] ?? 0, entry);
      continue;
    }
    if (entry.section !== undefined) level.addAll(sectionNumber(entry));
    const { inTexts, cell } = reading.recall(entry, numbersOf);
    if (inTexts.length > 0) level.addAll(inTexts);
    if (cell.length > 0) column.addAll(cell);
    if (entry.entries.length === 0) continue;
    // 序号 on the rows of a group that has none itself counts on from the rows above the group.
    if (cell.length > 0) levelAt(reading.cells, numbered + 1).begin();
    yield* readOn(reading, entry.entries, depth + 1, numbered + Math.min(1, cell.length));
  }
}

function levelAt(levels: Level[], depth: number): Level {
  const level = levels[depth] ?? new Level();
  levels[depth] = level;
  return level;
}

/** What tells which numbers count together: their column and style; and the width of their brackets. */
interface Sort {
  readonly column: string;
  readonly style: string;
  readonly brackets: OwnNumber['number']['brackets'];
}

/**
 * The numbers of the rows of one list that have but one, their 序号, side by side: to look at every row whenever one number
 * changes would be to fetch each of them from memory. A class because it remembers which rows it has read.
 */
class RowNumbers {
  readonly values: number[] = [];
  private readonly sorts: (Sort | undefined)[] = [];
  private readonly rows: Entry[] = [];
  private readonly known: Sort[] = [];

  /** The sort of the number of a row, whose value then stands in `values`; undefined where it has none, or more than one. */
  sortOf(index: number, row: Entry, recall: Recall): Sort | undefined {
    if (this.rows[index] !== row) this.read(index, row, recall);
    return this.sorts[index];
  }

  private read(index: number, row: Entry, recall: Recall): void {
    this.rows[index] = row;
    const isRow = !row.group && row.section === undefined && row.entries.length === 0;
    const { inTexts, cell } = isRow ? recall(row, numbersOf) : NO_NUMBERS;
    const [own] = inTexts.length === 0 && cell.length === 1 ? cell : [];
    this.values[index] = own?.number.value ?? 0;
    this.sorts[index] = own && this.sort(own);
  }

  /** The same object for the same sort. */
  private sort({ column, number: { style, brackets } }: OwnNumber): Sort {
    const known = this.known.find((sort) => isOf(sort, column, style) && sort.brackets === brackets);
    if (known !== undefined) return known;
    const sort = { column, style, brackets };
    this.known.push(sort);
    return sort;
  }
}

function rowsOf(): RowNumbers {
  return new RowNumbers();
}

function isOf(sort: Sort, column: string, style: string): boolean {
  return sort.column === column && sort.style === style;
}

/** A run that may go on: a class because it grows. */
class OpenRun implements NumberRun {
  readonly values: number[] = [];
  isEven = true;
  readonly sort: Sort;
  /** The numbers, or the rows whose only numbers they are. */
  private readonly from: (OwnNumber | Entry)[] = [];
  /** The group in which it last went on. */
  group = 0;

  constructor(sort: Sort) {
    this.sort = sort;
  }

  item(index: number): NumberedText | undefined {
    const from = this.from[index];
    return from === undefined || from instanceof OwnNumber ? from : numbersOf(from).cell[0];
  }

  add({ brackets }: Sort, value: number, from: OwnNumber | Entry, group: number): void {
    this.values.push(value);
    this.from.push(from);
    if (brackets !== this.sort.brackets || brackets === 'mixed') this.isEven = false;
    this.group = group;
  }
}

/** The runs of one level while they grow; a class because each number is added to what came before. */
class Level {
  readonly runs: OpenRun[] = [];
  /** The newest run of each column and style; there are few, and the one that goes on is nearly always the first. */
  private readonly open: OpenRun[] = [];
  private group = 0;

  /** Another group begins: a one in it counts anew, all else counts on. */
  begin(): void {
    this.group++;
  }

  addAll(numbers: readonly OwnNumber[]): void {
    for (const own of numbers) {
      const { style, brackets, value } = own.number;
      this.add({ column: own.column, style, brackets }, value, own);
    }
  }

  /** @param from the number, or the row whose only number it is */
  add(sort: Sort, value: number, from: OwnNumber | Entry): void {
    const index = this.open.findIndex((run) => run.sort === sort || isOf(run.sort, sort.column, sort.style));
    const known = this.open[index];
    const goesOn = known !== undefined && (value !== 1 || known.group === this.group);
    const run = goesOn ? known : this.begun(sort, index);
    run.add(sort, value, from, this.group);
  }

  /** A new run, in the place of the one that went before it. */
  private begun(sort: Sort, index: number): OpenRun {
    const run = new OpenRun(sort);
    this.runs.push(run);
    this.open[index < 0 ? this.open.length : index] = run;
    return run;
  }
}
