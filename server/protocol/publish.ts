// Findings on their way out: pushed per version, or handed out when asked for; several changes at once are one.
import type { Connection, Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { visible } from '../text/visible.ts';
import type { Voice } from './convert.ts';
import { Pulls } from './pulls.ts';
import type { Open, Session } from './session.ts';
import { Statuses } from './statuses.ts';
import { Told } from './told.ts';
import { slice, soon } from './turns.ts';

/** After so many milliseconds a document that is still being read shows what is known of it. */
const PATIENCE = 20;

/** What was said of a document, and whether it was all. */
interface Said {
  readonly diagnostics: readonly Diagnostic[];
  readonly isWhole: boolean;
}

/** How findings are told. */
export interface PublisherOptions extends Pick<Voice, 'pages' | 'related'> {
  readonly diagnostics: 'push' | 'pull';
  /** Whether a client that pulls can be told to ask again. */
  readonly refresh: boolean;
}

/** A class because it remembers which documents still wait to be said. */
export class Publisher {
  private readonly waiting = new Set<string>();
  private readonly sent = new Map<string, Said>();
  private readonly words = new Map<string, Told>();
  private readonly begun = new Map<string, number>();
  private readonly introduced = new Set<string>();
  /** Those with which the others have not been compared yet. */
  private readonly strangers = new Set<string>();
  private readonly statuses: Statuses;
  private readonly connection: Connection;
  private readonly session: Session;
  private readonly options: PublisherOptions;
  private readonly pulls: Pulls;

  constructor(connection: Connection, session: Session, options: PublisherOptions) {
    this.connection = connection;
    this.session = session;
    this.options = options;
    this.statuses = new Statuses(connection, session);
    this.pulls = new Pulls(connection, options.refresh);
  }

  /** The answer to a client that asks for the findings of a document, of which all is known. */
  report({ uri, version, analysis }: Open, previous: string | null | undefined): DocumentDiagnosticReport {
    return this.pulls.report(uri, version, this.told(uri).diagnostics(analysis.findings), previous);
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
    this.statuses.forget(uri);
    this.begun.delete(uri);
    this.words.delete(uri);
    this.pulls.forget(uri);
    this.introduced.delete(uri);
    this.strangers.delete(uri);
    if (this.options.diagnostics !== 'pull') void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Nothing more is said. */
  end(): void {
    this.statuses.end();
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
    const isEnough = slice();
    const late: string[] = [];
    const unfinished: string[] = [];
    for (const uri of uris) {
      if (isEnough()) late.push(uri);
      else if (!this.publish(uri, isEnough)) unfinished.push(uri);
    }
    // Who got no time in this turn comes first in the next one.
    for (const uri of [...late, ...unfinished]) this.later(uri);
    if (this.waiting.size === 0) this.introduce();
    if (this.waiting.size === 0) this.pulls.refresh();
  }

  /** @returns whether nothing is left to do */
  private publish(uri: string, isEnough: () => boolean): boolean {
    try {
      const open = this.session.known(uri);
      if (open === undefined) {
        void this.find(uri);
        return true;
      }
      const isDone = open.analysis.work(isEnough);
      // The first screen soon, and the rest when all is known.
      if (isDone) this.say(uri, open, open.version);
      else if (this.isFirst(uri)) this.say(uri, open, undefined);
      if (isDone) this.statuses.soon(uri);
      if (isDone && !this.introduced.has(uri)) this.strangers.add(uri);
      if (isDone) this.introduced.add(uri);
      return isDone;
    } catch (error) {
      this.log(uri, error);
      return true;
    }
  }

  /**
   * From when they are known for the first time, the others are compared with documents as they are in the editor. With
   * all of them at once: of many that are opened together each would have to be compared with each that comes after it.
   */
  private introduce(): void {
    const uris = [...this.strangers];
    this.strangers.clear();
    if (uris.length > 0) void this.filesChanged(uris);
  }

  /** A document that was just opened waits for its unit directory. */
  private async find(uri: string): Promise<void> {
    try {
      if ((await this.session.current(uri)) !== undefined) this.later(uri);
    } catch (error) {
      this.log(uri, error);
    }
  }

  private log(uri: string, error: unknown): void {
    this.connection.console.error(`${visible(uri)}: ${error instanceof Error ? error.stack : String(error)}`);
  }

  private later(uri: string): void {
    if (this.waiting.size === 0) this.session.turns.own(() => this.flush());
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
  private say(uri: string, open: Open, version: number | undefined): void {
    if (this.options.diagnostics === 'pull' && !this.pulls.holds(uri, version)) return;
    const diagnostics = this.told(uri).diagnostics(open.analysis.findings);
    if (this.options.diagnostics === 'pull') this.pulls.compare(uri, diagnostics);
    else this.push(uri, version, diagnostics);
  }

  private push(uri: string, version: number | undefined, diagnostics: Diagnostic[]): void {
    const before = this.sent.get(uri);
    const isWhole = version !== undefined;
    if (before?.isWhole === true && before.diagnostics === diagnostics) return;
    this.sent.set(uri, { diagnostics, isWhole });
    void this.connection.sendDiagnostics(isWhole ? { uri, version, diagnostics } : { uri, diagnostics });
  }

  private told(uri: string): Told {
    const { pages, related } = this.options;
    const voice = { language: this.session.configuration.language, pages, related };
    const known = this.words.get(uri);
    if (known?.isIn(voice)) return known;
    const told = new Told(uri, voice);
    this.words.set(uri, told);
    return told;
  }
}
