// Findings for a client that asks for them: all of them or that nothing has changed, and when it is told to ask again.
import type { Connection, Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { DocumentDiagnosticReportKind } from '../transport/library.ts';

/** What the client holds of a document. */
interface Handed {
  readonly id: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Of which version it asked; undefined once it is known that it has to ask again. */
  version: number | undefined;
}

/** A class because it remembers what was handed out. */
export class Pulls {
  private readonly handed = new Map<string, Handed>();
  private readonly connection: Connection;
  private readonly canRefresh: boolean;
  private reports = 0;
  private isOutdated = false;
  private isAsking = false;

  constructor(connection: Connection, canRefresh: boolean) {
    this.connection = connection;
    this.canRefresh = canRefresh;
  }

  /** The answer to one question. @param previous the id of the answer that the client still has */
  report(
    uri: string,
    version: number,
    diagnostics: Diagnostic[],
    previous: string | null | undefined,
  ): DocumentDiagnosticReport {
    const before = this.handed.get(uri);
    const isSame = before?.diagnostics === diagnostics;
    const id = isSame ? before.id : String(++this.reports);
    this.handed.set(uri, { id, diagnostics, version });
    return isSame && previous === id
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id }
      : { kind: DocumentDiagnosticReportKind.Full, resultId: id, items: diagnostics };
  }

  /** Whether the client has asked for this version: after an edit of its own it asks by itself. */
  holds(uri: string, version: number | undefined): boolean {
    return version !== undefined && this.handed.get(uri)?.version === version;
  }

  /** Compares what a client holds with what is now found. */
  compare(uri: string, diagnostics: readonly Diagnostic[]): void {
    const handed = this.handed.get(uri);
    if (handed === undefined || handed.diagnostics === diagnostics) return;
    handed.version = undefined;
    this.isOutdated = true;
  }

  /** Tells the client to ask again if it holds anything that is out of date; one such message at a time. */
  refresh(): void {
    if (!this.isOutdated || !this.canRefresh || this.isAsking) return;
    this.isOutdated = false;
    this.isAsking = true;
    const done = (): void => {
      this.isAsking = false;
      this.refresh();
    };
    this.connection.languages.diagnostics.refresh().then(done, done);
  }

  /** A closed document is held by nobody. */
  forget(uri: string): void {
    this.handed.delete(uri);
  }
}
