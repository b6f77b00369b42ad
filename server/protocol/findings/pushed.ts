// Findings that are pushed: per version, and only when they say something new.
import type { Connection, Diagnostic } from 'vscode-languageserver';

/** After so many milliseconds a document that is still being read shows what is known of it. */
const PATIENCE = 20;

/** What was said of a document, and whether it was all. */
interface Said {
  readonly diagnostics: readonly Diagnostic[];
  readonly isWhole: boolean;
}

/** A class because it remembers what was said. */
export class Pushed {
  private readonly sent = new Map<string, Said>();
  private readonly begun = new Map<string, number>();
  private readonly connection: Connection;

  constructor(connection: Connection) {
    this.connection = connection;
  }

  /** Whether a document that takes long has been waited for long enough to say what is known so far. */
  isLate(uri: string): boolean {
    if (this.sent.has(uri)) return false;
    const begun = this.begun.get(uri) ?? performance.now();
    this.begun.set(uri, begun);
    return performance.now() - begun > PATIENCE;
  }

  /**
   * Says the findings, unless they stand where they stood.
   * @param version undefined for those that are known so far
   */
  push(uri: string, version: number | undefined, diagnostics: Diagnostic[]): void {
    const before = this.sent.get(uri);
    const isWhole = version !== undefined;
    if (before?.isWhole === true && before.diagnostics === diagnostics) return;
    this.sent.set(uri, { diagnostics, isWhole });
    void this.connection.sendDiagnostics(isWhole ? { uri, version, diagnostics } : { uri, diagnostics });
  }

  /** A closed document has no findings. */
  clear(uri: string): void {
    this.sent.delete(uri);
    this.begun.delete(uri);
    void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }
}
