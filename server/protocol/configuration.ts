// The settings in force: those of the window, and those of each workspace folder; asked for, or as they were sent.
import type { Connection } from 'vscode-languageserver';
import { readSettings, type ServerSettings } from './settings.ts';

const SECTION = 'gongkai';

/** A class because settings change as long as the connection lives. */
export class Configuration {
  private readonly connection: Connection;
  private readonly isAsked: boolean;
  private readonly initial: ServerSettings;
  private window: ServerSettings;
  /** By the address of the folder, with a slash at its end. */
  private folders: ReadonlyMap<string, ServerSettings> = new Map();
  private requests = 0;

  /**
   * @param isAsked whether the client answers `workspace/configuration`; else it sends its settings when they change
   * @param initial what holds where a client says nothing
   */
  constructor(connection: Connection, isAsked: boolean, initial: ServerSettings) {
    this.connection = connection;
    this.isAsked = isAsked;
    this.initial = initial;
    this.window = initial;
  }

  /** The language of messages: one for the whole window. */
  get language(): ServerSettings['language'] {
    return this.window.language;
  }

  /** The settings for a document: those of the innermost folder that it lies in, else those of the window. */
  of(uri: string): ServerSettings {
    let found: ServerSettings | undefined;
    let longest = 0;
    for (const [folder, settings] of this.folders) {
      if (folder.length <= longest || !uri.startsWith(folder)) continue;
      found = settings;
      longest = folder.length;
    }
    return found ?? this.window;
  }

  /**
   * Takes new settings over. A client that answers for them is asked, for the window and for each folder in one request.
   * @param folders the addresses of the workspace folders
   * @param sent `settings` of `workspace/didChangeConfiguration`
   */
  async refresh(folders: readonly string[], sent?: unknown): Promise<void> {
    this.requests++;
    if (!this.isAsked) this.window = readSettings(sectionOf(sent), this.initial);
    else await this.ask(folders, this.requests);
  }

  private async ask(folders: readonly string[], request: number): Promise<void> {
    const items = [{ section: SECTION }, ...folders.map((scopeUri) => ({ scopeUri, section: SECTION }))];
    const answers: unknown[] = await this.connection.workspace.getConfiguration(items).catch(() => []);
    // An answer that comes after a newer question is of yesterday.
    if (request !== this.requests) return;
    this.window = readSettings(answers[0], this.initial);
    this.folders = new Map(
      folders.map((uri, index) => {
        const own = answers[index + 1];
        return [`${uri}/`, own === undefined || own === null ? this.window : readSettings(own, this.initial)];
      }),
    );
  }
}

function sectionOf(sent: unknown): unknown {
  return typeof sent === 'object' && sent !== null ? (sent as Record<string, unknown>)[SECTION] : undefined;
}
