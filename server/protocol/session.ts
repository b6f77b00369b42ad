// The session: the open documents, their worlds, and their newest analyses. Everything a handler answers from.
import type { Connection } from 'vscode-languageserver';
import { Commons } from '../analysis/commons.ts';
import { OpenText } from '../analysis/open-text.ts';
import { STANDARD } from '../model/standard/standard.ts';
import { sameForEntries, type World } from '../model/world.ts';
import type { Span } from '../text/span.ts';
import { visible } from '../text/visible.ts';
import type { Configuration } from './configuration.ts';
import { type Documents, type OpenDocument, rest } from './documents.ts';
import { Turns } from './transport/turns.ts';
import { BoundedFiles } from './workspace/bounded-files.ts';
import { Directories, type FoundDirectory } from './workspace/directories.ts';
import { type FileAccess, parentOf } from './workspace/files.ts';
import { Neighbours } from './workspace/neighbours.ts';
import { Standings } from './workspace/standings.ts';

/** An open document with what is known of it. */
export interface DocumentSnapshot {
  readonly uri: string;
  readonly version: number;
  /** Edited in place: as long as it is not done, it knows the upper part of the text only. */
  readonly analysis: OpenText;
  readonly found: FoundDirectory | undefined;
  /** What was typed last, until it is saved or rests. */
  readonly edited: Span | undefined;
}

/** What the session needs of its surroundings. */
export interface SessionHost {
  readonly files: FileAccess;
  readonly connection: Connection;
  /** Today as days since 1970-01-01. */
  today(): number;
  readonly documents: Documents;
  readonly configuration: Configuration;
}

/** A class because it lives as long as the connection. */
export class Session {
  readonly configuration: Configuration;
  /** The addresses of the workspace folders, without a slash at their end. */
  folders: readonly string[] = [];
  readonly turns = new Turns();
  /** How often a document was asked for. */
  asked = 0;
  private readonly standings: Standings;
  private readonly neighbours: Neighbours;
  private readonly commons = new Commons();
  private readonly worlds = new Map<string, World>();
  private readonly host: SessionHost;

  constructor(host: SessionHost) {
    this.host = host;
    this.configuration = host.configuration;
    const warn = (message: string): void => host.connection.console.warn(visible(message));
    const openText = (uri: string): string | undefined => host.documents.get(uri)?.source.text;
    const files = new BoundedFiles(host.files, { roots: () => this.folders, log: warn });
    const directories = new Directories(files, STANDARD, openText, warn);
    this.standings = new Standings(directories, files, () => this.folders);
    this.neighbours = new Neighbours(files, STANDARD, (uri) => this.whole(uri), warn);
  }

  /** An open document of ours as far as it is known; undefined for any other URI. */
  async current(uri: string): Promise<DocumentSnapshot | undefined> {
    const document = this.host.documents.get(uri);
    if (document === undefined) return undefined;
    if (!this.standings.has(document.uri)) await this.standings.find(document.uri);
    return this.opened(uri);
  }

  /** The same at once, where it is known which unit directory is its own. */
  known(uri: string): DocumentSnapshot | undefined {
    return this.standings.has(uri) ? this.opened(uri) : undefined;
  }

  /** The same when all of it is known. @param isCancelled whether nobody waits for it any more */
  whole(uri: string, isCancelled = (): boolean => false): Promise<DocumentSnapshot | undefined> {
    return this.worked(uri, (analysis, isEnough) => isCancelled() || analysis.work(isEnough));
  }

  /** The same when it has been read as far as a line, and some lines further. */
  upTo(uri: string, line: number, isCancelled = (): boolean => false): Promise<DocumentSnapshot | undefined> {
    const isThere = ({ source }: OpenText): boolean => source.isRead || source.pages.lines > line + 1;
    return this.worked(uri, (analysis, isEnough) => {
      if (isCancelled()) return true;
      analysis.work(() => isThere(analysis) || isEnough());
      return isThere(analysis);
    });
  }

  private async worked(
    uri: string,
    work: (analysis: OpenText, isEnough: () => boolean) => boolean,
  ): Promise<DocumentSnapshot | undefined> {
    let open = await this.current(uri);
    // It may be edited or closed meanwhile.
    await this.turns.inSlices((isEnough) => {
      open = open && this.opened(uri);
      return open === undefined || work(open.analysis, isEnough);
    });
    return open;
  }

  /** Forgets a closed document. */
  close(uri: string): void {
    this.standings.forget(uri);
    this.worlds.delete(uri);
  }

  /** Files or folders changed, came or went. Returns the open documents that now have another unit directory. */
  directoriesChanged(uris: readonly string[]): Promise<readonly string[]> {
    return this.standings.directoriesChanged(uris, () => this.open());
  }

  /** Workspace folders came or went: of every open document other things may be found now. */
  async changeFolders(folders: readonly string[]): Promise<void> {
    const gone = this.folders.filter((folder) => !folders.includes(folder));
    this.folders = folders;
    await this.standings.findAll(this.open());
    await this.neighbours.forget(gone, folders);
    await this.neighbours.scan(folders);
    // A document of a folder that is gone has its own folder around it, as one that was never in a workspace.
    await this.filesChanged(this.open());
  }

  /** Looks through the folders of the workspace. Returns the open documents of which now other things are found. */
  lookAround(): Promise<readonly string[]> {
    return this.changedBy(() => this.neighbours.scan(this.folders));
  }

  /**
   * Files were opened, saved, closed, or changed on disk: what others are compared with is read anew.
   * @returns the open documents of which now other things are found
   */
  filesChanged(uris: readonly string[]): Promise<readonly string[]> {
    const isOpen = (uri: string): boolean => this.host.documents.get(uri) !== undefined;
    const compared = uris.filter((uri) => this.standings.isCompared(uri));
    const places = compared.map((uri) => this.standings.place(uri));
    const opened = places.filter(isOpen);
    const own = [...opened, ...this.neighbours.meant(places.filter((uri) => !isOpen(uri)))];
    if (own.length === 0) return Promise.resolve([]);
    // A file outside of the folders of the workspace has at least its own folder around it.
    const outside = opened.filter((uri) => this.standings.isOutside(uri));
    return this.changedBy(async () => {
      await this.neighbours.scan([...new Set(outside.flatMap((uri) => parentOf(uri) ?? []))], 0);
      await this.neighbours.refresh(own);
    });
  }

  /** A document was saved, or nobody has typed in it for a while. Returns whether something now counts as wrong. */
  rest(uri: string): boolean {
    return rest(this.host.documents.get(uri));
  }

  /** Whether others are compared with an open document as it was before it was edited. */
  isSeenOld(uri: string): boolean {
    const { text } = this.host.documents.get(uri) ?? {};
    const { isCompared, address } = this.standings.of(uri);
    return text !== undefined && isCompared && this.neighbours.isOld(address, text);
  }

  private async changedBy(change: () => Promise<void>): Promise<readonly string[]> {
    const before = this.neighbours.workspace;
    await change();
    return this.neighbours.workspace === before ? [] : this.open();
  }

  private open(): readonly string[] {
    return this.host.documents.all().map(({ uri }) => uri);
  }

  /** A document in its newest world. */
  private opened(uri: string): DocumentSnapshot | undefined {
    this.asked++;
    const document = this.host.documents.get(uri);
    if (document === undefined) return undefined;
    const world = this.world(document);
    document.text ??= new OpenText(document.source, world, this.commons);
    if (document.text.world !== world) document.text.see(world);
    const { version, text, edited } = document;
    const { found } = this.standings.of(document.uri);
    return { uri: document.uri, version, analysis: text, found, edited };
  }

  /** The same value until the day, the settings, the directory or another file changes. */
  private world({ uri }: OpenDocument): World {
    const { found, isCompared, place, address } = this.standings.of(uri);
    const { today = this.host.today(), core: settings } = this.configuration.of(place);
    const directory = found?.directory;
    const workspace = isCompared ? this.neighbours.workspace : undefined;
    const known = this.worlds.get(uri);
    const isSame = known?.others?.workspace === workspace;
    const others = isSame ? known?.others : workspace && { file: address, workspace };
    const world = { standard: STANDARD, directory, today, settings, others };
    if (known?.others === others && known !== undefined && sameForEntries(known, world)) return known;
    this.worlds.set(uri, world);
    return world;
  }
}
