// The language server over any connection: Node streams, IPC, or a web worker's messages.
import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver-types';
import { type Abilities, readAbilities } from './abilities.ts';
import { FIX_ALL } from './answers/actions.ts';
import { answerRequests } from './answers/answers.ts';
import { Configuration } from './configuration.ts';
import { Documents } from './documents.ts';
import { Publisher } from './findings/publish.ts';
import { folderAddress, follow } from './follow.ts';
import { rehearse } from './rehearsal.ts';
import { APPLY_COMMAND, type ClientOptions } from './requests.ts';
import { Session } from './session.ts';
import { readOptions, readSettings } from './settings.ts';
import { PositionEncodingKind, TextDocumentSyncKind } from './transport/library.ts';
import { clientFiles } from './workspace/client-files.ts';
import type { FileAccess } from './workspace/files.ts';

/** What differs between the places where the server runs. */
export interface ServerHost {
  /** The version of the product, as `serverInfo` tells it. */
  readonly version: string;
  /** The machine's files, where there are any; else the client must answer for them. */
  readonly files: FileAccess | undefined;
  /** Today as days since 1970-01-01. */
  today(): number;
  /** Whether a rehearsal is held while nobody waits; it is worth its while where users sit. */
  readonly rehearses?: boolean;
  /** The client is about to leave. */
  farewell?(): void;
}

/** Serves a connection until it closes; malformed and untimely messages are kept away from it by a gate. */
export function startServer(connection: Connection, host: ServerHost): void {
  connection.onInitialize((params) => {
    const can = readAbilities(params.capabilities);
    const options = readOptions(params.initializationOptions);
    const diagnostics = options.diagnostics ?? modeOf(can);
    const { session, documents } = open(connection, host, params, can);
    const publisher = new Publisher(connection, session, {
      diagnostics,
      pages: pagesFor(can, options),
      related: can.relatedInformation,
      refresh: diagnostics === 'pull' && can.refreshDiagnostics,
    });
    answerRequests(connection, session, publisher, can, pagesFor(can, options));
    follow({ connection, documents, session, publisher, can });
    const endRehearsal = host.rehearses ? rehearse({ asked: () => session.asked }) : undefined;
    connection.onShutdown(() => {
      publisher.end();
      endRehearsal?.();
      host.farewell?.();
    });
    return {
      serverInfo: { name: 'gongkai', version: host.version },
      capabilities: capabilities(diagnostics, can),
    };
  });
  connection.listen();
}

function open(
  connection: Connection,
  { files, today }: ServerHost,
  params: InitializeParams,
  can: Abilities,
): { session: Session; documents: Documents } {
  const documents = new Documents();
  const options = readOptions(params.initializationOptions);
  const session = new Session({
    connection,
    files: options.files === true || files === undefined ? clientFiles(connection) : files,
    today,
    documents,
    configuration: new Configuration(
      connection,
      can.configuration,
      readSettings(params.initializationOptions),
    ),
  });
  session.folders = foldersOf(params);
  return { session, documents };
}

/** Findings are pushed, unless the client wants to pull or cannot be pushed to. */
function modeOf({ takesDiagnostics, asksForDiagnostics }: Abilities): 'push' | 'pull' {
  return !takesDiagnostics && asksForDiagnostics ? 'pull' : 'push';
}

function pagesFor(
  { codeDescription }: Abilities,
  { pages }: Pick<ClientOptions, 'pages'>,
): string | undefined {
  return codeDescription ? pages : undefined;
}

/** The folders that are open. Older clients know one, by its address or by its path. */
function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly string[] {
  const root = rootUri ?? (rootPath ? addressOfPath(rootPath) : undefined);
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (root === undefined ? [] : [root]);
  return [...new Set(uris.filter((uri) => uri !== '').map(folderAddress))];
}

/** The URI of a path on this machine, `/a b` or `C:\\a b`; undefined for one that stands on another machine or nowhere. */
function addressOfPath(path: string): string | undefined {
  const slashed = path.replaceAll('\\', '/');
  if (!/^(?:\/(?!\/)|[a-z]:\/)/i.test(slashed)) return undefined;
  const steps = slashed.replace(/^\//, '').split('/');
  // A path may hold what is no text, which no URI can name.
  const isText = steps.every((step) => !/\p{Cs}/u.test(step));
  return isText ? `file:///${steps.map(encodeURIComponent).join('/')}` : undefined;
}

function capabilities(diagnostics: 'push' | 'pull', can: Abilities): InitializeResult['capabilities'] {
  return {
    // Every client has it: its lines and columns are counted as JavaScript counts.
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    completionProvider: { triggerCharacters: ['、', '，', ' ', '-', ':'] },
    hoverProvider: true,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    codeActionProvider: can.actionLiterals ? { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] } : true,
    ...(!can.actionLiterals && can.applyEdit
      ? { executeCommandProvider: { commands: [APPLY_COMMAND] } }
      : {}),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(diagnostics === 'pull'
      ? { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false } }
      : {}),
  };
}
