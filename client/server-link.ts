// The connection to the language server: made when first needed, made anew when the user asks.
import { type Disposable, EventEmitter, type LogOutputChannel } from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import {
  STATUS_NOTIFICATION,
  type StatusParams,
  TABLE_REQUEST,
  type TableResult,
} from '../server/protocol/requests.ts';
import { clientOptions } from './client-options.ts';
import { answerFileRequests } from './file-access.ts';
import { isStatus, isTableResult } from './guards.ts';

/** Makes a client that is not started yet; Node and browser make different ones. */
export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** A class because it lives from the first document to the end of the extension. */
export class ServerLink implements Disposable {
  private readonly statusEmitter = new EventEmitter<StatusParams>();
  private readonly runningEmitter = new EventEmitter<void>();
  private readonly log: LogOutputChannel;
  private readonly makeClient: MakeClient;
  private client: BaseLanguageClient | undefined;

  /** Kind and findings of a document, after every check. */
  readonly onStatus = this.statusEmitter.event;
  /** The server runs (again): what was asked before may have another answer. */
  readonly onRunning = this.runningEmitter.event;

  constructor(log: LogOutputChannel, makeClient: MakeClient) {
    this.log = log;
    this.makeClient = makeClient;
  }

  /** Starts the server, unless it was started before. */
  async start(): Promise<void> {
    await this.current().start();
  }

  /** Ends the server, if there is one, and starts a new one. */
  async restart(): Promise<void> {
    await this.end();
    await this.start();
  }

  /** The tables of a document; fails when the server does not answer or does not know the document. */
  async table(uri: string): Promise<TableResult> {
    const answer = await this.current().sendRequest<unknown>(TABLE_REQUEST, { uri });
    if (!isTableResult(answer)) throw new Error(`no table of ${uri}`);
    return answer;
  }

  dispose(): void {
    this.statusEmitter.dispose();
    this.runningEmitter.dispose();
    void this.end();
  }

  private current(): BaseLanguageClient {
    this.client ??= this.connected(this.makeClient(clientOptions(this.log)));
    return this.client;
  }

  private connected(client: BaseLanguageClient): BaseLanguageClient {
    client.onNotification(STATUS_NOTIFICATION, (params: unknown) => {
      if (isStatus(params)) this.statusEmitter.fire(params);
    });
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) this.runningEmitter.fire();
    });
    answerFileRequests(client);
    return client;
  }

  /** A client whose start failed cannot be started again, so the next one is a new one. */
  private async end(): Promise<void> {
    const old = this.client;
    this.client = undefined;
    try {
      await old?.dispose();
    } catch (error) {
      this.log.warn(`end: ${String(error)}`);
    }
  }
}
