// The extension on the desktop and on a remote machine: the server is a process of its own.
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startExtension } from './extension.ts';
import execArgv from './node-options.json' with { type: 'json' };

/** Called by VS Code. */
export function activate(context: ExtensionContext): void {
  const server = {
    module: Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath,
    transport: TransportKind.ipc,
    // A table of 50,000 entries is read in half the memory. What is read and let go of soon lies in a space that the
    // engine lets grow to several times what is kept; collected more often, it costs about the same.
    options: { execArgv },
  };
  startExtension(context, (options) => new LanguageClient('gongkai', 'Gongkai 公开', server, options));
}
