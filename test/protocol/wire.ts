// A client and the server in one process, on two streams: the real messages without the processes.
import { PassThrough } from 'node:stream';
import { vi } from 'vitest';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type {
  ClientCapabilities,
  ConfigurationParams,
  Diagnostic,
  InitializeParams,
  InitializeResult,
  PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol';
import { createProtocolConnection, type ProtocolConnection } from 'vscode-languageserver-protocol/node';
import { dayOf } from '../../server/model/languages/days.ts';
import {
  FILE_EXISTS_REQUEST,
  LIST_FOLDER_REQUEST,
  READ_FILE_REQUEST,
  STATUS_NOTIFICATION,
  type StatusParams,
} from '../../server/protocol/requests.ts';
import { startServer } from '../../server/protocol/server.ts';
import { gated } from '../../server/protocol/transport/gate.ts';

/** What a test may choose. */
export interface WireOptions {
  /** Files by URI, as the client answers for them. */
  readonly files?: Record<string, string>;
  readonly settings?: Record<string, unknown>;
  readonly diagnostics?: 'push' | 'pull';
  readonly language?: 'zh' | 'en';
  /** What the client can, in the place of all that an editor can. */
  readonly capabilities?: ClientCapabilities;
  /** Other parameters of `initialize`. */
  readonly params?: Partial<InitializeParams>;
  /** Settings by workspace folder, where they are others than those of the window. */
  readonly folderSettings?: Record<string, Record<string, unknown>>;
}

/** What an editor can that shows everything that we send. */
export const EDITOR: ClientCapabilities = {
  workspace: {
    applyEdit: true,
    workspaceEdit: { documentChanges: true },
    workspaceFolders: true,
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    publishDiagnostics: { versionSupport: true, relatedInformation: true, codeDescriptionSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source'] } } },
    completion: {
      completionItem: { snippetSupport: true, insertTextModeSupport: { valueSet: [1, 2] } },
      completionItemKind: { valueSet: Array.from({ length: 25 }, (_, index) => index + 1) as never },
    },
  },
};

/** A connected client with what the server sent it. */
export interface Wire {
  readonly client: ProtocolConnection;
  readonly hello: InitializeResult;
  readonly files: Record<string, string>;
  readonly settings: Record<string, unknown>;
  readonly published: PublishDiagnosticsParams[];
  readonly statuses: StatusParams[];
  /** What the server has asked of the client: methods, in their order. */
  readonly asked: string[];
  readonly logs: string[];
  /** Opens a document, in our language unless another one is said. */
  open(uri: string, text: string, languageId?: string): void;
  change(uri: string, version: number, text: string): void;
  save(uri: string): void;
  /** Tells that files appeared (1), changed (2) or vanished (3) on disk. */
  watched(type: 1 | 2 | 3, ...uris: string[]): void;
  /** The findings for a version; waits until they come. */
  findings(uri: string, version: number, test?: (items: Diagnostic[]) => boolean): Promise<Diagnostic[]>;
  /** Waits until the server says nothing more and asks for nothing more: until so many questions in a row bring nothing else. */
  still(): Promise<void>;
  stop(): Promise<void>;
}

/** A search in folders, or a document in slices, says something in fewer turns than so many questions take. */
const TURNS = 25;

/** Waits until something holds, on a busy machine as well. */
export async function soon(holds: () => void): Promise<void> {
  await vi.waitFor(holds, { timeout: 10_000, interval: 5 });
}

/** Starts a server on 2020-07-02 and shakes hands with it. */
export async function wire(options: WireOptions = {}): Promise<Wire> {
  const client = connected();
  const files = { ...options.files };
  const settings = { ...options.settings };
  const { settled, waiters, ...heard } = hearing(client, options, settings);
  const filesAsked = answerForFiles(client, files);
  client.listen();
  const hello = await shake(client, options);
  if ((options.capabilities ?? EDITOR).workspace?.configuration === true) await settled;
  return {
    client,
    hello,
    files,
    settings,
    ...heard,
    ...telling(client),
    findings: (uri, version, test = () => true) => awaited(heard, waiters, { uri, version, test }),
    still: () => quiet(client, () => said(heard) + filesAsked()),
    stop: async () => {
      // The server is left to itself: what it has begun it ends, and says it to a stream that nobody reads.
      await client.sendRequest('shutdown');
      client.dispose();
    },
  };
}

/** A client with a server at the other end. */
function connected(): ProtocolConnection {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const { reader, writer } = gated({
    reader: new StreamMessageReader(up),
    writer: new StreamMessageWriter(down),
  });
  const server = createConnection(reader, writer);
  startServer(server, { version: '0.0.0', files: undefined, today: () => dayOf(2020, 7, 2) ?? 0 });
  return createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
}

type Heard = Pick<Wire, 'published' | 'statuses' | 'asked' | 'logs'>;

interface Hearing extends Heard {
  /** Kept when the server has asked for its settings, which it does last: after that the handshake is over. */
  readonly settled: Promise<void>;
  /** Called when findings have come. */
  readonly waiters: Set<() => void>;
}

/** Keeps what the server sends, and answers what it asks of an editor. */
function hearing(
  client: ProtocolConnection,
  { folderSettings }: WireOptions,
  settings: Record<string, unknown>,
): Hearing {
  let settle: () => void = () => undefined;
  const settled = new Promise<void>((done) => {
    settle = done;
  });
  const heard: Hearing = { published: [], statuses: [], asked: [], logs: [], settled, waiters: new Set() };
  client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    heard.published.push(params);
    for (const wake of heard.waiters) wake();
  });
  client.onNotification(STATUS_NOTIFICATION, (params: StatusParams) => {
    heard.statuses.push(params);
  });
  client.onNotification('window/logMessage', ({ message }: { message: string }) => {
    heard.logs.push(message);
  });
  client.onRequest('workspace/configuration', ({ items }: ConfigurationParams) => {
    heard.asked.push('workspace/configuration');
    settle();
    return items.map(({ scopeUri }) => folderSettings?.[scopeUri ?? ''] ?? settings);
  });
  for (const method of ['client/registerCapability', 'workspace/diagnostic/refresh']) {
    client.onRequest(method, () => {
      heard.asked.push(method);
      return null;
    });
  }
  return heard;
}

/** Answers what the server asks of files. @returns how often it has asked */
function answerForFiles(client: ProtocolConnection, files: Record<string, string>): () => number {
  let count = 0;
  client.onRequest(READ_FILE_REQUEST, ({ uri }: { uri: string }) => {
    count++;
    const text = files[uri];
    return text === undefined ? null : Buffer.from(text).toString('base64');
  });
  client.onRequest(LIST_FOLDER_REQUEST, ({ uri }: { uri: string }) => {
    count++;
    return namesIn(files, uri);
  });
  client.onRequest(FILE_EXISTS_REQUEST, ({ uri }: { uri: string }) => {
    count++;
    return Object.keys(files).some((file) => file === uri || file.startsWith(`${uri}/`));
  });
  return () => count;
}

/** How much the server has said, but for the status bar, which it tells a moment later. */
function said({ published, logs, asked }: Heard): number {
  return published.length + logs.length + asked.length;
}

/** Asks until nothing else has come for some turns. */
async function quiet(client: ProtocolConnection, heard: () => number): Promise<void> {
  let before = -1;
  for (let turns = 0; turns < TURNS; turns++) {
    const now = heard();
    if (now !== before) turns = 0;
    before = now;
    await client.sendRequest('gongkai/unknown').catch(() => {});
    await new Promise((done) => setImmediate(done));
  }
}

async function shake(
  client: ProtocolConnection,
  { capabilities = EDITOR, diagnostics, language, params }: WireOptions,
): Promise<InitializeResult> {
  const hello: InitializeResult = await client.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: 'file:///ws', name: 'ws' }],
    capabilities,
    initializationOptions: {
      files: true,
      ...(diagnostics === undefined ? {} : { diagnostics }),
      ...(language === undefined ? {} : { language }),
    },
    ...params,
  });
  await client.sendNotification('initialized', {});
  return hello;
}

/** What an editor tells of documents and files. */
function telling(client: ProtocolConnection): Pick<Wire, 'open' | 'change' | 'save' | 'watched'> {
  return {
    open: (uri, text, languageId = 'gongkai') => {
      const textDocument = { uri, languageId, version: 1, text };
      void client.sendNotification('textDocument/didOpen', { textDocument });
    },
    change: (uri, version, text) => {
      const params = { textDocument: { uri, version }, contentChanges: [{ text }] };
      void client.sendNotification('textDocument/didChange', params);
    },
    save: (uri) => {
      void client.sendNotification('textDocument/didSave', { textDocument: { uri } });
    },
    watched: (type, ...uris) => {
      const changes = uris.map((uri) => ({ uri, type }));
      void client.sendNotification('workspace/didChangeWatchedFiles', { changes });
    },
  };
}

interface Awaited {
  readonly uri: string;
  readonly version: number;
  readonly test: (items: Diagnostic[]) => boolean;
}

/** The findings of a version that pass a test, as soon as they come. */
function awaited(
  { published, logs }: Heard,
  waiters: Set<() => void>,
  { uri, version, test }: Awaited,
): Promise<Diagnostic[]> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const found = published.findLast((params) => {
        return params.uri === uri && params.version === version && test(params.diagnostics);
      });
      if (found === undefined) return;
      waiters.delete(look);
      clearTimeout(late);
      resolve(found.diagnostics);
    };
    const late = setTimeout(() => {
      waiters.delete(look);
      reject(new Error(`no findings for ${uri} version ${version}; logs: ${logs.join('\n')}`));
    }, 10_000);
    waiters.add(look);
    look();
  });
}

/** Names in a folder, those of folders with a `/` behind. */
function namesIn(files: Record<string, string>, folder: string): string[] {
  const below = Object.keys(files).filter((uri) => uri.startsWith(`${folder}/`));
  const names = below.map((uri) => {
    const [name = '', ...rest] = uri.slice(folder.length + 1).split('/');
    return decodeURIComponent(name) + (rest.length > 0 ? '/' : '');
  });
  return [...new Set(names)];
}
