// What a rule is: one value, from which the diagnostic, its page, its setting and its first tests come.
import type { Doc, DocFacts, Entry, PlacedText } from '../model/document.ts';
import type { Ignore } from '../model/ignores.ts';
import type { Severity, World } from '../model/world.ts';
import type { Block, Place } from '../text/block.ts';
import type { CutProblem } from '../text/source.ts';

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
  /** Id of the rule that goes on to ask for what only the author knows, such as the text behind an inserted heading. */
  readonly leaves?: string;
}

/** What a check yields: where, and what to say. */
export interface Hit {
  readonly place: Place;
  readonly message: Message;
  readonly fixes?: readonly Fix[];
  /** Other places that explain this one, such as the first of two that repeat each other. */
  readonly related?: readonly { readonly place: Place; readonly message: Message }[];
}

/** A hit with its rule and the severity that the settings leave it. */
export interface Finding extends Hit {
  readonly rule: string;
  readonly severity: Severity;
}

/** What a check of one entry may look at besides the entry. */
export interface EntryContext {
  /** The document as a whole; a check of one entry sees no other entry but those above it. */
  readonly doc: DocFacts;
  /** The groups and sections that the entry lies in, outermost first: what is written there holds here. */
  readonly above: readonly Entry[];
  readonly world: World;
}

/**
 * Reads something off a value once, and hands out the same answer as long as that very value lives: an unchanged
 * entry keeps its `fields`, so what a check of the whole document wants to know of each is not read again.
 * `read` must be a function of its file, not made anew, and depend on nothing but the value.
 */
export type Recall = <K extends object, T>(value: K, read: (value: K, recall: Recall) => T) => T;

/**
 * The finest grain that suffices: an unchanged block or entry is not checked again. Only `workspace` sees the other
 * documents of the world; all the rest stays remembered when they change.
 */
export type Check =
  | { readonly of: 'block'; run(block: Block, world: World): Iterable<Hit> }
  | { readonly of: 'cut'; run(problem: CutProblem): Iterable<Hit> }
  | { readonly of: 'entry'; run(entry: Entry, context: EntryContext): Iterable<Hit> }
  | { readonly of: 'header'; run(doc: Doc, world: World): Iterable<Hit> }
  | { readonly of: 'document'; run(doc: Doc, world: World, recall: Recall): Iterable<Hit> }
  | { readonly of: 'file'; run(docs: readonly Doc[], world: World, recall: Recall): Iterable<Hit> }
  | { readonly of: 'workspace'; run(docs: readonly Doc[], world: World, recall: Recall): Iterable<Hit> }
  | { readonly of: 'ignore'; run(used: UsedIgnore): Iterable<Hit> };

/** An ignore comment, and what became of it when all other rules had run. */
export interface UsedIgnore {
  readonly ignore: Ignore;
  /** Ids that are no rule's, with the ids of all rules to propose one of. */
  readonly unknown: readonly PlacedText[];
  readonly known: ReadonlySet<string>;
  /** Ids of rules that had nothing to say there. */
  readonly idle: readonly PlacedText[];
}

/** What a rule is about; the catalogue is parted by it. */
export type Family =
  | 'structure'
  | 'elements'
  | 'deadlines'
  | 'units'
  | 'domains'
  | 'numbering'
  | 'channels'
  | 'input'
  | 'tables';

/**
 * What the world of an example has: a unit directory as YAML text, today (default 2024-06-01), and the other documents
 * of the workspace as YAML texts by file name; without them nobody looked for any.
 */
export interface ExampleWorld {
  readonly directory?: string;
  readonly today?: string;
  readonly others?: Readonly<Record<string, string>>;
}

/** A rule. Its id is also diagnostic code, fixture folder and page name. */
export interface Rule {
  readonly id: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly title: Message;
  /** Why it matters to the user, in one or two sentences. */
  readonly why: Message;
  /** The clause or custom that it rests on. */
  readonly basis: Message;
  /** The smallest document that it finds something in, and its right twin, clean under all rules. */
  readonly wrong: string;
  readonly right: string;
  readonly world?: ExampleWorld;
  /** Several where headers and entries are looked at in different ways. */
  readonly check: Check | readonly Check[];
}
