// The language server over any connection: Node streams, IPC, or a web worker's messages.
import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver-types';
import { answerRequests } from './answers.ts';
import { clientFiles } from './client-files.ts';
import { isDirectoryFile } from './directories.ts';
import { Documents } from './documents.ts';
import type { FileAccess } from './files.ts';
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  WatchKind,
} from './library.ts';
import { Publisher } from './publish.ts';
import { rehearse } from './rehearsal.ts';
import type { ClientOptions } from './requests.ts';
import { Session } from './session.ts';
import { readOptions, readSettings } from './settings.ts';

/** What differs between the places where the server runs. */
export interface Host {
  /** The machine's files, where there are any; else the client must answer for them. */
  readonly files: FileAccess | undefined;
  /** Today as days since 1970-01-01. */
  today(): number;
  /** Whether a rehearsal is held while nobody waits; it is worth its while where users sit. */
  readonly rehearses?: boolean;
  /** The client is about to leave. */
  farewell?(): void;
}

/** Serves a connection until it closes. */
export function startServer(connection: Connection, host: Host): void {
  const documents = new Documents();
  connection.onInitialize((params) => {
    const options = readOptions(params.initializationOptions);
    const session = new Session({
      connection,
      files: options.files === true || host.files === undefined ? clientFiles(connection) : host.files,
      today: host.today,
      documents,
    });
    session.folders = params.workspaceFolders ?? [];
    const { completionItem, completionList } = params.capabilities.textDocument?.completion ?? {};
    session.items = {
      snippets: completionItem?.snippetSupport === true,
      commonRange: completionList?.itemDefaults?.includes('editRange') === true,
    };
    session.settings = readSettings(undefined, options.language ?? 'zh');
    const publisher = new Publisher(connection, session, {
      ...options,
      diagnostics: modeOf(params, options),
    });
    answerRequests(connection, session, options.pages);
    follow(connection, documents, session, publisher);
    const endRehearsal = host.rehearses ? rehearse({ asked: () => session.asked }) : undefined;
    connection.onShutdown(() => {
      publisher.end();
      endRehearsal?.();
      host.farewell?.();
    });
    connection.onInitialized(() => void settle(connection, documents, session, publisher, params));
    return capabilities(modeOf(params, options));
  });
  connection.listen();
}

/** Findings are pushed, unless the client wants to pull or cannot be pushed to. */
function modeOf(params: InitializeParams, options: ClientOptions): 'push' | 'pull' {
  const { publishDiagnostics, diagnostic } = params.capabilities.textDocument ?? {};
  return (
    options.diagnostics ?? (publishDiagnostics === undefined && diagnostic !== undefined ? 'pull' : 'push')
  );
}

function capabilities(diagnostics: 'push' | 'pull'): InitializeResult {
  return {
    serverInfo: { name: 'gongkai' },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      completionProvider: { triggerCharacters: ['、', '，', ' ', '-', ':'] },
      hoverProvider: true,
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      codeActionProvider: {
        codeActionKinds: [CodeActionKind.QuickFix, `${CodeActionKind.SourceFixAll}.gongkai`],
      },
      workspace: { workspaceFolders: { supported: true } },
      ...(diagnostics === 'pull'
        ? { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false } }
        : {}),
    },
  };
}

function follow(connection: Connection, documents: Documents, session: Session, publisher: Publisher): void {
  const directoryMayChange = (uri: string): void => {
    if (isDirectoryFile(uri)) void publisher.directoryChanged(uri);
  };
  documents.listen(connection, {
    opened: (uri) => {
      publisher.soon(uri);
      directoryMayChange(uri);
    },
    changed: (uri) => {
      publisher.soon(uri);
      directoryMayChange(uri);
    },
    saved: (uri) => void publisher.filesChanged([uri]),
    closed: (uri) => {
      session.close(uri);
      publisher.clear(uri);
      directoryMayChange(uri);
      void publisher.filesChanged([uri]);
    },
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) directoryMayChange(uri);
    void publisher.filesChanged(changes.map(({ uri }) => uri));
  });
}

/** After the handshake: settings and watchers, as far as the client knows such things. */
async function settle(
  connection: Connection,
  documents: Documents,
  session: Session,
  publisher: Publisher,
  { capabilities: { workspace } }: InitializeParams,
): Promise<void> {
  const refresh = async (given?: unknown): Promise<void> => {
    const section = workspace?.configuration
      ? await connection.workspace.getConfiguration('gongkai')
      : (given as { gongkai?: unknown } | undefined)?.gongkai;
    session.changeSettings(readSettings(section, session.settings.language));
    for (const { uri } of documents.all()) publisher.soon(uri);
  };
  connection.onDidChangeConfiguration(({ settings }) => void refresh(settings));
  if (workspace?.didChangeConfiguration?.dynamicRegistration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'gongkai' });
  }
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
    const watchers = [
      { globPattern: '**/*.{分工,目录,名录,tasks,catalog,units}.{yaml,yml}' },
      // A folder that is deleted is told as such, without the files in it.
      { globPattern: '**/*', kind: WatchKind.Delete },
    ];
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
  if (workspace?.configuration) await refresh();
  await publisher.lookAround();
}
