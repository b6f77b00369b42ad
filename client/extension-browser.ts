// The extension in a browser: the server is a web worker.
import { type ExtensionContext, Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { startExtension } from './extension.ts';

/** Called by VS Code. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'web', 'server.js');
  startExtension(context, (options) => {
    let worker: Worker | undefined;
    // The client would not take the worker itself: VS Code's own kind of Worker is unknown to it.
    const connect = async (): Promise<MessageTransports> => {
      worker = await newWorker(script);
      return { reader: new WorkerReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    return {
      client: new LanguageClient('gongkai', 'Gongkai 公开', connect, options),
      // A script on the web is not looked for without asking for all of it.
      program: undefined,
      server: () => worker && { kill: () => worker?.terminate() },
    };
  });
}

/** A worker may be loaded from the web only; a script on any other file system is read first. */
async function newWorker(script: Uri): Promise<Worker> {
  if (script.scheme === 'https' || script.scheme === 'http') return new Worker(script.toString(true));
  const code = await workspace.fs.readFile(script);
  const address = URL.createObjectURL(new Blob([code.slice()], { type: 'text/javascript' }));
  return new Worker(address);
}

/** An error that nobody caught ends a process, but not a worker; what is left of it is as good as ended. */
class WorkerReader extends BrowserMessageReader {
  constructor(worker: Worker) {
    super(worker);
    worker.addEventListener('error', () => this.fireClose());
  }
}
