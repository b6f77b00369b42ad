// The extension, wherever it runs: the server's connection, the commands, the status bar and the preview.
import { type ExtensionContext, type TextDocument, window, workspace } from 'vscode';
import { registerExplain } from './commands/explain.ts';
import { registerPreview } from './commands/preview.ts';
import { registerRestartServer } from './commands/restart-server.ts';
import { registerShowLog } from './commands/show-log.ts';
import { ServerLink } from './server-link.ts';
import type { MakeClient } from './server-run.ts';
import { showStatus } from './status-bar.ts';
import { tellWhenStopped } from './stop-notice.ts';
import { takeOverYaml } from './take-over.ts';

/** Starts the extension; the server starts with the first document of ours. */
export function startExtension(context: ExtensionContext, makeClient: MakeClient): void {
  const log = window.createOutputChannel('Gongkai 公开', { log: true });
  const link = new ServerLink(log, makeClient);
  const start = ({ languageId }: TextDocument): void => {
    if (languageId === 'gongkai') void link.start();
  };
  context.subscriptions.push(
    log,
    link,
    showStatus(link),
    tellWhenStopped(link),
    registerPreview(context, link),
    registerRestartServer(link),
    registerShowLog(log),
    registerExplain(context),
    workspace.onDidOpenTextDocument(start),
    takeOverYaml(),
  );
  workspace.textDocuments.forEach(start);
}
