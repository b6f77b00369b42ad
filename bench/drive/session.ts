// A running server after its handshake: started as an editor would start it, and ended when it is no longer needed.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { env, execPath, pid } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { PROBE_BUNDLE } from '../made.ts';
import { SCHEMAS } from '../make/schema.ts';
import type { Contestant } from '../servers/contestant.ts';
import { type Account, accountOf, between, KERNEL_COUNTS } from './account.ts';
import { Client, type ServerProcess } from './client.ts';

/** A server that is ready. */
export interface Session {
  readonly contestant: Contestant;
  readonly client: Client;
  readonly account: Account;
  readonly process: ServerProcess;
  /** From starting the process to its answer to `initialize`, in ms. */
  readonly startMs: number;
  /** What it says that it can do. */
  readonly can: Readonly<Record<string, unknown>>;
}

/** The longest time in ms that any single answer may take. */
export const PATIENCE = 300_000;

/** Arguments of Node that load the probe. */
export const PROBE = ['--import', pathToFileURL(PROBE_BUNDLE).href];

/** Starts a server in a folder and shakes hands with it. */
export async function start(contestant: Contestant, folder: string): Promise<Session> {
  return shakeHands(contestant, folder, KERNEL_COUNTS ? [] : PROBE);
}

/** The same with the probe inside, which can tell how long the tasks on its loop are. */
export async function startWatched(contestant: Contestant, folder: string): Promise<Session> {
  return shakeHands(contestant, folder, PROBE);
}

async function shakeHands(
  contestant: Contestant,
  folder: string,
  options: readonly string[],
): Promise<Session> {
  const begun = performance.now();
  const child = spawn(execPath, [...options, ...contestant.command], {
    cwd: folder,
    env,
    stdio: ['pipe', 'pipe', 'pipe', ...(options.length > 0 ? ['ipc' as const] : [])],
  });
  if (!hasStreams(child)) throw new Error(`${contestant.id} could not be started`);
  const schemaUri = (kind: string): string => pathToFileURL(join(folder, `${kind}.schema.json`)).href;
  const settings = contestant.settings({ schemas: SCHEMAS, schemaUri });
  const client = new Client(child, settings);
  const uri = pathToFileURL(folder).href;
  const hello = await client.request(
    'initialize',
    {
      processId: pid,
      rootUri: uri,
      rootPath: fileURLToPath(uri),
      workspaceFolders: [{ uri, name: 'bench' }],
      capabilities: editorCapabilities(contestant.findings),
      initializationOptions: contestant.initializationOptions ?? {},
    },
    PATIENCE,
  );
  client.notify('initialized', {});
  client.notify('workspace/didChangeConfiguration', { settings });
  const { capabilities } = hello.result as { capabilities: Session['can'] };
  const startMs = hello.at - begun;
  return { contestant, client, account: accountOf(child), process: child, startMs, can: capabilities };
}

function hasStreams(child: ChildProcess): child is ServerProcess {
  return child.stdin !== null && child.stdout !== null && child.stderr !== null;
}

/** Waits until a server has sent nothing and used next to no CPU for some time. */
export async function rest({ client, account }: Session, ms = 300): Promise<void> {
  const end = performance.now() + PATIENCE;
  let [since, cpu, reports] = [performance.now(), await account.cpu(), client.reports.length];
  while (performance.now() - since < ms) {
    if (client.dead) throw new Error(`the server ended: ${client.complaints.slice(-300)}`);
    if (performance.now() > end) throw new Error('the server never came to rest');
    await sleep(50);
    const now = await account.cpu();
    if (between(cpu, now) > IDLE || client.reports.length !== reports) since = performance.now();
    [cpu, reports] = [now, client.reports.length];
  }
}

/** CPU in ms that a server at rest may use between two looks. */
const IDLE = 10;

/** Ends a server: as the protocol asks, and by force when it does not listen. */
export async function stop({ client, process: child }: Session): Promise<void> {
  if (client.dead) return;
  await client.request('shutdown', undefined, 3000).catch(() => {});
  client.notify('exit', {});
  const timer = setTimeout(() => child.kill('SIGKILL'), 2000);
  await client.ended;
  clearTimeout(timer);
}

/** What a present-day editor says it can do. @param findings whether the client asks for findings or waits for them */
function editorCapabilities(findings: 'push' | 'pull'): object {
  const pull = findings === 'pull';
  const register = { dynamicRegistration: true };
  return {
    workspace: {
      applyEdit: true,
      configuration: true,
      workspaceFolders: true,
      didChangeConfiguration: register,
      didChangeWatchedFiles: register,
      ...(pull ? { diagnostics: { refreshSupport: true } } : {}),
    },
    textDocument: {
      synchronization: { ...register, didSave: true },
      publishDiagnostics: { relatedInformation: true, versionSupport: true },
      ...(pull ? { diagnostic: { ...register, relatedDocumentSupport: true } } : {}),
      completion: {
        ...register,
        completionItem: {
          snippetSupport: true,
          insertReplaceSupport: true,
          documentationFormat: ['markdown', 'plaintext'],
        },
        completionList: { itemDefaults: ['commitCharacters', 'editRange', 'insertTextFormat', 'data'] },
      },
      hover: { ...register, contentFormat: ['markdown', 'plaintext'] },
      documentSymbol: { ...register, hierarchicalDocumentSymbolSupport: true },
    },
    window: { workDoneProgress: true },
    general: { positionEncodings: ['utf-16'] },
  };
}
