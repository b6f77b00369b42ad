// Findings on their way out: pushed per version, or handed out when asked for; several changes at once are one.
import type { Connection, DocumentDiagnosticReport } from 'vscode-languageserver';
import { reasonOf } from '../../text/reason.ts';
import { visible } from '../../text/visible.ts';
import type { Voice } from '../convert.ts';
import type { DocumentSnapshot, Session } from '../session.ts';
import { slice, soon } from '../transport/turns.ts';
import { Pulls } from './pulls.ts';
import { Pushed } from './pushed.ts';
import { Rests } from './rests.ts';
import { Statuses } from './statuses.ts';
import { Told } from './told.ts';

/** How findings are told. */
export interface PublisherOptions extends Pick<Voice, 'pages' | 'related'> {
  readonly diagnostics: 'push' | 'pull';
  /** Whether a client that pulls can be told to ask again. */
  readonly refresh: boolean;
}

/** A class because it remembers which documents still wait to be said. */
export class Publisher {
  private readonly waiting = new Set<string>();
  private readonly words = new Map<string, Told>();
  private readonly introduced = new Set<string>();
  /** Those with which the others have not been compared yet. */
  private readonly strangers = new Set<string>();
  private readonly statuses: Statuses;
  private readonly rests = new Rests((uri) => this.calm(uri));
  private readonly connection: Connection;
  private readonly session: Session;
  private readonly options: PublisherOptions;
  private readonly pulls: Pulls;
  private readonly pushed: Pushed;

  constructor(connection: Connection, session: Session, options: PublisherOptions) {
    this.connection = connection;
    this.session = session;
    this.options = options;
    this.statuses = new Statuses(connection, session);
    this.pulls = new Pulls(connection, options.refresh);
    this.pushed = new Pushed(connection);
  }

  /** The answer to a client that asks for the findings of a document, of which all is known. */
  report(
    { uri, version, analysis, edited }: DocumentSnapshot,
    previous: string | null | undefined,
  ): DocumentDiagnosticReport {
    return this.pulls.report(uri, version, this.told(uri).diagnostics(analysis.found, edited), previous);
  }

  /** Says the findings of a document when the changes that already wait are all taken in. */
  soon(uri: string): void {
    if (this.waiting.size === 0) soon(() => this.flush());
    this.waiting.add(uri);
  }

  /** Says the findings of a document that was opened or edited: softly, of what was typed last. */
  edited(uri: string): void {
    this.rests.disturb(uri);
    this.soon(uri);
  }

  /** Says the findings of a document that was saved, and of those that are compared with it. */
  async saved(uri: string): Promise<void> {
    this.rests.forget(uri);
    if (this.session.rest(uri)) this.soon(uri);
    await this.filesChanged([uri]);
  }

  /** A closed document has no findings. */
  clear(uri: string): void {
    this.waiting.delete(uri);
    this.rests.forget(uri);
    this.statuses.forget(uri);
    this.words.delete(uri);
    this.pulls.forget(uri);
    this.introduced.delete(uri);
    this.strangers.delete(uri);
    if (this.options.diagnostics !== 'pull') this.pushed.clear(uri);
  }

  /** Nothing more is said. */
  end(): void {
    this.statuses.end();
    this.rests.end();
  }

  /** Says anew what depends on unit directories, of files or folders that changed. */
  async directoriesChanged(uris: readonly string[]): Promise<void> {
    for (const changed of await this.session.directoriesChanged(uris)) this.soon(changed);
  }

  /** Says anew what depends on other documents that were opened, saved, closed, or changed on disk. */
  async filesChanged(uris: readonly string[]): Promise<void> {
    for (const changed of await this.session.filesChanged(uris)) this.soon(changed);
  }

  /** Says anew what depends on other documents, once they are known. */
  async lookAround(): Promise<void> {
    for (const changed of await this.session.lookAround()) this.soon(changed);
  }

  /** Nobody types any more: what was said softly is said as it is, and others are compared with what was typed. */
  private calm(uri: string): void {
    if (this.session.rest(uri)) this.soon(uri);
    if (this.session.isSeenOld(uri)) void this.filesChanged([uri]);
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
      else if (this.pushed.isLate(uri)) this.say(uri, open, undefined);
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
    this.connection.console.error(visible(`${uri}: ${reasonOf(error)}`));
  }

  private later(uri: string): void {
    if (this.waiting.size === 0) this.session.turns.own(() => this.flush());
    this.waiting.add(uri);
  }

  /**
   * Says the findings, unless they stand where they stood.
   * @param version undefined for those that are known so far
   */
  private say(uri: string, open: DocumentSnapshot, version: number | undefined): void {
    if (this.options.diagnostics === 'pull' && !this.pulls.holds(uri, version)) return;
    const diagnostics = this.told(uri).diagnostics(open.analysis.found, open.edited);
    if (this.options.diagnostics === 'pull') this.pulls.compare(uri, diagnostics);
    else this.pushed.push(uri, version, diagnostics);
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
