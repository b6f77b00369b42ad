// The session: the open documents, their worlds, and their newest analyses. Everything a handler answers from.
import type { Connection, WorkspaceFolder } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, analyse } from '../analysis/analyse.ts';
import { STANDARD } from '../model/standard.ts';
import { sameForEntries, type World } from '../model/world.ts';
import type { Finding } from '../rules/rule.ts';
import { Directories, type FoundDirectory, isDirectoryFile } from './directories.ts';
import { addressOf, type Files, isNamedLike, parentOf } from './files.ts';
import { Neighbours } from './neighbours.ts';
import { readSettings, type ServerSettings } from './settings.ts';

/** An open document with its newest analysis. */
export interface Open {
  readonly document: TextDocument;
  readonly version: number;
  readonly analysis: Analysis;
  readonly found: FoundDirectory | undefined;
}

/** What the session needs of its surroundings. */
export interface SessionHost {
  readonly files: Files;
  readonly connection: Connection;
  /** Today as days since 1970-01-01. */
  today(): number;
  /** Text of an open document. */
  document(uri: string): TextDocument | undefined;
  documents(): readonly TextDocument[];
}

/** A class because it lives as long as the connection. */
export class Session {
  settings: ServerSettings = readSettings(undefined, 'zh');
  folders: readonly WorkspaceFolder[] = [];
  /** Whether the client knows snippets. */
  snippets = false;
  private readonly open = new Map<string, Open>();
  private readonly directories: Directories;
  private readonly found = new Map<string, FoundDirectory | undefined>();
  private readonly neighbours: Neighbours;
  private readonly worlds = new Map<string, World>();
  private readonly host: SessionHost;

  constructor(host: SessionHost) {
    this.host = host;
    const openText = (uri: string): string | undefined => host.document(uri)?.getText();
    const warn = (message: string): void => host.connection.console.warn(message);
    this.directories = new Directories(host.files, STANDARD, openText, warn);
    this.neighbours = new Neighbours(host.files, STANDARD, openText, warn);
  }

  /** The newest analysis of an open document; undefined when it is not open. */
  async current(uri: string): Promise<Open | undefined> {
    const document = this.host.document(uri);
    if (document === undefined) return undefined;
    if (!this.found.has(uri)) await this.findDirectory(uri);
    return this.analysed(document);
  }

  /** Forgets a closed document. */
  close(uri: string): void {
    this.open.delete(uri);
    this.found.delete(uri);
    this.worlds.delete(uri);
  }

  /** New settings, or a new day: everything may have to be said anew. */
  changeSettings(settings: ServerSettings): void {
    this.settings = settings;
    this.worlds.clear();
  }

  /** A unit directory changed, came or went. Returns the open documents that now have another one. */
  async directoryChanged(uri: string): Promise<readonly string[]> {
    this.directories.changed(uri);
    const before = new Map(this.found);
    const changed = await Promise.all(
      this.host.documents().map(async (document) => {
        const found = await this.findDirectory(document.uri);
        return found?.directory === before.get(document.uri)?.directory ? [] : [document.uri];
      }),
    );
    return changed.flat();
  }

  /** Looks through the folders of the workspace. Returns the open documents of which now other things are found. */
  lookAround(): Promise<readonly string[]> {
    return this.changedBy(() => this.neighbours.scan(this.roots()));
  }

  /**
   * Files were opened, saved, closed, or changed on disk: what others are compared with is read anew.
   * @returns the open documents of which now other things are found
   */
  filesChanged(uris: readonly string[]): Promise<readonly string[]> {
    const isOpen = (uri: string): boolean => this.host.document(uri) !== undefined;
    const isOurs = (uri: string): boolean => isOpen(uri) || isNamedLike(uri, STANDARD.kinds);
    // Of a folder that is gone only the folder is told.
    const own = uris.flatMap((uri) => (isOurs(uri) ? [uri] : this.neighbours.below(uri)));
    if (own.length === 0) return Promise.resolve([]);
    // A file outside of the folders of the workspace has at least its own folder around it.
    const outside = own.filter((uri) => {
      return isOpen(uri) && !this.roots().some((root) => uri.startsWith(`${root}/`));
    });
    return this.changedBy(async () => {
      await this.neighbours.scan([...new Set(outside.flatMap((uri) => parentOf(uri) ?? []))], 0);
      await this.neighbours.refresh(own);
    });
  }

  private async changedBy(change: () => Promise<void>): Promise<readonly string[]> {
    await change();
    return [...this.open.values()].flatMap(({ document, analysis }) => {
      const now = this.analysed(document);
      return sameFindings(analysis, now.analysis) ? [] : [document.uri];
    });
  }

  private roots(): readonly string[] {
    return this.folders.map((folder) => folder.uri.replace(/\/+$/, ''));
  }

  private async findDirectory(uri: string): Promise<FoundDirectory | undefined> {
    const found = isDirectoryFile(uri) ? undefined : await this.directories.find(uri, this.roots());
    this.found.set(uri, found);
    return found;
  }

  private analysed(document: TextDocument): Open {
    const { uri, version } = document;
    const found = this.found.get(uri);
    const world = this.world(uri, found);
    const last = this.open.get(uri);
    if (last?.version === version && last.analysis.world === world) return last;
    const analysis = analyse(document.getText(), world, last?.analysis);
    const open = { document, version, analysis, found };
    this.open.set(uri, open);
    return open;
  }

  /** The same value until the day, the settings, the directory or another file changes. */
  private world(uri: string, found: FoundDirectory | undefined): World {
    const today = this.settings.today ?? this.host.today();
    const { core: settings } = this.settings;
    const directory = found?.directory;
    const { workspace } = this.neighbours;
    const known = this.worlds.get(uri);
    const others =
      workspace === undefined || known?.others?.workspace === workspace
        ? known?.others
        : { file: addressOf(uri), workspace };
    const world = { standard: STANDARD, directory, today, settings, others };
    if (known?.others === others && known !== undefined && sameForEntries(known, world)) return known;
    this.worlds.set(uri, world);
    return world;
  }
}

function sameFindings({ findings: before }: Analysis, { findings: now }: Analysis): boolean {
  const same = (one: Finding, other: Finding | undefined): boolean => {
    return (
      one === other ||
      (one.rule === other?.rule &&
        one.message.zh === other.message.zh &&
        one.place.block === other.place.block &&
        one.place.span.start === other.place.span.start)
    );
  };
  return before.length === now.length && before.every((finding, index) => same(finding, now[index]));
}
