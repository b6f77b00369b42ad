// The numbers of a document in their order, parted into runs that count up by themselves.
import type { Entry } from '../../model/document/document.ts';
import type { Recall, Words } from '../rule.ts';
import { Pace, shared } from '../support/shared.ts';
import { type NumberedText, numbersOf, type Own, sectionNumber } from './entry-numbers.ts';

/** The numbers of one column and level that count on from each other. */
export interface Run {
  readonly items: readonly NumberedText[];
  /** The values of all of them, side by side: all are looked at whenever one changes. */
  readonly values: readonly number[];
  /** Whether all have the same brackets, of one width, or none. */
  readonly isEven: boolean;
}

/** All runs of a document: of 序号, of numbers in front of texts, and of sections. Remembered as long as no number changes. */
export function runsOf(words: Words, recall: Recall): Generator<undefined, readonly Run[]> {
  return shared(words, recall, readRuns);
}

function* readRuns({ doc }: Words, recall: Recall): Generator<undefined, readonly Run[]> {
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
  level.begin();
  for (const entry of entries) {
    if (entry.section !== undefined) level.addAll(sectionNumber(entry));
    const { inTexts, cell } = reading.recall(entry, numbersOf);
    if (inTexts.length > 0) level.addAll(inTexts);
    if (cell.length > 0) column.addAll(cell);
    if (reading.pace.isOver()) yield;
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

/** A run that may go on: a class because it grows. */
class OpenRun implements Run {
  readonly items: Own[] = [];
  readonly values: number[] = [];
  isEven = true;
  /** What counts together. */
  readonly column: string;
  readonly style: string;
  private readonly brackets: Own['number']['brackets'];
  /** The group in which it last went on. */
  group = 0;

  constructor({ column, number: { style, brackets } }: Own) {
    this.column = column;
    this.style = style;
    this.brackets = brackets;
  }

  add(own: Own, group: number): void {
    const { value, brackets } = own.number;
    this.items.push(own);
    this.values.push(value);
    if (brackets !== this.brackets || brackets === 'mixed') this.isEven = false;
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

  addAll(numbers: readonly Own[]): void {
    for (const own of numbers) {
      const { column, number } = own;
      const index = this.open.findIndex((run) => run.column === column && run.style === number.style);
      const known = this.open[index];
      const goesOn = known !== undefined && (number.value !== 1 || known.group === this.group);
      const run = goesOn ? known : this.begun(own, index);
      run.add(own, this.group);
    }
  }

  /** A new run, in the place of the one that went before it. */
  private begun(own: Own, index: number): OpenRun {
    const run = new OpenRun(own);
    this.runs.push(run);
    this.open[index < 0 ? this.open.length : index] = run;
    return run;
  }
}
