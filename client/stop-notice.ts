// Tells the user once that the server has stopped for good, and offers what can be done.
import { commands, type Disposable, window } from 'vscode';
import { say } from './say.ts';
import type { ServerLink } from './server-link.ts';
import { stopNotice } from './state-text.ts';

/** Watches the server; the notice goes by itself, but the status bar keeps saying so. */
export function tellWhenStopped(link: ServerLink): Disposable {
  return link.onState((state) => {
    if (state.phase === 'stopped') void offer(say(stopNotice(state.reason)));
  });
}

async function offer(notice: string): Promise<void> {
  const restart = say({ zh: '重新启动', en: 'Restart' });
  const showLog = say({ zh: '查看日志', en: 'Show Log' });
  const chosen = await window.showErrorMessage(notice, restart, showLog);
  if (chosen === restart) await commands.executeCommand('gongkai.restartServer');
  if (chosen === showLog) await commands.executeCommand('gongkai.showLog');
}
