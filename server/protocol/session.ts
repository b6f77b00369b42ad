// The session: the open documents, their worlds, and their newest analyses. Everything a handler answers from.
import type { Connection, WorkspaceFolder } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, analyse } from '../analysis/analyse.ts';
import type { Directory } from '../model/directory.ts';
import { STANDARD } from '../model/standard.ts';
import type { World } from '../model/world.ts';
import { Directories, type FoundDirectory, isDirectoryFile } from './directories.ts';
import type { Files } from './files.ts';
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
  private readonly worlds = new Map<Directory | undefined, World>();
  private readonly host: SessionHost;

  constructor(host: SessionHost) {
    this.host = host;
    this.directories = new Directories(
      host.files,
      STANDARD,
      (uri) => host.document(uri)?.getText(),
      (message) => host.connection.console.warn(message),
    );
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

  private async findDirectory(uri: string): Promise<FoundDirectory | undefined> {
    const roots = this.folders.map((folder) => folder.uri.replace(/\/+$/, ''));
    const found = isDirectoryFile(uri) ? undefined : await this.directories.find(uri, roots);
    this.found.set(uri, found);
    return found;
  }

  private analysed(document: TextDocument): Open {
    const { uri, version } = document;
    const found = this.found.get(uri);
    const world = this.world(found?.directory);
    const last = this.open.get(uri);
    if (last?.version === version && last.analysis.world === world) return last;
    const analysis = analyse(document.getText(), world, last?.analysis);
    const open = { document, version, analysis, found };
    this.open.set(uri, open);
    return open;
  }

  /** One world for each directory, the same value until the day or the settings change. */
  private world(directory: Directory | undefined): World {
    const today = this.settings.today ?? this.host.today();
    const known = this.worlds.get(directory);
    if (known?.today === today) return known;
    const world = { standard: STANDARD, directory, today, settings: this.settings.core };
    this.worlds.set(directory, world);
    return world;
  }
}
