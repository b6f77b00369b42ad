// The connection to the language server, as the rest of the extension uses it.
import { type Disposable, EventEmitter, type LogOutputChannel } from 'vscode';
import {
  STATUS_NOTIFICATION,
  type StatusParams,
  TABLE_REQUEST,
  type TableResult,
} from '../server/protocol/requests.ts';
import { answerFileRequests } from './file-access.ts';
import { isStatus, isTableResult } from './guards.ts';
import { LanguageServerRun, type MakeClient } from './server-run.ts';
import type { ServerState } from './server-state.ts';
import { Supervisor } from './supervisor.ts';

/** A class because it lives from the first document to the end of the extension. */
export class ServerLink implements Disposable {
  private readonly statusEmitter = new EventEmitter<StatusParams>();
  private readonly stateEmitter = new EventEmitter<ServerState>();
  private readonly log: LogOutputChannel;
  private readonly makeClient: MakeClient;
  private readonly supervisor = new Supervisor<LanguageServerRun>({
    spawn: (crashed) => this.spawn(crashed),
    changed: (state) => this.changed(state),
  });

  /** Kind and findings of a document, after every check. */
  readonly onStatus = this.statusEmitter.event;
  /** The server starts, runs, falls silent or stops; what runs anew may answer otherwise than before. */
  readonly onState = this.stateEmitter.event;

  constructor(log: LogOutputChannel, makeClient: MakeClient) {
    this.log = log;
    this.makeClient = makeClient;
  }

  /** How the server stands. */
  get state(): ServerState {
    return this.supervisor.state;
  }

  /** Starts the server when it is needed for the first time; never fails, but its state tells. */
  async start(): Promise<void> {
    await this.supervisor.start();
  }

  /** Ends the server, if there is one, and starts a new one; resolves when that runs or has stopped. */
  async restart(): Promise<void> {
    await this.supervisor.restart();
  }

  /** The tables of a document; fails when the server does not answer or does not know the document. */
  async table(uri: string): Promise<TableResult> {
    const client = this.supervisor.current?.client;
    const answer = await client?.sendRequest<unknown>(TABLE_REQUEST, { uri });
    if (!isTableResult(answer)) throw new Error(`no table of ${uri}`);
    return answer;
  }

  dispose(): void {
    this.statusEmitter.dispose();
    this.stateEmitter.dispose();
    void this.supervisor.end();
  }

  private spawn(crashed: () => void): LanguageServerRun {
    const run = new LanguageServerRun(this.makeClient, this.log, {
      crashed,
      late: (isLate) => {
        if (this.supervisor.current === run) this.supervisor.answers(isLate);
      },
    });
    run.client.onNotification(STATUS_NOTIFICATION, (params: unknown) => {
      if (isStatus(params)) this.statusEmitter.fire(params);
    });
    answerFileRequests(run.client);
    return run;
  }

  private changed(state: ServerState): void {
    const { phase } = state;
    const entry = `server: ${phase === 'stopped' ? `${phase} ${JSON.stringify(state.reason)}` : phase}`;
    if (phase === 'stopped') this.log.error(entry);
    else this.log.info(entry);
    this.stateEmitter.fire(state);
  }
}
