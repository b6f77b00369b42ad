// What several checks of whole documents read off an entry.

import { type Entry, type EntryField, printed, type ReadText } from '../../model/document/document.ts';
import type { Shape } from '../../model/document/shapes.ts';
import type { Deadline } from '../../model/languages/deadline/deadlines.ts';
import type { TimeLimit } from '../../model/languages/limit/time-limits.ts';
import type { ValueType } from '../../model/standard/standard.ts';
import type { Reads } from '../rule.ts';
import { holding, NO_COLUMNS } from './columns.ts';

const NONE: readonly string[] = [];

/** For checks that only look at headers. */
export const readsNothing: Reads = { under: NO_COLUMNS, words: () => NONE };

/** The headings of an entry, in one word; another word for an entry that could not be read wholly. */
export const readsHeadings: Reads = {
  under: NO_COLUMNS,
  words: ({ block, shape }) => shape.once(block.problems.length > 0 ? partlyReadHeadingsOf : headingsOf),
};

/** The cells of units of an entry, as they are written. */
export const readsUnits = readsCells('units');

/** The cells of domains of an entry, as they are written. */
export const readsDomains = readsCells('domains');

/** All that an entry says, as it is written: for checks that compare whole entries with those of other documents. */
export const readsTexts: Reads = { words: (entry, recall) => recall(entry, allTexts) };

function allTexts({ fields }: Entry): readonly string[] {
  return fields.map(({ heading, value }) => `${heading.text}: ${printed(value)}`);
}

function headingsOf({ headings }: Shape): readonly string[] {
  return [headings];
}

function partlyReadHeadingsOf({ headings }: Shape): readonly string[] {
  return [`?${headings}`];
}

function readsCells(type: ValueType): Reads {
  return { under: holding(type), words: (entry) => cellsOf(type, entry) };
}

/** What stands in the columns of a type, all of it in one word. */
function cellsOf(type: ValueType, entry: Entry): readonly string[] {
  const columns = entry.shape.holding(type);
  if (columns.length === 0) return NONE;
  const { fields } = entry;
  const cells = columns.map((index) => fields[index]);
  return [cells.map((field) => field?.wording ?? (field && printed(field.value))).join('\n\n')];
}

/** What the texts of a type are read as. */
interface ReadAs {
  readonly deadline: Deadline;
  readonly timeLimit: TimeLimit;
}

/** What `read` finds in each of the texts of a type; what many cells say is asked once. */
export function readsEach<K extends keyof ReadAs>(
  type: K,
  read: (text: ReadText<ReadAs[K]>) => readonly string[],
): Reads {
  return {
    under: holding(type),
    words(entry, recall) {
      let words = NONE;
      for (const index of entry.shape.holding(type)) {
        for (const text of textsOf(entry.fields[index], type)) {
          const own = recall(text, read);
          words = words.length === 0 ? own : [...words, ...own];
        }
      }
      return words;
    },
  };
}

function textsOf<K extends keyof ReadAs>(
  field: EntryField | undefined,
  type: K,
): readonly ReadText<ReadAs[K]>[] {
  const { meaning } = field ?? {};
  if (meaning === undefined || meaning.type === 'plain' || meaning.type !== type) return [];
  const texts: readonly ReadText<unknown>[] = meaning.texts;
  return texts as readonly ReadText<ReadAs[K]>[];
}
