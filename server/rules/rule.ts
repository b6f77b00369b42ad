// What a rule is: one value, from which the diagnostic, its page, its setting and its first tests come.
import type { Doc, DocFacts, Entry, EntryField } from '../model/document/document.ts';
import type { Shape } from '../model/document/shapes.ts';
import type { Severity, World } from '../model/world.ts';
import type { Block, CutProblem, Place } from '../text/block.ts';
import type { ExampleWorld } from './example-world.ts';
import type { Columns } from './support/columns.ts';
import type { AmongOthers } from './support/what-spoils.ts';
import type { UsedIgnore } from './used-ignore.ts';

/** A sentence or two for the user: Chinese first, English beside it. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

/** One replacement; an empty span inserts. */
export interface Edit {
  readonly place: Place;
  readonly text: string;
}

/** A way to mend a finding. Safe ones never change the meaning and may run on save. */
export interface Fix {
  readonly title: Message;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
  /** Ids of the rules that may go on to ask, where it writes, for what only the author knows; none else may. */
  readonly leaves?: readonly string[];
}

/** What a check yields: where, and what to say. */
export interface Hit {
  readonly place: Place;
  readonly message: Message;
  /** The ways to mend it, made when somebody asks, from the blocks of the hit, of what explains it, and those it `rests` on. */
  readonly fixes?: () => readonly Fix[];
  /** Other places that explain this one, such as the first of two that repeat each other. */
  readonly related?: readonly { readonly place: Place; readonly message: Message }[];
  /** Blocks of other entries, when one of which is edited it is looked for anew; only checks of whole documents have any. */
  readonly rests?: readonly Block[];
}

/** A hit with its rule and the severity that the settings leave it. */
export interface Finding extends Hit {
  readonly rule: string;
  readonly severity: Severity;
  /** As the rule says of itself. */
  readonly unfinished?: true;
}

/** One cell of an entry: an entry of which nothing but one field is seen. */
export interface Cell {
  readonly fields: readonly [EntryField];
}

/** What the meaning of a word may depend on. */
export interface Surroundings {
  /** The document as a whole, without its entries. */
  readonly doc: DocFacts;
  readonly world: World;
}

/** Works something out about a word once; `read` is a function of its file and depends on nothing but what it is given. */
export type Remember = <T>(word: string, read: (word: string, surroundings: Surroundings) => T) => T;

/** What a check of one cell may look at besides the cell. */
export interface CellContext extends Surroundings {
  readonly remember: Remember;
}

/** Where an entry stands; a check of one entry sees no other entry but those above it. */
export interface Standing extends Surroundings {
  /** The groups and sections that the entry lies in, outermost first: what is written there holds here. */
  readonly above: readonly Entry[];
}

/** What a check of one entry may look at besides the entry. */
export interface EntryContext extends Standing, CellContext {}

/**
 * Reads something off a value once, and hands out the same answer as long as that very value lives: what a
 * check of the whole document wants to know of an unchanged entry is not read again.
 * `read` must be a function of its file, not made anew, and depend on nothing but the value.
 */
export type Recall = <K extends object, T>(value: K, read: (value: K, recall: Recall) => T) => T;

/**
 * What a check of a whole document reads off one entry, as words. As long as an edit leaves all words and the header as
 * they are, and touches no entry that a hit names, the check is not run again.
 */
export interface Reads {
  /** It rests on the headings and on cells of these columns alone; where that is not said, on all that is written. */
  readonly under?: Columns;
  /** Like what `recall` is given: it depends on nothing but what the entry itself says. */
  words(entry: Entry, recall: Recall): readonly string[];
}

/** The words of all entries of a document: another object after every change. */
export interface Words {
  readonly doc: Doc;
}

/** Each word with how often it was read. */
export interface CountedWords extends Words {
  readonly counts: ReadonlyMap<string, number>;
}

/** No hit, but an entry on which the hits of a check rest beside what it reads: an edit of it asks the check again. */
export interface Watch {
  readonly watch: Block;
}

/**
 * The finest grain that suffices: an unchanged block or entry is not checked again. Only `workspace` sees the other
 * documents of the world; all the rest stays remembered when they change.
 */
export type Check =
  /** Nothing is found in a block without any of the `signs`, a class of single characters. */
  | { readonly of: 'block'; readonly signs?: RegExp; run(block: Block, world: World): readonly Hit[] }
  /** Rests on the words of the cell and its heading alone: the same words under the same heading are checked once. */
  | {
      readonly of: 'cell';
      readonly under?: Columns;
      /** Asked once for all checks that have the same, and so quick that the words need not be remembered. */
      readonly when?: (field: EntryField, context: CellContext) => boolean;
      run(cell: Cell, context: CellContext): readonly Hit[];
    }
  | { readonly of: 'cut'; run(problem: CutProblem): Iterable<Hit> }
  | {
      readonly of: 'entry';
      /** Nothing is found in entries of other shapes, wherever they stand. */
      readonly among?: (shape: Shape) => boolean;
      run(entry: Entry, context: EntryContext): readonly Hit[];
    }
  | {
      readonly of: 'header';
      /** Of other documents nothing is asked. */
      readonly when?: (doc: Doc) => boolean;
      /** Looks at entries as well, so that it is asked after every edit. */
      readonly reads?: 'entries';
      run(doc: Doc, world: World): Iterable<Hit>;
    }
  | (OfDocument & {
      readonly of: 'document';
      /** Asked after every edit. */
      readonly restless?: true;
      run(doc: Doc, world: World, recall: Recall, words: Words): Pausing<Hit | Watch>;
    })
  /** As of a document, but it looks at the words themselves. */
  | (OfDocument & {
      readonly of: 'words';
      run(doc: Doc, world: World, recall: Recall, words: CountedWords): Pausing<Hit | Watch>;
    })
  | (OfFile & { readonly of: 'file' })
  | (OfFile & { readonly of: 'workspace' })
  | { readonly of: 'ignore'; run(used: UsedIgnore): Iterable<Hit> };

/** What a check of a whole document says; undefined where others may have their turn before it goes on. */
export type Pausing<T> = Iterable<T | undefined>;

/** What checks of whole documents have in common. */
export interface OfDocument {
  /** Of other documents nothing is read, and nothing asked. */
  readonly when?: (doc: Doc) => boolean;
  readonly reads: Reads;
  /** Hits rest on the groups in which entries stand. */
  readonly nested?: true;
  /** Entries are read while a file is opened, so that what was recalled of each is known when the check is run. */
  readonly ahead?: true;
}

/** What checks of the file and of the file among others have in common. */
interface OfFile {
  readonly when?: (docs: readonly Doc[], world: World) => boolean;
  readonly reads: Reads;
  readonly nested?: true;
  run(docs: readonly Doc[], world: World, recall: Recall): Pausing<Hit>;
}

/** A rule. Its id is also diagnostic code, fixture folder and page name. */
export interface Rule extends AmongOthers {
  readonly id: string;
  readonly severity: Severity;
  /** It finds what somebody leaves behind who has not finished typing: an editor speaks softly of that at first. */
  readonly unfinished?: true;
  readonly title: Message;
  /** Why it matters to the user, in one or two sentences. */
  readonly why: Message;
  /** The clause or custom that it rests on. */
  readonly basis: Message;
  /** The smallest document that it finds something in, and its right twin, clean under all rules. */
  readonly wrong: string;
  readonly right: string;
  readonly world?: ExampleWorld;
  /** Its fixes make readable what was not read, or read as something else: what is found then was hidden before. */
  readonly opens?: true;
  /** Several where headers and entries are looked at in different ways. */
  readonly check: Check | readonly Check[];
}
