// The request types between the language client and the server, besides those of LSP itself. Plain JSON both ways.
import type { Position, Range } from 'vscode-languageserver-types';
import type { Refusal } from '../model/workspace/readable.ts';

export { refusalOf } from '../model/workspace/readable.ts';
/** Both sides recognise a document in the same way. */
export { HEAD_LENGTH, OURS } from '../model/workspace/recognise.ts';
/** Both sides look at what comes in by the same shapes. */
export {
  count,
  either,
  fields,
  is,
  list,
  nullable,
  object,
  oneOf,
  type Schema,
  text,
  whole,
} from '../text/shape.ts';

/** Asks for the tables of a document as they are printed, one for each YAML document. */
export const TABLE_REQUEST = 'gongkai/table';

/** Which document. */
export interface TableParams {
  readonly uri: string;
}

/** The answer belongs to `version` of the document; an editor shows the table as stale while its own is newer. */
export interface TableResult {
  readonly version: number;
  readonly tables: readonly WireTable[];
}

/** A table of `server/features/table/table.ts`, with places as ranges in the document. */
export interface WireTable {
  readonly caption: string;
  readonly mark: string;
  readonly columns: readonly {
    readonly heading: string;
    readonly element: string | null;
    /** The heading printed over this column and its neighbours of the same group; null for none. */
    readonly group: string | null;
  }[];
  readonly rows: readonly WireRow[];
  readonly notes: readonly string[];
}

/** A row; `range` is the whole entry. */
export interface WireRow {
  readonly kind: 'section' | 'entry';
  readonly level: number;
  readonly cells: readonly WireCell[];
  readonly range: Range;
}

/** A cell; cells that another one covers are left out. */
export interface WireCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly column: number;
  /** Null for a counted number or an empty cell. */
  readonly range: Range | null;
  /** Where its content begins, behind the heading; null where `range` is. */
  readonly begin: Position | null;
  /** The most severe finding in the cell, 1 error to 4 hint; null when there is none. */
  readonly severity: 1 | 2 | 3 | 4 | null;
}

/** The server tells what the status bar shows, after every check. */
export const STATUS_NOTIFICATION = 'gongkai/status';

/** The answer to "how does this document stand". */
export interface StatusParams {
  readonly uri: string;
  readonly version: number;
  /** 类型 of each YAML document as the kind's name; null for an unknown one. */
  readonly kinds: readonly (string | null)[];
  readonly counts: {
    readonly error: number;
    readonly warning: number;
    readonly info: number;
    readonly hint: number;
  };
  /** Title and uri of the unit directory in use. */
  readonly directory: { readonly uri: string; readonly title: string; readonly units: number } | null;
}

/**
 * The server asks the client to read a file. The answer is base64 of its bytes, null when there is none, or why it is not
 * read (`refusalOf`).
 */
export const READ_FILE_REQUEST = 'gongkai/readFile';

/** A file that is not read. */
export interface RefusedFile {
  readonly refused: Refusal;
}

/** The server asks the client for the names in a folder, those of folders with a `/` behind; empty when there is none. */
export const LIST_FOLDER_REQUEST = 'gongkai/listFolder';

/** The server asks the client whether there is a file or a folder. */
export const FILE_EXISTS_REQUEST = 'gongkai/fileExists';

/** The command that applies a fix, for clients that know commands but no code actions with an edit in them. */
export const APPLY_COMMAND = 'gongkai.applyFix';

/** What the client sends as `initializationOptions`; the settings may stand beside it, for clients that send no others. */
export interface ClientOptions {
  /** The client answers readFile and listFolder: any file system, also in a browser. */
  readonly files?: boolean;
  /** Language of messages; `zh` unless said otherwise. */
  readonly language?: 'zh' | 'en';
  /** Address of a rule's page, with `{id}` for the rule: `gongkai-rule:/{id}.md`. */
  readonly pages?: string;
  /** `pull` when the client wants to ask for findings; they are pushed otherwise. */
  readonly diagnostics?: 'push' | 'pull';
}
