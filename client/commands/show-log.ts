// The command "显示日志 / Show Log".
import { commands, type Disposable, type LogOutputChannel } from 'vscode';

/** Registers the command. */
export function registerShowLog(log: LogOutputChannel): Disposable {
  return commands.registerCommand('gongkai.showLog', () => log.show());
}
