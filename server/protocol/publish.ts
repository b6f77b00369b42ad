// Findings on their way out: pushed per version, or handed out when asked for; several changes at once are one.
import { type Connection, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { status } from '../features/status.ts';
import type { Finding } from '../rules/rule.ts';
import { type ClientOptions, STATUS_NOTIFICATION, type StatusParams } from './requests.ts';
import type { Open, Session } from './session.ts';
import { linesOf, Told } from './told.ts';
import { later, slice, soon } from './turns.ts';

/** After so many milliseconds a document that is still being read shows what is known of it. */
const PATIENCE = 20;

/** What was said of a document, on which lines it stood, and whether it was all. */
interface Said {
  readonly findings: readonly Finding[];
  readonly lines: readonly number[];
  readonly isWhole: boolean;
  /** In which voice. */
  readonly told: Told;
}

/** A class because it remembers which documents still wait to be said. */
export class Publisher {
  private readonly waiting = new Set<string>();
  private readonly sent = new Map<string, Said>();
  private readonly words = new Map<string, Told>();
  private readonly begun = new Map<string, number>();
  private readonly statuses = new Map<string, string>();
  private readonly connection: Connection;
  private readonly session: Session;
  private readonly options: ClientOptions;

  constructor(connection: Connection, session: Session, options: ClientOptions) {
    this.connection = connection;
    this.session = session;
    this.options = options;
    connection.languages.diagnostics.on(async ({ textDocument }) => {
      const { uri } = textDocument;
      const open = await session.whole(uri);
      const items = open === undefined ? [] : this.told(uri).diagnostics(open.analysis.findings);
      return { kind: DocumentDiagnosticReportKind.Full, items };
    });
  }

  /** Says the findings of a document when the changes that already wait are all taken in. */
  soon(uri: string): void {
    if (this.waiting.size === 0) soon(() => this.flush());
    this.waiting.add(uri);
  }

  /** A closed document has no findings. */
  clear(uri: string): void {
    this.waiting.delete(uri);
    this.sent.delete(uri);
    this.statuses.delete(uri);
    this.begun.delete(uri);
    this.words.delete(uri);
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
      const isDone = open.analysis.work(slice());
      if (!isDone) this.later(uri);
      else await this.sayStatus(uri, open);
      // The first screen soon, and the rest when all is known.
      if (isDone) await this.say(uri, open, open.version);
      else if (this.isFirst(uri)) await this.say(uri, open, undefined);
    } catch (error) {
      this.connection.console.error(`${uri}: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }

  private later(uri: string): void {
    if (this.waiting.size === 0) later(() => this.flush());
    this.waiting.add(uri);
  }

  /** Whether a document that takes long has been waited for long enough to say what is known so far. */
  private isFirst(uri: string): boolean {
    if (this.sent.has(uri)) return false;
    const begun = this.begun.get(uri) ?? performance.now();
    this.begun.set(uri, begun);
    return performance.now() - begun > PATIENCE;
  }

  /**
   * Says the findings, unless they stand where they stood.
   * @param version undefined for those that are known so far
   */
  private async say(uri: string, open: Open, version: number | undefined): Promise<void> {
    if (this.options.diagnostics === 'pull') return;
    const { findings } = open.analysis;
    const told = this.told(uri);
    const now = { findings, lines: findings.flatMap(linesOf), isWhole: version !== undefined, told };
    const before = this.sent.get(uri);
    this.sent.set(uri, now);
    const isSaid = before?.isWhole === true && before.told === told && areSame(before.lines, now.lines);
    if (isSaid && sameFindings(before.findings, findings)) return;
    const diagnostics = told.diagnostics(findings);
    await this.connection.sendDiagnostics({
      uri,
      ...(version === undefined ? {} : { version }),
      diagnostics,
    });
  }

  private async sayStatus(uri: string, open: Open): Promise<void> {
    const status = statusOf(uri, open);
    const { version: _, ...rest } = status;
    const told = JSON.stringify(rest);
    if (this.statuses.get(uri) === told) return;
    this.statuses.set(uri, told);
    await this.connection.sendNotification(STATUS_NOTIFICATION, status);
  }

  private told(uri: string): Told {
    const voice = { language: this.session.settings.language, pages: this.options.pages };
    const known = this.words.get(uri);
    if (known?.isIn(voice)) return known;
    const told = new Told(uri, voice);
    this.words.set(uri, told);
    return told;
  }
}

function areSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
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

/** Whether two lists say the same at the same places of the same pieces. */
function sameFindings(before: readonly Finding[], now: readonly Finding[]): boolean {
  const same = (one: Finding, other: Finding | undefined): boolean => {
    return (
      one === other ||
      (one.rule === other?.rule &&
        one.severity === other.severity &&
        one.message.zh === other.message.zh &&
        one.place.block === other.place.block &&
        one.place.span.start === other.place.span.start)
    );
  };
  return before.length === now.length && before.every((finding, index) => same(finding, now[index]));
}
