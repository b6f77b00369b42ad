// One life of the language server, with the client that speaks to it.
import { type LogOutputChannel, type Uri, workspace } from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import { AnswerWatch } from './answer-watch.ts';
import { clientOptions } from './client-options.ts';
import type { StopReason } from './server-state.ts';
import type { ServerRun } from './supervisor.ts';

/** A client that is not started yet, and what it speaks to. */
export interface MadeClient {
  readonly client: BaseLanguageClient;
  /** The server's program, where that is a file that can be looked for. */
  readonly program: Uri | undefined;
  /** The running server itself, which may be ended whatever it does; undefined when there is none. */
  server(): { kill(signal: 'SIGKILL'): unknown } | undefined;
}

/** Makes a client that is not started yet; Node and browser make different ones. */
export type MakeClient = (options: LanguageClientOptions) => MadeClient;

/** Characters of a program's own message that a notice has room for. */
const LONGEST = 120;

/** What a run tells of itself. */
export interface RunHooks {
  /** It ended by itself after it had answered. */
  crashed(): void;
  /** It leaves questions without an answer, or answers again. */
  late(isLate: boolean): void;
}

/** A class because it is a life: started once, ended once. */
export class LanguageServerRun implements ServerRun {
  readonly client: BaseLanguageClient;
  private readonly made: MadeClient;
  private readonly log: LogOutputChannel;

  constructor(makeClient: MakeClient, log: LogOutputChannel, { crashed, late }: RunHooks) {
    this.log = log;
    this.made = makeClient(clientOptions(log, new AnswerWatch(late)));
    this.client = this.made.client;
    // Some of its troubles the client would show by itself, in English and without a way out.
    this.client.error = (message, data: unknown) =>
      log.error(data === undefined ? message : `${message} ${data}`);
    this.client.onDidChangeState(({ oldState, newState }) => {
      if (oldState === State.Running && newState === State.Stopped) crashed();
    });
  }

  async start(): Promise<void> {
    await this.client.start();
  }

  async stop(): Promise<void> {
    // Asked for now, because the client forgets it even where it did not obey.
    const server = this.made.server();
    try {
      await this.client.dispose();
    } catch (error) {
      this.log.warn(`end: ${String(error)}`);
    }
    // A worker never ends by itself, nor does a process that hangs; one that obeyed has nothing left to do.
    server?.kill('SIGKILL');
  }

  kill(): void {
    this.made.server()?.kill('SIGKILL');
  }

  async explain(error: unknown): Promise<StopReason> {
    const { program } = this.made;
    if (program !== undefined && !(await isThere(program))) return { kind: 'missing' };
    const message = error instanceof Error ? error.message : String(error);
    return /connection got (?:closed|disposed)/i.test(message)
      ? { kind: 'exited' }
      : { kind: 'refused', message: message.split('\n', 1)[0]?.slice(0, LONGEST) ?? '' };
  }
}

async function isThere(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}
