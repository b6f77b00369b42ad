// What happens when the connection to the server breaks: a few quiet restarts, then the user is asked.
import { commands, type LogOutputChannel, window } from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import { afterCrash, MOST_RESTARTS } from './restarts.ts';
import { say } from './say.ts';

/** Broken messages in a row that we bear before the server is shut down. */
const MOST_ERRORS = 3;

/** Makes the handler of one client; every restart and its reason goes to the log. */
export function errorHandler(log: LogOutputChannel): ErrorHandler {
  let crashes: readonly number[] = [];
  return {
    error: (error, _message, count) => {
      log.error(`connection: ${error.message}`);
      return {
        action: (count ?? 0) <= MOST_ERRORS ? ErrorAction.Continue : ErrorAction.Shutdown,
        handled: true,
      };
    },
    closed: () => {
      const next = afterCrash(crashes, Date.now());
      crashes = next.crashes;
      if (!next.restart) return givenUp(log);
      log.warn(`${say(RESTARTING)} (${crashes.length}/${MOST_RESTARTS})`);
      return { action: CloseAction.Restart, handled: true };
    },
  };
}

const RESTARTING = {
  zh: '语言服务器意外退出，正在重新启动',
  en: 'The language server ended; it is started again',
};

function givenUp(log: LogOutputChannel): { action: CloseAction; handled: boolean } {
  const words = say({
    zh: '政务公开语言服务器多次意外退出，检查和补全已停止。可以重新启动，或者查看日志。',
    en: 'The Gongkai language server ended several times; checks and completion have stopped. Restart it, or see the log.',
  });
  log.error(words);
  const restart = say({ zh: '重新启动', en: 'Restart' });
  const showLog = say({ zh: '查看日志', en: 'Show Log' });
  window.showErrorMessage(words, restart, showLog).then((chosen) => {
    if (chosen === restart) return commands.executeCommand('gongkai.restartServer');
    if (chosen === showLog) return commands.executeCommand('gongkai.showLog');
    return undefined;
  });
  return { action: CloseAction.DoNotRestart, handled: true };
}
