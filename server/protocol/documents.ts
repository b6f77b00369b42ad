// The open documents: each is its pieces, edited in place; there is no whole text of any of them.
import type { Connection, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { OpenText } from '../analysis/open-text.ts';
import { ENTRIES_KEY } from '../model/read.ts';
import { Source } from '../text/source.ts';
import { spanOf } from './convert.ts';

/** An open document. */
export interface OpenDocument {
  readonly uri: string;
  readonly source: Source;
  version: number;
  /** What is known of it, once it is known which unit directory is its own. */
  text: OpenText | undefined;
}

/** What to do when documents come, change and go. */
export interface DocumentEvents {
  opened(uri: string): void;
  changed(uri: string): void;
  saved(uri: string): void;
  closed(uri: string): void;
}

/** A class because it follows the client's messages. */
export class Documents {
  private readonly open = new Map<string, OpenDocument>();

  get(uri: string): OpenDocument | undefined {
    return this.open.get(uri);
  }

  all(): readonly OpenDocument[] {
    return [...this.open.values()];
  }

  listen(connection: Connection, events: DocumentEvents): void {
    connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
      this.open.set(uri, { uri, version, source: new Source(text, ENTRIES_KEY), text: undefined });
      events.opened(uri);
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      const document = this.open.get(uri);
      if (document === undefined) return;
      for (const change of contentChanges) edit(document, change);
      document.version = version;
      events.changed(uri);
    });
    connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
      if (this.open.has(uri)) events.saved(uri);
    });
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      if (this.open.delete(uri)) events.closed(uri);
    });
  }
}

function edit({ source, text }: OpenDocument, change: TextDocumentContentChangeEvent): void {
  const isPart = 'range' in change;
  const { start, end } = isPart ? spanOf(source, change.range) : { start: 0, end: source.length };
  if (text === undefined) source.edit(start, end, change.text);
  else text.edit(start, end, change.text);
}
