// The extension on the desktop and on a remote machine: the server is a process of its own.
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startExtension } from './extension.ts';
import { NODE_OPTIONS } from './server-options.ts';

/** Called by VS Code. */
export function activate(context: ExtensionContext): void {
  const server = {
    module: Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath,
    transport: TransportKind.ipc,
    options: { execArgv: [...NODE_OPTIONS] },
  };
  startExtension(context, (options) => new LanguageClient('gongkai', 'Gongkai 公开', server, options));
}
