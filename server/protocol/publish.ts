// Findings on their way out: pushed per version, or handed out when asked for; several changes at once are one.
import { type Connection, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { status } from '../features/status.ts';
import type { Severity } from '../model/world.ts';
import type { Finding } from '../rules/rule.ts';
import { diagnosticOf } from './convert.ts';
import { type ClientOptions, STATUS_NOTIFICATION, type StatusParams } from './requests.ts';
import type { Open, Session } from './session.ts';

/** VS Code keeps no more of one file; the rest would only cost. */
const MOST = 1000;

/** A class because it remembers which documents still wait to be said. */
export class Publisher {
  private readonly waiting = new Set<string>();
  private readonly connection: Connection;
  private readonly session: Session;
  private readonly options: ClientOptions;

  constructor(connection: Connection, session: Session, options: ClientOptions) {
    this.connection = connection;
    this.session = session;
    this.options = options;
    connection.languages.diagnostics.on(async ({ textDocument }) => {
      const open = await session.current(textDocument.uri);
      return { kind: DocumentDiagnosticReportKind.Full, items: open === undefined ? [] : this.items(open) };
    });
  }

  /** Says the findings of a document when the changes that already wait are all taken in. */
  soon(uri: string): void {
    if (this.waiting.size === 0) setTimeout(() => this.flush(), 0);
    this.waiting.add(uri);
  }

  /** A closed document has no findings. */
  clear(uri: string): void {
    this.waiting.delete(uri);
    if (this.options.diagnostics !== 'pull') void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Says anew what depends on a unit directory that changed. */
  async directoryChanged(uri: string): Promise<void> {
    for (const changed of await this.session.directoryChanged(uri)) this.soon(changed);
  }

  /** Says anew what depends on other documents that were opened, saved, closed, or changed on disk. */
  async filesChanged(uris: readonly string[]): Promise<void> {
    for (const changed of await this.session.filesChanged(uris)) this.soon(changed);
  }

  /** Says anew what depends on other documents, once they are known. */
  async lookAround(): Promise<void> {
    for (const changed of await this.session.lookAround()) this.soon(changed);
  }

  private flush(): void {
    const uris = [...this.waiting];
    this.waiting.clear();
    for (const uri of uris) void this.publish(uri);
    if (this.options.diagnostics === 'pull') void this.connection.languages.diagnostics.refresh();
  }

  private async publish(uri: string): Promise<void> {
    try {
      const open = await this.session.current(uri);
      if (open === undefined) return;
      if (this.options.diagnostics !== 'pull') {
        const { version } = open;
        await this.connection.sendDiagnostics({ uri, version, diagnostics: this.items(open) });
      }
      await this.connection.sendNotification(STATUS_NOTIFICATION, statusOf(uri, open));
    } catch (error) {
      this.connection.console.error(`${uri}: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }

  private items({ document, analysis }: Open): ReturnType<typeof diagnosticOf>[] {
    const voice = { language: this.session.settings.language, pages: this.options.pages };
    return mostSevere(analysis.findings).map((finding) => diagnosticOf(finding, document.uri, voice));
  }
}

/** The findings that an editor keeps, the severe ones first when there are too many. */
function mostSevere(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MOST) return findings;
  const order: Severity[] = ['error', 'warning', 'info', 'hint'];
  return findings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity)).slice(0, MOST);
}

function statusOf(uri: string, { version, analysis, found }: Open): StatusParams {
  const { kinds, counts } = status(analysis);
  const [file = ''] = found?.uris ?? [];
  const directory = found?.directory;
  return {
    uri,
    version,
    kinds: kinds.map((kind) => kind ?? null),
    counts,
    directory:
      directory === undefined ? null : { uri: file, title: directory.title, units: directory.units.length },
  };
}
