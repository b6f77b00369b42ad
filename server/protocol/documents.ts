// The open documents: each is its pieces, edited in place; there is no whole text of any of them.
import type { Connection, TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import type { OpenText } from '../analysis/open-text.ts';
import { ENTRIES_KEY } from '../model/document/read.ts';
import { HEAD_LENGTH, OURS } from '../model/workspace/recognise.ts';
import { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { spanOf } from './convert.ts';
import { asTold, hull, replacedPart } from './findings/edited.ts';
import { OtherText } from './other-text.ts';
import { addressOf } from './workspace/address.ts';
import { isUnsaved } from './workspace/standing.ts';

/** An open document. */
export interface OpenDocument {
  readonly uri: string;
  readonly address: string;
  readonly source: Source;
  version: number;
  /** What is known of it, once it is known which unit directory is its own. */
  text: OpenText | undefined;
  /** What was typed last (offsets), until it is saved or rests. */
  edited: Span | undefined;
}

/** What to do when documents come, change and go. A document that is none of ours, or not yet, is not told of. */
export interface DocumentEvents {
  opened(uri: string): void;
  changed(uri: string): void;
  closed(uri: string): void;
  /** Any document: the file counts as it now is on disk. */
  saved(uri: string): void;
}

/** A document that the client has opened: one of ours, or the text of any other one. */
interface Held {
  readonly uri: string;
  readonly address: string;
  /** Known by its name, or by the language that the user has chosen; others are known by how they begin. */
  readonly isNamed: boolean;
  version: number;
  content: OpenDocument | OtherText;
}

/** A class because it follows the client's messages. */
export class Documents {
  private readonly open = new Map<string, Held>();

  /** An open document of ours, by any URI of its file. */
  get(uri: string): OpenDocument | undefined {
    const held = this.open.get(uri) ?? this.heldAt(addressOf(uri));
    return held && ours(held);
  }

  /** All open documents of ours. */
  all(): readonly OpenDocument[] {
    return [...this.open.values()].flatMap((held) => ours(held) ?? []);
  }

  listen(connection: Connection, events: DocumentEvents): void {
    connection.onDidOpenTextDocument(({ textDocument }) => {
      const held = heldFrom(textDocument);
      // Some open a document once more, to tell another language or a new text, and close it once.
      const before = this.open.get(held.uri);
      this.open.set(held.uri, held);
      if (before !== undefined && ours(before) !== undefined) events.closed(held.uri);
      if (ours(held) !== undefined) events.opened(held.uri);
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      const held = this.open.get(uri);
      if (held !== undefined) change(held, version, contentChanges, events);
    });
    connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
      if (this.open.has(uri)) events.saved(uri);
    });
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      const held = this.open.get(uri);
      this.open.delete(uri);
      if (held !== undefined && ours(held) !== undefined) events.closed(uri);
    });
  }

  private heldAt(address: string): Held | undefined {
    for (const held of this.open.values()) if (held.address === address) return held;
    return undefined;
  }
}

function ours({ content }: Held): OpenDocument | undefined {
  return content instanceof OtherText ? undefined : content;
}

function heldFrom({ uri, languageId, version, text }: TextDocumentItem): Held {
  const address = addressOf(uri);
  const isNamed = languageId === 'gongkai' || OURS.isNamed(address);
  const held: Held = { uri, address, isNamed, version, content: new OtherText('') };
  if (!isNamed && !OURS.begins(text)) held.content = new OtherText(text);
  else held.content = documentOf(held, text);
  return held;
}

function documentOf({ uri, address, version }: Held, text: string): OpenDocument {
  const edited = isNew(address, text) ? { start: 0, end: text.length } : undefined;
  return { uri, address, version, source: new Source(text, ENTRIES_KEY), text: undefined, edited };
}

/** Who opens an empty file is about to write one, and what was never saved was just made, of a template perhaps. */
function isNew(address: string, text: string): boolean {
  return isUnsaved(address) || (text.length < HEAD_LENGTH && text.trim() === '');
}

/** Takes in what was typed. A text becomes ours while its first key is typed, and ceases to be when that is taken out. */
function change(
  held: Held,
  version: number,
  changes: readonly TextDocumentContentChangeEvent[],
  events: DocumentEvents,
): void {
  const { uri, isNamed, content } = held;
  held.version = version;
  if (content instanceof OtherText) {
    for (const each of changes) {
      if ('range' in each) content.edit(each.range, each.text);
      else content.replace(each.text);
    }
    if (!OURS.begins(content.head(HEAD_LENGTH))) return;
    // It was the header that made it one of ours.
    held.content = { ...documentOf(held, content.text), edited: { start: 0, end: 1 } };
    events.opened(uri);
    return;
  }
  content.version = version;
  const edited = changes.reduce<Span | undefined>((before, each) => edit(content, each, before), undefined);
  content.edited = edited;
  const isAtTop = !isNamed && edited !== undefined && edited.start < HEAD_LENGTH;
  if (isAtTop && !OURS.begins(content.source.slice(0, HEAD_LENGTH))) {
    held.content = new OtherText(content.source.text);
    events.closed(uri);
  } else events.changed(uri);
}

/** Makes a change. @returns what it has edited, with those before it */
function edit(
  { source, text }: OpenDocument,
  change: TextDocumentContentChangeEvent,
  before: Span | undefined,
): Span {
  const { span, put } =
    'range' in change
      ? { span: spanOf(source, change.range), put: change.text }
      : replacedPart(source.text, change.text);
  if (text === undefined) source.edit(span.start, span.end, put);
  else text.edit(span.start, span.end, put);
  return hull(before, span, put.length, source.length);
}

/** A document was saved, or nobody has typed in it for a while. Returns whether something now counts as wrong. */
export function rest(document: OpenDocument | undefined): boolean {
  if (document === undefined) return false;
  const { edited, text } = document;
  document.edited = undefined;
  return text?.findings.some((finding) => asTold(finding, edited) !== finding) ?? false;
}
