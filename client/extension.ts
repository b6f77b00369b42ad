// The extension, wherever it runs: the server's connection, the commands, the status bar and the preview.
import {
  commands,
  type Disposable,
  type ExtensionContext,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { registerExplain } from './commands/explain.ts';
import { registerPreview } from './commands/preview.ts';
import { registerRestartServer } from './commands/restart-server.ts';
import { registerShowLog } from './commands/show-log.ts';
import { localized } from './say.ts';
import { ServerLink } from './server-link.ts';
import type { MakeClient } from './server-run.ts';
import { stopNotice } from './state-text.ts';
import { showStatus } from './status-bar.ts';
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

/** The notice goes by itself, but the status bar keeps saying so. */
function tellWhenStopped(link: ServerLink): Disposable {
  return link.onState((state) => {
    if (state.phase === 'stopped') void offerRestart(localized(stopNotice(state.reason)));
  });
}

async function offerRestart(notice: string): Promise<void> {
  const restart = localized({ zh: '重新启动', en: 'Restart' });
  const showLog = localized({ zh: '查看日志', en: 'Show Log' });
  const chosen = await window.showErrorMessage(notice, restart, showLog);
  if (chosen === restart) await commands.executeCommand('gongkai.restartServer');
  if (chosen === showLog) await commands.executeCommand('gongkai.showLog');
}
