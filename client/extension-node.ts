// The extension on the desktop and on a remote machine: the server is a process of its own.
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startExtension } from './extension.ts';
import execArgv from './node-options.json' with { type: 'json' };

/** Called by VS Code. */
export function activate(context: ExtensionContext): void {
  const program = Uri.joinPath(context.extensionUri, 'dist', 'server.js');
  const options = {
    // A table of 50,000 entries is read in half the memory. What is read and let go of soon lies in a space that the
    // engine lets grow to several times what is kept; collected more often, it costs about the same.
    execArgv,
    // Not the workspace, which the client would take: what lies there is the business of nobody who starts a program.
    cwd: context.extensionUri.fsPath,
  };
  const server = { module: program.fsPath, transport: TransportKind.ipc, options };
  startExtension(context, (clientOptions) => {
    const client = new LanguageClient('gongkai', 'Gongkai 公开', server, clientOptions);
    return { client, program, server: () => client.serverProcess };
  });
}
