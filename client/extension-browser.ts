// The extension in a browser: the server is a web worker.
import { Disposable, type ExtensionContext, Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { startExtension } from './extension.ts';

/** Called by VS Code. */
export function activate(context: ExtensionContext): void {
  let worker: Worker | undefined;
  const startWorker = async (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = await newWorker(Uri.joinPath(context.extensionUri, 'dist', 'web', 'server.js'));
    // The client would not take the worker itself: VS Code's own kind of Worker is unknown to it.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  context.subscriptions.push(new Disposable(() => worker?.terminate()));
  startExtension(context, (options) => new LanguageClient('gongkai', 'Gongkai 公开', startWorker, options));
}

/** A worker may be loaded from the web only; a script on any other file system is read first. */
async function newWorker(script: Uri): Promise<Worker> {
  if (script.scheme === 'https' || script.scheme === 'http') return new Worker(script.toString(true));
  const code = await workspace.fs.readFile(script);
  const address = URL.createObjectURL(new Blob([code.slice()], { type: 'text/javascript' }));
  return new Worker(address);
}
