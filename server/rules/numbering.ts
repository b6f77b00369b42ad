// The numbers of a document in their order, parted into runs that count up by themselves.
import type { Entry } from '../model/document.ts';
import { type NumberedText, numbersOf, type Own, sectionNumber } from './entry-numbers.ts';
import type { Recall, Words } from './rule.ts';
import { Pace, shared } from './shared.ts';

/** The numbers of one column and level that count on from each other. */
export type Run = readonly NumberedText[];

/** All runs of a document: of 序号, of numbers in front of texts, and of sections. Remembered as long as no number changes. */
export function runsOf(words: Words, recall: Recall): Generator<undefined, readonly Run[]> {
  return shared(words, recall, readRuns);
}

function* readRuns({ doc }: Words, recall: Recall): Generator<undefined, readonly Run[]> {
  const pace = new Pace();
  const texts: Level[] = [];
  const cells: Level[] = [];
  const visit = function* (
    entries: readonly Entry[],
    depth: number,
    numbered: number,
  ): Generator<undefined, void> {
    const level = levelAt(texts, depth);
    const column = levelAt(cells, numbered);
    level.begin();
    for (const entry of entries) {
      level.addAll(sectionNumber(entry));
      const own = recall(entry, numbersOf);
      level.addAll(own.inTexts);
      column.addAll(own.cell);
      if (pace.isOver()) yield;
      if (entry.entries.length === 0) continue;
      // 序号 on the rows of a group that has none itself counts on from the rows above the group.
      if (own.cell.length > 0) levelAt(cells, numbered + 1).begin();
      yield* visit(entry.entries, depth + 1, numbered + Math.min(1, own.cell.length));
    }
  };
  yield* visit(doc.entries, 0, 0);
  return [...texts, ...cells].flatMap((level) => level.runs);
}

function levelAt(levels: Level[], depth: number): Level {
  const level = levels[depth] ?? new Level();
  levels[depth] = level;
  return level;
}

/** A run that may go on, and the group in which it last did. */
interface OpenRun {
  readonly run: NumberedText[];
  group: number;
}

/** The runs of one level while they grow; a class because each number is added to what came before. */
class Level {
  readonly runs: NumberedText[][] = [];
  /** By column and style: what counts together. */
  private readonly open = new Map<string, Map<string, OpenRun>>();
  private group = 0;

  /** Another group begins: a one in it counts anew, all else counts on. */
  begin(): void {
    this.group++;
  }

  addAll(numbers: readonly Own[]): void {
    for (const own of numbers) {
      const known = this.open.get(own.column)?.get(own.number.style);
      if (known !== undefined && (own.number.value !== 1 || known.group === this.group)) {
        known.run.push(own);
        known.group = this.group;
      } else this.beginRun(own);
    }
  }

  private beginRun(own: Own): void {
    const run = [own];
    this.runs.push(run);
    const styles = this.open.get(own.column) ?? new Map<string, OpenRun>();
    this.open.set(own.column, styles.set(own.number.style, { run, group: this.group }));
  }
}
