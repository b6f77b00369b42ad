// The session: the open documents, their worlds, and their newest analyses. Everything a handler answers from.
import type { Connection } from 'vscode-languageserver';
import { Commons } from '../analysis/commons.ts';
import { OpenText } from '../analysis/open-text.ts';
import { STANDARD } from '../model/standard.ts';
import { sameForEntries, type World } from '../model/world.ts';
import { visible } from '../text/visible.ts';
import { BoundedFiles } from './bounded-files.ts';
import type { Configuration } from './configuration.ts';
import { Directories, type FoundDirectory, isDirectoryFile } from './directories.ts';
import type { Documents } from './documents.ts';
import { addressOf, type FileAccess, isNamedLike, parentOf } from './files.ts';
import { Neighbours } from './neighbours.ts';
import { Turns } from './turns.ts';

/** An open document with what is known of it. */
export interface Open {
  readonly uri: string;
  readonly version: number;
  /** Edited in place: as long as it is not done, it knows the upper part of the text only. */
  readonly analysis: OpenText;
  readonly found: FoundDirectory | undefined;
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
  private readonly directories: Directories;
  private readonly found = new Map<string, FoundDirectory | undefined>();
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
    this.directories = new Directories(files, STANDARD, openText, warn);
    this.neighbours = new Neighbours(files, STANDARD, (uri) => this.whole(uri), warn);
  }

  /** An open document as far as it is known; undefined when it is not open. */
  async current(uri: string): Promise<Open | undefined> {
    if (this.host.documents.get(uri) === undefined) return undefined;
    if (!this.found.has(uri)) await this.findDirectory(uri);
    return this.opened(uri);
  }

  /** The same at once, where it is known which unit directory is its own. */
  known(uri: string): Open | undefined {
    return this.found.has(uri) ? this.opened(uri) : undefined;
  }

  /** The same when all of it is known. @param isCancelled whether nobody waits for it any more */
  whole(uri: string, isCancelled = (): boolean => false): Promise<Open | undefined> {
    return this.worked(uri, (analysis, isEnough) => isCancelled() || analysis.work(isEnough));
  }

  /** The same when it has been read as far as a line, and some lines further. */
  upTo(uri: string, line: number, isCancelled = (): boolean => false): Promise<Open | undefined> {
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
  ): Promise<Open | undefined> {
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
    this.found.delete(uri);
    this.worlds.delete(uri);
  }

  /** A unit directory changed, came or went. Returns the open documents that now have another one. */
  async directoryChanged(uri: string): Promise<readonly string[]> {
    this.directories.changed(uri);
    return this.findDirectories();
  }

  /** Workspace folders came or went: of every open document other things may be found now. */
  async changeFolders(folders: readonly string[]): Promise<void> {
    const gone = this.folders.filter((folder) => !folders.includes(folder));
    this.folders = folders;
    await this.findDirectories();
    await this.neighbours.forget(gone, folders);
    await this.neighbours.scan(folders);
    // A document of a folder that is gone has its own folder around it, as one that was never in a workspace.
    await this.filesChanged(this.host.documents.all().map(({ uri }) => uri));
  }

  /** @returns the open documents that now have another directory */
  private async findDirectories(): Promise<readonly string[]> {
    const before = new Map(this.found);
    const changed = await Promise.all(
      this.host.documents.all().map(async ({ uri: own }) => {
        const found = await this.findDirectory(own);
        return found?.directory === before.get(own)?.directory ? [] : [own];
      }),
    );
    return changed.flat();
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
    const isOurs = (uri: string): boolean => isOpen(uri) || isNamedLike(uri, STANDARD.kinds);
    // Of a folder that is gone only the folder is told.
    const own = uris.flatMap((uri) => (isOurs(uri) ? [uri] : this.neighbours.below(uri)));
    if (own.length === 0) return Promise.resolve([]);
    // A file outside of the folders of the workspace has at least its own folder around it.
    const outside = own.filter((uri) => {
      return isOpen(uri) && !this.folders.some((root) => uri.startsWith(`${root}/`));
    });
    return this.changedBy(async () => {
      await this.neighbours.scan([...new Set(outside.flatMap((uri) => parentOf(uri) ?? []))], 0);
      await this.neighbours.refresh(own);
    });
  }

  private async changedBy(change: () => Promise<void>): Promise<readonly string[]> {
    const before = this.neighbours.workspace;
    await change();
    return this.neighbours.workspace === before ? [] : this.host.documents.all().map(({ uri }) => uri);
  }

  private async findDirectory(uri: string): Promise<FoundDirectory | undefined> {
    const found = isDirectoryFile(uri) ? undefined : await this.directories.find(uri, this.folders);
    this.found.set(uri, found);
    return found;
  }

  /** A document in its newest world. */
  private opened(uri: string): Open | undefined {
    this.asked++;
    const document = this.host.documents.get(uri);
    if (document === undefined) return undefined;
    const found = this.found.get(uri);
    const world = this.world(uri, found);
    document.text ??= new OpenText(document.source, world, this.commons);
    if (document.text.world !== world) document.text.see(world);
    return { uri, version: document.version, analysis: document.text, found };
  }

  /** The same value until the day, the settings, the directory or another file changes. */
  private world(uri: string, found: FoundDirectory | undefined): World {
    const { today = this.host.today(), core: settings } = this.configuration.of(uri);
    const directory = found?.directory;
    const { workspace } = this.neighbours;
    const known = this.worlds.get(uri);
    const isSame = known?.others?.workspace === workspace;
    const others = isSame ? known?.others : workspace && { file: addressOf(uri), workspace };
    const world = { standard: STANDARD, directory, today, settings, others };
    if (known?.others === others && known !== undefined && sameForEntries(known, world)) return known;
    this.worlds.set(uri, world);
    return world;
  }
}
